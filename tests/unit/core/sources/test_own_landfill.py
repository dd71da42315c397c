"""An own landfill: what the office typed becomes streams, and what it left out is said or asked."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from core_samples import built_in_library, calculated, codes, only_line, rules, steps_of

from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.gases import CH4
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.lines import Line
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.core.sources.declaration import Variant
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.method_input import given_from
from lgo_desktop.services.running_methods import method_named, run_method

SOURCE = all_sources()["waste.own_landfill"]
YEAR = ReportingYear(2568)
SHARES = {"food": "0.6", "paper": "0.1", "inert": "0.3"}
DEPOSITS = {"2565": "1000", "2566": "1200", "2567": "1500"}


def typed(field: str, value: str, period: str = "2568", site: str = "managed_anaerobic") -> Entry:
    """An entry of the source: a number in the unit of its field, or a choice."""
    declared = SOURCE.field(field)
    assert declared is not None
    span = parse_period(period, YEAR, history=declared.history)
    key = EntryKey(SOURCE.id, site, "บ่อ", "", str(span), field)
    if declared.type == "number":
        return Entry(key, span, Decimal(value), declared.unit)
    return Entry(key, span, value)


def each_year(field: str, values: dict[str, str]) -> Iterator[Entry]:
    yield from (typed(field, value, year) for year, value in values.items())


def survey(year: str = "2568", **shares: str) -> Iterator[Entry]:
    yield from (typed(f"share_{waste}", share, year) for waste, share in shares.items())


def usual(**fields: str) -> list[Entry]:
    """Three years of deposits with their composition, and other fields of the reporting year."""
    more = [typed(field, value) for field, value in fields.items()]
    return [*each_year("deposit", DEPOSITS), *survey(**SHARES), *more]


def account(entries: list[Entry]) -> Calculation:
    return calculated(built_in_library(), entries, rules())


def methane(entries: list[Entry]) -> Decimal:
    return only_line(account(entries)).gases_kg[CH4]


def by_method(version: str = "2006", **more: object) -> Decimal:
    """The same landfill by the method itself, with what is changed."""
    streams = [{"waste": waste, "share": share} for waste, share in SHARES.items()]
    kilograms = {year: f"{tonnes}000" for year, tonnes in DEPOSITS.items()}
    document = {
        "streams": streams, "deposits": kilograms, "year": "2568", "site": "managed_anaerobic",
        **more,
    }  # fmt: skip
    given = given_from(document, method_named("waste.fod").parameters, NOWHERE)
    value = run_method("waste.fod", given, version).result["ch4"]
    assert isinstance(value, Decimal)
    return value


def test_the_source_and_the_method_are_one_science() -> None:
    assert methane(usual()) == by_method()
    assert methane(usual(cover="soil")) == by_method(ox="0.1")
    assert methane(usual(cover="none")) == by_method(ox="0")
    assert methane(usual(cover="soil", ox="0.2")) == by_method(ox="0.2")
    assert methane(usual(docf="0.6", f="0.55", mcf="0.9")) == by_method(
        docf="0.6", f="0.55", mcf="0.9"
    )
    assert methane(usual(climate="tropical_dry")) == by_method(climate="tropical_dry")
    assert methane(usual(guidelines="2019")) == by_method("2019")
    assert methane(usual(recovered="100")) == by_method(recovery={"2568": "100"})


def test_rates_and_carbon_of_the_office() -> None:
    streams = [
        {"waste": "food", "share": "0.6", "doc": "0.12", "k": "0.33"},
        {"waste": "paper", "share": "0.1"},
    ]
    assert methane(usual(doc_food="0.12", k_food="0.33")) == by_method(streams=streams)


@pytest.mark.parametrize("kind", SOURCE.variants, ids=lambda kind: kind.id)
def test_every_kind_of_site(kind: Variant) -> None:
    site = kind.id
    entries = [
        typed("deposit", "10", "2567", site),
        typed("composition_preset", "thailand_2019", site=site),
    ]
    assert methane(entries) > 0


def test_waste_of_the_year_does_not_emit_yet() -> None:
    assert methane([*usual(), typed("deposit", "9999", "2568-03")]) == by_method()


def test_months_and_units_of_earlier_years_add_up() -> None:
    split = [typed("deposit", "500", "2567-01"), typed("deposit", "1000", "2567-02/2567-12")]
    others = [entry for entry in usual() if "2024" not in entry.key.period]
    assert methane([*others, *split]) == by_method()


def test_a_survey_holds_until_the_next() -> None:
    first = list(survey("2566", food="0.6", paper="0.1", inert="0.3"))
    later = list(survey("2568", food="0.2", paper="0.5", inert="0.3"))
    deposits = list(each_year("deposit", DEPOSITS))
    assert methane([*deposits, *first, *later]) == by_method()


def test_what_is_left_to_one_is_inert() -> None:
    deposits = list(each_year("deposit", DEPOSITS))
    assert methane([*deposits, *survey(food="0.6", paper="0.1")]) == by_method()


def test_a_published_composition() -> None:
    streams = [{"waste": "food", "share": "0.486"}, {"waste": "paper", "share": "0.146"}]
    entries = [*each_year("deposit", DEPOSITS), typed("composition_preset", "thailand_2019")]
    assert methane(entries) == by_method(streams=streams)


def test_years_without_a_scale_by_residents() -> None:
    entries = [
        *each_year("deposit", {"2567": "1500"}), *each_year("population", {"2565": "2000"}),
        typed("waste_per_person", "1.2", "2565"), typed("landfilled_share", "0.5", "2565"),
        *survey(**SHARES),
    ]  # fmt: skip
    kilograms = {"2565": "438000", "2566": "438000", "2567": "1500000"}
    assert methane(entries) == by_method(deposits=kilograms)
    without_scale = [entry for entry in entries if entry.key.field != "deposit"]
    kilograms = dict.fromkeys(DEPOSITS, "438000")
    assert methane(without_scale) == by_method(deposits=kilograms)


def test_a_closed_landfill_goes_on_to_emit() -> None:
    deposits = {"2560": "100", "2561": "200"}
    kilograms = {year: f"{tonnes}000" for year, tonnes in deposits.items()}
    closed = [*each_year("deposit", deposits), typed("closed", "2561"), *survey(**SHARES)]
    assert methane(closed) == by_method(deposits=kilograms)
    zeros = {str(year): "0" for year in range(2562, 2568)}
    typed_zeros = [*each_year("deposit", {**deposits, **zeros}), *survey(**SHARES)]
    assert methane(typed_zeros) == by_method(deposits=kilograms)


def test_a_landfill_in_its_first_year_emits_nothing() -> None:
    first = [typed("deposit", "500"), typed("opened", "2568"), *survey(**SHARES)]
    assert methane(first) == 0
    only_opened = [entry for entry in first if entry.key.field != "deposit"]
    assert codes(account(only_opened)) == ["activity.incomplete"]


def test_methane_that_is_already_worked_out() -> None:
    assert methane([typed("methane", "60", "2568-01"), typed("methane", "40", "2568-02")]) == 100
    assert codes(account([typed("methane", "60", "2567")])) == ["waste.year_missing"]


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ([typed("deposit", "1"), *survey(**SHARES)], "landfill.no_history"),
        ([typed("deposit", "1", "2560"), *survey(**SHARES)], "landfill.years_missing"),
        (list(each_year("deposit", DEPOSITS)), "waste.composition_missing"),
        (usual(composition_preset="thailand_2019"), "waste.composition_twice"),
        (usual(share_wood="0.2"), "waste.composition_sum"),
        ([*usual(), *survey("2566", food="0.3")], "waste.composition_sum"),
        (usual(opened="2566"), "landfill.years_disagree"),
        (usual(closed="2566"), "landfill.years_disagree"),
        (usual(opened="2544.5"), "landfill.years_disagree"),
        (usual(opened="1"), "landfill.years_disagree"),
        (usual(opened="2563"), "landfill.years_missing"),
        (usual(mcf="80"), "waste.share_above_one"),
        (usual(recovered="1e9"), "landfill.recovery_too_high"),
    ],
)
def test_what_the_program_asks_instead_of_guessing(entries: list[Entry], code: str) -> None:
    calculation = account(entries)
    assert codes(calculation) == [code]
    assert not calculation.lines


def test_a_percent_of_rounding_is_no_mistake() -> None:
    assert account(usual(share_wood="0.01")).complete


def traced() -> tuple[Line, dict[str, Decimal]]:
    ((line, steps),) = steps_of(built_in_library(), usual(cover="soil"), rules())
    return line, {step.step: step.number for step in steps if not isinstance(step.value, str)}


def test_the_trace_can_be_followed() -> None:
    """Per kind of waste its deposits, stock and gas; then the sum, recovery and oxidation."""
    line, told = traced()
    assert told["opened"] == 2022
    assert told["food: deposited before 2025"] == 2220000
    parts = [told["food: ch4 generated in 2025"], told["paper: ch4 generated in 2025"]]
    assert told["Σ ch4 generated"] == add_up(parts)
    assert told["recovered"] == 0
    kept = told["Σ ch4 generated"] * (1 - told["ox"])
    assert abs(kept - told["(generated − recovered) × (1 − ox)"]) < Decimal("1e-20")
    assert line.gases_kg[CH4] == told["(generated − recovered) × (1 − ox)"]
    assert len(told) < 30


def test_ddocm_told_gives_the_gas_by_hand() -> None:
    """Equation 3.5 and 3.6 from the stock that the trace shows: × (1 − e^−0.4) × 0.5 × 16/12."""
    _, told = traced()
    by_hand = (
        float(told["food: ddocm at the start of 2025"]) * (1 - 2.718281828459045**-0.4) * 2 / 3
    )
    assert float(told["food: ch4 generated in 2025"]) == pytest.approx(by_hand)


def test_it_counts_in_scope_1(library: FactorLibrary) -> None:
    line = only_line(calculated(library, usual(), rules()))
    assert (line.scope, line.category, line.counts_in) == (1, "1.4", "scope1")
    assert line.facility == "บ่อ"
