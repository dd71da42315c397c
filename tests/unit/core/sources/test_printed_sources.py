"""Sources whose factor was printed as a total: electricity, goods, waste, extinguishers.

Values: form 1.5(1) of the Green Office criteria; TGO's lists of life cycle data (TIIS-MTEC-NSTDA)
for the grid and LCI of 2016-2018 and of 2022-2024; the grid of 2022-2024 also in The Nation
Thailand, 30 November 2025. Landfilled waste by type recomputes as dry DOC × 0.5 × 0.5 × 16/12 ×
MCF 0.8 × GWP 25 of AR4, rounded to two decimals.
"""

from decimal import Decimal

import pytest
from core_samples import answered, calculated, entry, only_line, rules, weighed

from lgo_desktop.base.numbers import rounded
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.totals import ROUNDING, by_gas

OLD, NEW = "tgo-2022", "tgo-2026"
USES = (
    "grid", "office", "school", "child_centre", "health_station", "market", "wastewater_works",
    "waterworks_pump", "drainage_pump", "street_light_metered", "street_light_unmetered",
    "traffic_signal", "park", "other",
)  # fmt: skip
GOLDEN = {
    **{("purchased.electricity", OLD, use, "kWh"): "0.4999" for use in USES},
    **{("purchased.electricity", NEW, use, "kWh"): "0.4750" for use in USES},
    ("upstream.electricity", OLD, "grid", "kWh"): "0.0987",
    ("upstream.electricity", NEW, "grid", "kWh"): "0.0812",
    ("goods.tap_water", OLD, "pwa", "m3"): "0.5410",
    ("goods.tap_water", NEW, "pwa", "m3"): "0.5167",
    ("goods.tap_water", OLD, "mwa", "m3"): "0.7948",
    ("goods.tap_water", NEW, "mwa", "m3"): "0.7836",
    ("goods.tap_water", OLD, "ieat", "m3"): "0.2575",
    ("goods.tap_water", NEW, "ieat", "m3"): "0.2512",
    ("goods.paper", OLD, "a4", "kg"): "2.1020",
    ("goods.paper", NEW, "a4", "kg"): "2.1020",
    ("goods.paper", OLD, "coated", "kg"): "2.1639",
    ("goods.paper", NEW, "coated", "kg"): "2.1639",
    ("goods.paper", OLD, "newsprint", "kg"): "1.3589",
    ("goods.paper", NEW, "newsprint", "kg"): "1.3589",
    ("goods.paper", OLD, "tissue", "kg"): "4.3549",
    ("goods.paper", OLD, "duplex_board", "kg"): "1.8679",
    ("goods.paper", NEW, "duplex_board", "kg"): "1.8679",
    ("goods.paper", OLD, "kraft_liner", "kg"): "1.6324",
    ("goods.paper", NEW, "kraft_liner", "kg"): "1.6324",
    ("goods.paper", OLD, "kraft_medium", "kg"): "1.6184",
    ("goods.paper", NEW, "kraft_medium", "kg"): "1.6184",
    ("fugitive.co2_extinguisher", OLD, "co2", "kg"): "1",
    ("fugitive.co2_extinguisher", NEW, "co2", "kg"): "1",
    ("waste.landfilled", OLD, "mixed", "kg"): "2.32",
    ("waste.landfilled", OLD, "sanitary_landfill", "kg"): "0.7933",
    ("waste.landfilled", NEW, "sanitary_landfill", "kg"): "0.7933",
    ("waste.landfilled", OLD, "open_dump", "kg"): "1.0388",
    ("waste.landfilled", NEW, "open_dump", "kg"): "1.0387",
    ("waste.burnt", OLD, "support_diesel", "L"): "2.7078",
    ("waste.burnt", NEW, "support_diesel", "L"): "2.7076",
}
DOC_OF_DRY_WASTE = {
    "food": "0.38", "garden": "0.49", "paper": "0.44", "wood": "0.50", "textiles": "0.30",
    "nappies": "0.60", "rubber_leather": "0.47",
}  # fmt: skip
"""2006 IPCC Guidelines Vol 5 Ch 2 Table 2.4, DOC content in % of dry waste."""


def by_type(doc: str) -> Decimal:
    """Kg CO2e a kg of waste, as TGO's list prints it."""
    return rounded(Decimal(doc) * Decimal("0.5") * Decimal("0.5") * 16 / 12 * Decimal(20), 2)


GOLDEN |= {
    ("waste.landfilled", book, variant, "kg"): str(by_type(doc))
    for book in (OLD, NEW)
    for variant, doc in DOC_OF_DRY_WASTE.items()
}
MORE_DIGITS = {("waste.burnt", NEW, "support_diesel", "L"): "2.70757206"}
"""Stationary diesel of February 2569: 36.42 MJ × (74,100 + 3 × 28 + 0.6 × 265) kg/TJ."""


@pytest.mark.parametrize(("case", "printed"), GOLDEN.items(), ids="-".join)
def test_a_thousand_units(
    library: FactorLibrary, case: tuple[str, str, str, str], printed: str
) -> None:
    source, book, variant, unit = case
    full = weighed(library, source, variant, unit, rules(book))
    assert full == 1000 * Decimal(MORE_DIGITS.get(case, printed))
    assert weighed(library, source, variant, unit, rules(book, "published")) == (
        1000 * Decimal(printed)
    )


@pytest.mark.parametrize("source", sorted({case[0] for case in GOLDEN}))
def test_every_answer_is_tested(library: FactorLibrary, source: str) -> None:
    known = answered(library, source, OLD) | answered(library, source, NEW)
    assert {case[1:] for case in GOLDEN if case[0] == source} == known


@pytest.mark.parametrize("variant", DOC_OF_DRY_WASTE)
def test_landfilled_waste_by_type_is_methane(library: FactorLibrary, variant: str) -> None:
    line = only_line(calculated(library, [entry("waste.landfilled", variant, "1000", "kg")]))
    methane = Decimal(DOC_OF_DRY_WASTE[variant]) * 1000 / 4 * 16 / 12 * Decimal("0.8")
    assert abs(line.gases_kg["CH4"] - methane) < Decimal("0.001")
    sums = {gas.gas: gas.kgco2e for gas in by_gas([line])}
    assert sums["CH4"] + sums.get(ROUNDING, 0) == line.kgco2e
    assert line.weight.gwp_set == "AR4"


def test_waste_may_be_typed_in_tonnes(library: FactorLibrary) -> None:
    february = calculated(library, [entry("waste.landfilled", "sanitary_landfill", "49.87", "t")])
    assert only_line(february).kgco2e == Decimal("39561.8710")
