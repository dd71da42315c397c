"""Which division keeps the papers of a thing that nobody planned a keeper for."""

from collections.abc import Callable

from lgo_desktop.core.grid.things import Thing
from lgo_desktop.core.statements.meter import STATEMENT as METER
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE
from lgo_desktop.services.desk import Desk

SPEAK_OF_DIVISIONS = (VEHICLE.id, METER.id)


def division_of_things(desk: Desk) -> Callable[[Thing], str]:
    """A division by the vehicle or the account, else by the facility; empty where none is known."""
    stated = (entry for form in SPEAK_OF_DIVISIONS for entry in desk.entries_of(form))
    by_item = {one.key.item: str(one.value) for one in stated if one.key.field == "division"}
    by_facility = {one.name: one.division or "" for one in desk.facilities()}

    def division_of(thing: Thing) -> str:
        return by_item.get(thing.item) or by_facility.get(thing.facility, "")

    return division_of
