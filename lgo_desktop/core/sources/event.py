"""Events and meetings: what the office buys for its guests: meals, rooms, tickets.

TGO's form for events counts these as one; in an organisation's account they are services bought,
category 1 of scope 3 and 4.5 of ISO 14064-1 Annex B. They are not business travel, which is that
of the office's own staff. The factors stand in the book ``tgo-2022`` only.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import INVOICE
from lgo_desktop.core.sources.tables.scope3 import ISO_SERVICES, cited


def _bought(id_: str, unit: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"event.{id_}",), (unit,))


SOURCE = Source(
    id="event.held",
    name=Text("การจัดงานและประชุม", "Events held"),
    scope=3,
    category=ISO_SERVICES,
    scope3_category=1,
    variants=(
        _bought("meal", "person_meal", "อาหาร", "Meals"),
        _bought("hotel_night", "room_night", "ที่พักโรงแรม", "Hotel"),
        _bought("flight_a", "pkm", "เครื่องบิน (ค่าที่ 1 ของแบบฟอร์ม)", "Flight (form's first value)"),
        _bought("flight_b", "pkm", "เครื่องบิน (ค่าที่ 2 ของแบบฟอร์ม)", "Flight (form's second value)"),
        _bought("metro_trip", "trip", "รถไฟฟ้า", "Metro"),
        own_factor("person_meal", "room_night", "pkm", "km", "trip", "person", "kg", "baht"),
    ),
    fields=(*quantity_in("person_meal", "ปริมาณ", "Amount"), *INVOICE),
    references=cited(1, ISO_SERVICES),
    item=Text("ชื่องาน หรือชื่อค่าการปล่อยของหน่วยงานเอง", "Event, or name of the own factor"),
    help=Text(
        "คน-มื้อ คือจำนวนคนคูณจำนวนมื้อ ห้อง-คืน คือจำนวนห้องคูณจำนวนคืน คน-กม. คือจำนวนคนคูณระยะทาง"
        " ไฟฟ้าและเชื้อเพลิงของงานกรอกในแหล่งนั้น ๆ การเดินทางของบุคลากรกรอกในการเดินทางไปราชการ"
        " แบบฟอร์มพิมพ์ค่าเครื่องบินไว้สองค่า ให้เลือกค่าเดียวกันทุกงาน",
        "Person-meals are people × meals, room-nights rooms × nights, pkm people × distance."
        " Electricity and fuel of the event belong to their own sources, travel of staff to"
        " business travel. The form prints two values for flights: use the same one throughout.",
    ),
)
