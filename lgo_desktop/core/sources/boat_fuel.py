"""Fuel of boats: rescue boats, boats that gather waste and weeds, ferries of the office.

TGO gives no factor for boats, so the rows are IPCC's for waterborne navigation, with TGO's heating
values. Its CH4 and N2O are those of ocean-going ships, the only ones that it gives.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import FUEL_RECEIPT


def _boat(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"fuel.{id_}.boat",), ("L",))


SOURCE = Source(
    id="mobile.boat_fuel",
    name=Text("การเผาไหม้แบบเคลื่อนที่ (เรือ)", "Mobile combustion, boats"),
    scope=1,
    category="1.2",
    variants=(
        _boat("diesel", "ดีเซล", "Diesel"),
        _boat("b7", "ดีเซล B7", "Diesel B7"),
        _boat("gasoline", "เบนซิน", "Gasoline"),
        _boat("gasohol_e10", "แก๊สโซฮอล์ E10 (91/95)", "Gasohol E10 (91/95)"),
        own_factor("L", "kg"),
    ),
    fields=(*quantity_in("L", "ปริมาณเชื้อเพลิงที่เติม", "Fuel filled"), *FUEL_RECEIPT),
    references=(
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 3", "tables 3.5.2 and 3.5.3"),
        annex_b("1.2"),
    ),
    item=Text("เรือ: ชื่อหรือทะเบียน", "The boat: its name or number"),
    help=Text(
        "น้ำมันของเรือที่หน่วยงานใช้เอง ถามงานป้องกันฯ และกองช่าง",
        "Fuel of the boats that the office runs; ask disaster prevention and engineering.",
    ),
)
