"""Support fuel of burning waste, as form 1.5(1) counts it.

Only the diesel is counted; the carbon of the waste itself is not (a gap of that form, not ours).
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in

SOURCE = Source(
    id="waste.burnt",
    name=Text("ขยะที่เผากำจัดโดยใช้น้ำมันดีเซล", "Waste burnt with diesel"),
    scope=3,
    category="4.3",
    scope3_category=5,
    variants=(
        Variant(
            "support_diesel", Text("น้ำมันดีเซลที่ใช้เผา", "Diesel used for burning"),
            ("waste.burning_support_diesel",), ("L",),
        ),
    ),
    fields=quantity_in("L", "ปริมาณน้ำมันดีเซล", "Diesel used"),
    references=(
        form_row("scope 3, waste burnt with diesel"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 5"),
        annex_b("4.3"),
    ),
)  # fmt: skip
