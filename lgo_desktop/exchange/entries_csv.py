"""Entries as a table in UTF-8 CSV: rows as they were typed, checked for form only.

Whether a source, a unit or a number is right is for the service that saves the rows; here a row
has its ten cells or a finding names it.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.exchange.csv_records import (
    MOST_CELL_CHARACTERS,
    MOST_ROWS,
    read_text,
    records,
)

COLUMNS = (
    "source", "variant", "facility", "item", "period", "field", "value", "unit", "note",
)  # fmt: skip
_DELIMITERS = (";", "\t")


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
    lines = csv.reader(StringIO(read_text(path, where), newline=""), strict=True)
    header = _header(lines, where)
    rows: list[RawEntry] = []
    findings: list[Finding] = []
    for line, cells in records(lines, where, findings):
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
