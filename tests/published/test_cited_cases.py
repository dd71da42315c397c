"""Cases from documents that these sources can answer, each with its citation and tolerance."""

from decimal import Decimal

import pytest
from core_samples import calculated, entry, only_line, rules

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.totals import by_scope3_category, totals_of


@pytest.mark.parametrize(
    ("gwp", "expected"), [("AR4", "2087.5"), ("AR5", "1923.5"), ("AR6", "2255.5")]
)
def test_gwp_of_r410a(library: FactorLibrary, gwp: str, expected: str) -> None:
    """GWP-R-410A: half HFC-32, half HFC-125 (ASHRAE 34), GWP of IPCC AR4, AR5, AR6; exact."""
    refill = [entry("fugitive.refrigerant", "r-410a", "1", "kg")]
    assert only_line(calculated(library, refill, rules(gwp=gwp))).kgco2e == Decimal(expected)


def test_the_thai_grid_of_2026(library: FactorLibrary) -> None:
    """TH-grid-EF-2026: The Nation Thailand, 30 November 2025, TGO's board; exact.

    0.4750 holds the losses of the grid; 0.0812 upstream is scope 3.
    """
    entries = [
        entry("purchased.electricity", "grid", "1000", "kWh", period="2026-01"),
        entry("upstream.electricity", "grid", "1000", "kWh", period="2026-01"),
    ]
    lines = calculated(library, entries, rules("tgo-2026", year=2569)).lines
    assert totals_of(lines).scope2 == Decimal(475)
    assert by_scope3_category(lines) == {3: Decimal("81.2")}


TABLE_6_3_COD = {
    "anaerobic_reactor": "0.2",  # Bo 0.25 × MCF 0.8
    "anaerobic_lagoon_shallow": "0.05",  # Bo 0.25 × MCF 0.2
    "anaerobic_lagoon_deep": "0.2",  # Bo 0.25 × MCF 0.8
}


@pytest.mark.parametrize(("plant", "factor"), TABLE_6_3_COD.items())
def test_methane_a_kg_of_cod(library: FactorLibrary, plant: str, factor: str) -> None:
    """WW-T6.3-EF-identity: 2019 Refinement Vol 5 Ch 6 Table 6.3, the plants that TGO shares.

    The table prints these three without rounding, so they are asked exactly. TGO's other values
    are of the 2006 Guidelines: aerobic well managed 0 (0.0075 in 2019), discharge 0.025 (0.028).
    """
    load = [
        entry("wastewater.treatment", plant, "1000", "m3", field="wastewater"),
        entry("wastewater.treatment", plant, "1000", "mg/L", field="cod"),
    ]
    line = only_line(calculated(library, load))
    assert line.gases_kg["CH4"] / 1000 == Decimal(factor)


def test_methane_of_a_septic_tank_a_kg_of_bod(library: FactorLibrary) -> None:
    """WW-T6.3-EF-identity, septic tank on BOD: Bo 0.6 × MCF 0.5 = 0.3 kg CH4/kg BOD; exact."""
    bod = Decimal("0.040")
    days = [
        entry("wastewater.septic_tank", "septic_tank", "1", "person", field="staff"),
        entry("wastewater.septic_tank", "septic_tank", "1", "day", field="working_days"),
    ]
    assert only_line(calculated(library, days)).gases_kg["CH4"] / bod == Decimal("0.3")
