"""The rows that the registers of vehicles and accounts would give the year, and giving them.

A line that was renamed leaves its rows behind; they can be renamed too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.registers import (
    BOAT,
    OFF_ROAD,
    POWER,
    ROAD,
    WATER,
    FromRegisters,
    rows_from_registers,
)
from lgo_desktop.core.interview.rows import row_of
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.core.statements.division import STATEMENT as DIVISION
from lgo_desktop.core.statements.meter import STATEMENT as METER
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE
from lgo_desktop.services.desk import Changes, Desk
from lgo_desktop.services.interviewing import WAY, keepers_in
from lgo_desktop.services.planned_rows import rows_of_registers
from lgo_desktop.services.row_changes import rename_row

SOURCES: Mapping[str, tuple[str, ...]] = {
    VEHICLE.id: (ROAD, OFF_ROAD, BOAT),
    METER.id: (POWER, WATER),
}
"""The sources whose rows are named after the lines of a register."""


def rows_offered(desk: Desk) -> FromRegisters:
    """The rows that would be planned, and those that would give way; nothing is written.

    Only what has to do with vehicles and accounts is looked at, so that it may follow every cell.
    """
    sources = (DIVISION.id, *SOURCES, *(one for some in SOURCES.values() for one in some))
    entries = [one for source in sources for one in desk.entries_of(source)]
    keepers = [one.key for one in entries if one.key.field == KEEPER.id]
    origins = {key: desk.origin(key) for key in keepers}
    planned_by = {row_of(key): one.cell or "" for key, one in origins.items() if one.way == WAY}
    standing = {one.key: one for one in entries}
    return rows_from_registers(entries, planned_by, keepers_in(standing, desk.held_inventory))


def take_rows(desk: Desk) -> Changes:
    """Plan the rows that are offered, as one act."""
    inventory = desk.held_inventory
    return desk.through(lambda project: rows_of_registers(project, inventory))[1]


def rows_left_behind(desk: Desk, register: str, old: str, new: str) -> tuple[Row, ...]:
    """The rows that still bear the old name of a line; none unless it bears the new one now."""
    names = {one.key.item for one in desk.entries_of(register)}
    if old in names or new not in names:
        return ()
    sources = SOURCES.get(register, ())
    return tuple(
        Row(*thing)
        for thing in sorted(desk.things())
        if thing.source in sources and thing.item == old
    )


def rename_rows(desk: Desk, rows: Sequence[Row], new: str) -> Changes:
    """Call rows like their line, each as one act with its papers and evidence.

    Raises :class:`Refused`: ``row.exists`` or ``row.unknown``.
    """
    inventory = desk.held_inventory
    return desk.through(
        lambda project: [
            rename_row(project, inventory, row, replace(row, item=new)) for row in rows
        ]
    )[1]
