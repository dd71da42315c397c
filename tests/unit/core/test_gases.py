"""Gases and their potentials: AR4 to AR6 as IPCC prints them, and what totals may hold."""

from decimal import Decimal

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.gases import FAMILIES, GWP_SETS

PRINTED = {
    "CO2": ("1", "1", "1", "1"),
    "CH4": ("25", "28", "28", "27.0"),
    "CH4_fossil": ("25", "28", "30", "29.8"),
    "N2O": ("298", "265", "265", "273"),
    "SF6": ("22800", "23500", "23500", "25200"),
    "NF3": ("17200", "16100", "16100", "17400"),
    "HFC-134a": ("1430", "1300", "1300", "1530"),
    "HCFC-22": ("1810", "1760", "1760", "1960"),
}
"""AR4 Table 2.14, AR5 Table 8.A.1 (and 8.7 for fossil CH4), AR6 Table 7.15 and 7.SM.7."""
OUTSIDE = {"CFCs", "HCFCs", "halons", "other"}


@pytest.mark.parametrize(("gas", "values"), PRINTED.items())
def test_potentials_as_printed(library: FactorLibrary, gas: str, values: tuple[str, ...]) -> None:
    table = library.gas_table
    assert [table.sets[name].of(gas) for name in GWP_SETS] == [Decimal(v) for v in values]


def test_only_seven_families_count(library: FactorLibrary) -> None:
    gases = library.gas_table.gases.values()
    assert {gas.family for gas in gases} <= set(FAMILIES)
    assert {gas.family for gas in gases if gas.in_totals} & OUTSIDE == set()
    assert all(gas.in_totals for gas in gases if gas.family not in OUTSIDE)


def test_a_mixture_is_counted_in_two_sums(library: FactorLibrary) -> None:
    leaked = {"HFC-32": Decimal(2), "HCFC-22": Decimal(3), "CO2": Decimal("0.5")}
    table = library.gas_table
    assert table.counted(leaked, "AR5") == Decimal("1354.5")
    assert table.separate(leaked, "AR5") == Decimal(5280)
    assert table.counted({}, "AR6") == table.separate({}, "AR6") == 0


def test_a_gas_without_value_is_refused_at_its_place(library: FactorLibrary) -> None:
    place = Where(source="fugitive.refrigerant")
    with pytest.raises(Refused) as refused:
        library.gas_table.counted({"HFC-134": Decimal(1)}, "AR4", place)
    (finding,) = refused.value.findings
    assert (finding.code, finding.where) == ("gwp.missing", place)
    assert dict(finding.values) == {"gas": "HFC-134", "gwp_set": "AR4"}
