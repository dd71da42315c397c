"""Fuel burnt in one place, from heating values and 2006 IPCC Guidelines Vol 2 Ch 2 Table 2.4.

Printed totals: TGO, EF CFO (AR5), April 2565 and February 2569, stationary combustion. Heating
values: the same tables; LPG 0.54 kg a litre. TGO works out ethane as ethylene, C2H4 of 28 g a mole.
"""

from decimal import Decimal

import pytest
from burning import Burn, Golden, Mix, biogenic_co2, blend, kgco2e, neat
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
JET_KEROSENE = Burn("34.53", "71500", "3", "0.6")
SAWDUST = Burn("10.88", "112000", "30", "4", fossil=False)
PADDY_HUSK = Burn("14.4", "100000", "30", "4", fossil=False)
BAGASSE = Burn("7.53", "100000", "30", "4", fossil=False)
CORN_COB = Burn("16.78", "100000", "30", "4", fossil=False)
PALM_KERNEL_SHELL = Burn("18.53", "100000", "30", "4", fossil=False)
ANTHRACITE = Burn("31.4", "98300", "10", "1.5")
BITUMINOUS = Burn("26.37", "94600", "10", "1.5")
COKING_COAL = Burn("27.63", "94600", "10", "1.5")
LIGNITE = Burn("11.9", "101000", "10", "1.5")
OLD_ANTHRACITE = ANTHRACITE._replace(ch4="1")
OLD_LIGNITE = Burn("10.47", "101000", "1", "1.5")
SUB_BITUMINOUS = Burn("26.37", "96100", "1", "1.5")
NATURAL_GAS = Burn("1", "56100", "1", "0.1")
A_CUBIC_FOOT = NATURAL_GAS._replace(mj="1.02")
"""The methane of coal: 1 kg a TJ in 2565 (Table 2.2), 10 in 2569 (Table 2.3)."""
HIGHER_VALUE_MMBTU = Burn("1", "52900000", "1000", "100")
HIGHER_VALUE_MJ = Burn("1", "50100", "0.948", "0.0948")
"""API Compendium 2021, Tables 4.3 and 4.6: kg a MMBtu; kg a TJ of higher heating value."""
A_KILOGRAM_OF_LPG = Burn("49.296296296296296", "63100", "1", "0.1")


def carbon(atoms: int, molar_mass: int) -> Mix:
    """A kilogram of a pure gas that burns to CO2: 44 × carbon atoms ÷ molar mass."""
    return neat(Burn("1", str(Decimal(44 * atoms) / molar_mass * 1_000_000), "0", "0"))


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
    Golden("tgo-2026", "b100", "L", neat(BIODIESEL), "0.0056"),
    Golden("tgo-2026", "gasohol_e20", "L", blend("0.8", GASOLINE, ETHANOL), "1.7524"),
    Golden("tgo-2026", "gasohol_e85", "L", blend("0.15", GASOLINE, ETHANOL), "0.3327"),
    Golden("tgo-2026", "ethanol", "L", neat(ETHANOL), "0.0051"),
    Golden("tgo-2022", "jet_kerosene", "L", neat(JET_KEROSENE), "2.4775"),
    Golden("tgo-2026", "jet_kerosene", "L", neat(JET_KEROSENE), "2.4773"),
    Golden("tgo-2026", "sawdust", "kg", neat(SAWDUST), "0.0207"),
    Golden("tgo-2026", "paddy_husk", "kg", neat(PADDY_HUSK), "0.0274"),
    Golden("tgo-2022", "bagasse", "kg", neat(BAGASSE), "0.0143"),
    Golden("tgo-2026", "bagasse", "kg", neat(BAGASSE), "0.0143"),
    Golden("tgo-2022", "corn_cob", "kg", neat(CORN_COB), "0.0319"),
    Golden("tgo-2026", "corn_cob", "kg", neat(CORN_COB), "0.0319"),
    Golden("tgo-2022", "palm_kernel_shell", "kg", neat(PALM_KERNEL_SHELL), "0.0352"),
    Golden("tgo-2026", "palm_kernel_shell", "kg", neat(PALM_KERNEL_SHELL), "0.0352"),
    Golden("tgo-2022", "anthracite", "kg", neat(OLD_ANTHRACITE), "3.1000"),
    Golden("tgo-2026", "anthracite", "kg", neat(ANTHRACITE), "3.1079"),
    Golden("tgo-2026", "bituminous", "kg", neat(BITUMINOUS), "2.5125"),
    Golden("tgo-2022", "sub_bituminous", "kg", neat(SUB_BITUMINOUS), "2.5454"),
    Golden("tgo-2026", "coking_coal", "kg", neat(COKING_COAL), "2.6325"),
    Golden("tgo-2022", "lignite", "kg", neat(OLD_LIGNITE), "1.0619"),
    Golden("tgo-2026", "lignite", "kg", neat(LIGNITE), "1.2100"),
    Golden("tgo-2022", "natural_gas", "MJ", neat(NATURAL_GAS), "0.0562"),
    Golden("tgo-2026", "natural_gas", "MJ", neat(NATURAL_GAS), "0.0562"),
    Golden("tgo-2022", "natural_gas", "scf", neat(A_CUBIC_FOOT), "0.0573"),
    Golden("tgo-2026", "natural_gas", "scf", neat(A_CUBIC_FOOT), "0.0573"),
    Golden("tgo-2026", "natural_gas_hhv", "MMBtu", neat(HIGHER_VALUE_MMBTU), "52.9545"),
    Golden("tgo-2026", "natural_gas_hhv_mj", "MJ", neat(HIGHER_VALUE_MJ), "0.0502"),
    Golden("tgo-2026", "acetylene", "kg", carbon(2, 26), "3.3846"),
    Golden("tgo-2026", "propane", "kg", carbon(3, 44), "3.0000"),
    Golden("tgo-2026", "butane", "kg", carbon(4, 58), "3.0345"),
    Golden("tgo-2026", "ethane", "kg", carbon(2, 28), "3.1429"),
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
