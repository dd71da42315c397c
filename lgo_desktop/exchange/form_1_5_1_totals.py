"""The sums that a sheet of form 1.5(1) shows, worked out again from its quantities and factors.

A sum that was saved before a number changed is stale; whoever compares our result with the sheet
must be told which of its cells to distrust.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.base.numbers import EXACT, plain, rounded
from lgo_desktop.base.text import Text
from lgo_desktop.exchange.cell_names import cell_name
from lgo_desktop.exchange.form_1_5_1_layout import Layout
from lgo_desktop.exchange.form_quantity import plain_number
from lgo_desktop.exchange.xlsx_sheets import Grid

_ROUNDED_TO_HUNDREDTHS = Decimal("0.005")
_NOTHING = Text("ช่องว่าง", "nothing")
_SHOWN_PLACES = 4


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row's factor and its quantities by column; None where a cell could not be read.

    Of a row that is not ``known``, only its part in the sums is looked at.
    """

    row: int
    known: bool
    factor: Decimal | None
    quantities: Mapping[int, Decimal | None]

    def footprint(self, column: int) -> Decimal | None:
        """The footprint of one month; None if it cannot be known."""
        quantity = self.quantities[column]
        if quantity == 0:
            return quantity
        if quantity is None or self.factor is None:
            return None
        return EXACT.multiply(quantity, self.factor)


def _sum(parts: list[Decimal | None]) -> Decimal | None:
    total = Decimal(0)
    for part in parts:
        if part is None:
            return None
        total = EXACT.add(total, part)
    return total


def stale_totals(
    grid: Grid, layout: Layout, rows: list[CountedRow], total_row: int | None, where: Where
) -> Iterator[Finding]:
    """A warning for each saved footprint or sum that does not follow from the quantities."""
    by_month: dict[int, list[Decimal | None]] = {month.quantity: [] for month in layout.months}
    for row in rows:
        parts = [row.footprint(month.quantity) for month in layout.months]
        for month, part in zip(layout.months, parts, strict=True):
            by_month[month.quantity].append(part)
            if row.known:
                yield from _compare(grid, row.row, month.footprint, [part], where)
        if row.known:
            yield from _compare(grid, row.row, layout.total, parts, where)
    if total_row is not None:
        for month in layout.months:
            yield from _compare(grid, total_row, month.footprint, by_month[month.quantity], where)
        everything = [part for parts in by_month.values() for part in parts]
        yield from _compare(grid, total_row, layout.total, everything, where)


def _compare(
    grid: Grid, row: int, column: int | None, parts: list[Decimal | None], where: Where
) -> Iterator[Finding]:
    """A warning if the cell does not show the sum of the parts, as far as all are known."""
    ours = _sum(parts)
    if column is None or ours is None:
        return
    cell = grid.at(row, column)
    theirs = plain_number(cell)
    unsaved = theirs is None and (cell.formula or cell.merged_into)
    if unsaved or abs((theirs or Decimal(0)) - ours) <= _ROUNDED_TO_HUNDREDTHS * len(parts):
        return
    name = cell_name(row, column)
    place = replace(where, row=row, cell=name)
    shown = _NOTHING if theirs is None else plain(rounded(theirs, _SHOWN_PLACES))
    yield warning(
        "import.stale_total", place,
        cell=name, theirs=shown, ours=plain(rounded(ours, _SHOWN_PLACES)),
    )  # fmt: skip


def sheet_total(grid: Grid, layout: Layout, total_row: int | None) -> Decimal | None:
    """The grand total that the sheet shows, in kg CO2e; None if none is saved."""
    if total_row is None or layout.total is None:
        return None
    return plain_number(grid.at(total_row, layout.total))
