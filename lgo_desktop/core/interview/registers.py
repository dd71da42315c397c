"""Rows that the lists of vehicles and accounts ask for, and planned ones that they replace.

The interview plans "a garbage truck"; once the trucks are listed by their plates, each has a row.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.next_year import usual_keeper
from lgo_desktop.core.interview.rows import PlanRow, plan_rows
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.meter import STATEMENT as METER
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE

ROAD, OFF_ROAD, BOAT = "mobile.road_fuel", "mobile.offroad_fuel", "mobile.boat_fuel"
WATER, POWER = "goods.tap_water", "purchased.electricity"
OTHERS_PAY = "others"

OFF_THE_ROAD = {"heavy_machine": OFF_ROAD, "small_engine": OFF_ROAD, "boat": BOAT}
"""The source of vehicles that are not on the road, by kind."""

ASKED_AS: Mapping[str, str] = {
    "pickup": "cars", "car": "cars", "van": "cars", "motorcycle": "cars",
    "garbage_truck": "garbage_trucks", "heavy_machine": "machines", "small_engine": "mowers",
    "boat": "boats", "water_truck": "special_trucks", "fire_truck": "special_trucks",
    "lift_truck": "special_trucks", "sewage_truck": "special_trucks", "sweeper": "special_trucks",
}  # fmt: skip
"""The question about each kind of vehicle."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A vehicle or account as a row; ``asked`` is the question that may have planned it before."""

    row: Row
    division: str
    asked: str


@dataclass(frozen=True, slots=True)
class FromRegisters:
    """Rows to plan with who keeps their papers, and empty planned rows that they replace."""

    plan: Mapping[Row, str]
    replaced: tuple[Row, ...]


def rows_from_registers(
    entries: Sequence[Entry], planned_by: Mapping[Row, str], keepers: Mapping[str, str]
) -> FromRegisters:
    """What the lists change; ``planned_by`` tells the question that planned a row.

    A vehicle without a fuel that its source knows, and an account without a use, give no row; nor
    does what others pay for.
    """
    listed = [*_vehicles(entries), *_accounts(entries)]
    standing = plan_rows(entries)
    there = {one.row for one in standing}
    plan = {
        one.row: one.division or usual_keeper(one.row, keepers)
        for one in listed
        if one.row not in there
    }
    replaced = [one.row for one in standing if _is_replaced(one, planned_by, listed)]
    return FromRegisters(plan, tuple(replaced))


def _is_replaced(one: PlanRow, planned_by: Mapping[Row, str], listed: Sequence[Registered]) -> bool:
    """Whether a row is still empty and now stands under the name of a vehicle or account."""
    row, question = one.row, planned_by.get(one.row)
    if one.entries or question is None or row in {other.row for other in listed}:
        return False
    return any(
        (other.row.source, other.row.variant) == (row.source, row.variant)
        and other.asked in ("", question)
        for other in listed
    )


def _vehicles(entries: Sequence[Entry]) -> Iterator[Registered]:
    for plate, fields in said(entries, VEHICLE).items():
        kind, fuel = words(fields, "kind"), words(fields, "fuel")
        source = all_sources()[OFF_THE_ROAD.get(kind, ROAD)]
        if source.variant(fuel) is not None:
            asked = ASKED_AS.get(kind, "–")
            yield Registered(Row(source.id, fuel, item=plate), words(fields, "division"), asked)


def _accounts(entries: Sequence[Entry]) -> Iterator[Registered]:
    for number, fields in said(entries, METER).items():
        utility, use = words(fields, "utility"), words(fields, "use")
        if words(fields, "paid_by") == OTHERS_PAY:
            continue
        division = words(fields, "division")
        if all_sources()[WATER].variant(utility) is not None:
            yield Registered(Row(WATER, utility, item=number), division, "")
        elif use:
            yield Registered(Row(POWER, use, item=number), division, "")
