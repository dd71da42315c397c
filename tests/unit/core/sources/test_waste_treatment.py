"""Waste that the office burns, composts or digests, and waste that others take, by hand."""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry, only_line, rules

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.gases import BIOGENIC_CO2, CH4, CO2, N2O
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.core.sources.registry import all_sources

COMPOSITION = {"food": "0.5", "plastics": "0.2", "paper": "0.2", "glass": "0.1"}
"""A tonne: fossil CO2 0.2 × 2750 + 0.2 × 15.18, biogenic 0.5 × 557.333… + 0.2 × 1502.82."""
FOSSIL, BIOGENIC = Decimal("553.036"), Decimal("579.230667")


def typed(source: str, variant: str, field: str, value: str, period: str = "2568") -> Entry:
    """An entry in the unit of its field, or a choice."""
    declared = all_sources()[source].field(field)
    assert declared is not None
    span = parse_period(period, ReportingYear(2568), history=declared.history)
    key = EntryKey(source, variant, "เตา", "", str(span), field)
    number = declared.type == "number"
    return Entry(key, span, Decimal(value) if number else value, declared.unit)


def burnt(source: str, variant: str, **fields: str) -> list[Entry]:
    """Two months of half a tonne each, with the composition and other fields."""
    months = [typed(source, variant, "waste", "500", f"2568-0{n}") for n in (1, 2)]
    shares = [typed(source, variant, f"share_{w}", s) for w, s in COMPOSITION.items()]
    return [*months, *shares, *(typed(source, variant, f, v) for f, v in fields.items())]


def gases(library: FactorLibrary, entries: list[Entry]) -> dict[str, Decimal]:
    """Kg of each gas; biogenic CO2 as the memo that it is."""
    calculation = calculated(library, entries, rules())
    assert calculation.complete, calculation.findings
    found = {}
    for line in calculation.lines:
        if line.counts_in == "biogenic_co2":
            found[BIOGENIC_CO2] = line.quantity
        else:
            found.update(line.gases_kg)
    return found


def near(expected: Decimal) -> object:
    return pytest.approx(expected, abs=Decimal("1e-6"))


@pytest.mark.parametrize(
    ("variant", "methane", "nitrous"),
    [
        ("continuous_stoker", "0.0002", "0.05"), ("semi_continuous_fluidised", "0.188", "0.05"),
        ("batch_stoker", "0.06", "0.06"),
    ],
)  # fmt: skip
def test_a_tonne_in_an_incinerator(
    library: FactorLibrary, variant: str, methane: str, nitrous: str
) -> None:
    """2006 IPCC Guidelines Vol 5 Ch 5: equation 5.2 with table 2.4, tables 5.3 and 5.6."""
    found = gases(library, burnt("waste.own_incinerator", variant))
    assert found[CO2] == near(FOSSIL)
    assert found[BIOGENIC_CO2] == near(BIOGENIC)
    assert (found[CH4], found[N2O]) == (near(Decimal(methane)), near(Decimal(nitrous)))


def test_biogenic_carbon_is_in_no_scope(library: FactorLibrary) -> None:
    calculation = calculated(library, burnt("waste.own_incinerator", "batch_stoker"))
    places = [line.counts_in for line in calculation.lines]
    assert places == ["scope1", "scope1", "scope1", "biogenic_co2"]


@pytest.mark.parametrize(
    ("fields", "mass", "oxidation"),
    [
        ({}, "0.6", "0.58"), ({"consumed_share": "1"}, "1", "0.58"),
        ({"guidelines": "2019"}, "0.6", "0.71"),
    ],
)  # fmt: skip
def test_a_tonne_on_a_burning_dump(
    library: FactorLibrary, fields: dict[str, str], mass: str, oxidation: str
) -> None:
    """60 % of it burns, of the carbon in that 58 % (71 % by 2019); dry 0.5×0.4+0.2+0.2×0.9+0.1."""
    found = gases(library, burnt("waste.open_burning", "open_burning", **fields))
    tonnes = Decimal(mass)
    assert found[CO2] == near(FOSSIL * tonnes * Decimal(oxidation))
    assert found[BIOGENIC_CO2] == near(
        (Decimal("0.5") * 836 * 2 / 3 + Decimal("300.564")) * tonnes * Decimal(oxidation)
    )
    assert found[CH4] == near(Decimal("6.5") * tonnes)
    assert found[N2O] == near(Decimal("0.15") * Decimal("0.68") * tonnes)


def test_a_published_composition_of_burnt_waste(library: FactorLibrary) -> None:
    """Thailand, 2019 Refinement table 2A.2: paper 14.6 %, plastics 13.9 %, other 14.2 %."""
    source, variant = "waste.own_incinerator", "batch_stoker"
    entries = [
        typed(source, variant, "waste", "1000"),
        typed(source, variant, "composition_preset", "thailand_2019"),
    ]
    parts = Decimal("0.146") * Decimal("15.18") + Decimal("0.139") * 2750 + Decimal("0.142") * 99
    assert gases(library, entries)[CO2] == near(parts)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"share_food": ""}, "waste.composition_sum"),
        ({"share_wood": "0.1"}, "waste.composition_sum"),
        ({"consumed_share": "60"}, "waste.share_above_one"),
        ({"composition_preset": "thailand_2019"}, "waste.composition_twice"),
    ],
)
def test_burning_that_cannot_be_reckoned(
    library: FactorLibrary, change: dict[str, str], code: str
) -> None:
    entries = burnt("waste.open_burning", "open_burning")
    kept = [one for one in entries if one.key.field not in change]
    added = [typed("waste.open_burning", "open_burning", f, v) for f, v in change.items() if v]
    assert codes(calculated(library, kept + added)) == [code]


def test_burning_needs_a_composition_and_the_year(library: FactorLibrary) -> None:
    source, variant = "waste.own_incinerator", "batch_stoker"
    assert codes(calculated(library, [typed(source, variant, "waste", "1")])) == [
        "waste.composition_missing"
    ]
    earlier = [one for one in burnt(source, variant) if one.key.field != "waste"]
    assert codes(calculated(library, [*earlier, typed(source, variant, "waste", "1", "2567")])) == [
        "waste.year_missing"
    ]


@pytest.mark.parametrize(
    ("source", "variant", "field", "expected"),
    [
        ("waste.composting", "plant", "waste", {CH4: "4", N2O: "0.24"}),
        ("waste.composting", "wet_waste_bin", "dry_waste", {CH4: "10", N2O: "0.6"}),
        ("waste.digestion", "biogas", "waste", {CH4: "0.8"}),
        ("waste.digestion", "biogas", "dry_waste", {CH4: "2"}),
    ],
)
def test_a_tonne_composted_or_digested(
    library: FactorLibrary, source: str, variant: str, field: str, expected: dict[str, str]
) -> None:
    """2006 IPCC Guidelines Vol 5 Ch 4 Table 4.1."""
    found = gases(library, [entry(source, variant, "1", "t", field=field)])
    assert found == {gas: Decimal(kilograms) for gas, kilograms in expected.items()}


def test_wet_and_dry_of_one_heap_are_refused(library: FactorLibrary) -> None:
    both = [
        entry("waste.composting", "plant", "1", "t", field=name) for name in ("waste", "dry_waste")
    ]
    assert codes(calculated(library, both)) == ["activity.incomplete"]


@pytest.mark.parametrize(
    ("variant", "kgco2e"),
    [("sanitary_landfill", "0.7933"), ("open_dump", "1.0388"), ("mixed", "2.32")],
)
def test_an_own_landfill_by_factor_is_scope_1(
    library: FactorLibrary, variant: str, kgco2e: str
) -> None:
    amount = [entry("waste.own_landfill_by_factor", variant, "1", "t")]
    line = only_line(calculated(library, amount))
    given_away = only_line(calculated(library, [entry("waste.landfilled", variant, "1", "t")]))
    assert line.kgco2e == given_away.kgco2e == Decimal(kgco2e) * 1000
    assert (line.counts_in, given_away.counts_in) == ("scope1", "scope3")


def test_every_way_of_sending_away_has_a_factor_in_both_books(library: FactorLibrary) -> None:
    variants = [v.id for v in all_sources()["waste.sent_away"].variants if v.id != "own"]
    assert len(variants) == 4
    for book in ("tgo-2022", "tgo-2026"):
        for variant in variants:
            line = only_line(
                calculated(library, [entry("waste.sent_away", variant, "1", "t")], rules(book))
            )
            assert line.kgco2e > 0
            assert line.scope3_category == 5


def test_recycled_waste_is_told_and_weighs_nothing(library: FactorLibrary) -> None:
    line = only_line(calculated(library, [entry("waste.recycled", "paper", "1", "t")]))
    assert line.counts_in == "memo"
    assert (line.kgco2e, line.quantity) == (Decimal(0), Decimal(1))


@pytest.mark.parametrize(
    ("by_others", "own"),
    [("waste.incinerated", "waste.own_incinerator"), ("waste.composted", "waste.composting")],
)
def test_what_others_treat_emits_as_much_in_scope_3(
    library: FactorLibrary, by_others: str, own: str
) -> None:
    if own == "waste.composting":
        pairs = [[entry(source, "plant", "1", "t", field="waste")] for source in (by_others, own)]
    else:
        pairs = [burnt(source, "batch_stoker") for source in (by_others, own)]
    theirs, ours = (calculated(library, entries).lines for entries in pairs)
    assert [line.kgco2e for line in theirs] == [line.kgco2e for line in ours]
    assert {line.counts_in for line in theirs} <= {"scope3", "biogenic_co2"}
    assert {line.scope3_category for line in theirs} == {5}
