"""Data quality: points of activity data times points of factors, levels, and what is assumed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from core_samples import calculated, entry, months_of
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.core.analysis.data_quality import DataQuality, data_quality, level_of
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.quality import AD_SCORES, COMMON_FIELDS, EVIDENCE_CLASSES, STATED_EF_SCORES
from lgo_desktop.core.sources.registry import all_sources

POWER = ("purchased.electricity", "grid")
DIESEL = ("mobile.road_fuel", "diesel")


def judged(library: FactorLibrary, *entries: Entry) -> DataQuality:
    made = calculated(library, entries)
    assert made.complete, made.findings
    return data_quality(entries, made.lines, all_sources(), library.editions)


def says(entry_: Entry, word: str, field: str = "ad_quality", **place: str) -> Entry:
    """A word on the quality of an entry, or on a wider place."""
    key = replace(entry_.key, field=field, **place)
    return Entry(key, entry_.period, word)


def yearly(source: str, variant: str, word: str, *, item: str = "", facility: str = "") -> Entry:
    """A word on a source for the whole of 2568."""
    of_year = entry(source, variant, "1", "L", period="2568", item=item, facility=facility)
    return says(of_year, word)


def test_the_printed_examples_of_scores(library: FactorLibrary) -> None:
    # electricity 6 × 3 = 18, level 3; diesel 6 × 1 = 6, level 1
    power, fuel = entry(*POWER, "1", "kWh"), entry(*DIESEL, "1", "L")
    made = judged(library, power, fuel, says(power, "measured"), says(fuel, "measured"))
    assert [(line.score, line.level) for line in made.lines] == [(6, 1), (18, 3)]
    assert (made.assumed_lines, made.assumed_share) == (0, Decimal(0))


@pytest.mark.parametrize(
    ("score", "level"),
    [("1", 1), ("6", 1), ("6.01", 2), ("7", 2), ("12", 2), ("13", 3), ("18", 3), ("19", 4),
     ("24", 4)],
)  # fmt: skip
def test_levels_are_six_points_wide(score: str, level: int) -> None:
    assert level_of(Decimal(score)) == level


@given(st.sampled_from(sorted(AD_SCORES.values())), st.sampled_from([1, 2, 3, 4]))
def test_every_score_has_a_level(ad: int, ef: int) -> None:
    bounds = {1: (1, 6), 2: (7, 12), 3: (13, 18), 4: (19, 24)}
    low, high = bounds[level_of(Decimal(ad * ef))]
    assert low <= ad * ef <= high


def test_what_nobody_says_is_assumed(library: FactorLibrary) -> None:
    staff = {"staff": ("25", "person"), "working_days": ("20", "day")}
    septic = [
        entry("wastewater.septic_tank", "septic_tank", value, unit, field=field)
        for field, (value, unit) in staff.items()
    ]
    made = judged(library, *septic, entry(*POWER, "1000", "kWh"))
    assert [(line.ad_quality, line.assumed) for line in made.lines] == [
        ("receipt", True), ("estimate", True),
    ]  # fmt: skip
    assert (made.assumed_lines, made.assumed_share) == (2, Decimal(1))


def test_the_mean_is_weighted_by_emissions(library: FactorLibrary) -> None:
    # 0.4999 t at 18 points; 0.4999 t of CO2 (an extinguisher, factor 1 point) at 3 points
    power, gas = (
        entry(*POWER, "1000", "kWh"),
        entry("fugitive.co2_extinguisher", "co2", "499.9", "kg"),
    )
    made = judged(library, power, gas, says(power, "measured"))
    assert made.score == Decimal("10.5")
    assert (made.level, made.assumed_share) == (2, Decimal("0.5"))


def test_nothing_emitted_has_no_score(library: FactorLibrary) -> None:
    made = judged(library, entry(*POWER, "0", "kWh"))
    assert (made.score, made.level, made.assumed_share) == (None, None, Decimal(0))


def test_what_counts_apart_is_not_judged(library: FactorLibrary) -> None:
    assert judged(library, entry("fugitive.refrigerant", "r-22", "1", "kg")).lines == ()


def words(made: DataQuality) -> list[str]:
    return [line.ad_quality for line in made.lines]


def test_a_word_for_the_year_holds_for_its_months(library: FactorLibrary) -> None:
    fuel = months_of(*DIESEL, ["1", "2", "3"], "L", item="กข 1201")
    made = judged(library, *fuel, yearly(*DIESEL, "measured"))
    assert (words(made), made.assumed_lines) == (["measured"] * 3, 0)


def test_the_most_exact_word_counts(library: FactorLibrary) -> None:
    fuel = months_of(*DIESEL, ["1", "2"], "L", item="กข 1201", facility="กองช่าง")
    said = [
        yearly(*DIESEL, "measured"),
        yearly(*DIESEL, "receipt", item="กข 1201"),
        yearly(*DIESEL, "measured", item="บต 4410"),
        yearly(*DIESEL, "measured", item="กข 1201", facility="กองคลัง"),
        says(fuel[1], "estimate"),
    ]
    assert words(judged(library, *fuel, *said)) == ["receipt", "estimate"]


def test_a_word_on_a_facility_holds_for_its_items(library: FactorLibrary) -> None:
    fuel = [entry(*DIESEL, "1", "L", item="ก", facility=place) for place in ("กองช่าง", "กองคลัง")]
    made = judged(library, *fuel, yearly(*DIESEL, "measured", facility="กองช่าง"))
    assert sorted(words(made)) == ["measured", "receipt"]


def test_one_column_of_the_form_is_ticked(library: FactorLibrary) -> None:
    power, fuel = entry(*POWER, "1", "kWh"), entry(*DIESEL, "1", "L")
    gasohol = entry("mobile.road_fuel", "gasohol_95", "1", "L")
    compost = entry("waste.composting", "plant", "1000", "kg", field="waste")
    made = judged(library, power, fuel, gasohol, compost)
    ticked = [[id_ for id_, on in line.evidence.ticks.items() if on] for line in made.lines]
    assert ticked[:3] == [["tgo_ef"], ["substitute"], ["th_lci_db"]]
    assert {one for line in ticked[3:] for one in line} == {"international_db"}
    assert [line.evidence.score for line in made.lines[:4]] == [1, 1, 3, 1]
    assert all(line.evidence.reason.th for line in made.lines)


@pytest.mark.parametrize("class_", EVIDENCE_CLASSES)
def test_an_office_may_state_the_class_of_a_factor(library: FactorLibrary, class_: str) -> None:
    fuel = entry(*DIESEL, "1", "L")
    made = judged(library, fuel, says(fuel, class_, "ef_evidence"))
    assert made.lines[0].evidence.id == class_
    assert made.lines[0].evidence.score == STATED_EF_SCORES[class_]


def test_every_edition_says_where_it_comes_from(library: FactorLibrary) -> None:
    for edition in library.editions.values():
        assert edition.ef_evidence in EVIDENCE_CLASSES
        assert 1 <= edition.ef_quality <= 4
        assert edition.ef_reason is not None


def test_every_source_has_the_common_fields() -> None:
    for source in all_sources().values():
        assert source.all_fields[-len(COMMON_FIELDS) :] == COMMON_FIELDS
        assert {field.id for field in COMMON_FIELDS} <= source.evidence
        assert source.assumed_quality in AD_SCORES


def test_lamps_that_were_counted_are_an_estimate_among_bills(library: FactorLibrary) -> None:
    light = ("purchased.electricity", "street_light_unmetered")
    lamps = [
        entry(*light, "310", "piece", field="lamps"),
        entry(*light, "86", "W", field="lamp_power"),
        entry(*light, "341", "h", field="hours"),
    ]
    made = judged(library, entry(*POWER, "1", "kWh"), *lamps)
    assert {line.ad_quality for line in made.lines} == {"receipt", "estimate"}
