"""How transport by others is reckoned: tonne-kilometres of loads, kilometres of empty legs.

A loaded leg and an empty one are two quantities: each meets the factor of its own unit. Empty legs
count only where they are entered; a load factor of 50 % is no empty return.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.sources.declaration import Method
from lgo_desktop.core.sources.papers import BAHT, WEIGHBRIDGE
from lgo_desktop.core.sources.tables.freight import WITHOUT_EMPTY_FACTOR

NO_LOAD = Decimal(0)


def _by_trips(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    """Trips × km × t a trip; trips × km of the way back, if it is driven empty."""
    loaded = EXACT.multiply(given["trips"], given["distance"])
    tell("trips × distance", loaded, "km")
    carried = EXACT.multiply(loaded, given["load"])
    tell("trips × distance × load", carried, "tkm")
    empty = EXACT.multiply(given["trips"], given.get("return_distance", NO_LOAD))
    if "return_distance" in given:
        tell("trips × return_distance", empty, "km")
    return _legs(given, carried, empty)


def _by_weight(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    """Tonnes of the whole period × km."""
    carried = EXACT.multiply(given["weight"], given["distance"])
    tell("weight × distance", carried, "tkm")
    return _legs(given, carried, given.get("empty_distance", NO_LOAD))


def _as_told(given: Given, _tell: Teller) -> Mapping[str, Decimal]:
    """The tonne-kilometres as they are."""
    return _legs(given, given["tkm"], given.get("empty_distance", NO_LOAD))


def _empty_only(given: Given, _tell: Teller) -> Mapping[str, Decimal]:
    """The kilometres of empty legs alone."""
    _refuse_without_factor(given)
    return {"km": given["empty_distance"]}


def _legs(given: Given, carried: Decimal, empty: Decimal) -> Mapping[str, Decimal]:
    if not empty:
        return {"tkm": carried}
    _refuse_without_factor(given)
    return {"tkm": carried, "km": empty}


def _refuse_without_factor(given: Given) -> None:
    """:class:`Refused` with ``transport.no_empty_factor`` where only loads have a factor."""
    if given.variant in WITHOUT_EMPTY_FACTOR:
        raise Refused(error("transport.no_empty_factor", NOWHERE))


CARRIAGE_FIELDS = (
    Field(
        "trips", Text("จำนวนเที่ยว", "Trips"), "trip",
        help=Text(
            "นับเที่ยวที่มีของบรรทุก ดูจากใบชั่งหรือใบงานของผู้รับจ้าง",
            "Trips with a load: from the scale's or the contractor's slips.",
        ),
    ),
    Field(
        "distance", Text("ระยะทางขณะมีของบรรทุก", "Distance with the load"), "km",
        help=Text(
            "ต่อเที่ยว ทางเดียว รวมระยะเก็บขนถ้ามี ถามผู้รับจ้าง",
            "Of one trip, one way, with the collecting round if there is one; ask the contractor.",
        ),
    ),
    Field(
        "load", Text("น้ำหนักเฉลี่ยต่อเที่ยว", "Load of a trip"), "t",
        help=Text("น้ำหนักสุทธิจากใบชั่ง หารจำนวนเที่ยว", "Net weight of the slips by trips."),
    ),
    Field(
        "return_distance", Text("ระยะทางเที่ยวเปล่าต่อเที่ยว", "Empty way back of a trip"), "km",
        help=Text(
            "เว้นว่างถ้าขากลับมีของบรรทุกหรือไม่ทราบ",
            "Leave it empty where the way back is loaded or not known.",
        ),
    ),
    Field(
        "weight", Text("น้ำหนักที่ขนทั้งหมด", "Weight carried in all"), "t",
        help=Text("ใช้เมื่อไม่ทราบจำนวนเที่ยว", "Where trips are not known."),
    ),
    Field(
        "tkm", Text("ตัน-กิโลเมตร", "Tonne-kilometres"), "tkm",
        help=Text("ใช้เมื่อผู้รับจ้างแจ้งมาแล้ว", "Where the contractor reports them."),
    ),
    Field(
        "empty_distance", Text("ระยะทางเที่ยวเปล่ารวม", "Empty distance in all"), "km",
        help=Text(
            "ของทั้งงวด คู่กับน้ำหนักรวมหรือตัน-กิโลเมตร เว้นว่างถ้าไม่ทราบ",
            "Of the whole period, beside the weight in all or the tonne-kilometres; leave it empty"
            " if not known.",
        ),
    ),
    BAHT,
    *(field for field in WEIGHBRIDGE if field.id != "trips"),
)  # fmt: skip

CARRIAGE_METHODS = (
    Method(
        "trips", Text("เที่ยว × ระยะทาง × น้ำหนัก", "Trips × distance × load"),
        ("trips", "distance", "load"), _by_trips, ("return_distance",),
    ),
    Method(
        "weight", Text("น้ำหนักรวม × ระยะทาง", "Weight × distance"),
        ("weight", "distance"), _by_weight, ("empty_distance",),
    ),
    Method(
        "tkm", Text("ตัน-กิโลเมตรโดยตรง", "Tonne-kilometres as they are"),
        ("tkm",), _as_told, ("empty_distance",),
    ),
    Method(
        "empty", Text("เที่ยวเปล่าอย่างเดียว", "Empty legs alone"),
        ("empty_distance",), _empty_only,
    ),
)  # fmt: skip
