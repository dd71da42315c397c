"""Waste given to others for landfilling or dumping, by weight.

The choice of factor moves the total by a factor of three: ``mixed`` is the value printed in form
1.5(1), which cannot be derived; ``sanitary_landfill`` and ``open_dump`` are Thai life cycle data.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import OWN_FACTOR
from lgo_desktop.core.sources.papers import WEIGHBRIDGE


def _waste(id_: str, th: str, en: str, family: str = "landfill") -> Variant:
    return Variant(id_, Text(th, en), (f"waste.{family}.{id_}",), ("kg",))


LANDFILLED = (
    _waste("mixed", "ขยะรวม ค่าตามแบบ 1.5(1)", "Mixed waste, value of form 1.5(1)"),
    _waste("sanitary_landfill", "หลุมฝังกลบถูกหลักสุขาภิบาล", "Sanitary landfill", "disposal"),
    _waste("open_dump", "เทกอง", "Open dump", "disposal"),
    _waste("food", "เศษอาหาร", "Food"),
    _waste("garden", "กิ่งไม้ใบไม้", "Garden and park waste"),
    _waste("paper", "กระดาษ", "Paper"),
    _waste("wood", "ไม้", "Wood"),
    _waste("textiles", "ผ้า", "Textiles"),
    _waste("nappies", "ผ้าอ้อม", "Nappies"),
    _waste("rubber_leather", "ยางและหนัง", "Rubber and leather"),
)
"""By the form, by Thai life cycle data, or by kind of waste; also for an own landfill."""

SOURCE = Source(
    id="waste.landfilled",
    name=Text("ขยะที่ส่งฝังกลบ", "Waste landfilled by others"),
    scope=3,
    category="4.3",
    scope3_category=5,
    variants=(*LANDFILLED, OWN_FACTOR),
    fields=(*quantity_in("kg", "น้ำหนักขยะ", "Weight of waste"), *WEIGHBRIDGE),
    references=(
        form_row("scope 3, waste landfilled"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 5"),
        annex_b("4.3"),
    ),
    item=Text("หลุมหรือผู้รับขยะ", "The landfill, or who takes the waste"),
    help=Text(
        "ขยะที่ส่งไปหลุมหรือบ่อของผู้อื่น ขยะในหลุมของหน่วยงานเองเป็นประเภท 1",
        "Waste taken to the landfill or dump of others; that in an own landfill is scope 1.",
    ),
)
