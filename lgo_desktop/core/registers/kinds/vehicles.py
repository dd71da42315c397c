"""The register of vehicles and machines, each with its announced use of fuel."""

from collections.abc import Iterator

from lgo_desktop.base.findings import Finding, Where, note, warning
from lgo_desktop.core.interview.registers import OFF_THE_ROAD, ROAD
from lgo_desktop.core.registers.declaration import EntriesOf, Register
from lgo_desktop.core.registers.lists import divisions, fuels
from lgo_desktop.core.registers.rules import strange_division
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.vehicle import STATEMENT

KM_PER_L, L_PER_H = "announced_km_per_l", "announced_l_per_h"


def look(entries_of: EntriesOf, inventory: str) -> Iterator[Finding]:
    """A warning for each without a fuel that fits it, a note for each without announced use."""
    for plate, fields in said(entries_of(STATEMENT.id), STATEMENT).items():
        kind, fuel = words(fields, "kind"), words(fields, "fuel")
        source = all_sources()[OFF_THE_ROAD.get(kind, ROAD)]
        where = Where(inventory=inventory, source=STATEMENT.id, item=plate, field="fuel")
        if not fuel:
            yield warning("register.vehicle_without_fuel", where, name=plate)
        elif source.variant(fuel) is None:
            yield warning("register.fuel_of_other_source", where, name=plate, source=source.name)
        if not fields.keys() & {KM_PER_L, L_PER_H}:
            usual = KM_PER_L if source.id == ROAD else L_PER_H
            where = Where(inventory=inventory, source=STATEMENT.id, item=plate, field=usual)
            yield note("register.vehicle_without_announced_use", where, name=plate)
    yield from strange_division(STATEMENT, entries_of, inventory)


REGISTER = Register(STATEMENT, {"fuel": fuels, "division": divisions}, look)
