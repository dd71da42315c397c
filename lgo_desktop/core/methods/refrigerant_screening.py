"""Refrigerant that may leak in a year: charge × leak rate, for a first look where no bills exist.

The IPCC gives a range of rates for each kind of equipment; without a rate of its own the highest
stands, so that a screening never says too little.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import product
from lgo_desktop.core.sources.declaration import Reference

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class LeakRate:
    """Share of the charge that leaks in a year of use, in percent: lowest and highest."""

    lowest: Decimal
    highest: Decimal


def _rate(lowest: str, highest: str) -> LeakRate:
    return LeakRate(Decimal(lowest), Decimal(highest))


TABLE_7_9 = {
    "domestic_refrigeration": _rate("0.1", "0.5"),
    "stand_alone_commercial": _rate("1", "15"),
    "medium_large_commercial": _rate("10", "35"),
    "transport_refrigeration": _rate("15", "50"),
    "industrial_cold_storage": _rate("7", "25"),
    "chiller": _rate("2", "15"),
    "air_conditioner": _rate("1", "10"),
    "mobile_air_conditioner": _rate("10", "20"),
}
"""2006 IPCC Guidelines, Volume 3, Chapter 7, table 7.9, operation emission x."""


def _leaks(given: Given, tell: Teller) -> Mapping[str, Result]:
    lowest, leaked, highest, weights = [], [], [], []
    for row in given.rows["equipment"]:
        rates = TABLE_7_9[row.texts["kind"]]
        charge = product(row["units"], row["charge"])
        own = EXACT.divide(product(charge, row.get("leak_rate", rates.highest)), HUNDRED)
        tell(f"{row.texts['kind']}: charge × leak rate", own, "kg", "table 7.9")
        lowest.append(EXACT.divide(product(charge, rates.lowest), HUNDRED))
        highest.append(EXACT.divide(product(charge, rates.highest), HUNDRED))
        leaked.append(own)
        if "gwp" in row:
            weights.append(product(own, row["gwp"]))
    result = {
        "lowest": add_up(lowest), "leaked": add_up(leaked), "highest": add_up(highest)
    }  # fmt: skip
    if len(weights) == len(leaked):
        result["kgco2e"] = add_up(weights)
    return result


METHOD = ScienceMethod(
    id="ippu.refrigerant_screening",
    name=Text("ประมาณการรั่วของสารทำความเย็นจากความจุ", "Refrigerant leaks estimated by charge"),
    versions=("2006",),
    parameters=(
        Parameter(
            "equipment", Text("เครื่องทำความเย็น", "Equipment"), type="rows",
            columns=(
                Parameter(
                    "kind", Text("ชนิดเครื่อง", "Kind"), type="choice", choices=tuple(TABLE_7_9)
                ),
                Parameter("units", Text("จำนวนเครื่อง", "Number of units"), "1", Decimal(1)),
                Parameter("charge", Text("ความจุต่อเครื่อง", "Charge of one unit"), "kg"),
                Parameter(
                    "leak_rate",
                    Text("อัตรารั่วต่อปี (ไม่ระบุ = ค่าสูงสุดของ IPCC)",
                         "Leak rate a year (left out: the highest of the IPCC)"),
                    "%", highest=HUNDRED, optional=True,
                ),
                Parameter("gwp", Text("ค่า GWP ของสาร", "GWP of the substance"), optional=True),
            ),
        ),
    ),
    outputs=(
        Output("lowest", Text("น้อยที่สุดตามช่วงของ IPCC", "Lowest by the IPCC's range"), "kg"),
        Output("leaked", Text("ปริมาณที่ประมาณการ", "Estimate"), "kg"),
        Output("highest", Text("มากที่สุดตามช่วงของ IPCC", "Highest by the IPCC's range"), "kg"),
        Output("kgco2e", Text("เทียบเท่าคาร์บอนไดออกไซด์ ถ้าระบุ GWP ทุกแถว",
                              "CO2e, where every row has a GWP"), "kgCO2e"),
    ),
    calculate=_leaks,
    references=(
        Reference("2006 IPCC Guidelines, Volume 3, Chapter 7", "equation 7.13, table 7.9"),
    ),
    example={
        "equipment": [
            {"kind": "air_conditioner", "units": "20", "charge": "1.2", "gwp": "677"},
            {"kind": "chiller", "charge": "50", "leak_rate": "2", "gwp": "1300"},
        ]
    },
)  # fmt: skip
