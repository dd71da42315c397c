"""Gases of municipal waste that an office burns in a year, from its weight and composition."""

from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.gases import BIOGENIC_CO2, CH4, CO2, N2O
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.incineration import TECHNOLOGIES, burnt, load_of, oxidation_of
from lgo_desktop.core.methods.waste_components import MUNICIPAL
from lgo_desktop.core.methods.waste_composition import composition_of, share_fields
from lgo_desktop.core.methods.year_values import holding

GUIDELINES_2006, GUIDELINES_2019 = "2006", "2019"

WASTE = Field(
    "waste", Text("ขยะที่เผา น้ำหนักเปียก", "Waste burnt, wet"), "kg", history=True,
    help=Text(
        "จากใบชั่งหรือสมุดรับขยะ กรอกรายเดือนได้ ถามผู้ดูแลเตาหรือกองสาธารณสุขฯ",
        "By the scale or the book of the plant, month by month if you like; ask who runs it.",
    ),
)  # fmt: skip
GUIDELINES = Field(
    "guidelines", Text("ฉบับของ IPCC", "Guidelines of the IPCC"), type="choice",
    choices=(
        Choice(GUIDELINES_2006, Text("ฉบับ 2006", "2006")),
        Choice(GUIDELINES_2019, Text("ฉบับปรับปรุง 2019", "2019 Refinement")),
    ),
    help=Text(
        "เผากลางแจ้ง ฉบับ 2019 ถือว่าคาร์บอนไหม้ร้อยละ 71 ฉบับ 2006 ร้อยละ 58 เว้นว่างหมายถึงฉบับ 2006",
        "In the open 71 % of the carbon burns by 2019, 58 % by 2006. Empty means 2006.",
    ),
)  # fmt: skip
COMPOSITION = share_fields(MUNICIPAL)


def smoke_of(given: Given, technology: str, mass: Decimal, tell: Teller) -> Masses:
    """Kg of each gas of a mass of mixed waste in kg, by the composition of the reporting year.

    :class:`Refused` as the composition is: missing, given twice, or not adding up.
    """
    version = given.texts.get("guidelines", GUIDELINES_2006)
    way = TECHNOLOGIES[technology]
    loads = [
        load_of({"mass": EXACT.multiply(mass, holding(shares, given.year))}, part, way, version)
        for part, shares in composition_of(given, MUNICIPAL, tell).items()
    ]
    smoke = burnt(loads, oxidation_of(way, version), tell)
    return {CO2: smoke.co2, CH4: smoke.ch4, N2O: smoke.n2o, BIOGENIC_CO2: smoke.biogenic}
