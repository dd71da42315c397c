"""Materials of roads, buildings and drains, and durable goods; ISO category 4.2 is derived."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Source, quantity_in
from lgo_desktop.core.sources.papers import INVOICE
from lgo_desktop.core.sources.tables.goods import CATALOGUE, OWN_GOODS, WHAT_THE_ITEM_IS, goods
from lgo_desktop.core.sources.tables.materials import MATERIALS
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited

SOURCE = Source(
    id="capital.works",
    name=Text("งานก่อสร้างและครุภัณฑ์", "Capital works and durable goods"),
    scope=3,
    category=ISO_CATEGORY[2],
    scope3_category=2,
    variants=(*goods(MATERIALS), CATALOGUE, OWN_GOODS),
    fields=(*quantity_in("kg", "ปริมาณวัสดุ", "Amount of material"), *INVOICE),
    references=cited(2),
    item=WHAT_THE_ITEM_IS,
    help=Text(
        "ดูปริมาณจากแบบแสดงรายการปริมาณงานและราคา (ปร.4) ของกองช่าง นับทั้งหมดในปีที่ก่อสร้างเสร็จหรือได้รับของ"
        " ปูนซีเมนต์ คอนกรีต แอสฟัลต์ อิฐ กระเบื้อง สี ท่อ โคมไฟ คอมพิวเตอร์ และเฟอร์นิเจอร์ไม่มีค่าของ อบก."
        " ให้ใช้ค่าของหน่วยงานเองพร้อมแหล่งอ้างอิง",
        "Amounts stand in the bill of quantities of the works division; all of it counts in the"
        " year of completion or delivery. TGO has no factor for cement, concrete, asphalt, bricks,"
        " tiles, paint, pipes, lamps, computers and furniture: bring one with its source.",
    ),
)
