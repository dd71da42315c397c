"""Blocks of papers: a CSV file, or cells pasted from a spreadsheet; one row a paper.

Checked for form only: whether a kind, a unit or a day is right is for the service that keeps the
papers.
"""

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.exchange.csv_records import (
    MOST_CELL_CHARACTERS,
    MOST_ROWS,
    read_text,
    records,
)

if TYPE_CHECKING:
    from _csv import Reader as CsvReader


@dataclass(frozen=True, slots=True)
class RawPaper:
    """One row as typed: its line in the block, and its cells by column, blanks removed."""

    row: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PaperReading:
    """The rows that can be read, and findings about those that cannot."""

    rows: tuple[RawPaper, ...]
    findings: tuple[Finding, ...]


def read_papers_csv(path: Path, known: Collection[str]) -> PaperReading:
    """The papers of a CSV file with a header of known columns, ``kind`` among them.

    Raises :class:`Refused`: those of :func:`csv_records.read_text`, ``papers.columns``,
    ``csv.too_many_rows``.
    """
    where = Where(file=path.name)
    lines = csv.reader(StringIO(read_text(path, where), newline=""), strict=True)
    header = _header(lines)
    extra = [name for name in header if name not in known or header.count(name) > 1]
    missing = [] if "kind" in header else ["kind"]
    if extra or missing:
        shown = {"extra": ", ".join(extra)[:200] or "-", "missing": ", ".join(missing) or "-"}
        raise Refused(error("papers.columns", where, **shown))
    return _read(lines, header, where)


def read_pasted(text: str, columns: Sequence[str]) -> PaperReading:
    """The papers of cells copied from a spreadsheet, whose columns are known.

    A first row that says nothing but names of columns is for the caller to leave out. Raises
    :class:`Refused` with ``csv.too_many_rows``.
    """
    lines = csv.reader(StringIO(text, newline=""), delimiter="\t", strict=True)
    return _read(lines, columns, Where())


def _header(lines: Iterator[list[str]]) -> list[str]:
    try:
        return [cell.strip().lower() for cell in next(lines, [])]
    except csv.Error:
        return []


def _read(lines: "CsvReader", header: Sequence[str], where: Where) -> PaperReading:
    rows: list[RawPaper] = []
    findings: list[Finding] = []
    for line, cells in records(lines, where, findings):
        place = Where(file=where.file, row=line)
        beyond = [cell for cell in cells[len(header) :] if cell.strip()]
        if not any(cell.strip() for cell in cells):
            continue
        if len(rows) >= MOST_ROWS:
            raise Refused(error("csv.too_many_rows", place, limit=f"{MOST_ROWS:,}"))
        if beyond:
            findings.append(error("csv.cells", place, row=line, have=len(cells), want=len(header)))
        elif any(len(cell) > MOST_CELL_CHARACTERS for cell in cells):
            findings.append(error("csv.cell_too_long", place, row=line))
        else:
            named = zip(header, cells, strict=False)
            filled = {name: cell.strip() for name, cell in named if cell.strip()}
            rows.append(RawPaper(line, filled))
    return PaperReading(tuple(rows), tuple(findings))
