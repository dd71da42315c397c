"""Where things stand on a sheet of form 1.5(1): found by the headings, never by position."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.exchange.form_labels import fold
from lgo_desktop.exchange.form_months import FEWEST_LABELS, MonthLabel, month_labels
from lgo_desktop.exchange.xlsx_sheets import Grid

_ROWS_ABOVE, _ROWS_BELOW = 3, 2
_FACTOR = {
    fold(word) for word in ("EF", "ค่า EF", "Emission Factor", "ค่าการปล่อย", "EF (kgCO2e/หน่วย)")
}
_LABEL = {fold(word) for word in ("รายการ", "กิจกรรม", "แหล่งปล่อย", "item", "activity")}
_UNIT = (fold("หน่วย"), "unit")
_COLLECTED = (fold("เก็บ"), fold("ข้อมูล"), "recorded", "data", "activity")
_QUANTITY = {fold(word) for word in ("ปริมาณ", "quantity", "amount", "จำนวน", "ปริมาณการใช้")}
_FOOTPRINT = {fold(word) for word in ("CF", "kgCO2e", "CO2e", "GHG", "CF (kgCO2e)")}
_TOTAL = {
    fold(word) for word in ("รวม", "รวมทั้งหมด", "รวมทั้งสิ้น", "ผลรวม", "total", "grand total", "sum")
}


def is_total(text: str) -> bool:
    """Whether a text says "total" and nothing else."""
    return fold(text) in _TOTAL


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """The columns of one month: its label, the quantity, and the footprint if there is one."""

    label: MonthLabel
    quantity: int
    footprint: int | None


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of the form on one sheet, the heading's row and the first row beneath it."""

    header_row: int
    first_row: int
    label: int
    factor: int
    unit: int | None
    factor_unit: int | None
    months: tuple[MonthColumn, ...]
    total: int | None

    @property
    def first_quantity(self) -> int:
        """The column of the first month's quantity."""
        return min(month.quantity for month in self.months)


def find_layout(grid: Grid, near: ReportingYear, after: int = 0) -> Layout | None:
    """The layout of the first table of the form below row ``after``; None if there is none."""
    for row, labels in heading_rows(grid, near, after):
        headings = _headings(grid, row, min(labels))
        factors = [column for column, text in headings.items() if fold(text) in _FACTOR]
        if factors and any(fold(text).startswith(_UNIT) for text in headings.values()):
            return _layout(grid, row, labels, headings)
    return None


def heading_rows(
    grid: Grid, near: ReportingYear, after: int = 0
) -> Iterator[tuple[int, dict[int, MonthLabel]]]:
    """The rows that hold month labels, with the labels by column."""
    for row in range(after + 1, grid.last_row + 1):
        labels = month_labels(dict(grid.row(row)), near)
        if len({label.number for label in labels.values()}) >= FEWEST_LABELS:
            yield row, labels


def _headings(grid: Grid, row: int, before: int) -> dict[int, str]:
    """The headings left of the months, by column."""
    rows = range(max(1, row - _ROWS_ABOVE), row + _ROWS_BELOW)
    return {
        column: grid.at(line, column).text
        for column in range(1, before)
        for line in rows
        if grid.at(line, column).text
    }


def _layout(
    grid: Grid, row: int, labels: dict[int, MonthLabel], headings: dict[int, str]
) -> Layout:
    folded = {column: fold(text) for column, text in headings.items()}
    factor = next(column for column, text in folded.items() if text in _FACTOR)
    named = (column for column, text in folded.items() if text in _LABEL and column < factor)
    units = [column for column, text in folded.items() if text.startswith(_UNIT)]
    collected = [c for c in units if any(word in folded[c] for word in _COLLECTED)]
    unit = collected[0] if collected else (units[-1] if len(units) > 1 else None)
    below = {column: fold(cell.text) for column, cell in grid.row(row + 1)}
    has_subheadings = any(text in _QUANTITY for text in below.values())
    return Layout(
        header_row=row, first_row=row + 2 if has_subheadings else row + 1,
        label=next(named, factor - 1), factor=factor, unit=unit,
        factor_unit=next((column for column in units if column != unit), None),
        months=_months(grid, row, labels, below), total=_total_column(grid, row, labels),
    )  # fmt: skip


def _months(
    grid: Grid, row: int, labels: dict[int, MonthLabel], below: dict[int, str]
) -> tuple[MonthColumn, ...]:
    """The columns of each month: those up to the next heading, told apart by sub-headings."""
    starts = [c for c, cell in grid.row(row) if cell.value is not None and c >= min(labels)]
    spans = dict(pairwise([*starts, max(starts[-1] + 2, grid.last_column + 1)]))
    found = []
    for column, label in labels.items():
        span = range(column, min(spans[column], column + 4))
        quantity = next((c for c in span if below.get(c) in _QUANTITY), column)
        footprint = next((c for c in span if below.get(c) in _FOOTPRINT), None)
        found.append(MonthColumn(label, quantity, footprint))
    return tuple(found)


def _total_column(grid: Grid, row: int, labels: dict[int, MonthLabel]) -> int | None:
    """The column of the row totals: of two under one heading, the footprint."""
    for line in (row, row - 1, row + 1):
        for column, cell in grid.row(line):
            if column > max(labels) and is_total(cell.text):
                beneath = (column, column + 1)
                named = (c for c in beneath if fold(grid.at(row + 1, c).text) in _FOOTPRINT)
                return next(named, column)
    return None
