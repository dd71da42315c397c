"""Machine work bought from contractors: ploughing, felling, pumping; category 1, ISO 4.5 derived.

The factors stand in the book ``tgo-2026`` only. A pump's is by the cubic metre pumped, that of
saws and aerators by the horsepower-hour, of others by the hour.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import INVOICE
from lgo_desktop.core.sources.tables.scope3 import ISO_SERVICES, cited


def _machine(id_: str, unit: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"service.machine.{id_}",), (unit,))


_TRACTORS = tuple(
    _machine(f"tractor_{hp}hp", "h", f"รถแทรกเตอร์สี่ล้อ {hp} แรงม้า", f"Four-wheel tractor, {hp} hp")
    for hp in (15, 35, 45, 70, 80, 90)
)

SOURCE = Source(
    id="service.contracted",
    name=Text("การจ้างเหมาบริการ", "Contracted services"),
    scope=3,
    category=ISO_SERVICES,
    scope3_category=1,
    variants=(
        *_TRACTORS,
        _machine("two_wheel_tractor_diesel", "h", "รถไถเดินตาม ดีเซล", "Walking tractor, diesel"),
        _machine(
            "two_wheel_tractor_gasoline", "h", "รถไถเดินตาม เบนซิน", "Walking tractor, gasoline"
        ),
        _machine("chainsaw_2_3hp", "hp_h", "เลื่อยยนต์ 2-3 แรงม้า", "Chainsaw, 2–3 hp"),
        _machine("aerator_2_3hp", "hp_h", "เครื่องเติมอากาศ 2-3 แรงม้า", "Aerator, 2–3 hp"),
        _machine("water_pump_15hp", "m3", "เครื่องสูบน้ำ 15 แรงม้า", "Water pump, 15 hp"),
        own_factor("baht", "h", "day", "person_day", "m2", "kg", "m3", "km", "trip"),
    ),
    fields=(*quantity_in("h", "ปริมาณงาน", "Amount of work"), *INVOICE),
    references=cited(1, ISO_SERVICES),
    item=Text("งานที่จ้าง หรือชื่อค่าการปล่อยของหน่วยงานเอง", "Work, or name of the own factor"),
    help=Text(
        "เฉพาะเครื่องจักรของผู้รับจ้าง เครื่องจักรของหน่วยงานอยู่ในประเภท 1 งานรักษาความปลอดภัย ทำความสะอาด"
        " และที่ปรึกษาไม่มีค่าของ อบก. ให้ใช้ค่าของหน่วยงานเองพร้อมแหล่งอ้างอิง",
        "Only machines of contractors: the office's own count in scope 1. TGO has no factor for"
        " guarding, cleaning and consulting: bring one with its source.",
    ),
)
