"""Where something stands in the month grid: from a finding, an entry or a source to its cell."""

from dataclasses import dataclass

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where
from lgo_desktop.core.grid.layout import Filter
from lgo_desktop.core.grid.leading import meant
from lgo_desktop.core.grid.planning import WHOLE_YEAR
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import RowKey, Thing
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Period, parse_period
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.month_grid import GridUpdate, MonthGrid

Target = Where | EntryKey | str
"""A finding's place, the key of an entry, or the id of a source."""


@dataclass(frozen=True, slots=True)
class Led:
    """The place of a row, and the column among its cells (12 is the whole year).

    ``field`` is what to look at beside the months, where the field has no row of its own;
    ``before`` tells that it is about a year before the inventory. ``lifted`` tells that the
    filter hid the row and was taken away; ``update`` is what the grid then shows.
    """

    place: int
    column: int
    field: str = ""
    before: bool = False
    lifted: bool = False
    update: GridUpdate | None = None


def lead(grid: MonthGrid, target: Target) -> Led | None:
    """The cell that is meant; None where the grid has no such row."""
    where = _where(target)
    exact = isinstance(target, EntryKey) and target.source in all_sources()
    thing = Thing(*_parts(target)) if isinstance(target, EntryKey) and exact else None
    thing = thing or meant(where, grid.things)
    if thing is None:
        return None
    update: GridUpdate | None = None
    if thing not in grid.things:
        update = grid.show(RowKey(thing, where.field or "quantity"))
    lifted = not grid.places_of(thing)
    if lifted:
        update = grid.narrow(Filter())
    rows = grid.places_of(thing)
    if not rows:
        return None
    place, row = next(
        ((at, row) for at, row in rows if row.field.id == where.field), rows[0]
    )  # fmt: skip
    column, before = _column(row, where.period, grid)
    field = where.field if where.field not in (None, row.field.id) else ""
    return Led(place, column, field or "", before, lifted, update)


def _where(target: Target) -> Where:
    if isinstance(target, EntryKey):
        return target.where()
    return target if isinstance(target, Where) else Where(source=target)


def _parts(key: EntryKey) -> tuple[str, str, str, str]:
    return key.source, key.variant, key.facility, key.item


def _column(row: Row, period: str | None, grid: MonthGrid) -> tuple[int, bool]:
    """The column of a period, and whether it lies before the year.

    Without a period the first gap, or the whole year where nobody asks for months.
    """
    year = grid.desk.held_inventory.year
    try:
        meant_by = parse_period(period, year, history=True) if period else None
    except Refused:  # a finding may be about this very text, which no column can show
        meant_by = None
    if meant_by is None:
        yearly = row.source.whole_years or row.source.once_a_year or not row.year.is_empty
        empty = (n for n, cell in enumerate(row.months) if cell.is_empty)
        return WHOLE_YEAR if yearly else next(empty, 0), False
    return _within(meant_by, year.period)


def _within(period: Period, year: Period) -> tuple[int, bool]:
    if period not in year:
        return WHOLE_YEAR, True
    return (WHOLE_YEAR if period == year else year.months.index(period.first)), False
