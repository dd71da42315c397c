"""Waste in a landfill that the office runs, by a factor a kilogram instead of decay.

The same factors as waste landfilled by others, in scope 1: the simple way where no history of
deposits is known. It counts all methane to come at once, where decay counts that of the year.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Source, quantity_in
from lgo_desktop.core.sources.landfilled_waste import LANDFILLED
from lgo_desktop.core.sources.papers import WEIGHBRIDGE

SOURCE = Source(
    id="waste.own_landfill_by_factor",
    name=Text("หลุมฝังกลบของหน่วยงาน (ค่าการปล่อยต่อกิโลกรัม)", "Own landfill, by a factor"),
    scope=1,
    category="1.4",
    variants=LANDFILLED,
    fields=(*quantity_in("kg", "น้ำหนักขยะ", "Weight of waste"), *WEIGHBRIDGE),
    references=(form_row("scope 3, waste landfilled: the same factors"), annex_b("1.4")),
    item=Text("ผู้นำขยะมาทิ้ง", "Who brings the waste"),
    help=Text(
        "ใช้เมื่อไม่มีประวัติขยะของหลุม หากมี ให้ใช้วิธีคำนวณการย่อยสลาย อย่ากรอกทั้งสองที่",
        "Where the landfill has no history of deposits. If it has, use decay; never both.",
    ),
)
