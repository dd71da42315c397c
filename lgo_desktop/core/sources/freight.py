"""Transport that the office pays others for: contracted waste collection, deliveries.

A service bought stands in category 4 of scope 3, whatever is carried; the office's own trucks
stand in scope 1 by their fuel.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.sources.own_variant import OWN_FACTOR
from lgo_desktop.core.sources.tables.carriage import CARRIAGE_FIELDS, CARRIAGE_METHODS
from lgo_desktop.core.sources.tables.freight import FREIGHT
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited

SOURCE = Source(
    id="transport.contracted",
    name=Text("การจ้างเก็บขนขยะและขนส่ง", "Contracted waste collection and transport"),
    scope=3,
    category=ISO_CATEGORY[4],
    scope3_category=4,
    variants=(*FREIGHT, OWN_FACTOR),
    fields=CARRIAGE_FIELDS,
    methods=CARRIAGE_METHODS,
    references=cited(4),
    item=Text(
        "เส้นทาง ผู้รับจ้าง หรือชื่อค่าการปล่อยของหน่วยงานเอง", "Route, contractor, or name of the own factor"
    ),
    help=Text(
        "เฉพาะรถของผู้รับจ้าง รถขยะของหน่วยงานอยู่ในประเภท 1 ตามน้ำมันที่เติม"
        " เลือกชนิดรถและน้ำหนักบรรทุกใกล้เคียงที่สุด ขากลับที่วิ่งเปล่ากรอกแยก ไม่คิดซ้ำกับขาที่มีของ",
        "Only vehicles of contractors: the office's own garbage trucks count in scope 1 by fuel."
        " Choose the nearest vehicle and load; a way back without load is entered apart and never"
        " counted with the loaded one.",
    ),
)
