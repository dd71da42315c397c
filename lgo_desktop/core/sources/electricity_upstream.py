"""Fuel upstream of the electricity bought: mining, transport and refining, scope 3 category 3.

Losses of the grid are inside the scope 2 factor, so they are not counted here again.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, requirement
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in

SOURCE = Source(
    id="upstream.electricity",
    name=Text("การได้มาซึ่งเชื้อเพลิงของไฟฟ้าที่ใช้", "Upstream of the electricity bought"),
    scope=3,
    category="2.2",
    scope3_category=3,
    variants=(
        Variant(
            "grid", Text("ไฟฟ้าจากสายส่ง", "Electricity of the grid"),
            ("electricity.grid_upstream",), ("kWh",),
        ),
    ),
    fields=quantity_in("kWh", "หน่วยไฟฟ้าที่ใช้", "Electricity used"),
    references=(
        requirement("scope 3 category 3: upstream of purchased electricity"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 3"),
        annex_b("2.2"),
    ),
    help=Text(
        "กรอกหน่วยไฟฟ้ารวมของทุกบัญชีในขอบเขต 2 ของเดือนเดียวกัน",
        "The sum of the units of all accounts of scope 2 in the same month.",
    ),
)  # fmt: skip
