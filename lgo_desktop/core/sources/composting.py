"""Methane and nitrous oxide of compost that the office makes itself, by weight of the waste.

2006 IPCC Guidelines, Volume 5, Chapter 4, table 4.1: 4 g CH4 and 0.24 g N2O a kg
of wet waste, 10 g and 0.6 g a kg of dry.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.gases import CH4, N2O
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.biological_treatment import COMPOSTING, DRY, WET, factors_of, gases
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, emitted


def _compost(given: Given, tell: Teller) -> Masses:
    basis, mass = (WET, given["waste"]) if "waste" in given else (DRY, given["dry_waste"])
    methane, nitrous = gases(mass, factors_of(COMPOSTING, basis), tell)
    return {CH4: methane, N2O: nitrous}


COMPOSTED = (
    Field(
        "waste", Text("ขยะที่หมัก น้ำหนักเปียก", "Waste composted, wet"), "kg",
        help=Text(
            "น้ำหนักก่อนหมัก ไม่ใช่น้ำหนักปุ๋ยที่ได้ ถามผู้ดูแลกองปุ๋ย",
            "The weight before, not that of the compost; ask who keeps the heap.",
        ),
    ),
    Field("dry_waste", Text("ขยะที่หมัก น้ำหนักแห้ง", "Waste composted, dry"), "kg"),
)  # fmt: skip
WAYS = (
    emitted("wet", Text("น้ำหนักเปียก", "Wet weight"), ("waste",), _compost),
    emitted("dry", Text("น้ำหนักแห้ง", "Dry weight"), ("dry_waste",), _compost),
)
SOURCE = Source(
    id="waste.composting",
    name=Text("การหมักทำปุ๋ยของหน่วยงาน", "Own composting"),
    scope=1,
    category="1.4",
    variants=(
        Variant("plant", Text("โรงหมักหรือกองปุ๋ยหมัก", "Compost plant or heap")),
        Variant(
            "wet_waste_bin",
            Text("ถังขยะเปียกลดโลกร้อนของสำนักงาน", "Wet-waste bin of the office"),
        ),
    ),
    fields=COMPOSTED,
    methods=WAYS,
    references=(
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 4", "equations 4.1 and 4.2, table 4.1"),
        annex_b("1.4"),
    ),
    item=Text("กองหรือโรงหมัก", "The heap or plant"),
)  # fmt: skip
