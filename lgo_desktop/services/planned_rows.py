"""The rows of a year: listed, added, taken from the registers, given a keeper; each one act."""

from collections.abc import Mapping
from dataclasses import replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.admission import admit
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.registers import FromRegisters, rows_from_registers
from lgo_desktop.core.interview.rows import (
    PlanRow,
    keeper_entry,
    keeper_key,
    plan_rows,
    row_of,
)
from lgo_desktop.core.interview.templates import NOT_STATED
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.interviewing import keepers_in, written_by_interview
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.project_file import ProjectFile


def rows_of_year(project: ProjectFile, inventory: Inventory) -> tuple[PlanRow, ...]:
    """All rows, planned or filled, in the order of a table."""
    return plan_rows(project.entries(inventory.id))


def add_row(project: ProjectFile, inventory: Inventory, row: Row, keeper: str = NOT_STATED) -> Row:
    """Plan a row; the row as it was saved.

    Raises :class:`Refused`: those of admission, ``row.exists``.
    """
    planned = _admitted(row, keeper, inventory)
    where = place_of(row, inventory)
    if any(row_of(one.key) == row_of(planned.key) for one in project.entries(inventory.id)):
        raise Refused(error("row.exists", where, name=called(row)))
    with project.begin("add_row", at=now()) as act:
        act.put_entries(inventory.id, [planned])
    return row_of(planned.key)


def rows_in_registers(project: ProjectFile, inventory: Inventory) -> FromRegisters:
    """The rows that the listed vehicles and accounts ask for and that are not planned yet."""
    standing = {one.key: one for one in project.entries(inventory.id)}
    written = written_by_interview(project, inventory)
    planned_by = {row_of(key): one for key, one in written.items() if key.field == KEEPER.id}
    return rows_from_registers(
        tuple(standing.values()), planned_by, keepers_in(standing, inventory)
    )


def rows_of_registers(project: ProjectFile, inventory: Inventory) -> FromRegisters:
    """Plan a row for each listed vehicle and account, in one act; what was planned and replaced.

    A planned row that is still empty gives way to the vehicles or accounts it stood for.
    """
    made = rows_in_registers(project, inventory)
    gone = [keeper_key(row, inventory) for row in made.replaced]
    fresh = [_admitted(row, keeper, inventory) for row, keeper in made.plan.items()]
    with project.begin("rows_of_registers", at=now()) as act:
        act.remove_entries(inventory.id, gone)
        act.put_entries(inventory.id, fresh)
    return made


def keep_papers(
    project: ProjectFile, inventory: Inventory, keepers: Mapping[Row, str]
) -> tuple[Row, ...]:
    """Note which division keeps the papers of each of some rows, in one act; the rows.

    Whatever else is known of them stays. Without a name nobody is stated, and the rows stay too.
    """
    planned = [
        _admitted(row, name.strip() or NOT_STATED, inventory) for row, name in keepers.items()
    ]
    known = project.origins(inventory.id)
    origins = {one.key: known[one.key] for one in planned if one.key in known}
    with project.begin("keep_papers", at=now()) as act:
        act.put_entries(inventory.id, planned, origins)
    return tuple(row_of(one.key) for one in planned)


def _admitted(row: Row, keeper: str, inventory: Inventory) -> Entry:
    planned = keeper_entry(tidy(row), keeper, inventory)
    return admit(planned, all_forms(), planned.key.where(inventory.id))


def tidy(row: Row) -> Row:
    """The row with single blanks in its names."""
    facility, item = (" ".join(name.split()) for name in (row.facility, row.item))
    return replace(row, facility=facility, item=item)


def place_of(row: Row, inventory: Inventory) -> Where:
    """The place of a row, for findings."""
    return Where(
        inventory=inventory.id, source=row.source, variant=row.variant or None,
        facility=row.facility or None, item=row.item or None,
    )  # fmt: skip


def called(row: Row) -> Text:
    """How people call a row: its item or place, else its source."""
    named = row.item or row.facility
    source = all_sources().get(row.source)
    return source.name if source and not named else Text(named or row.source, named or row.source)
