"""The rows that the registers of vehicles and accounts would give the year, and giving them."""

from lgo_desktop.core.interview.registers import FromRegisters, rows_from_registers
from lgo_desktop.core.interview.rows import row_of
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.services.desk import Changes, Desk
from lgo_desktop.services.interviewing import keepers_in, written_by_interview
from lgo_desktop.services.planned_rows import rows_of_registers


def rows_offered(desk: Desk) -> FromRegisters:
    """The rows that would be planned, and those that would give way; nothing is written."""
    inventory, entries = desk.held_inventory, desk.entries()
    written = written_by_interview(desk.project, inventory)
    planned_by = {row_of(key): one for key, one in written.items() if key.field == KEEPER.id}
    standing = {one.key: one for one in entries}
    return rows_from_registers(entries, planned_by, keepers_in(standing, inventory))


def take_rows(desk: Desk) -> Changes:
    """Plan the rows that are offered, as one act."""
    inventory = desk.held_inventory
    return desk.through(lambda project: rows_of_registers(project, inventory))[1]
