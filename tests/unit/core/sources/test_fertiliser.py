"""Fertiliser and lime in parks, by hand; the urea is that of the host town's fiscal year."""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry, rules
from method_runs import near

from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.totals import totals_of

SOURCE = "soil.fertiliser"


def spread(variant: str, kilograms: str, share: str = "", indirect: str = "") -> list[Entry]:
    """What was spread in a month."""
    entries = [entry(SOURCE, variant, kilograms, "kg")]
    if share:
        entries.append(entry(SOURCE, variant, share, "%", field="nitrogen_share"))
    if indirect:
        chosen = entry(SOURCE, variant, "0", "", field="indirect")
        entries.append(Entry(chosen.key, chosen.period, indirect))
    return entries


def masses(calculation: Calculation) -> dict[str, Decimal]:
    assert calculation.complete, calculation.findings
    return {gas: kg for line in calculation.lines for gas, kg in line.gases_kg.items()}


def test_urea_of_the_host_town(library: FactorLibrary) -> None:
    """900 kg: CO2 660.000 kg and direct N2O 6.505714 kg × 265, 2,384.014 kg CO2e in scope 1."""
    calculation = calculated(library, spread("urea_46_0_0", "900"))
    assert masses(calculation) == {"CO2": Decimal(660), "N2O": near("6.505714")}
    assert totals_of(calculation.lines).scope1 == near("2384.014", 3)
    assert {line.counts_in for line in calculation.lines} == {"scope1"}


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        # 700 × 0.21 × 0.01 × 44/28 = 2.31
        (spread("ammonium_sulphate", "700"), {"N2O": "2.31"}),
        (spread("npk", "700", "16"), {"N2O": "1.76"}),
        (spread("organic", "700", "2"), {"N2O": "0.22"}),
        (spread("urea_46_0_0", "700", "40"), {"CO2": "513.333333", "N2O": "4.4"}),
        (spread("npk", "700", "0"), {"N2O": "0"}),
        # indirect, synthetic: × (0.10 × 0.01 + 0.30 × 0.0075) = 0.00325 beside 0.01
        (spread("npk", "700", "10", "yes"), {"N2O": "1.4575"}),
        # indirect, organic: × (0.20 × 0.01 + 0.30 × 0.0075) = 0.00425
        (spread("organic", "700", "10", "yes"), {"N2O": "1.5675"}),
        (spread("npk", "700", "10", "no"), {"N2O": "1.1"}),
        (spread("limestone", "1000"), {"CO2": "440"}),
        (spread("dolomite", "600"), {"CO2": "286"}),
    ],
)
def test_kinds(library: FactorLibrary, entries: list[Entry], expected: dict[str, str]) -> None:
    found = masses(calculated(library, entries))
    assert found == {gas: near(kg) for gas, kg in expected.items()}


def test_tonnes_are_kilograms(library: FactorLibrary) -> None:
    tonnes = calculated(library, [entry(SOURCE, "limestone", "1", "t")])
    assert masses(tonnes) == {"CO2": Decimal(440)}


def test_another_gwp(library: FactorLibrary) -> None:
    ar4 = calculated(library, spread("npk", "700", "10"), rules(gwp="AR4"))
    assert totals_of(ar4.lines).scope1 == near("327.8")  # 1.1 × 298


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        (spread("npk", "700"), "fertiliser.nitrogen_missing"),
        (spread("organic", "700"), "fertiliser.nitrogen_missing"),
        (spread("npk", "700", "101"), "fertiliser.nitrogen_too_high"),
        (spread("limestone", "700", "5"), "fertiliser.without_nitrogen"),
        (spread("dolomite", "700", "", "yes"), "fertiliser.without_nitrogen"),
        (spread("npk", "700", "16")[1:], "activity.incomplete"),
    ],
)
def test_refusals(library: FactorLibrary, entries: list[Entry], code: str) -> None:
    calculation = calculated(library, entries)
    assert codes(calculation) == [code]
    assert calculation.findings[0].where.source == SOURCE
    assert not calculation.lines
