"""Energy of leased buildings: electricity by the kWh, fuels by the litre or kilogram."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Variant
from lgo_desktop.core.sources.own_variant import own_factor

LEASED_ENERGY = (
    Variant("electricity", Text("ไฟฟ้า", "Electricity"), ("electricity.grid",), ("kWh",)),
    Variant(
        "lpg", Text("ก๊าซหุงต้ม (LPG)", "LPG for cooking"),
        ("fuel.lpg.stationary_kg", "fuel.lpg.stationary_l"), ("kg", "L"),
    ),
    Variant(
        "diesel", Text("ดีเซล เครื่องปั่นไฟ", "Diesel, generators"),
        ("fuel.diesel.stationary",), ("L",),
    ),
    Variant(
        "diesel_road", Text("ดีเซล รถ", "Diesel, vehicles"),
        ("fuel.diesel.road",), ("L",),
    ),
    Variant(
        "gasohol_road", Text("แก๊สโซฮอล์ 91/95 รถ", "Gasohol 91/95, vehicles"),
        ("fuel.gasohol_e10.road",), ("L",),
    ),
    Variant(
        "charcoal", Text("ถ่านไม้", "Charcoal"), ("fuel.charcoal.stationary",), ("kg",)
    ),
    own_factor("kWh", "L", "kg", "m2", "baht"),
)  # fmt: skip
