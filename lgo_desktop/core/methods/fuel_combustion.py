"""Gases of a burnt fuel from its heating value: quantity × NCV × emission factor by energy.

2006 IPCC Guidelines, Volume 2, Chapter 2, equation 2.1; so are the fuel rows of TGO's factors made.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.sources.declaration import Reference

MJ_A_TJ = Decimal(10**6)


def _burn(given: Given, tell: Teller) -> Mapping[str, Result]:
    energy = EXACT.divide(EXACT.multiply(given["quantity"], given["ncv"]), MJ_A_TJ)
    tell("quantity × ncv", energy, "TJ")
    masses = {}
    for gas in ("co2", "ch4", "n2o"):
        masses[gas] = EXACT.multiply(energy, given[f"{gas}_factor"])
        tell(f"energy × {gas}_factor", masses[gas], "kg")
    weight = EXACT.add(
        masses["co2"],
        EXACT.add(
            EXACT.multiply(masses["ch4"], given["gwp_ch4"]),
            EXACT.multiply(masses["n2o"], given["gwp_n2o"]),
        ),
    )
    tell("co2 + ch4 × gwp_ch4 + n2o × gwp_n2o", weight, "kgCO2e")
    return {**masses, "kgco2e": weight}


def _per_energy(gas: str) -> Parameter:
    name = Text(f"ค่าการปล่อย {gas.upper()} ต่อพลังงาน", f"{gas.upper()} factor by energy")
    return Parameter(f"{gas}_factor", name, "kg/TJ")


METHOD = ScienceMethod(
    id="combustion.fuel",
    name=Text("ก๊าซจากการเผาไหม้เชื้อเพลิง", "Gases of a burnt fuel"),
    versions=("2006",),
    parameters=(
        Parameter("quantity", Text("ปริมาณเชื้อเพลิง", "Fuel burnt"), "unit"),
        Parameter("ncv", Text("ค่าความร้อนสุทธิ", "Net calorific value"), "MJ/unit"),
        _per_energy("co2"), _per_energy("ch4"), _per_energy("n2o"),
        Parameter("gwp_ch4", Text("ค่า GWP ของมีเทน", "GWP of CH4"), "kg/kg", Decimal(28)),
        Parameter("gwp_n2o", Text("ค่า GWP ของไนตรัสออกไซด์", "GWP of N2O"), "kg/kg", Decimal(265)),
    ),
    outputs=(
        Output("co2", Text("คาร์บอนไดออกไซด์", "Carbon dioxide"), "kg"),
        Output("ch4", Text("มีเทน", "Methane"), "kg"),
        Output("n2o", Text("ไนตรัสออกไซด์", "Nitrous oxide"), "kg"),
        Output("kgco2e", Text("รวม", "Total"), "kgCO2e"),
    ),
    calculate=_burn,
    references=(
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 2", "equation 2.1"),
        Reference("IPCC AR5, WG I, Chapter 8", "table 8.A.1 (GWP 28 and 265)"),
    ),
    example={
        "quantity": "1", "ncv": "36.42", "co2_factor": "74100", "ch4_factor": "3.9",
        "n2o_factor": "3.9", "gwp_ch4": "30",
    },
)  # fmt: skip
