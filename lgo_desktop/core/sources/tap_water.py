"""Tap water bought from the provincial, the metropolitan or an industrial estate's waterworks."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import form_row
from lgo_desktop.core.sources.declaration import Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import WATER_BILL
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited


def _waterworks(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"goods.tap_water_{id_}",), ("m3",))


SOURCE = Source(
    id="goods.tap_water",
    name=Text("การใช้น้ำประปา", "Tap water"),
    scope=3,
    category=ISO_CATEGORY[1],
    scope3_category=1,
    variants=(
        _waterworks("pwa", "การประปาส่วนภูมิภาค", "Provincial Waterworks Authority"),
        _waterworks("mwa", "การประปานครหลวง", "Metropolitan Waterworks Authority"),
        _waterworks("ieat", "การนิคมอุตสาหกรรม", "Industrial Estate Authority"),
        own_factor("m3"),
    ),
    fields=(*quantity_in("m3", "ปริมาณน้ำที่ใช้", "Water used"), *WATER_BILL),
    references=(form_row("scope 3, tap water"), *cited(1)),
    help=Text(
        "น้ำประปาหมู่บ้านที่หน่วยงานผลิตเองไม่กรอกที่นี่ เพราะไฟฟ้าและสารเคมีของระบบนับอยู่แล้ว",
        "Water of the office's own waterworks is not entered here: its electricity and chemicals"
        " count already.",
    ),
)
