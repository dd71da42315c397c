"""From the kilometres of people to the quantity that meets the factor of how they travelled."""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.sources.tables.travel import OF_ONE_VEHICLE, PER_PASSENGER

OCCUPANCY = Field(
    "occupancy", Text("จำนวนคนในรถหนึ่งคัน", "People aboard one vehicle"), "person",
    help=Text(
        "เฉลี่ยทั้งคนขับและผู้โดยสาร ใช้แบ่งระยะทางของรถให้แต่ละคน"
        " รถตู้และรถโดยสารต้องกรอก รถส่วนตัวที่เว้นว่างหมายถึงไปคนเดียว",
        "Driver and passengers on average: shares the vehicle's distance among them. Needed for"
        " vans and buses; empty for a private vehicle means that one person goes alone.",
    ),
)  # fmt: skip


def met_by_factor(
    person_km: Decimal, given: Given, tell: Teller, *, alone_if_unsaid: frozenset[str] = frozenset()
) -> Mapping[str, Decimal]:
    """Passenger-km for modes by passenger, else km of vehicles: people's km by people aboard.

    A factor of the office's own is by vehicle where the people aboard are given, else by
    passenger. :class:`Refused` with ``travel.occupancy_needed`` where only the vehicle has a
    factor and nobody said how many were aboard, but for the variants ``alone_if_unsaid``;
    ``travel.nobody_aboard`` where fewer than one person was.
    """
    if given.variant in PER_PASSENGER:
        return {"pkm": person_km}
    aboard = given.get("occupancy")
    if aboard is None:
        if given.variant in alone_if_unsaid:
            return {"km": person_km}
        if given.variant in OF_ONE_VEHICLE:
            raise Refused(error("travel.occupancy_needed", NOWHERE))
        return {"pkm": person_km}
    if aboard < 1:
        raise Refused(error("travel.nobody_aboard", NOWHERE))
    vehicle_km = EXACT.divide(person_km, aboard)
    tell("person-km ÷ occupancy", vehicle_km, "km")
    return {"km": vehicle_km}
