"""Entries as a table in UTF-8 CSV: rows as they were typed, checked for form only.

Whether a source, a unit or a number is right is for the service that saves the rows; here a row
has its ten cells or a finding names it.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

COLUMNS = (
    "source", "variant", "facility", "item", "period", "field", "value", "unit", "note",
)  # fmt: skip
MOST_FILE_BYTES = 100 << 20
MOST_ROWS = 200_000
MOST_CELL_CHARACTERS = 4_000
_DELIMITERS = (";", "\t")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One row as typed, blanks around its cells removed; ``row`` is the line in the file."""

    row: int
    source: str
    variant: str
    facility: str
    item: str
    period: str
    field: str
    value: str
    unit: str
    note: str


@dataclass(frozen=True, slots=True)
class CsvReading:
    """The rows that have their cells, and findings about those that have not."""

    rows: tuple[RawEntry, ...]
    findings: tuple[Finding, ...]


def read_entries_csv(path: Path) -> CsvReading:
    """The rows of a CSV with the header :data:`COLUMNS`, UTF-8 with or without a byte order mark.

    Raises :class:`Refused`: ``csv.unreadable``, ``csv.too_large``, ``csv.not_utf8``,
    ``csv.not_text``, ``csv.columns``, ``csv.too_many_rows``. A row that is too long, too short,
    too wide or unfinished is an error finding ``csv.…`` naming it; the others stand.
    """
    where = Where(file=path.name)
    lines = csv.reader(StringIO(_text(path, where), newline=""), strict=True)
    header = _header(lines, where)
    rows: list[RawEntry] = []
    findings: list[Finding] = []
    for line, cells in _records(lines, where, findings):
        place = Where(file=path.name, row=line)
        if not any(cell.strip() for cell in cells):
            continue
        if len(rows) >= MOST_ROWS:
            raise Refused(error("csv.too_many_rows", place, limit=f"{MOST_ROWS:,}"))
        if len(cells) != len(header):
            findings.append(error("csv.cells", place, row=line, have=len(cells), want=len(header)))
        elif any(len(cell) > MOST_CELL_CHARACTERS for cell in cells):
            findings.append(error("csv.cell_too_long", place, row=line))
        else:
            named = dict(zip(header, (cell.strip() for cell in cells), strict=True))
            rows.append(RawEntry(row=line, **named))
    return CsvReading(tuple(rows), tuple(findings))


def _text(path: Path, where: Where) -> str:
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


def _header(lines: Iterator[list[str]], where: Where) -> list[str]:
    try:
        header = [cell.strip().lower() for cell in next(lines, [])]
    except csv.Error as fault:
        raise Refused(error("csv.columns", where, missing=", ".join(COLUMNS), extra="-")) from fault
    missing = [name for name in COLUMNS if name not in header]
    extra = [name for name in header if name not in COLUMNS] or [
        name for name in COLUMNS if header.count(name) > 1
    ]
    if len(header) == 1 and any(mark in header[0] for mark in _DELIMITERS):
        raise Refused(error("csv.separator", where))
    if missing or extra:
        shown = {"missing": ", ".join(missing) or "-", "extra": ", ".join(extra)[:200] or "-"}
        raise Refused(error("csv.columns", where, **shown))
    return header


def _records(
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
