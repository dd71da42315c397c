"""The pool beside backups: the bytes of evidence, each once, in a file named by its hash.

The pool only grows: a backup of any day finds its evidence there. What is taken out is checked
against its name.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from lgo_desktop.storage.evidence import sha256_of
from lgo_desktop.storage.safe_write import write_file
from lgo_desktop.storage.trouble import file_trouble

POOL = "evidence"
"""The folder's name, beside the backups."""


def pool_file(folder: Path, sha256: str) -> Path:
    """Where the bytes of this hash lie, beside the backups in a folder."""
    return folder / POOL / sha256


def fill_pool(
    folder: Path, sizes: Mapping[str, int], read: Callable[[str], bytes | None]
) -> tuple[str, ...]:
    """Put the bytes that the pool does not have yet into it; returns the hashes it cannot.

    Those are bytes that are no longer what their hash says. Raises :class:`Refused` with an
    ``environment.…`` finding.
    """
    spoilt = []
    for sha256, size in sizes.items():
        place = pool_file(folder, sha256)
        with file_trouble(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            if place.is_file() and place.stat().st_size == size:
                continue
        content = read(sha256)
        if content is None or sha256_of(content) != sha256:
            spoilt.append(sha256)
        else:
            write_file(place, content)
    return tuple(spoilt)


def from_pool(folder: Path, sha256: str) -> bytes | None:
    """The bytes of this hash, checked; None if the pool has them not, or not unharmed."""
    place = pool_file(folder, sha256)
    with file_trouble(place):
        content = place.read_bytes() if place.is_file() else None
    return content if content is not None and sha256_of(content) == sha256 else None
