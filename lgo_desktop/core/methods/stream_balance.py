"""What reaches a landfill of streams that were treated before: mass and degradable carbon.

2006 IPCC Guidelines, Volume 5, Chapter 2, section 2.4 with box 2.1: what treatment takes away, and
what leaves for other uses, comes off both.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.sources.declaration import Reference

ZERO, ONE = Decimal(0), Decimal(1)


def _kept(share: Decimal) -> Decimal:
    return EXACT.subtract(ONE, share)


def _landfilled(row: Given) -> tuple[Decimal, Decimal]:
    """Mass and DOC of one stream that reach the landfill."""
    lost = EXACT.multiply(row["moisture"], row["moisture_loss"])
    mass = EXACT.subtract(EXACT.multiply(row["mass"], _kept(row["mass_reduction"])), lost)
    carbon = EXACT.multiply(row["docm"], _kept(row["docm_reduction"]))
    here = _kept(row["other_use"])
    return EXACT.multiply(mass, here), EXACT.multiply(carbon, here)


def _balance(given: Given, tell: Teller) -> Mapping[str, Result]:
    landfilled = [_landfilled(row) for row in given.rows["streams"]]
    for number, (mass, carbon) in enumerate(landfilled, start=1):
        tell(f"stream {number}: landfilled", mass, "kg")
        tell(f"stream {number}: docm landfilled", carbon, "kgC")
    return {"mass": add_up(m for m, _ in landfilled), "docm": add_up(c for _, c in landfilled)}


def _share(id_: str, th: str, en: str) -> Parameter:
    return Parameter(id_, Text(th, en), "share", ZERO, highest=ONE)


METHOD = ScienceMethod(
    id="waste.stream_balance",
    name=Text("ขยะและคาร์บอนที่เหลือถึงหลุมหลังการบำบัด", "Waste and carbon that reach a landfill"),
    versions=("2006",),
    parameters=(
        Parameter(
            "streams", Text("ขยะแต่ละสาย", "Streams"), type="rows",
            columns=(
                Parameter("mass", Text("น้ำหนักก่อนบำบัด", "Mass before treatment"), "kg"),
                _share("mass_reduction", "สัดส่วนน้ำหนักที่หายไป", "Share of the mass that is lost"),
                Parameter("moisture", Text("น้ำในขยะ", "Moisture in it"), "kg", ZERO),
                _share("moisture_loss", "สัดส่วนน้ำที่หายไป", "Share of the moisture that is lost"),
                Parameter("docm", Text("คาร์บอนที่ย่อยสลายได้", "Degradable carbon in it"), "kgC", ZERO),
                _share("docm_reduction", "สัดส่วนคาร์บอนที่หายไป", "Share of that carbon that is lost"),
                _share("other_use", "สัดส่วนที่นำไปใช้อย่างอื่น", "Share of the rest used elsewhere"),
            ),
        ),
    ),
    outputs=(
        Output("mass", Text("น้ำหนักที่ฝังกลบ", "Mass landfilled"), "kg"),
        Output("docm", Text("คาร์บอนที่ย่อยสลายได้ที่ฝังกลบ", "Degradable carbon landfilled"), "kgC"),
    ),
    calculate=_balance,
    references=(Reference("2006 IPCC Guidelines, Volume 5, Chapter 2", "section 2.4, box 2.1"),),
    example={
        "streams": [
            {"mass": "80", "docm": "40", "docm_reduction": "0.5", "other_use": "0.5"},
            {"mass": "200", "mass_reduction": "0.8", "docm": "80", "docm_reduction": "1"},
            {"mass": "200", "moisture": "40", "moisture_loss": "0.25", "docm": "80"},
        ]
    },
)  # fmt: skip
