"""Electricity bought from the grid. The factor of TGO already holds the losses of the grid."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row, requirement
from lgo_desktop.core.sources.declaration import Source, Variant, quantity_in

SOURCE = Source(
    id="purchased.electricity",
    name=Text("การใช้พลังงานไฟฟ้า", "Electricity bought"),
    scope=2,
    category="2.1",
    variants=(
        Variant(
            "grid", Text("ไฟฟ้าจากสายส่ง", "Electricity of the grid"), ("electricity.grid",), ("kWh",)
        ),
    ),
    fields=quantity_in("kWh", "หน่วยไฟฟ้าที่ใช้", "Electricity used"),
    references=(
        form_row("scope 2, electricity"),
        requirement("scope 2: the grid factor contains transmission and distribution losses"),
        annex_b("2.1"),
    ),
)
