"""Fuel burnt in one place, from heating values and 2006 IPCC Guidelines Vol 2 Ch 2 Table 2.4.

Printed totals: TGO, EF CFO (AR5), April 2565 and February 2569, stationary combustion. Heating
values: the same tables; LPG 0.54 kg a litre.
"""

from decimal import Decimal

import pytest
from burning import Burn, Golden, biogenic_co2, blend, kgco2e, neat
from core_samples import answered, calculated, entry, only_line, rules, weighed

from lgo_desktop.base.numbers import rounded
from lgo_desktop.core.factors.library import FactorLibrary

SOURCE = "stationary.fuel"
DIESEL = Burn("36.42", "74100", "3", "0.6")
GASOLINE = Burn("31.48", "69300", "3", "0.6")
LPG = Burn("26.62", "63100", "1", "0.1")
BIODIESEL = Burn("23.22", "70800", "3", "0.6", fossil=False)
ETHANOL = Burn("21.141", "70800", "3", "0.6", fossil=False)
KEROSENE = Burn("34.53", "71900", "3", "0.6")
FUEL_OIL_A = Burn("41.468972149483", "77400", "3", "0.6")
FUEL_OIL_C = Burn("41.800259702067", "77400", "3", "0.6")
WOOD = Burn("15.99", "112000", "30", "4", fossil=False)
CHARCOAL = Burn("28.88", "112000", "200", "4", fossil=False)
BIOGAS = Burn("20.93", "54600", "1", "0.1", fossil=False)
A_KILOGRAM_OF_LPG = Burn("49.296296296296296", "63100", "1", "0.1")

GOLDEN = [
    Golden("tgo-2022", "diesel", "L", neat(DIESEL), "2.7078"),
    Golden("tgo-2026", "diesel", "L", neat(DIESEL), "2.7076"),
    Golden("tgo-2026", "b7", "L", blend("0.93", DIESEL, BIODIESEL), "2.5184"),
    Golden("tgo-2026", "b10", "L", blend("0.9", DIESEL, BIODIESEL), "2.4374"),
    Golden("tgo-2026", "b20", "L", blend("0.8", DIESEL, BIODIESEL), "2.1672"),
    Golden("tgo-2022", "gasoline", "L", neat(GASOLINE), "2.1894"),
    Golden("tgo-2026", "gasoline", "L", neat(GASOLINE), "2.1892"),
    Golden("tgo-2026", "gasohol_e10", "L", blend("0.9", GASOLINE, ETHANOL), "1.9708"),
    Golden("tgo-2022", "lpg", "L", neat(LPG), "1.6812"),
    Golden("tgo-2026", "lpg", "L", neat(LPG), "1.6812"),
    Golden("tgo-2022", "lpg", "kg", neat(A_KILOGRAM_OF_LPG), "3.1134"),
    Golden("tgo-2026", "lpg", "kg", neat(A_KILOGRAM_OF_LPG), "3.1133"),
    Golden("tgo-2026", "kerosene", "L", neat(KEROSENE), "2.4911"),
    Golden("tgo-2022", "fuel_oil_a", "L", neat(FUEL_OIL_A), "3.2200"),
    Golden("tgo-2026", "fuel_oil_a", "L", neat(FUEL_OIL_A), "3.2198"),
    Golden("tgo-2022", "fuel_oil_c", "L", neat(FUEL_OIL_C), "3.2457"),
    Golden("tgo-2026", "fuel_oil_c", "L", neat(FUEL_OIL_C), "3.2455"),
    Golden("tgo-2022", "wood", "kg", neat(WOOD), "0.0304"),
    Golden("tgo-2026", "wood", "kg", neat(WOOD), "0.0304"),
    Golden("tgo-2026", "charcoal", "kg", neat(CHARCOAL), "0.1923"),
    Golden("tgo-2022", "biogas", "m3", neat(BIOGAS), "0.0011"),
    Golden("tgo-2026", "biogas", "m3", neat(BIOGAS), "0.0011"),
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
