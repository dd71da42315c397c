"""Methane and nitrous oxide of composting and of digestion in biogas plants.

2006 IPCC Guidelines, Volume 5, Chapter 4, equations 4.1 and 4.2, table 4.1: g of gas a kg treated.
The table read for this has 0.24 g N2O a kg of wet compost. The composting results that New York
City printed for 2015 need 0.3: version ``n2o-0.3`` holds that value, whose origin was not found.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, add_up, grouped
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.sources.declaration import Reference

GRAMS_A_KILOGRAM = Decimal(1000)
COMPOSTING, DIGESTION = "composting", "anaerobic_digestion"
WET, DRY = "wet", "dry"
OLDER, NEWEST = "n2o-0.3", "2006"

_Pair = tuple[Decimal, Decimal]
FACTORS: Mapping[tuple[str, str], _Pair] = MappingProxyType({
    (COMPOSTING, WET): (Decimal(4), Decimal("0.24")),
    (COMPOSTING, DRY): (Decimal(10), Decimal("0.6")),
    (DIGESTION, WET): (Decimal("0.8"), Decimal(0)),
    (DIGESTION, DRY): (Decimal(2), Decimal(0)),
})  # fmt: skip
"""Grams of CH4 and of N2O a kg; that of digestion is net of the gas which the plant recovers."""
OLDER_N2O_WET = Decimal("0.3")

_TABLE = Text("2006 IPCC เล่ม 5 ตาราง 4.1", "2006 IPCC Volume 5, table 4.1")


def factors_of(treatment: str, basis: str, version: str = NEWEST) -> _Pair:
    """Grams of CH4 and of N2O a kg of wet or dry waste."""
    methane, nitrous = FACTORS[treatment, basis]
    older = version == OLDER and (treatment, basis) == (COMPOSTING, WET)
    return methane, OLDER_N2O_WET if older else nitrous


def gases(mass: Decimal, factors: _Pair, tell: Teller) -> _Pair:
    """Kg CH4 and kg N2O of treated waste in kg."""
    methane, nitrous = (
        EXACT.divide(EXACT.multiply(mass, factor), GRAMS_A_KILOGRAM) for factor in factors
    )
    tell(f"waste × {factors[0]} g CH4/kg", methane, "kgCH4", _TABLE)
    tell(f"waste × {factors[1]} g N2O/kg", nitrous, "kgN2O", _TABLE)
    return methane, nitrous


def _treat(given: Given, tell: Teller) -> Mapping[str, Result]:
    treated = []
    for row in given.rows["streams"]:
        usual = factors_of(row.texts["treatment"], row.texts["basis"], given.version)
        factors = (row.get("ch4_factor", usual[0]), row.get("n2o_factor", usual[1]))
        treated.append(gases(row["mass"], factors, tell))
    made = add_up(methane for methane, _ in treated)
    recovered = given["recovered"]
    if recovered > made:
        raise Refused(
            error(
                "waste.recovery_too_high", NOWHERE,
                recovered=grouped(recovered, 0), generated=grouped(made, 0),
            )
        )  # fmt: skip
    methane = EXACT.subtract(made, recovered)
    tell("Σ ch4 − recovered", methane, "kgCH4")
    return {"ch4": methane, "n2o": add_up(nitrous for _, nitrous in treated)}


def _factor(gas: str) -> Parameter:
    name = Text(f"ค่าการปล่อย {gas}", f"{gas} factor, instead of table 4.1")
    return Parameter(f"{gas.lower()}_factor", name, "g/kg", optional=True)


METHOD = ScienceMethod(
    id="waste.biological",
    name=Text("การหมักทำปุ๋ยและการหมักแบบไร้อากาศ", "Composting and anaerobic digestion"),
    versions=(OLDER, NEWEST),
    parameters=(
        Parameter(
            "streams", Text("ขยะที่หมัก", "Waste treated"), type="rows",
            columns=(
                Parameter("mass", Text("น้ำหนัก", "Mass"), "kg"),
                Parameter(
                    "treatment", Text("วิธี", "Treatment"), default=COMPOSTING, type="choice",
                    choices=(COMPOSTING, DIGESTION),
                ),
                Parameter(
                    "basis", Text("น้ำหนักเปียกหรือแห้ง", "Weighed wet or dry"), default=WET,
                    type="choice", choices=(WET, DRY),
                ),
                _factor("CH4"), _factor("N2O"),
            ),
        ),
        Parameter("recovered", Text("มีเทนที่เก็บไป", "Methane recovered"), "kg", Decimal(0)),
    ),
    outputs=(
        Output("ch4", Text("มีเทน", "Methane"), "kg"),
        Output("n2o", Text("ไนตรัสออกไซด์", "Nitrous oxide"), "kg"),
    ),
    calculate=_treat,
    references=(
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 4", "equations 4.1 and 4.2, table 4.1"),
        Reference("New York City, inventory of greenhouse gases 2015", "composting (N2O 0.3 g/kg)"),
    ),
    example={"streams": [{"mass": "1000", "treatment": COMPOSTING}]},
)  # fmt: skip
