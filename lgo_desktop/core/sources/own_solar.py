"""Electricity of the office's own solar panels that it used itself: told, and weighs nothing.

What the panels give lowers the units bought, so it is in scope 2 already: never subtract it.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Source, Variant, quantity_in

SOURCE = Source(
    id="energy.own_solar",
    name=Text("ไฟฟ้าจากโซลาร์เซลล์ที่ผลิตและใช้เอง", "Own solar electricity used"),
    scope=0,
    category="",
    variants=(Variant("solar", Text("เซลล์แสงอาทิตย์", "Solar panels")),),
    fields=quantity_in("kWh", "หน่วยที่ผลิตและใช้เอง", "Electricity made and used"),
    references=(annex_b("2.1"),),
    memo=True,
    item=Text("ที่ตั้งของแผง", "Where the panels are"),
    help=Text(
        "อ่านจากเครื่องแปลงไฟ หักหน่วยที่ขายออก แสดงเป็นข้อมูลประกอบ ไม่มีการปล่อย "
        "และไม่ต้องหักจากขอบเขต 2 เพราะหน่วยที่ซื้อลดลงแล้ว",
        "Read from the inverter, less what was sold. Told as a memo: it emits nothing and is not"
        " subtracted from scope 2, where the units bought are lower already.",
    ),
)
