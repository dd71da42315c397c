"""The rows of the year as the window lists them, with who may keep their papers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.next_year import usual_keeper
from lgo_desktop.core.interview.registers import FromRegisters
from lgo_desktop.core.interview.rows import PlanRow, plan_rows
from lgo_desktop.core.interview.templates import NOBODY, NOT_STATED
from lgo_desktop.core.statements.declaration import said
from lgo_desktop.core.statements.division import STATEMENT as DIVISION
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.interviewing import keepers_in, usual_template
from lgo_desktop.services.planned_rows import rows_in_registers


@dataclass(frozen=True, slots=True)
class RowSheet:
    """All rows; the divisions to choose from, by duty too; and what the registers would add.

    ``usually_kept`` are the rows without a keeper, with who usually keeps such papers.
    """

    rows: tuple[PlanRow, ...]
    keepers: tuple[str, ...]
    by_duty: Mapping[str, str]
    waiting: FromRegisters
    usually_kept: Mapping[Row, str]

    def usual_keeper(self, row: Row) -> str:
        """Who usually keeps the papers of such a row; empty where that is not known."""
        return _usual_keeper(row, self.by_duty)

    @property
    def without_keeper(self) -> int:
        """How many rows have nobody who keeps their papers."""
        return sum(one.keeper in NOBODY for one in self.rows)

    @property
    def still_empty(self) -> int:
        """How many rows hold nothing yet."""
        return sum(not one.entries for one in self.rows)


def row_sheet(desk: Desk) -> RowSheet:
    """The rows of the inventory on the desk; :class:`Refused` with ``grid.no_inventory``."""
    inventory, entries = desk.held_inventory, desk.entries()
    rows = plan_rows(entries)
    listed = tuple(said(desk.entries_of(DIVISION.id), DIVISION))
    usual = tuple(name for name, _ in usual_template(inventory).divisions)
    by_duty = keepers_in({one.key: one for one in entries}, inventory)
    waiting = rows_in_registers(desk.project, inventory)
    free = [one.row for one in rows if one.keeper in NOBODY]
    kinds = {
        kind: _usual_keeper(Row(*kind), by_duty)
        for kind in {(row.source, row.variant) for row in free}
    }
    kept = {row: name for row in free if (name := kinds[row.source, row.variant])}
    return RowSheet(rows, _named(listed or usual, rows), by_duty, waiting, kept)


def _usual_keeper(row: Row, by_duty: Mapping[str, str]) -> str:
    name = usual_keeper(row, by_duty)
    return "" if name == NOT_STATED else name


def _named(divisions: Sequence[str], rows: Sequence[PlanRow]) -> tuple[str, ...]:
    """The divisions, and whoever else already keeps papers."""
    in_use = sorted({one.keeper for one in rows} - {*NOBODY})
    return tuple(dict.fromkeys((*divisions, *in_use)))
