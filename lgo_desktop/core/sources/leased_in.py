"""Energy of what the office leases from others and does not run itself; ISO 4.4 is derived."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Source, quantity_in
from lgo_desktop.core.sources.papers import ELECTRICITY_BILL
from lgo_desktop.core.sources.tables.leases import LEASED_ENERGY
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited

SOURCE = Source(
    id="leased.from_others",
    name=Text("พลังงานของทรัพย์สินที่เช่าจากผู้อื่น", "Energy of what is leased from others"),
    scope=3,
    category=ISO_CATEGORY[8],
    scope3_category=8,
    variants=LEASED_ENERGY,
    fields=(*quantity_in("kWh", "ปริมาณที่ใช้", "Amount used"), *ELECTRICITY_BILL),
    references=cited(8),
    item=Text(
        "ทรัพย์สินที่เช่า หรือชื่อค่าการปล่อยของหน่วยงานเอง", "What is leased, or name of the own factor"
    ),
    help=Text(
        "เช่น ห้องเช่าที่ค่าไฟรวมอยู่ในค่าเช่า ถ้าหน่วยงานควบคุมการใช้และจ่ายค่าไฟเอง ให้กรอกในประเภท 1 และ 2"
        " ถามผู้ให้เช่า ถ้ามิเตอร์รวมให้แบ่งตามพื้นที่",
        "For instance rooms with electricity in the rent. What the office runs and pays itself"
        " belongs to scopes 1 and 2. Ask the owner; share a common meter by floor area.",
    ),
)
