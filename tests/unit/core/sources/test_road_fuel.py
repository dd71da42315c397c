"""Fuel of road vehicles, from heating values and 2006 IPCC Guidelines Vol 2 Ch 3 Table 3.2.2.

Printed totals: TGO, EF CFO (AR5), April 2565 and February 2569, mobile combustion on roads. The
edition of 2565 has no gasohol: form 1.5(1) answers it with gasoline without a catalyst.
"""

from decimal import Decimal

import pytest
from burning import Burn, Golden, biogenic_co2, blend, kgco2e, neat
from core_samples import answered, calculated, entry, only_line, rules, weighed

from lgo_desktop.base.numbers import rounded
from lgo_desktop.core.factors.library import FactorLibrary

SOURCE = "mobile.road_fuel"
DIESEL = Burn("36.42", "74100", "3.9", "3.9")
GASOLINE = Burn("31.48", "69300", "3.8", "5.7")
WITHOUT_CATALYST = Burn("31.48", "69300", "33", "3.2")
WITH_OXIDATION_CATALYST = Burn("31.48", "69300", "25", "8")
LPG = Burn("26.62", "63100", "62", "0.2")
A_KILOGRAM_OF_LPG = Burn("49.296296296296296", "63100", "62", "0.2")
CNG = Burn("37.9", "56100", "92", "3")
BIODIESEL = Burn("23.22", "70800", "3.9", "3.9", fossil=False)
ETHANOL = Burn("21.141", "70800", "18", "0", fossil=False)

GOLDEN = [
    Golden("tgo-2022", "diesel", "L", neat(DIESEL), "2.7406"),
    Golden("tgo-2026", "diesel", "L", neat(DIESEL), "2.7403"),
    Golden("tgo-2026", "b7", "L", blend("0.93", DIESEL, BIODIESEL), "2.5504"),
    Golden("tgo-2026", "b10", "L", blend("0.9", DIESEL, BIODIESEL), "2.4690"),
    Golden("tgo-2026", "b20", "L", blend("0.8", DIESEL, BIODIESEL), "2.1976"),
    Golden("tgo-2026", "b100", "L", neat(BIODIESEL), "0.0265"),
    Golden("tgo-2022", "gasoline", "L", neat(GASOLINE), "2.2327"),
    Golden("tgo-2026", "gasoline", "L", neat(GASOLINE), "2.2325"),
    Golden("tgo-2022", "gasohol_91", "L", neat(WITHOUT_CATALYST), "2.2394"),
    Golden("tgo-2026", "gasohol_91", "L", blend("0.9", GASOLINE, ETHANOL), "2.0103"),
    Golden("tgo-2022", "gasohol_95", "L", neat(WITHOUT_CATALYST), "2.2394"),
    Golden("tgo-2026", "gasohol_95", "L", blend("0.9", GASOLINE, ETHANOL), "2.0103"),
    Golden("tgo-2022", "gasohol_e20", "L", neat(WITHOUT_CATALYST), "2.2394"),
    Golden("tgo-2026", "gasohol_e20", "L", blend("0.8", GASOLINE, ETHANOL), "1.7881"),
    Golden("tgo-2022", "gasohol_e85", "L", neat(WITHOUT_CATALYST), "2.2394"),
    Golden("tgo-2026", "gasohol_e85", "L", blend("0.15", GASOLINE, ETHANOL), "0.3439"),
    Golden("tgo-2022", "lpg", "L", neat(LPG), "1.7306"),
    Golden("tgo-2026", "lpg", "L", neat(LPG), "1.7273"),
    Golden("tgo-2022", "lpg", "kg", neat(A_KILOGRAM_OF_LPG), "3.2049"),
    Golden("tgo-2026", "lpg", "kg", neat(A_KILOGRAM_OF_LPG), "3.1988"),
    Golden("tgo-2022", "cng", "kg", neat(CNG), "2.2609"),
    Golden("tgo-2026", "cng", "kg", neat(CNG), "2.2540"),
    Golden("tgo-2022", "gasohol_e10", "L", neat(WITHOUT_CATALYST), "2.2394"),
    Golden("tgo-2026", "gasohol_e10", "L", blend("0.9", GASOLINE, ETHANOL), "2.0103"),
    Golden("tgo-2026", "ethanol", "L", neat(ETHANOL), "0.0107"),
    Golden("tgo-2022", "gasoline_uncontrolled", "L", neat(WITHOUT_CATALYST), "2.2394"),
    Golden("tgo-2026", "gasoline_uncontrolled", "L", neat(WITHOUT_CATALYST), "2.2373"),
    Golden("tgo-2022", "gasoline_oxcat", "L", neat(WITH_OXIDATION_CATALYST), "2.2719"),
    Golden("tgo-2026", "gasoline_oxcat", "L", neat(WITH_OXIDATION_CATALYST), "2.2703"),
    *(
        Golden("tgo-2026", fuel, "L", blend(share, WITH_OXIDATION_CATALYST, ETHANOL), printed)
        for fuel, share, printed in (
            ("gasohol_e10_oxcat", "0.9", "2.0444"),
            ("gasohol_e20_oxcat", "0.8", "1.8184"),
            ("gasohol_e85_oxcat", "0.15", "0.3496"),
        )
    ),
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
