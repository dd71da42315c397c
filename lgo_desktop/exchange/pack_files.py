"""Files of a factor pack: the descriptor, and tables whose size and hash it vouches for."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.factors.library import Pack
from lgo_desktop.core.factors.rows import Row
from lgo_desktop.core.factors.tables import COLUMNS

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Resource:
    """One table of a pack, as its descriptor names it."""

    name: str
    path: Path
    bytes: int
    hash: str

    @property
    def shown(self) -> str:
        """The path as messages show it: pack folder and file."""
        return f"{self.path.parent.name}/{self.path.name}"


@dataclass(frozen=True, slots=True)
class PackFolder:
    """A pack on disk."""

    pack: Pack
    resources: tuple[Resource, ...]


def find_packs(folder: Path) -> tuple[Path, ...]:
    """The folders that hold a descriptor, by name."""
    return tuple(sorted(path.parent for path in folder.glob(f"*/{DESCRIPTOR}")))


def read_descriptor(folder: Path) -> PackFolder:
    """What the descriptor of a pack says; ``pack.bad_descriptor`` if it cannot be read."""
    path = folder / DESCRIPTOR
    shown = f"{folder.name}/{DESCRIPTOR}"
    try:
        content = path.read_bytes()
        said = json.loads(content)
        pack = Pack(said["name"], said["version"], hashlib.sha256(content).hexdigest())
        resources = tuple(
            Resource(one["name"], folder / Path(one["path"]).name, one["bytes"], one["hash"])
            for one in said["resources"]
        )
    except (OSError, ValueError, KeyError, TypeError) as unreadable:
        raise Refused(error("pack.bad_descriptor", Where(file=shown), file=shown)) from unreadable
    return PackFolder(pack, resources)


def read_rows(resource: Resource, table: str) -> Iterator[Row]:
    """The rows of a table, after its size, hash and columns have been found as they should be.

    Refused with ``pack.file_missing``, ``pack.file_changed``, ``pack.not_utf8``,
    ``pack.wrong_columns`` or ``pack.wrong_cells`` (a row with too few or too many cells).
    """
    lines = csv.reader(io.StringIO(_text(resource), newline=""), strict=True)
    shown = resource.shown
    wanted = COLUMNS[table]
    header = next(lines, [])
    if tuple(header) != wanted:
        names = ", ".join(sorted(set(header) ^ set(wanted))) or ", ".join(header)
        raise Refused(
            error("pack.wrong_columns", Where(file=shown, row=1), file=shown, columns=names)
        )
    for number, cells in enumerate(lines, start=2):
        if len(cells) != len(wanted):
            place = Where(file=shown, row=number)
            raise Refused(error("pack.wrong_cells", place, file=shown, row=number))
        yield Row(shown, number, dict(zip(wanted, cells, strict=True)))


def _text(resource: Resource) -> str:
    shown = resource.shown
    place = Where(file=shown)
    try:
        content = resource.path.read_bytes()
    except OSError as missing:
        raise Refused(error("pack.file_missing", place, file=shown)) from missing
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    if len(content) != resource.bytes or digest != resource.hash:
        raise Refused(error("pack.file_changed", place, file=shown))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as unreadable:
        raise Refused(error("pack.not_utf8", place, file=shown)) from unreadable
