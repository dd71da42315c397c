"""Waste burnt in the open: residents × share who burn × waste a person × share of it burnt.

2006 IPCC Guidelines, Volume 5, Chapter 5, equation 5.7; the 2019 Refinement left it as it was.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import product
from lgo_desktop.core.sources.declaration import Reference

BURNT_SHARE = Decimal("0.6")
"""B_frac, the part of burnt heaps that is consumed (section 5.3.2)."""
DAYS = Decimal(365)

_RULE = Text("2006 IPCC เล่ม 5 สมการ 5.7", "2006 IPCC Volume 5, equation 5.7")


def burnt_mass(given: Mapping[str, Decimal], tell: Teller) -> Decimal:
    """Kg burnt in the open, wet; ``population``, ``p_frac``, ``waste_per_person``, ``b_frac``."""
    burning = EXACT.multiply(given["population"], given["p_frac"])
    tell("population × p_frac", burning, "person", _RULE)
    waste = product(burning, given["waste_per_person"], given["days"])
    tell("persons × waste_per_person × days", waste, "kg", _RULE)
    burnt = EXACT.multiply(waste, given["b_frac"])
    tell("waste × b_frac", burnt, "kg", _RULE)
    return burnt


def _mass(given: Given, tell: Teller) -> Mapping[str, Result]:
    return {"burnt": burnt_mass(given, tell)}


METHOD = ScienceMethod(
    id="waste.open_burning_mass",
    name=Text("ปริมาณขยะที่เผากลางแจ้ง", "Waste burnt in the open"),
    versions=("2006",),
    parameters=(
        Parameter("population", Text("ประชากร", "Residents"), "person"),
        Parameter(
            "p_frac", Text("สัดส่วนประชากรที่เผาขยะ", "Share of residents whose waste is burnt"),
            "share", Decimal(1), highest=Decimal(1),
        ),
        Parameter(
            "waste_per_person", Text("ขยะต่อคนต่อวัน", "Waste a person and day"), "kg_person_day"
        ),
        Parameter(
            "b_frac", Text("สัดส่วนของขยะที่ไหม้", "Share of the waste that is consumed"), "share",
            BURNT_SHARE, highest=Decimal(1),
        ),
        Parameter("days", Text("จำนวนวัน", "Days"), "day", DAYS, highest=Decimal(366)),
    ),
    outputs=(Output("burnt", Text("ขยะที่เผา", "Waste burnt"), "kg"),),
    calculate=_mass,
    references=(Reference("2006 IPCC Guidelines, Volume 5, Chapter 5", "equation 5.7, box 5.1"),),
    example={
        "population": "1500000", "p_frac": "0.35", "waste_per_person": "0.57", "b_frac": "0.6"
    },
)  # fmt: skip
