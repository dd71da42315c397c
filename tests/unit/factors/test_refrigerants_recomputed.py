"""Refrigerants recomputed from their composition for AR4, AR5 and AR6."""

from decimal import Decimal

import pytest
from pack_samples import Cells, table

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.factors.library import FactorLibrary

ROWS = [pytest.param(row, id=row["key"]) for row in table("refrigerants", "refrigerants")]
SEPARATE = ("CFCs", "HCFCs", "halons")

# kg CO2e per kg of the parts that totals hold: AR4, AR5, AR6 (IPCC AR4 WG I Table 2.14, AR5 WG I
# Table 8.A.1, AR6 WG I Table 7.SM.7; compositions of ASHRAE Standard 34)
KNOWN = {
    "r-32": ("675", "677", "771"),
    "r-125": ("3500", "3170", "3740"),
    "r-134a": ("1430", "1300", "1530"),
    "r-143a": ("4470", "4800", "5810"),
    "sf6": ("22800", "23500", "25200"),
    "r-401a": ("16.12", "17.94", "21.32"),
    "r-402a": ("2100", "1902", "2244"),
    "r-403b": ("3443.7", "3471", "3623.1"),
    "r-404a": ("3921.6", "3942.8", "4728"),
    "r-407a": ("2107", "1923.4", "2262.2"),
    "r-407c": ("1773.85", "1624.21", "1907.93"),
    "r-410a": ("2087.5", "1923.5", "2255.5"),
    "r-417a": ("2346", "2127.22", "2507.84"),
    "r-424a": ("2439.6", "2211.85", "2607.8"),
    "r-507a": ("3985", "3985", "4775"),
    "r-508b": ("13396", "11698", "13412"),
    "r-22": ("0", "0", "0"),
}
WITHOUT_AR4 = {
    "r-134", "r-143", "r-41", "hfc-152", "hfc-161", "hfc-236cb", "hfc-236ea", "hfc-245ca",
}  # fmt: skip


@pytest.mark.parametrize("key", sorted(KNOWN))
def test_totals_in_three_reports(library: FactorLibrary, key: str) -> None:
    gases = library.factors["refrigerants", key].gases
    found = [library.gas_table.counted(gases, one) for one in ("AR4", "AR5", "AR6")]
    assert found == [Decimal(value) for value in KNOWN[key]]


@pytest.mark.parametrize("row", ROWS)
def test_composition_gives_the_total(library: FactorLibrary, row: Cells) -> None:
    factor = library.factors["refrigerants", row["key"]]
    assert factor.total == Decimal(row["total_ar5"])
    assert factor.total == library.gas_table.counted(factor.gases, "AR5")
    if factor.printed is not None:
        assert abs(factor.printed - factor.total) <= Decimal("0.5")


def test_r_424a_uses_the_computed_value(library: FactorLibrary) -> None:
    factor = library.factors["refrigerants", "r-424a"]
    assert (factor.total, factor.published) == (Decimal("2211.85"), Decimal("2211.85"))
    assert factor.misprint == Decimal(3104)
    assert factor.caution is not None
    assert "3104" in factor.caution.th


def test_gases_outside_the_requirement_are_told_apart(library: FactorLibrary) -> None:
    table_of_gases = library.gas_table
    r22 = library.factors["refrigerants", "r-22"]
    assert r22.gases == {"HCFC-22": Decimal(1)}
    assert r22.total == 0
    assert r22.printed is None
    weights = [table_of_gases.separate(r22.gases, one) for one in ("AR4", "AR5", "AR6")]
    assert weights == [1810, 1760, 1960]
    r401a = library.factors["refrigerants", "r-401a"].gases
    assert table_of_gases.separate(r401a, "AR5") + table_of_gases.counted(r401a, "AR5") == Decimal(
        "1129.92"
    )


def test_hydrocarbon_parts_count_nothing(library: FactorLibrary) -> None:
    gases = library.factors["refrigerants", "r-402a"].gases
    assert gases == {"HFC-125": Decimal("0.6"), "HCFC-22": Decimal("0.38")}


def test_families_follow_the_seven_gases(library: FactorLibrary) -> None:
    for gas in library.gas_table.gases.values():
        assert gas.in_totals is (gas.family not in (*SEPARATE, "other")), gas.id


@pytest.mark.parametrize("key", sorted(WITHOUT_AR4))
def test_ar4_is_refused_where_it_has_no_value(library: FactorLibrary, key: str) -> None:
    with pytest.raises(Refused) as refusal:
        library.gas_table.counted(library.factors["refrigerants", key].gases, "AR4")
    assert refusal.value.findings[0].code == "gwp.missing"


def test_methane_by_origin_and_set(library: FactorLibrary) -> None:
    sets = library.gas_table.sets
    found = {one: (sets[one].of("CH4"), sets[one].of("CH4_fossil")) for one in sets}
    assert found == {
        "AR4": (25, 25),
        "AR5": (28, 28),
        "AR5-fossil30": (28, 30),
        "AR6": (Decimal("27.0"), Decimal("29.8")),
    }
