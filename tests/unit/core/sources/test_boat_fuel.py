"""Fuel of boats: 2006 IPCC Guidelines Vol 2 Ch 3 Tables 3.5.2 and 3.5.3 times TGO's heating values.

TGO prints no boats, so ``printed`` is the total at the four decimals that TGO would print.
"""

from decimal import Decimal

import pytest
from burning import Burn, Golden, biogenic_co2, blend, kgco2e, neat
from core_samples import answered, calculated, codes, entry, only_line, rules, weighed
from pack_samples import Cells, table

from lgo_desktop.core.factors.library import FactorLibrary

SOURCE = "mobile.boat_fuel"
DIESEL = Burn("36.42", "74100", "7", "2")
GASOLINE = Burn("31.48", "69300", "7", "2")
BIODIESEL = Burn("23.22", "70800", "7", "2", fossil=False)
ETHANOL = Burn("21.141", "70800", "7", "2", fossil=False)

GOLDEN = [
    Golden("tgo-2022", "diesel", "L", neat(DIESEL), "2.7257"),
    Golden("tgo-2026", "diesel", "L", neat(DIESEL), "2.7252"),
    Golden("tgo-2022", "gasoline", "L", neat(GASOLINE), "2.2049"),
    Golden("tgo-2026", "gasoline", "L", neat(GASOLINE), "2.2044"),
    Golden("tgo-2026", "b7", "L", blend("0.93", DIESEL, BIODIESEL), "2.5356"),
    Golden("tgo-2026", "gasohol_e10", "L", blend("0.9", GASOLINE, ETHANOL), "1.9855"),
]


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: "-".join(row.case))
def test_a_thousand_litres(library: FactorLibrary, row: Golden) -> None:
    full = weighed(library, SOURCE, row.variant, row.unit, rules(row.book))
    assert full == kgco2e(row) * 1000
    printed = weighed(library, SOURCE, row.variant, row.unit, rules(row.book, "published"))
    assert printed == Decimal(row.printed) * 1000


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: "-".join(row.case))
def test_biogenic_co2_is_a_memo(library: FactorLibrary, row: Golden) -> None:
    calculation = calculated(
        library, [entry(SOURCE, row.variant, "1000", row.unit)], rules(row.book)
    )
    assert only_line(calculation).biogenic_co2_kg == biogenic_co2(row) * 1000


def test_ten_litres_of_diesel(library: FactorLibrary) -> None:
    """364.2 MJ: 26.98722 kg CO2, 0.0025494 kg CH4 at 28, 0.0007284 kg N2O at 265."""
    line = only_line(
        calculated(library, [entry(SOURCE, "diesel", "10", "L")], rules("tgo-2026", year=2569))
    )
    assert line.gases_kg == {
        "CO2": Decimal("26.98722"), "CH4_fossil": Decimal("0.0025494"), "N2O": Decimal("0.0007284"),
    }  # fmt: skip
    assert line.kgco2e == Decimal("27.2516292")


@pytest.mark.parametrize("book", ["tgo-2022", "tgo-2026"])
def test_the_reader_hears_that_tgo_has_no_boats(library: FactorLibrary, book: str) -> None:
    calculation = calculated(library, [entry(SOURCE, "diesel", "10", "L")], rules(book))
    assert codes(calculation) == ["factor.caution", "factor.remark"]


def test_the_old_book_has_no_blends(library: FactorLibrary) -> None:
    calculation = calculated(library, [entry(SOURCE, "b7", "10", "L")], rules("tgo-2022"))
    assert codes(calculation) == ["factor.missing"]
    assert not calculation.lines


def test_every_answer_is_tested(library: FactorLibrary) -> None:
    known = answered(library, SOURCE, "tgo-2022") | answered(library, SOURCE, "tgo-2026")
    assert {row.case for row in GOLDEN} == known


@pytest.mark.parametrize("row", table("ipcc-2006", "derivations"), ids=lambda row: row["key"])
def test_every_row_is_derived(row: Cells) -> None:
    """Heating value times kg a TJ; IPCC's fossil CO2, biogenic CO2 as a memo."""
    (factor,) = (
        one
        for one in table("ipcc-2006", "factors")
        if (one["key"], one["edition"]) == (row["key"], row["edition"])
    )
    heat = Decimal(row["ncv_mj"]) / 1_000_000
    fossil = row["co2_origin"] == "fossil"
    assert Decimal(factor["co2" if fossil else "biogenic_co2"]) == (
        heat * Decimal(row["co2_kg_per_tj"])
    )
    assert Decimal(factor["ch4_fossil" if fossil else "ch4"]) == heat * 7
    assert Decimal(factor["n2o"]) == heat * 2
    assert {row["ch4_kg_per_tj"], row["n2o_kg_per_tj"]} == {"7", "2"}
