"""What is known of one cell and its row: findings, papers, other fields, years before."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.details import Details, details_of, years_of
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import count_papers
from lgo_desktop.core.statements.ledger_cutoff import STATEMENT as CUT_OFF
from lgo_desktop.core.statements.ledger_cutoff import cut_off_of
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.month_grid import MonthGrid


@dataclass(frozen=True, slots=True)
class Known:
    """A cell with all that is known of it; ``papers`` are those it is the sum of, by their days."""

    row: Row
    cell: Cell
    findings: tuple[Finding, ...]
    papers: tuple[LedgerPaper, ...]
    details: Details
    divisions: tuple[str, ...]


def known_of(grid: MonthGrid, row: Row, cell: Cell) -> Known:
    """What is known of a cell; papers are read only where the cell is made of them."""
    desk, thing = grid.desk, row.key.thing
    made = Sign.FROM_PAPERS in cell.signs
    details = details_of(
        row, cell.key.period, desk.year, desk.entries_of_thing(thing), grid.fields_of(thing)
    )
    return Known(
        row, cell, grid.findings_of(row, cell), _papers(desk, cell) if made else (), details,
        grid.divisions(),
    )  # fmt: skip


def years_before(desk: Desk, row: Row) -> Mapping[tuple[str, int], Entry]:
    """What was typed for years before the inventory, by field and year."""
    fields = (field for field in row.source.fields if field.history)
    return years_of(fields, desk.entries_of_thing(row.key.thing), desk.year)


def _papers(desk: Desk, cell: Cell) -> tuple[LedgerPaper, ...]:
    inventory, target = desk.held_inventory, Target.of(cell.key)
    rule, _ = cut_off_of(desk.entries_of(CUT_OFF.id))
    papers = [one for one in desk.project.papers(inventory.id) if one.target == target]
    cells = count_papers(papers, inventory, rule).cells
    return next((one.papers for one in cells if str(one.month) == cell.key.period), ())
