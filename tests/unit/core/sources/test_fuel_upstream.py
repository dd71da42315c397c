"""Supply of fuels: kilograms, or litres with a density, times the Thai LCI's factors.

Values: TIIS-MTEC-NSTDA through TGO's CFP factors; diesel 0.3522 and 0.3503, LPG of mixed origin
0.8582 and 0.9458, natural gas 0.5767 a m3, ethanol 0.4434 a litre. LPG 0.54 kg a litre by TGO.
"""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry, only_line, rules, steps_of

from lgo_desktop.base.messages import catalogue
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry

SOURCE = "upstream.fuel"


def litres(variant: str, volume: str, density: str = "") -> list[Entry]:
    entries = [entry(SOURCE, variant, volume, "L", field="volume")]
    if density:
        entries.append(entry(SOURCE, variant, density, "kg/L", field="density"))
    return entries


@pytest.mark.parametrize(
    ("book", "variant", "kgco2e"),
    [("tgo-2022", "diesel", "352.2"), ("tgo-2026", "diesel", "350.3"),
     ("tgo-2026", "natural_gas", "723.8"), ("tgo-2026", "biodiesel", "1037.2")],
)  # fmt: skip
def test_a_thousand_kilograms(library: FactorLibrary, book: str, variant: str, kgco2e: str) -> None:
    line = only_line(calculated(library, [entry(SOURCE, variant, "1000", "kg")], rules(book)))
    assert line.kgco2e == Decimal(kgco2e)
    assert (line.scope, line.category, line.scope3_category) == (3, "2.2", 3)


def test_litres_with_a_density(library: FactorLibrary) -> None:
    """1,000 L × 0.84 kg/L × 0.3522."""
    line = only_line(calculated(library, litres("diesel", "1000", "0.84")))
    assert (line.quantity, line.unit) == (Decimal(840), "kg")
    assert line.kgco2e == Decimal("295.848")


@pytest.mark.parametrize("variant", ["diesel", "gasoline", "biodiesel", "fuel_oil", "kerosene_jet"])
def test_a_density_is_asked_and_never_assumed(library: FactorLibrary, variant: str) -> None:
    calculation = calculated(library, litres(variant, "1000"))
    assert codes(calculation) == ["fuel_upstream.density"]
    assert not calculation.lines
    (finding,) = calculation.findings
    assert finding.where.source == SOURCE
    assert "กก./ลิตร" in catalogue("th").finding(finding)


@pytest.mark.parametrize(
    ("variant", "kgco2e"),
    [("lpg_mixed", "46.3428"), ("lpg_refinery", "23.0418"), ("lpg_gas_plant", "63.9306")],
)
def test_tgo_states_the_density_of_lpg(library: FactorLibrary, variant: str, kgco2e: str) -> None:
    ((line, steps),) = steps_of(library, litres(variant, "100"))
    assert line.quantity == Decimal(54)
    assert line.kgco2e == Decimal(kgco2e)
    assert [step.ref for step in steps if step.step == "density"] == ["TGO, EF CFO (AR5), LPG"]


def test_a_density_that_is_given_counts(library: FactorLibrary) -> None:
    line = only_line(calculated(library, litres("lpg_mixed", "100", "0.55")))
    assert line.quantity == Decimal(55)


def test_what_has_a_factor_by_volume_needs_no_density(library: FactorLibrary) -> None:
    gas = only_line(calculated(library, litres("natural_gas", "2000")))
    assert (gas.quantity, gas.unit) == (Decimal(2), "m3")
    assert gas.kgco2e == Decimal("1.1534")
    ethanol = only_line(calculated(library, litres("ethanol_molasses", "10"), rules("tgo-2026")))
    assert ethanol.kgco2e == Decimal("4.434")


def test_the_old_book_has_no_ethanol(library: FactorLibrary) -> None:
    assert codes(calculated(library, litres("ethanol_molasses", "10"))) == ["factor.missing"]
