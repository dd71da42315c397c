"""The built-in packs for tests: tables as dictionaries, and copies in which to plant faults."""

import csv
import hashlib
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from lgo_desktop.base.paths import factor_packs

TGO_EDITIONS = ("tgo-cfo-2022-04", "tgo-cfo-2026-02")

Cells = dict[str, str]


def table(pack: str, name: str) -> list[Cells]:
    """The rows of a built-in table."""
    path = factor_packs() / pack / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def copy_of_packs(folder: Path, *, places: bool = False) -> Path:
    """A copy of the built-in packs, without the places unless they are asked for."""
    left_out = shutil.ignore_patterns("NOTICE", ".gitattributes", *([] if places else ["places"]))
    return Path(shutil.copytree(factor_packs(), folder / "packs", ignore=left_out))


def rewrite(packs: Path, file: str, change: Callable[[bytes], bytes]) -> None:
    """Change a file of the copy, and its size and hash in the descriptor with it."""
    path = packs / file
    content = change(path.read_bytes())
    path.write_bytes(content)
    descriptor = path.parent / "datapackage.json"
    said = json.loads(descriptor.read_text(encoding="utf-8"))
    for resource in said["resources"]:
        if resource["path"] == path.name:
            resource["bytes"] = len(content)
            resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    descriptor.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")


def set_cell(packs: Path, file: str, key: str, column: str, value: str) -> int:
    """Set a cell of the first row whose first or second cell is ``key``; the row's number."""
    number = 0

    def change(content: bytes) -> bytes:
        nonlocal number
        rows = list(csv.reader(content.decode("utf-8").splitlines()))
        at = next(i for i, row in enumerate(rows) if key in row[:2])
        rows[at][rows[0].index(column)] = value
        number = at + 1
        return _written(rows)

    rewrite(packs, file, change)
    return number


def repeat_row(packs: Path, file: str, key: str) -> int:
    """Repeat the first row whose first or second cell is ``key`` at the end; its number there."""
    number = 0

    def change(content: bytes) -> bytes:
        nonlocal number
        rows = list(csv.reader(content.decode("utf-8").splitlines()))
        rows.append(next(row for row in rows if key in row[:2]))
        number = len(rows)
        return _written(rows)

    rewrite(packs, file, change)
    return number


def _written(rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8")
