"""Goods bought: food of kitchens, cloth, fertiliser, materials for repairs, by the kilogram.

Paper and tap water have sources of their own; materials of works stand in ``capital.works``.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Source, quantity_in
from lgo_desktop.core.sources.papers import INVOICE
from lgo_desktop.core.sources.tables.food import FOOD
from lgo_desktop.core.sources.tables.goods import CATALOGUE, OWN_GOODS, WHAT_THE_ITEM_IS, goods
from lgo_desktop.core.sources.tables.materials import MATERIALS
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited
from lgo_desktop.core.sources.tables.wares import SEEDLINGS, TREATED_WATER, WARES

SOURCE = Source(
    id="goods.purchased",
    name=Text("การจัดซื้อวัสดุและอาหาร", "Goods and food bought"),
    scope=3,
    category=ISO_CATEGORY[1],
    scope3_category=1,
    variants=(
        *goods(FOOD),
        *goods(WARES),
        *goods(SEEDLINGS, "piece"),
        *goods(TREATED_WATER, "m3"),
        *goods(MATERIALS),
        CATALOGUE,
        OWN_GOODS,
    ),
    fields=(*quantity_in("kg", "ปริมาณที่ซื้อ", "Amount bought"), *INVOICE),
    references=cited(1),
    item=WHAT_THE_ITEM_IS,
    help=Text(
        "ถามกองคลังและโรงครัว น้ำหนักดูจากใบส่งของ ของที่ไม่มีค่าในรายการ เช่น ข้าวสาร นมกล่อง น้ำดื่ม หมึกพิมพ์"
        " เครื่องแบบ คลอรีน สารส้ม ปูนขาว ให้ใช้ค่าของหน่วยงานเองพร้อมแหล่งอ้างอิง"
        " คอมพิวเตอร์และครุภัณฑ์กรอกในงานก่อสร้างและครุภัณฑ์",
        "Ask the finance division and the kitchen; weights stand on delivery notes. What has no"
        " factor here (milled rice, boxed milk, drinking water, toner, uniforms, chlorine, alum,"
        " lime) needs a factor of the office's own with its source. Computers and furniture belong"
        " to capital works and durable goods.",
    ),
)
