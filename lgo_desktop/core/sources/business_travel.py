"""Business travel in vehicles that the office neither owns nor fuels, and nights in hotels.

Hotel nights have a factor in the book ``tgo-2022`` only. The ISO category 3.5 is derived.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.sources.declaration import Method, Source, Variant, as_entered, measured
from lgo_desktop.core.sources.own_variant import OWN_FACTOR
from lgo_desktop.core.sources.papers import INVOICE
from lgo_desktop.core.sources.tables.passengers import OCCUPANCY, met_by_factor
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited
from lgo_desktop.core.sources.tables.travel import FLIGHTS, PER_PASSENGER, ROAD_AND_FERRY

_ONE = Decimal(1)
_HOTEL = Variant(
    "hotel", Text("ที่พักโรงแรม", "Hotel"), ("event.hotel_night",), ("room_night",)
)  # fmt: skip


def _of_vehicles(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    """Km of vehicles; ``travel.persons_needed`` where the factor is for each passenger."""
    if given.variant in PER_PASSENGER:
        raise Refused(error("travel.persons_needed", NOWHERE))
    return {"km": _driven(given, tell)}


def _of_people(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    person_km = EXACT.multiply(given["persons"], _driven(given, tell))
    tell("persons × distance", person_km, "pkm")
    return met_by_factor(person_km, given, tell)


def _driven(given: Given, tell: Teller) -> Decimal:
    driven = EXACT.multiply(given["distance"], given.get("trips", _ONE))
    if "trips" in given:
        tell("trips × distance", driven, "km")
    return driven


SOURCE = Source(
    id="travel.business",
    name=Text("การเดินทางไปราชการ", "Business travel"),
    scope=3,
    category=ISO_CATEGORY[6],
    scope3_category=6,
    variants=(*ROAD_AND_FERRY, *FLIGHTS, _HOTEL, OWN_FACTOR),
    fields=(
        Field(
            "distance", Text("ระยะทาง", "Distance"), "km",
            help=Text(
                "ของหนึ่งเที่ยวถ้ากรอกจำนวนเที่ยว มิฉะนั้นรวมทั้งงวด ดูจากใบเบิกค่าเดินทาง",
                "Of one trip where trips are given, else of the whole period: from travel claims.",
            ),
        ),
        Field(
            "trips", Text("จำนวนเที่ยว", "Trips"), "trip",
            help=Text("ไปและกลับนับเป็นสองเที่ยว", "There and back are two trips."),
        ),
        Field(
            "persons", Text("จำนวนผู้เดินทาง", "Travellers"), "person",
            help=Text(
                "กรอกสำหรับเครื่องบินและเรือ รถที่คิดตามระยะทางของรถให้เว้นว่าง",
                "For flights and ferries; leave it empty for a vehicle's own distance.",
            ),
        ),
        OCCUPANCY,
        Field("pkm", Text("คน-กิโลเมตร", "Passenger-kilometres"), "pkm"),
        Field("room_nights", Text("จำนวนห้อง-คืน", "Room nights"), "room_night"),
        *INVOICE,
    ),
    methods=(
        Method(
            "vehicle", Text("ระยะทางของรถ", "Distance of the vehicle"),
            ("distance",), _of_vehicles, ("trips",),
        ),
        Method(
            "people", Text("คน × ระยะทาง", "Travellers × distance"),
            ("persons", "distance"), _of_people, ("trips", "occupancy"),
        ),
        measured(
            "pkm", Text("คน-กิโลเมตรโดยตรง", "Passenger-kilometres as they are"),
            ("pkm",), "pkm", as_entered("pkm"),
        ),
        measured(
            "nights", Text("ห้อง-คืน", "Room nights"),
            ("room_nights",), "room_night", as_entered("room_nights"),
        ),
    ),
    references=cited(6),
    item=Text("เส้นทาง หรือชื่อค่าการปล่อยของหน่วยงานเอง", "Route, or name of the own factor"),
    help=Text(
        "เฉพาะรถ เรือ และเครื่องบินที่ไม่ใช่ของหน่วยงาน รถของหน่วยงานอยู่ในประเภท 1 ตามน้ำมันที่เติม"
        " รถไฟ รถไฟฟ้า และรถยนต์ไฟฟ้าไม่มีค่าของ อบก. ให้ใช้ค่าของหน่วยงานเองพร้อมแหล่งอ้างอิง",
        "Only vehicles, boats and aircraft of others: the office's own count in scope 1 by fuel."
        " TGO has no factor for trains, metros and electric cars: bring one with its source.",
    ),
)  # fmt: skip
