"""The cells of a checked workbook as immutable grids: value and formula of every filled cell.

openpyxl reads twice, once for the values that Excel last saved and once for the formulas. The
``dimension`` that a file claims is never believed, and what was read is counted against what the
preflight saw: a file that would lose cells is refused, not half read.
"""

import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import ParseError

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note
from lgo_desktop.exchange.cell_names import Area
from lgo_desktop.exchange.xlsx_outline import Outline
from lgo_desktop.exchange.xlsx_preflight import SheetOutline, preflight, read_file

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook as OpenpyxlWorkbook

CellValue = str | int | float | bool | datetime | date | time | timedelta | None

MOST_FORM_ROWS = 5_000
"""A sheet that is filled further down is a list, not a form."""
MOST_CELLS = 500_000
"""Filled and merged cells of all sheets together; a cell takes some 300 bytes of memory."""

_FAULTS = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, EOFError,
    NotImplementedError, AssertionError, OSError, RecursionError, struct.error, zipfile.BadZipFile,
    zlib.error, ParseError,
)  # fmt: skip
"""What openpyxl raises on damaged parts, besides errors of its own; Refused is none of them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the value saved in the file, its formula if it has one, and its state."""

    value: CellValue = None
    formula: str = ""
    is_error: bool = False
    merged_into: Area | None = None

    @property
    def text(self) -> str:
        """The value if it is text, without the blanks around it; else nothing."""
        return self.value.strip() if isinstance(self.value, str) and not self.is_error else ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the cell."""
        return not self.formula and (self.value is None or self.value == "")


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Grid:
    """The filled and merged cells of one sheet, by row and column counted from 1."""

    name: str
    hidden: bool
    outline: Outline
    cells: Mapping[tuple[int, int], Cell] = field(repr=False)
    last_row: int
    last_column: int

    def at(self, row: int, column: int) -> Cell:
        """The cell, empty where nothing stands."""
        return self.cells.get((row, column), EMPTY)

    def row(self, row: int) -> Iterator[tuple[int, Cell]]:
        """Column and cell of a row, from left to right."""
        return ((column, self.at(row, column)) for column in range(1, self.last_column + 1))


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that passed: its sheets as grids, the names of sheets too long to be forms."""

    file: str
    grids: tuple[Grid, ...]
    too_long: tuple[str, ...]
    findings: tuple[Finding, ...]


def read_workbook(path: Path, most_rows: int = MOST_FORM_ROWS) -> Workbook:
    """All worksheets that are filled to at most ``most_rows`` rows.

    Raises :class:`Refused` with a ``workbook.…`` finding.
    """
    data = read_file(path)
    checked = preflight(data, path.name)
    where = Where(file=path.name)
    wanted = _within_budget(checked.sheets, most_rows)
    too_long = tuple(sheet.name for sheet in checked.sheets if sheet not in wanted)
    skipped = [note("workbook.sheet_too_long", where, sheet=name) for name in too_long]
    try:
        with warnings.catch_warnings(), redirect_stdout(StringIO()):  # openpyxl prints some doubts
            warnings.simplefilter("ignore")
            grids = _read_grids(data, wanted, where)
    except _faults() as fault:
        raise Refused(error("workbook.damaged", where)) from fault
    return Workbook(path.name, grids, too_long, (*checked.findings, *skipped))


def _within_budget(sheets: tuple[SheetOutline, ...], most_rows: int) -> list[SheetOutline]:
    """The sheets that are short enough, as long as the memory for cells lasts."""
    wanted, budget = [], MOST_CELLS
    for sheet in sheets:
        outline = sheet.outline
        weight = outline.filled_cells + sum(area.size for area in outline.merged)
        if outline.last_filled_row <= most_rows and weight <= budget:
            wanted.append(sheet)
            budget -= weight
    return wanted


def _faults() -> tuple[type[Exception], ...]:
    from openpyxl.utils.exceptions import CellCoordinatesException, InvalidFileException

    return (*_FAULTS, CellCoordinatesException, InvalidFileException)


def _read_grids(data: bytes, wanted: list[SheetOutline], where: Where) -> tuple[Grid, ...]:
    values, formulas = _open(data, data_only=True), _open(data, data_only=False)
    try:
        return tuple(_grid(sheet, values, formulas, where) for sheet in wanted)
    finally:
        values.close()
        formulas.close()


def _open(data: bytes, *, data_only: bool) -> "OpenpyxlWorkbook":
    import openpyxl

    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("openpyxl runs without defusedxml")
    return openpyxl.load_workbook(
        BytesIO(data), read_only=True, data_only=data_only, keep_links=False
    )


def _grid(
    sheet: SheetOutline, values: "OpenpyxlWorkbook", formulas: "OpenpyxlWorkbook", where: Where
) -> Grid:
    outline = sheet.outline
    read = dict(_read(values, sheet))
    written = {place: value for place, (kind, value) in _read(formulas, sheet) if kind == "f"}
    filled = read.keys() | written.keys()
    if len(filled) < outline.filled_cells:
        raise Refused(error("workbook.rows_lost", where, sheet=sheet.name))
    areas = {place: area for area in outline.merged for place in area.cells()}
    cells = {}
    for place in filled | areas.keys():
        kind, value = read.get(place, ("n", None))
        cells[place] = Cell(value, str(written.get(place, "")), kind == "e", areas.get(place))
    last_row = max((row for row, _ in filled), default=0)
    last_column = max((column for _, column in filled), default=0)
    return Grid(sheet.name, sheet.hidden, outline, cells, last_row, last_column)


def _read(
    book: "OpenpyxlWorkbook", sheet: SheetOutline
) -> Iterator[tuple[tuple[int, int], tuple[str, CellValue]]]:
    """Place, data type and value of the filled cells of a sheet."""
    worksheet = book[sheet.name]
    worksheet.reset_dimensions()
    for cells in worksheet.iter_rows(max_row=sheet.outline.last_filled_row or 1):
        for cell in cells:
            if cell.value is not None:
                yield (cell.row, cell.column), (cell.data_type, cast("CellValue", cell.value))
