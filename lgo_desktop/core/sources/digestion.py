"""Methane that escapes from a biogas plant of the office, by weight of the waste it takes.

2006 IPCC Guidelines, Volume 5, Chapter 4, table 4.1: wet 0.8 g CH4 a kg, dry 2; net of the gas that
the plant catches. N2O is taken as none there.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.gases import CH4
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.biological_treatment import DIGESTION, DRY, WET, factors_of, gases
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, emitted


def _digest(given: Given, tell: Teller) -> Masses:
    basis, mass = (WET, given["waste"]) if "waste" in given else (DRY, given["dry_waste"])
    methane, _none = gases(mass, factors_of(DIGESTION, basis), tell)
    return {CH4: methane}


SOURCE = Source(
    id="waste.digestion",
    name=Text("การหมักก๊าซชีวภาพของหน่วยงาน", "Own biogas plant"),
    scope=1,
    category="1.4",
    variants=(Variant("biogas", Text("ระบบก๊าซชีวภาพ", "Biogas plant")),),
    fields=(
        Field(
            "waste", Text("ขยะที่หมัก น้ำหนักเปียก", "Waste digested, wet"), "kg",
            help=Text(
                "น้ำหนักที่ป้อนเข้าระบบ ถามผู้ดูแลระบบ", "The weight fed in; ask who runs the plant."
            ),
        ),
        Field("dry_waste", Text("ขยะที่หมัก น้ำหนักแห้ง", "Waste digested, dry"), "kg"),
    ),
    methods=(
        emitted("wet", Text("น้ำหนักเปียก", "Wet weight"), ("waste",), _digest),
        emitted("dry", Text("น้ำหนักแห้ง", "Dry weight"), ("dry_waste",), _digest),
    ),
    references=(
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 4", "equation 4.1, table 4.1"),
        annex_b("1.4"),
    ),
    item=Text("ระบบใด", "Which plant"),
)  # fmt: skip
