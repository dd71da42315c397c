"""Blocks of the month grid: paste, fill, move and clear, each shown first and then done as one act.

Cells are named by their places in :attr:`MonthGrid.rows` and their columns: 0 to 11 for the months,
12 for the whole year. Headings between the rows are passed over.
"""

from collections.abc import Iterable

from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.copying import (
    Area,
    plan_of_clear,
    plan_of_fill_down,
    plan_of_fill_right,
    plan_of_move,
)
from lgo_desktop.core.grid.planning import Ground, Plan, plan_of_paste
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.services.desk import Changes, Pen
from lgo_desktop.services.month_grid import GridUpdate, MonthGrid

PASTE, FILL, MOVE, CLEAR = "paste", "fill", "move", "clear"


class GridBlocks:
    """What can be done with blocks of one grid; plans are values to show before they are applied.

    ``over_papers`` allows typing over months that are made of papers.
    """

    def __init__(self, grid: MonthGrid) -> None:
        self._grid = grid

    def paste(self, text: str, place: int, column: int, *, over_papers: bool = False) -> Plan:
        """What pasting would do; :class:`Refused` with ``paste.empty`` or ``paste.too_large``."""
        return plan_of_paste(
            text, self._rows_from(place), column, self._ground(over_papers=over_papers)
        )

    def fill_down(self, places: Iterable[int], first: int, last: int) -> Plan:
        """What Ctrl+D would do; of a single row the one above it is repeated."""
        rows = self._rows_at(places)
        if len(rows) == 1:
            rows = (*self._row_above(rows[0]), *rows)
        return plan_of_fill_down(Area(rows, first, last), self._ground())

    def fill_right(self, places: Iterable[int], first: int, last: int) -> Plan:
        """What Ctrl+R would do; of a single column the one before it is repeated."""
        before = max(first - 1, 0) if first == last else first
        return plan_of_fill_right(Area(self._rows_at(places), before, last), self._ground())

    def move(self, places: Iterable[int], first: int, last: int, to: tuple[int, int]) -> Plan:
        """What moving cells would do, to a place and column."""
        area = Area(self._rows_at(places), first, last)
        return plan_of_move(area, self._rows_from(to[0]), to[1], self._ground())

    def clear(self, places: Iterable[int], first: int, last: int) -> Plan:
        """What emptying cells would do."""
        return plan_of_clear(Area(self._rows_at(places), first, last), self._ground())

    def apply(self, plan: Plan, act: str) -> tuple[Changes, GridUpdate]:
        """Do what a plan says, as one act: :data:`PASTE`, :data:`FILL`, :data:`MOVE`, ..."""

        def write(pen: Pen) -> None:
            pen.remove(plan.cleared)
            pen.put(plan.entries)

        changes = self._grid.desk.act(act, write)
        return changes, self._grid.refresh(changes)

    def _ground(self, *, over_papers: bool = False) -> Ground:
        desk = self._grid.desk
        return Ground(desk.held_inventory, all_forms(), desk.entry, over_papers)

    def _rows_from(self, place: int) -> tuple[Row, ...]:
        return tuple(row for row in self._grid.rows[place:] if isinstance(row, Row))

    def _rows_at(self, places: Iterable[int]) -> tuple[Row, ...]:
        rows = self._grid.rows
        chosen = (rows[place] for place in sorted(set(places)))
        return tuple(row for row in chosen if isinstance(row, Row))

    def _row_above(self, row: Row) -> tuple[Row, ...]:
        rows = self._rows_from(0)
        place = rows.index(row)
        return rows[place - 1 : place] if place else ()
