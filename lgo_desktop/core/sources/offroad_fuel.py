"""Fuel of machines that move but not on roads: mowers, tractors, bulldozers, excavators."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in


def _machine(id_: str, th: str, en: str, key: str) -> Variant:
    return Variant(id_, Text(th, en), (f"fuel.{key}",), ("L",))


SOURCE = Source(
    id="mobile.offroad_fuel",
    name=Text("การเผาไหม้แบบเคลื่อนที่ (เครื่องจักรนอกถนน)", "Mobile combustion, off-road machines"),
    scope=1,
    category="1.2",
    variants=(
        _machine("diesel", "ดีเซล", "Diesel", "diesel.offroad"),
        _machine("b7", "ดีเซล B7", "Diesel B7", "b7.offroad"),
        _machine(
            "gasoline_4stroke", "เบนซิน เครื่องตัดหญ้า 4 จังหวะ", "Gasoline, 4-stroke mower",
            "gasoline.offroad_4stroke_household",
        ),
        _machine(
            "gasoline_2stroke", "เบนซิน เครื่องตัดหญ้า 2 จังหวะ", "Gasoline, 2-stroke mower",
            "gasoline.offroad_2stroke_household",
        ),
        _machine(
            "gasohol_4stroke", "แก๊สโซฮอล์ เครื่องตัดหญ้า 4 จังหวะ", "Gasohol, 4-stroke mower",
            "gasohol_e10.offroad_4stroke_household",
        ),
        _machine(
            "gasohol_2stroke", "แก๊สโซฮอล์ เครื่องตัดหญ้า 2 จังหวะ", "Gasohol, 2-stroke mower",
            "gasohol_e10.offroad_2stroke_household",
        ),
    ),
    fields=quantity_in("L", "ปริมาณเชื้อเพลิงที่เติม", "Fuel filled"),
    references=(
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 3", "table 3.3.1"),
        annex_b("1.2"),
    ),
)  # fmt: skip
