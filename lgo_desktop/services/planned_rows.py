"""The rows of a year: listed, added, renamed, given a keeper, removed; each one act."""

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
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.factor_record import record_factors
from lgo_desktop.services.interviewing import keepers_in, written_by_interview
from lgo_desktop.services.results import results_of
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
    where = _where(row, inventory)
    if any(row_of(one.key) == row_of(planned.key) for one in project.entries(inventory.id)):
        raise Refused(error("row.exists", where, name=_name(row)))
    with project.begin("add_row", at=now()) as act:
        act.put_entries(inventory.id, [planned])
    return row_of(planned.key)


def rows_of_registers(project: ProjectFile, inventory: Inventory) -> FromRegisters:
    """Plan a row for each listed vehicle and account, in one act; what was planned and replaced.

    A planned row that is still empty gives way to the vehicles or accounts it stood for.
    """
    standing = {one.key: one for one in project.entries(inventory.id)}
    written = written_by_interview(project, inventory)
    planned_by = {row_of(key): one for key, one in written.items() if key.field == KEEPER.id}
    made = rows_from_registers(
        tuple(standing.values()), planned_by, keepers_in(standing, inventory)
    )
    gone = [keeper_key(row, inventory) for row in made.replaced]
    fresh = [_admitted(row, keeper, inventory) for row, keeper in made.plan.items()]
    with project.begin("rows_of_registers", at=now()) as act:
        act.remove_entries(inventory.id, gone)
        act.put_entries(inventory.id, fresh)
    return made


def keep_papers(project: ProjectFile, inventory: Inventory, row: Row, keeper: str) -> None:
    """Note which division keeps the papers of a row; whatever else is known of it stays."""
    planned = _admitted(row, keeper, inventory)
    origin = project.origins(inventory.id).get(planned.key)
    with project.begin("keep_papers", at=now()) as act:
        act.put_entries(inventory.id, [planned], {planned.key: origin} if origin else {})


def rename_row(project: ProjectFile, inventory: Inventory, row: Row, new: Row) -> Row:
    """Move all that was entered for a row to another name, place or variant of its source.

    Where each entry came from goes with it. Raises :class:`Refused`: ``row.unknown``,
    ``row.exists``, ``row.other_source``, or what admission says of the new variant.
    """
    where = _where(row, inventory)
    if new.source != row.source:
        raise Refused(error("row.other_source", where, name=_name(row)))
    standing = {one.key: one for one in project.entries(inventory.id)}
    moved = {
        key: _moved(one, _tidy(new), inventory)
        for key, one in standing.items()
        if row_of(key) == row
    }
    if not moved:
        raise Refused(error("row.unknown", where, name=_name(row)))
    there = row_of(next(iter(moved.values())).key)
    if there == row:
        return row
    if any(row_of(key) == there for key in standing):
        raise Refused(error("row.exists", _where(there, inventory), name=_name(there)))
    origins = project.origins(inventory.id)
    after = {key: one for key, one in standing.items() if key not in moved}
    after |= {one.key: one for one in moved.values()}
    with project.begin("rename_row", at=now()) as act:
        act.remove_entries(inventory.id, moved)
        act.put_entries(
            inventory.id, moved.values(), {one.key: origins[key] for key, one in moved.items()}
        )
        record_factors(act, results_of(inventory, [after[key] for key in sorted(after)]))
    return there


def remove_row(
    project: ProjectFile, inventory: Inventory, row: Row, *, with_amounts: bool = False
) -> int:
    """Remove a row; how many entries went. A row that holds more than its keeper must be meant so.

    Raises :class:`Refused`: ``row.unknown``, ``row.has_amounts``.
    """
    where = _where(row, inventory)
    standing = project.entries(inventory.id)
    keys = [one.key for one in standing if row_of(one.key) == row]
    if not keys:
        raise Refused(error("row.unknown", where, name=_name(row)))
    filled = sum(key.field != KEEPER.id for key in keys)
    if filled and not with_amounts:
        raise Refused(error("row.has_amounts", where, name=_name(row), count=filled))
    with project.begin("remove_row", at=now()) as act:
        gone = act.remove_entries(inventory.id, keys)
        if filled:
            left = [one for one in standing if row_of(one.key) != row]
            record_factors(act, results_of(inventory, left))
    return gone


def _admitted(row: Row, keeper: str, inventory: Inventory) -> Entry:
    planned = keeper_entry(_tidy(row), keeper, inventory)
    return admit(planned, all_forms(), planned.key.where(inventory.id))


def _moved(one: Entry, new: Row, inventory: Inventory) -> Entry:
    key = EntryKey(new.source, new.variant, new.facility, new.item, one.key.period, one.key.field)
    return admit(replace(one, key=key), all_forms(), key.where(inventory.id))


def _tidy(row: Row) -> Row:
    """The row with single blanks in its names."""
    facility, item = (" ".join(name.split()) for name in (row.facility, row.item))
    return replace(row, facility=facility, item=item)


def _where(row: Row, inventory: Inventory) -> Where:
    return Where(
        inventory=inventory.id, source=row.source, variant=row.variant or None,
        facility=row.facility or None, item=row.item or None,
    )  # fmt: skip


def _name(row: Row) -> Text:
    """How people call a row: its item or place, else its source."""
    named = row.item or row.facility
    source = all_sources().get(row.source)
    return source.name if source and not named else Text(named or row.source, named or row.source)
