"""The rows between the heading of form 1.5(1) and its total, and what stands under the total."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.exchange.form_1_5_1_layout import (
    Layout,
    find_layout,
    heading_rows,
    is_total,
)
from lgo_desktop.exchange.form_1_5_1_rows import RowKind, Section, kinds_of, section_named
from lgo_desktop.exchange.form_labels import fold_label
from lgo_desktop.exchange.form_quantity import plain_number
from lgo_desktop.exchange.xlsx_sheets import Cell, Grid

_REMARKS = re.compile(r"\s*(?:หมายเห|หมายหต|remarks?\b|notes?\b)", re.IGNORECASE)
_SUBTOTAL = tuple(fold_label(word) for word in ("รวม", "ผลรวม", "subtotal", "total"))
_SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One row: its label, the kinds it may be, its factor, and the cells of its quantities."""

    row: int
    label: str
    kinds: tuple[RowKind, ...]
    factor: Decimal | None
    quantities: tuple[tuple[int, Cell], ...]

    @property
    def has_quantities(self) -> bool:
        """Whether anything but blanks, dashes and zeros stands in the quantity cells."""
        return any(
            not cell.is_blank and cell.text not in {"-", "–", "—"} and plain_number(cell) != 0
            for _, cell in self.quantities
        )

    @property
    def first_quantity(self) -> int:
        """The column of the first quantity that is neither blank nor zero."""
        filled = [column for column, cell in self.quantities if not cell.is_blank]
        return next((c for c, cell in self.quantities if plain_number(cell)), filled[0])

    @property
    def is_heading(self) -> bool:
        """Whether the row has neither factor nor quantities: words only."""
        return self.factor is None and all(cell.is_blank for _, cell in self.quantities)


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of the table, the row of the totals, and what looks like rows beneath it.

    ``next_table`` is the heading's row of another table of the form on the same sheet.
    """

    rows: tuple[BodyRow, ...]
    total_row: int | None
    beneath: tuple[BodyRow, ...]
    next_table: int | None


def read_body(grid: Grid, layout: Layout, near: ReportingYear) -> Body:
    """The body of the form on this sheet."""
    next_layout = find_layout(grid, near, layout.header_row)
    next_table = next_layout.header_row if next_layout else None
    bottom = next_table - 1 if next_table else grid.last_row
    end = _end(grid, layout, near, bottom)
    lines = range(layout.first_row, end + 1)
    total_row = next((row for row in lines if _is_total_row(grid, layout, row)), None)
    table_end = total_row or end + 1
    rows = _rows(grid, layout, range(layout.first_row, table_end))
    beneath = _rows(grid, layout, range(table_end, bottom + 1))
    lost = tuple(row for row in beneath if _is_meant(grid, layout, row))
    return Body(tuple(rows), total_row, lost, next_table)


def _end(grid: Grid, layout: Layout, near: ReportingYear, bottom: int) -> int:
    """The last row that can belong to the table: before the remarks or the next month names."""
    months = next((row for row, _ in heading_rows(grid, near, layout.first_row)), bottom + 1)
    for row in range(layout.first_row, months):
        texts = (grid.at(row, column).text for column in range(1, layout.factor))
        if any(_REMARKS.match(text) for text in texts):
            return row - 1
    return months - 1


def _is_total_row(grid: Grid, layout: Layout, row: int) -> bool:
    return any(is_total(grid.at(row, column).text) for column in range(1, layout.factor))


def _is_meant(grid: Grid, layout: Layout, row: BodyRow) -> bool:
    """Whether a row outside the table looks like one of the table: factor, unit, quantities."""
    columns = (layout.unit, layout.factor_unit)
    has_unit = any(column is not None and grid.at(row.row, column).text for column in columns)
    return row.has_quantities and has_unit and (bool(row.kinds) or row.factor is not None)


def _rows(grid: Grid, layout: Layout, lines: range) -> Iterator[BodyRow]:
    section: Section | None = None
    for line in lines:
        label = label_of(grid, layout, line)
        margin = " ".join(grid.at(line, column).text for column in range(1, layout.label)).lower()
        if _SCOPE in margin and "1" not in margin:
            section = None
        quantities = tuple((m.quantity, grid.at(line, m.quantity)) for m in layout.months)
        factor = plain_number(grid.at(line, layout.factor))
        row = BodyRow(line, label, kinds_of(label, section) if label else (), factor, quantities)
        if row.is_heading:
            section = section_named(label) or section
            row = BodyRow(line, label, row.kinds, None, quantities)
        elif row.kinds and not any(kind.is_fuel for kind in row.kinds):
            section = None
        yield row


def label_of(grid: Grid, layout: Layout, row: int) -> str:
    """The words of a row's label."""
    texts = (grid.at(row, column).text for column in range(layout.label, layout.factor))
    return " ".join(text for text in texts if text)


def is_subtotal(row: BodyRow) -> bool:
    """Whether a row only sums up others: it says so, and all its numbers are formulas."""
    typed = any(not cell.is_blank and not cell.formula for _, cell in row.quantities)
    return fold_label(row.label).startswith(_SUBTOTAL) and not typed
