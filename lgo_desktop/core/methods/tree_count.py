"""CO2 removed by trees that were counted: 9.5 kg for each living tree taller than 1.3 m a year."""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import product
from lgo_desktop.core.sources.declaration import Reference

CO2_A_TREE = Decimal("9.5")
"""Kg CO2 a tree and year; T-VER-S-TOOL-01-01, version 02. Dead and unknown trees count 0."""
MONTHS_A_YEAR = Decimal(12)
COUNT_TOOL = Reference("TGO, T-VER-S-TOOL-01-01, version 02, 26 March 2568", "option by count")


def removed(given: Given, tell: Teller) -> Decimal:
    """Kg CO2 of ``trees`` in ``months``, 12 where left out."""
    months = given.get("months", MONTHS_A_YEAR)
    a_year = product(given["trees"], CO2_A_TREE)
    tell("trees × 9.5", a_year, "kgCO2", "T-VER-S-TOOL-01-01 v02")
    co2 = EXACT.divide(product(a_year, months), MONTHS_A_YEAR)
    if months != MONTHS_A_YEAR:
        tell("× months ÷ 12", co2, "kgCO2")
    return co2


def _removed(given: Given, tell: Teller) -> Mapping[str, Result]:
    return {"removal": removed(given, tell)}


METHOD = ScienceMethod(
    id="removal.tree_count",
    name=Text("การดูดกลับโดยนับจำนวนต้นไม้", "Removal by counted trees"),
    versions=("tver-02",),
    parameters=(
        Parameter("trees", Text("ต้นไม้ที่มีชีวิต สูงเกิน 1.3 เมตร", "Living trees over 1.3 m"), "1"),
        Parameter("months", Text("จำนวนเดือน", "Months"), "1", MONTHS_A_YEAR, highest=MONTHS_A_YEAR),
    ),
    outputs=(Output("removal", Text("การดูดกลับ", "Removal"), "kgCO2"),),
    calculate=_removed,
    references=(COUNT_TOOL,),
    example={"trees": "1200"},
)
