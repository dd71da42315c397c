"""Tap water bought from the provincial or the metropolitan waterworks."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in


def _waterworks(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"goods.tap_water_{id_}",), ("m3",))


SOURCE = Source(
    id="goods.tap_water",
    name=Text("การใช้น้ำประปา", "Tap water"),
    scope=3,
    category="4.1",
    scope3_category=1,
    variants=(
        _waterworks("pwa", "การประปาส่วนภูมิภาค", "Provincial Waterworks Authority"),
        _waterworks("mwa", "การประปานครหลวง", "Metropolitan Waterworks Authority"),
    ),
    fields=quantity_in("m3", "ปริมาณน้ำที่ใช้", "Water used"),
    references=(
        form_row("scope 3, tap water"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 1"),
        annex_b("4.1"),
    ),
)
