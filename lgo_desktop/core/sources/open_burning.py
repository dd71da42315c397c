"""Gases of waste that the office burns in the open, or that burns on its dump.

Of what lies there 60 % is consumed unless the office knows better (B_frac, 2006 IPCC Guidelines,
Volume 5, section 5.3.2).
"""

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.incineration import OPEN
from lgo_desktop.core.methods.municipal_waste_burnt import (
    COMPOSITION,
    GUIDELINES,
    WASTE,
    smoke_of,
)
from lgo_desktop.core.methods.open_burning import BURNT_SHARE
from lgo_desktop.core.methods.waste_composition import refuse_above_one
from lgo_desktop.core.methods.year_values import of_year
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, emitted
from lgo_desktop.core.sources.papers import WEIGHBRIDGE

CONSUMED = Field(
    "consumed_share", Text("สัดส่วนของกองที่ไหม้", "Share of the heap that is consumed"), "share",
    typed_in="%",
    help=Text(
        "เว้นว่างหมายถึงร้อยละ 60 ตาม IPCC", "Empty means 60 %, the IPCC's default."
    ),
)  # fmt: skip


def _burn(given: Given, tell: Teller) -> Masses:
    refuse_above_one(given, (CONSUMED.id,))
    lying = of_year(given.series["waste"], given.year)
    mass = EXACT.multiply(lying, given.get(CONSUMED.id, BURNT_SHARE))
    tell("waste × consumed_share", mass, "kg", _CONSUMED_RULE)
    return smoke_of(given, OPEN, mass, tell)


_CONSUMED_RULE = Text(
    "2006 IPCC เล่ม 5 สมการ 5.7 (ค่ากลาง 0.6)", "2006 IPCC Volume 5, equation 5.7 (default 0.6)"
)
SOURCE = Source(
    id="waste.open_burning",
    name=Text("การเผาขยะกลางแจ้งของหน่วยงาน", "Waste burnt in the open by the office"),
    scope=1,
    category="1.4",
    variants=(Variant(OPEN, Text("เผากำจัดกลางแจ้ง", "Open burning")),),
    fields=(WASTE, CONSUMED, GUIDELINES, *COMPOSITION, *WEIGHBRIDGE),
    methods=(
        emitted(
            "composition", Text("น้ำหนัก × องค์ประกอบ", "Weight × composition"), ("waste",), _burn,
            optional=(CONSUMED.id, GUIDELINES.id, *(field.id for field in COMPOSITION)),
        ),
    ),
    whole_years=True,
    references=(
        Reference(
            "2006 IPCC Guidelines, Volume 5, Chapter 5",
            "equations 5.2, 5.4, 5.5, 5.7, section 5.4.2, tables 5.2 and 5.6",
        ),
        Reference("2019 Refinement, Volume 5, Chapter 5", "table 5.2"),
        annex_b("1.4"),
    ),
    item=Text("ผู้นำขยะมากอง", "Who brings the waste"),
    help=Text(
        "ขยะที่หน่วยงานเผาเองหรือไหม้ในบ่อของตน ขยะที่ชาวบ้านเผาอยู่ในข้อมูลระดับเมือง",
        "Waste that the office burns, or that burns on its dump. What residents burn belongs to the"
        " inventory of the city.",
    ),
)  # fmt: skip
