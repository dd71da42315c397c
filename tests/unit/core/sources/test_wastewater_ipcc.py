"""Own wastewater works by the IPCC, by hand: (load − sludge) × Bo × MCF − recovered, and N2O."""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry
from method_runs import near

from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources

SOURCE = "wastewater.treatment_ipcc"
UNITS = {
    "wastewater": "m3", "bod_in": "mg/L", "cod_in": "mg/L", "bod": "kgBOD", "cod": "kgCOD",
    "sludge": "kg", "recovered": "kgCH4", "people_served": "person", "days_served": "day",
    "nitrogen_in": "kgN", "nitrogen_out": "kgN",
}  # fmt: skip


def plant(variant: str, /, **fields: str) -> list[Entry]:
    return [
        entry(SOURCE, variant, value, UNITS[field], field=field) for field, value in fields.items()
    ]


def masses(calculation: Calculation) -> dict[str, Decimal]:
    assert calculation.complete, calculation.findings
    return {gas: kg for line in calculation.lines for gas, kg in line.gases_kg.items()}


@pytest.mark.parametrize(
    ("variant", "of_bod", "of_cod"),
    [
        ("shallow_lagoon", "120", "50"),
        ("deep_lagoon", "480", "200"),
        ("anaerobic_reactor", "480", "200"),
        ("aerobic_2006", "0", "0"),
        ("aerobic_overloaded", "180", "75"),
        ("aerobic_2019", "18", "7.5"),
        ("sludge_digester", "480", "200"),
        ("septic_tank", "300", "125"),
        ("untreated_2006", "60", "25"),
        ("untreated_2019", "66", "27.5"),
    ],
)
def test_a_tonne_of_load(library: FactorLibrary, variant: str, of_bod: str, of_cod: str) -> None:
    """1,000 kg × 0.6 or 0.25 × MCF of tables 6.3 and 6.8."""
    assert masses(calculated(library, plant(variant, bod="1000"))) == {"CH4": Decimal(of_bod)}
    assert masses(calculated(library, plant(variant, cod="1000"))) == {"CH4": Decimal(of_cod)}


@pytest.mark.parametrize(
    ("fields", "methane"),
    [
        ({"wastewater": "10000", "bod_in": "50"}, "60"),  # 500 kg BOD × 0.12
        ({"wastewater": "10000", "cod_in": "120"}, "60"),  # 1,200 kg COD × 0.05
        ({"bod": "500", "sludge": "100"}, "48"),
        ({"cod": "1200", "sludge": "200", "recovered": "30"}, "20"),
        ({"bod": "0"}, "0"),
    ],
)
def test_loads(library: FactorLibrary, fields: dict[str, str], methane: str) -> None:
    calculation = calculated(library, plant("shallow_lagoon", **fields))
    assert masses(calculation) == {"CH4": Decimal(methane)}
    assert calculation.lines[0].kgco2e == Decimal(methane) * 28
    assert calculation.lines[0].counts_in == "scope1"


@pytest.mark.parametrize(
    ("variant", "fields", "nitrous_oxide"),
    [
        # 2006: 1,000 people × 1.25 × 3.2 g = 4 kg a year, 1 kg in 91.25 days
        ("aerobic_2006", {"people_served": "1000", "days_served": "365"}, "4"),
        ("aerobic_2006", {"people_served": "1000", "days_served": "91.25"}, "1"),
        # 2019: 700 × 0.016 × 44/28
        ("aerobic_2019", {"nitrogen_in": "700"}, "17.6"),
        # effluent: 700 × 0.005 × 44/28
        ("shallow_lagoon", {"nitrogen_out": "700"}, "5.5"),
        ("aerobic_2019", {"nitrogen_in": "700", "nitrogen_out": "700"}, "23.1"),
        # lagoons have none of their own
        ("shallow_lagoon", {"nitrogen_in": "700"}, "0"),
        ("shallow_lagoon", {"people_served": "1000", "days_served": "365"}, "0"),
    ],
)
def test_nitrous_oxide(
    library: FactorLibrary, variant: str, fields: dict[str, str], nitrous_oxide: str
) -> None:
    made = masses(calculated(library, plant(variant, bod="1", **fields)))
    assert made["N2O"] == near(nitrous_oxide, 20)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"wastewater": "10"}, "activity.incomplete"),
        ({"bod_in": "10"}, "activity.incomplete"),
        ({"bod": "10", "cod": "10"}, "activity.incomplete"),
        ({"bod": "10", "sludge": "11"}, "wastewater.sludge_exceeds_load"),
        ({"bod": "10", "recovered": "2"}, "wastewater.recovery_exceeds_methane"),
        ({"bod": "10", "people_served": "5"}, "wastewater.people_without_days"),
        ({"bod": "10", "days_served": "5"}, "wastewater.people_without_days"),
        ({"bod": "10", "people_served": "5", "days_served": "9", "nitrogen_in": "1"},
         "wastewater.plant_counted_twice"),
    ],
)  # fmt: skip
def test_refusals(library: FactorLibrary, fields: dict[str, str], code: str) -> None:
    calculation = calculated(library, plant("shallow_lagoon", **fields))
    assert codes(calculation) == [code]
    assert calculation.findings[0].where.source == SOURCE


@pytest.mark.parametrize("source", [SOURCE, "wastewater.treatment"])
def test_the_laboratorys_report_is_evidence(source: str) -> None:
    assert {"report_no", "report_date", "sampled_on", "measured"} <= all_sources()[source].evidence
