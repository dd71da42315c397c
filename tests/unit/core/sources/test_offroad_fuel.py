"""Fuel of machines off roads, from heating values and 2006 IPCC Guidelines Vol 2 Ch 3 Table 3.3.1.

Printed totals: TGO, EF CFO (AR5), April 2565 and February 2569, mobile combustion off roads. For
blends TGO takes CO2 by share, CH4 and N2O of the neat fossil fuel.
"""

from decimal import Decimal

import pytest
from burning import Burn, Golden, Mix, biogenic_co2, blend, kgco2e, neat
from core_samples import answered, calculated, entry, only_line, rules, weighed

from lgo_desktop.base.numbers import rounded
from lgo_desktop.core.factors.library import FactorLibrary

SOURCE = "mobile.offroad_fuel"
DIESEL = Burn("36.42", "74100", "4.15", "28.6")
FOUR_STROKE = Burn("31.48", "69300", "120", "2")
TWO_STROKE = Burn("31.48", "69300", "180", "0.4")
A_KILOGRAM_OF_LPG = Burn("49.296296296296296", "63100", "50", "2")
"""26.62 MJ/L at 0.54 kg/L; TGO takes CH4 and N2O of industrial four-stroke engines."""
BIODIESEL = Burn("23.22", "70800", "0", "0", fossil=False)
ETHANOL = Burn("21.141", "70800", "0", "0", fossil=False)


def carbon_by_share(share: str, fossil: Burn, other: Burn) -> Mix:
    """CO2 of both fuels by share, other gases of the fossil fuel alone."""
    return (
        *blend(share, fossil._replace(ch4="0", n2o="0"), other),
        ("1", fossil._replace(co2="0")),
    )


ENGINES = {
    "4stroke_agriculture": ("80", "2", "2.2738", "2.2688", "2.0506"),
    "4stroke_industry": ("50", "2", "2.2455", "2.2423", "2.0242"),
    "4stroke_forestry": ("0", "0", "2.1816", "2.1816", "1.9634"),
    "2stroke_agriculture": ("140", "0.4", "2.3171", "2.3083", "2.0901"),
    "2stroke_industry": ("130", "0.4", "2.3077", "2.2995", "2.0813"),
    "2stroke_forestry": ("170", "0.4", "2.3454", "2.3347", "2.1166"),
}
"""CH4 and N2O a TJ; gasoline as printed in 2565 and in 2569, gasohol in 2569. The table has none
for four-stroke engines in forestry, and TGO counts 0."""


def of_engine(engine: str) -> list[Golden]:
    """Gasoline in both books, and gasohol in the one that has it."""
    ch4, n2o, old, new, gasohol = ENGINES[engine]
    burn = Burn("31.48", "69300", ch4, n2o)
    return [
        Golden("tgo-2022", f"gasoline_{engine}", "L", neat(burn), old),
        Golden("tgo-2026", f"gasoline_{engine}", "L", neat(burn), new),
        Golden(
            "tgo-2026", f"gasohol_{engine}", "L", carbon_by_share("0.9", burn, ETHANOL), gasohol
        ),
    ]


GOLDEN = [
    Golden("tgo-2022", "diesel", "L", neat(DIESEL), "2.9793"),
    Golden("tgo-2026", "diesel", "L", neat(DIESEL), "2.9790"),
    Golden("tgo-2026", "b7", "L", carbon_by_share("0.93", DIESEL, BIODIESEL), "2.7901"),
    Golden("tgo-2022", "gasoline_4stroke", "L", neat(FOUR_STROKE), "2.3116"),
    Golden("tgo-2026", "gasoline_4stroke", "L", neat(FOUR_STROKE), "2.3040"),
    Golden("tgo-2022", "gasoline_2stroke", "L", neat(TWO_STROKE), "2.3549"),
    Golden("tgo-2026", "gasoline_2stroke", "L", neat(TWO_STROKE), "2.3436"),
    Golden(
        "tgo-2026", "gasohol_4stroke", "L", carbon_by_share("0.9", FOUR_STROKE, ETHANOL), "2.0859"
    ),
    Golden(
        "tgo-2026", "gasohol_2stroke", "L", carbon_by_share("0.9", TWO_STROKE, ETHANOL), "2.1254"
    ),
    Golden("tgo-2026", "lpg", "kg", neat(A_KILOGRAM_OF_LPG), "3.2057"),
    *(row for engine in ENGINES for row in of_engine(engine)),
]


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: "-".join(row.case))
def test_a_thousand_units(library: FactorLibrary, row: Golden) -> None:
    full = weighed(library, SOURCE, row.variant, row.unit, rules(row.book))
    assert rounded(full, 6) == rounded(kgco2e(row) * 1000, 6)
    printed = weighed(library, SOURCE, row.variant, row.unit, rules(row.book, "published"))
    assert printed == Decimal(row.printed) * 1000


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: "-".join(row.case))
def test_biogenic_co2_is_a_memo(library: FactorLibrary, row: Golden) -> None:
    calculation = calculated(
        library, [entry(SOURCE, row.variant, "1000", row.unit)], rules(row.book)
    )
    assert only_line(calculation).biogenic_co2_kg == biogenic_co2(row) * 1000


def test_every_answer_is_tested(library: FactorLibrary) -> None:
    known = answered(library, SOURCE, "tgo-2022") | answered(library, SOURCE, "tgo-2026")
    assert {row.case for row in GOLDEN} == known
