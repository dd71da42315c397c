"""Septic tanks: staff × days × 40 g BOD × 0.6 kg CH4/kg BOD × MCF 0.5, times GWP 28.

TGO's requirement, 8th printing, and form 1.5(1) of the Green Office criteria; the inputs are those
of the two sample towns: 25 staff in 240 days, 260 staff in 239 days.
"""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry, only_line, rules

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry

SOURCE, VARIANT = "wastewater.septic_tank", "septic_tank"


def attendance(staff: str | None, days: str | None) -> list[Entry]:
    """The entries of a workplace."""
    entries = []
    if staff is not None:
        entries.append(entry(SOURCE, VARIANT, staff, "person", field="staff"))
    if days is not None:
        entries.append(entry(SOURCE, VARIANT, days, "day", field="working_days"))
    return entries


RULES = [
    rules("tgo-2022"), rules("tgo-2022", "published"),
    rules("tgo-2026"), rules("tgo-2026", "published"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("staff", "days", "methane", "kgco2e"),
    [
        ("25", "240", "72", "2016"),
        ("25", "22", "6.6", "184.8"),
        ("260", "239", "745.68", "20879.04"),
        ("1", "1", "0.012", "0.336"),
        ("0", "240", "0", "0"),
    ],
)
def test_by_attendance(
    library: FactorLibrary, staff: str, days: str, methane: str, kgco2e: str
) -> None:
    for inventory in RULES:
        line = only_line(calculated(library, attendance(staff, days), inventory))
        assert line.gases_kg == {"CH4": Decimal(methane)}
        assert line.kgco2e == Decimal(kgco2e)
        assert (line.method, line.unit, line.counts_in) == ("attendance", "person_day", "scope1")


@pytest.mark.parametrize(
    ("gwp", "kgco2e"),
    [("edition", "2016"), ("AR4", "1800"), ("AR5", "2016"), ("AR6", "1944")],
)
@pytest.mark.parametrize("way", ["attendance", "methane"])
def test_other_potentials(library: FactorLibrary, way: str, gwp: str, kgco2e: str) -> None:
    entries = attendance("25", "240")
    if way == "methane":
        entries = [entry(SOURCE, VARIANT, "72", "kgCH4", field="methane")]
    line = only_line(calculated(library, entries, rules(gwp=gwp)))
    assert (line.kgco2e, line.method) == (Decimal(kgco2e), way)


@pytest.mark.parametrize(("staff", "days"), [("25", None), (None, "240")])
def test_half_a_workplace_is_no_quantity(
    library: FactorLibrary, staff: str | None, days: str | None
) -> None:
    calculation = calculated(library, attendance(staff, days))
    assert codes(calculation) == ["activity.incomplete"]
    assert not calculation.lines
    assert not calculation.complete
    (finding,) = calculation.findings
    assert finding.where.source == SOURCE
    assert finding.where.period == "2025-01"


def test_two_ways_at_once_are_none(library: FactorLibrary) -> None:
    both = [*attendance("25", "240"), entry(SOURCE, VARIANT, "72", "kgCH4", field="methane")]
    assert codes(calculated(library, both)) == ["activity.incomplete"]


@pytest.mark.parametrize(
    ("grams", "methane"),
    [("40", "72"), ("18.3", "32.94"), ("0", "0")],
)
def test_another_bod(library: FactorLibrary, grams: str, methane: str) -> None:
    """25 × 240 × 18.3 g × 0.001 × 0.6 × 0.5 = 32.94 kg CH4."""
    bod = entry(SOURCE, VARIANT, grams, "g", field="bod")
    line = only_line(calculated(library, [*attendance("25", "240"), bod]))
    assert line.gases_kg == {"CH4": Decimal(methane)}
    assert (line.kgco2e, line.method) == (Decimal(methane) * 28, "own_bod")


def test_a_bod_alone_is_no_quantity(library: FactorLibrary) -> None:
    bod = entry(SOURCE, VARIANT, "40", "g", field="bod")
    assert codes(calculated(library, [bod, *attendance("25", None)])) == ["activity.incomplete"]
