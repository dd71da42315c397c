"""Fuel of vehicles on roads, by the litre or kilogram."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in


def _driven(id_: str, th: str, en: str, *units: str, key: str = "") -> Variant:
    """A fuel whose factor bears its name, unless another key is given."""
    return Variant(id_, Text(th, en), (key or f"fuel.{id_}.road",), units or ("L",))


SOURCE = Source(
    id="mobile.road_fuel",
    name=Text("การเผาไหม้แบบเคลื่อนที่ (ยานพาหนะทางถนน)", "Mobile combustion, road vehicles"),
    scope=1,
    category="1.2",
    variants=(
        _driven("diesel", "ดีเซล", "Diesel"),
        _driven("b7", "ดีเซล B7", "Diesel B7"),
        _driven("b10", "ดีเซล B10", "Diesel B10"),
        _driven("b20", "ดีเซล B20", "Diesel B20"),
        _driven("b100", "ไบโอดีเซล B100", "Biodiesel B100"),
        _driven("gasoline", "เบนซิน", "Gasoline"),
        _driven("gasohol_91", "แก๊สโซฮอล์ 91", "Gasohol 91", key="fuel.gasohol_e10.road"),
        _driven("gasohol_95", "แก๊สโซฮอล์ 95", "Gasohol 95", key="fuel.gasohol_e10.road"),
        _driven("gasohol_e20", "แก๊สโซฮอล์ E20", "Gasohol E20"),
        _driven("gasohol_e85", "แก๊สโซฮอล์ E85", "Gasohol E85"),
        Variant(
            "lpg", Text("ก๊าซ LPG", "LPG"), ("fuel.lpg.road_l", "fuel.lpg.road_kg"), ("L", "kg")
        ),
        _driven("cng", "ก๊าซธรรมชาติอัด (NGV)", "Compressed natural gas (NGV)", "kg"),
    ),
    fields=quantity_in("L", "ปริมาณเชื้อเพลิงที่เติม", "Fuel filled"),
    references=(
        form_row("2. mobile combustion"),
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 3", "tables 3.2.1 and 3.2.2"),
        annex_b("1.2"),
    ),
)
