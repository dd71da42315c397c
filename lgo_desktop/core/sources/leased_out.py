"""Energy of schools, buildings and market stalls leased to others; ISO 5.2 is derived."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Source, quantity_in
from lgo_desktop.core.sources.papers import ELECTRICITY_BILL
from lgo_desktop.core.sources.tables.leases import LEASED_ENERGY
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited

SOURCE = Source(
    id="leased.to_others",
    name=Text("พลังงานของทรัพย์สินที่ให้ผู้อื่นเช่า", "Energy of what is leased to others"),
    scope=3,
    category=ISO_CATEGORY[13],
    scope3_category=13,
    variants=LEASED_ENERGY,
    fields=(*quantity_in("kWh", "ปริมาณที่ผู้เช่าใช้", "Amount used by tenants"), *ELECTRICITY_BILL),
    references=cited(13),
    item=Text(
        "ทรัพย์สินที่ให้เช่า หรือชื่อค่าการปล่อยของหน่วยงานเอง", "What is leased out, or name of the own factor"
    ),
    help=Text(
        "เช่น โรงเรียน อาคาร หรือแผงตลาดที่ผู้เช่าใช้ไฟเอง กรอกเฉพาะไฟที่ไม่อยู่ในบิลของหน่วยงาน"
        " หรือที่หักออกจากประเภท 2 ตามมิเตอร์ย่อยแล้ว ไม่กรอกซ้ำ",
        "For instance schools, buildings or market stalls whose tenants use electricity. Only what"
        " is not in the office's own bills, or was taken out of scope 2 by a submeter: never both.",
    ),
)
