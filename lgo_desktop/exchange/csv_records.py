"""Text files of rows in CSV: read whole and as UTF-8 or refused, broken records named."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

MOST_FILE_BYTES = 100 << 20
MOST_ROWS = 200_000
MOST_CELL_CHARACTERS = 4_000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK\x03\x04"


def read_text(path: Path, where: Where) -> str:
    """The text of a file in UTF-8, with or without a byte order mark.

    Raises :class:`Refused`: ``csv.unreadable``, ``csv.too_large``, ``csv.not_utf8`` or
    ``csv.not_text``.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_FILE_BYTES + 1)
    except OSError as fault:
        raise Refused(error("csv.unreadable", where)) from fault
    if len(data) > MOST_FILE_BYTES:
        raise Refused(error("csv.too_large", where, limit=MOST_FILE_BYTES >> 20))
    if data.startswith(_UTF16):
        raise Refused(error("csv.not_utf8", where))
    if data.startswith(_ZIP) or b"\0" in data:
        raise Refused(error("csv.not_text", where))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refused(error("csv.not_utf8", where)) from fault


def records(
    lines: "CsvReader", where: Where, findings: list[Finding]
) -> Iterator[tuple[int, list[str]]]:
    """First line and cells of each record; a broken one becomes a finding, the others go on."""
    while True:
        line = lines.line_num + 1
        try:
            yield line, next(lines)
        except StopIteration:
            return
        except csv.Error as fault:
            place = Where(file=where.file, row=line)
            too_long = "field limit" in str(fault)
            code = "csv.cell_too_long" if too_long else "csv.broken_row"
            findings.append(error(code, place, row=line))
