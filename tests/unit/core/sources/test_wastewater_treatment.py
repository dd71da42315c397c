"""Wastewater: kg CH4 = f × (W × COD ÷ 1,000 − S), TGO's requirement, 8th printing.

f is Bo 0.25 kg CH4/kg COD × MCF of 2006 IPCC Guidelines Vol 5 Ch 6 Table 6.8: 0.1, 0, 0.3, 0.8,
0.8, 0.2, 0.8. Without measurement: 80 % of the water used, and COD of 120 mg/L.
"""

from decimal import Decimal

import pytest
from core_samples import built_in_library, calculated, codes, entry, only_line, rules, steps_of
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources

SOURCE = "wastewater.treatment"
UNITS = {
    "wastewater": "m3",
    "water_use": "m3",
    "cod": "mg/L",
    "sludge": "kgCOD",
    "methane": "kgCH4",
}
F = {
    "untreated_discharge": "0.025",
    "aerobic_well_managed": "0",
    "aerobic_overloaded": "0.075",
    "anaerobic_reactor": "0.2",
    "anaerobic_lagoon_deep": "0.2",
    "anaerobic_lagoon_shallow": "0.05",
    "sludge_digester": "0.2",
}
POND = "anaerobic_lagoon_shallow"


def plant(variant: str = POND, **fields: str) -> list[Entry]:
    """The entries of a plant, each in the unit of its field."""
    return [
        entry(SOURCE, variant, value, UNITS[field], field=field) for field, value in fields.items()
    ]


def test_every_plant_is_tested() -> None:
    assert {variant.id for variant in all_sources()[SOURCE].variants} == F.keys()


@pytest.mark.parametrize("book", ["tgo-2022", "tgo-2026"])
@pytest.mark.parametrize(("variant", "f"), F.items())
def test_a_thousand_kg_of_cod(library: FactorLibrary, book: str, variant: str, f: str) -> None:
    for inventory in (rules(book), rules(book, "published")):
        line = only_line(
            calculated(library, plant(variant, wastewater="1000", cod="1000"), inventory)
        )
        assert line.kgco2e == 1000 * Decimal(f) * 28
        assert line.gases_kg.get("CH4", Decimal(0)) == 1000 * Decimal(f)


@pytest.mark.parametrize(
    ("fields", "methane"),
    [
        ({"wastewater": "239490", "cod": "96"}, "1149.5520"),
        ({"wastewater": "177410", "cod": "121"}, "1073.33050"),
        ({"wastewater": "1000"}, "6"),
        ({"wastewater": "1000", "cod": "0"}, "0"),
        ({"water_use": "1000"}, "4.8"),
        ({"water_use": "1000", "cod": "100"}, "4"),
        ({"wastewater": "1000", "cod": "100", "sludge": "40"}, "3"),
        ({"water_use": "1000", "sludge": "96"}, "0"),
        ({"methane": "1.3968"}, "1.3968"),
    ],
)
def test_a_shallow_pond_by_hand(
    library: FactorLibrary, fields: dict[str, str], methane: str
) -> None:
    line = only_line(calculated(library, plant(**fields)))
    assert line.gases_kg == {"CH4": Decimal(methane)}
    assert line.kgco2e == Decimal(methane) * 28


def test_litres_and_kilolitres_are_the_same_water(library: FactorLibrary) -> None:
    litres = entry(SOURCE, POND, "1000000", "L", field="wastewater")
    assert only_line(calculated(library, [litres])).kgco2e == Decimal(168)


@pytest.mark.parametrize(
    "fields",
    [
        {"cod": "96"},
        {"sludge": "10"},
        {"wastewater": "10", "water_use": "10"},
        {"wastewater": "10", "methane": "1"},
        {"methane": "1", "cod": "96"},
    ],
)
def test_fields_that_make_no_way(library: FactorLibrary, fields: dict[str, str]) -> None:
    assert codes(calculated(library, plant(**fields))) == ["activity.incomplete"]


volumes = st.decimals("0", "1e7", places=2)


@given(volumes, st.decimals("0", "2000", places=1), st.decimals("0", "1e5", places=1))
def test_methane_is_never_negative(volume: Decimal, cod: Decimal, sludge: Decimal) -> None:
    entries = plant(wastewater=str(volume), cod=str(cod), sludge=str(sludge))
    load = volume * cod / 1000 - sludge
    if load < 0:
        assert codes(calculated(built_in_library(), entries)) == ["wastewater.sludge_exceeds_load"]
        return
    expected = load * Decimal("1.4")
    assert abs(only_line(calculated(built_in_library(), entries)).kgco2e - expected) < Decimal(
        "1e-12"
    )


def test_assumptions_stand_in_the_trace(library: FactorLibrary) -> None:
    ((_, steps),) = steps_of(built_in_library(), plant(water_use="1000"))
    told = {step.step: (step.value, str(step.ref)) for step in steps}
    assert told["water_use × 0.8"][0] == 800
    assert "80 %" in told["water_use × 0.8"][1]
    assert told["cod"][0] == 120
    assert "120 mg/L" in told["cod"][1]
    assert told["wastewater × cod"][0] == 96


def test_more_sludge_than_load_is_said(library: FactorLibrary) -> None:
    calculation = calculated(library, plant(wastewater="100", cod="100", sludge="4000"))
    (finding,) = calculation.findings
    assert finding.code == "wastewater.sludge_exceeds_load"
    assert finding.where.source == "wastewater.treatment"
    assert not calculation.lines
