"""What a file says of itself in its first 100 bytes, read without SQLite.

Only a file that passes here is given to SQLite, so that a foreign, newer or truncated file is
refused before anything could be written to it. Offsets: https://www.sqlite.org/fileformat.html
section 1.3.
"""

from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.storage.tables import APPLICATION_ID, REVISION
from lgo_desktop.storage.trouble import file_trouble

_MAGIC = b"SQLite format 3\0"
_SIZE = 100
_LARGEST_PAGE = 65536
_SCHEMA_FORMATS = range(1, 5)
_UTF_8 = 1


@dataclass(frozen=True, slots=True)
class Header:
    """The parts of a header that decide whether a file can be opened."""

    application_id: int
    revision: int
    page_size: int
    pages: int
    format_versions: tuple[int, int]
    schema_format: int
    encoding: int

    @classmethod
    def of(cls, raw: bytes) -> "Header":
        """The header that stands in 100 bytes."""
        size = int.from_bytes(raw[16:18], "big")
        return cls(
            application_id=int.from_bytes(raw[68:72], "big"),
            revision=int.from_bytes(raw[60:64], "big"),
            page_size=_LARGEST_PAGE if size == 1 else size,
            pages=int.from_bytes(raw[28:32], "big"),
            format_versions=(raw[18], raw[19]),
            schema_format=int.from_bytes(raw[44:48], "big"),
            encoding=int.from_bytes(raw[56:60], "big"),
        )

    def fits(self, file_size: int) -> bool:
        """Whether the file is as long as its header says, and of the kind that we write."""
        return (
            self.pages > 0
            and self.page_size * self.pages == file_size
            and self.format_versions == (1, 1)
            and self.schema_format in _SCHEMA_FORMATS
            and self.encoding == _UTF_8
        )


def read_header(path: Path, *, unfinished_save: bool = False) -> Header:
    """The header of a project file that this program can open; the file is not touched.

    After an unclean stop the length may not fit until SQLite has taken the unfinished save back:
    ``unfinished_save`` leaves it unchecked. Raises :class:`Refused` with ``project.missing``,
    ``project.empty``, ``project.not_a_project``, ``project.foreign``, ``project.newer`` or
    ``project.damaged``.
    """
    where = Where(file=path.name)
    if not path.is_file():
        raise Refused(error("project.missing", where, file=path.name))
    with file_trouble(path), path.open("r+b") as file:  # SQLite opens what it cannot write
        raw = file.read(_SIZE)
        file_size = path.stat().st_size
    if not file_size:
        raise Refused(error("project.empty", where, file=path.name))
    if len(raw) < _SIZE or not raw.startswith(_MAGIC):
        raise Refused(error("project.not_a_project", where, file=path.name))
    header = Header.of(raw)
    if header.application_id != APPLICATION_ID:
        raise Refused(error("project.foreign", where, file=path.name))
    if header.revision > REVISION:
        raise Refused(error("project.newer", where, file=path.name))
    if not header.revision or not (unfinished_save or header.fits(file_size)):
        raise Refused(error("project.damaged", where, file=path.name))
    return header
