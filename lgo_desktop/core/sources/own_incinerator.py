"""Gases of an incinerator that the office runs, from the weight and composition of the waste.

Only carbon of plastics and the like counts as CO2; that of food, paper and wood is a memo. Diesel
or gas that keeps the fire going is stationary fuel, or ``waste.burnt`` in the form's own way.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.incineration import OPEN, TECHNOLOGIES
from lgo_desktop.core.methods.municipal_waste_burnt import COMPOSITION, WASTE, smoke_of
from lgo_desktop.core.methods.year_values import of_year
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, emitted
from lgo_desktop.core.sources.papers import WEIGHBRIDGE


def _burn(given: Given, tell: Teller) -> Masses:
    return smoke_of(given, given.variant, of_year(given.series["waste"], given.year), tell)


KINDS = tuple(Variant(way.id, way.name) for way in TECHNOLOGIES.values() if way.id != OPEN)
BURNT = emitted(
    "composition", Text("น้ำหนัก × องค์ประกอบ", "Weight × composition"), ("waste",), _burn,
    optional=tuple(field.id for field in COMPOSITION),
)  # fmt: skip
SOURCE = Source(
    id="waste.own_incinerator",
    name=Text("เตาเผาขยะของหน่วยงาน", "Own incinerator"),
    scope=1,
    category="1.1",
    variants=KINDS,
    fields=(WASTE, *COMPOSITION, *WEIGHBRIDGE),
    methods=(BURNT,),
    whole_years=True,
    references=(
        Reference(
            "2006 IPCC Guidelines, Volume 5, Chapter 5", "equations 5.2, 5.4, 5.5, tables 5.2–5.6"
        ),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 2", "table 2.4"),
        annex_b("1.1"),
    ),
    item=Text("ผู้นำขยะมาเผา", "Who brings the waste"),
    help=Text(
        "เตาที่หน่วยงานดูแลเอง น้ำมันหรือก๊าซที่ช่วยเผากรอกที่เชื้อเพลิงแบบอยู่กับที่",
        "An incinerator that the office runs. Fuel that helps to burn goes to stationary fuel.",
    ),
)  # fmt: skip
