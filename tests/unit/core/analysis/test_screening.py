"""Screening of scope 3: weights, scores, decisions, and what contradicts the account."""

from decimal import Decimal

import pytest
from core_samples import ID, calculated, entry
from statement_samples import all_stated, stated

from lgo_desktop.core.analysis.scope3_categories import ISO_CATEGORIES, NAMES
from lgo_desktop.core.analysis.screening import Category, Screening, screening
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import Line


def judged(*said: Entry, lines: tuple[Line, ...] = ()) -> Screening:
    return screening(said, lines, ID)


def scored(category: int, magnitude: str, influence: str, risk: str) -> list[Entry]:
    """The three usual scores of a category."""
    return all_stated(
        "scope3.screening", str(category), magnitude=magnitude, influence=influence,
        risk_opportunity=risk,
    )  # fmt: skip


def of(made: Screening, number: int) -> Category:
    return made.categories[number - 1]


def codes(made: Screening) -> list[str]:
    return sorted(finding.code for finding in made.findings)


def test_every_category_has_a_name_and_a_place_in_iso() -> None:
    assert list(NAMES) == list(ISO_CATEGORIES) == list(range(1, 16))
    made = judged()
    assert [category.number for category in made.categories] == list(NAMES)
    assert (codes(made), of(made, 5).iso_category) == ([], "4.3")
    assert {category.significant for category in made.categories} == {None}


def test_the_printed_example_of_scores() -> None:
    # 5 × 0.5 + 2 × 0.3 + 1 × 0.2 = 3.3, significant: an implementation of TGO's sheet
    made = judged(*scored(5, "5", "2", "1"))
    assert (of(made, 5).score, of(made, 5).significant) == (Decimal("3.3"), True)
    assert codes(made) == ["screening.not_judged", "screening.significant_without_lines"]


def test_the_threshold_itself_is_significant() -> None:
    assert of(judged(*scored(6, "3", "3", "3")), 6).significant is True
    assert of(judged(*scored(6, "3", "3", "2")), 6).significant is False


def test_an_office_may_set_weights_and_threshold() -> None:
    weights = all_stated("scope3.weights", magnitude="0.4", outsourcing="0.6", threshold="4")
    scores = all_stated("scope3.screening", "4", magnitude="5", outsourcing="4")
    made = judged(*weights, *scores)
    assert (of(made, 4).score, of(made, 4).significant) == (Decimal("4.4"), True)
    assert made.weights == {"magnitude": Decimal("0.4"), "outsourcing": Decimal("0.6")}


def test_weights_that_are_not_one_are_told_and_divided_by() -> None:
    weights = [
        stated("scope3.weights", "magnitude", "60", unit="%"),
        stated("scope3.weights", "influence", "60", unit="%"),
    ]
    made = judged(*weights, *all_stated("scope3.screening", "4", magnitude="5", influence="2"))
    assert of(made, 4).score == Decimal("3.5")
    assert "screening.weights_sum" in codes(made)


def test_a_missing_score_gives_no_result() -> None:
    made = judged(*all_stated("scope3.screening", "7", magnitude="5"))
    assert (of(made, 7).score, of(made, 7).significant) == (None, None)
    (told,) = [f for f in made.findings if f.code == "screening.score_missing"]
    assert "ความเสี่ยงและโอกาส" in str(dict(told.values)["criteria"])


@pytest.mark.parametrize("score", ["0", "6"])
def test_a_score_out_of_range_is_told(score: str) -> None:
    assert "screening.score_range" in codes(judged(*scored(1, score, "1", "1")))


def test_a_decision_against_the_score_needs_a_reason() -> None:
    against = stated("scope3.screening", "decision", "not_significant", item="6")
    made = judged(*scored(6, "5", "5", "5"), against)
    assert of(made, 6).significant is False
    assert "screening.decision_without_reason" in codes(made)
    reason = stated("scope3.screening", "reason", "เดินทางปีละครั้ง", item="6")
    assert codes(judged(*scored(6, "5", "5", "5"), against, reason)) == ["screening.not_judged"]


def test_a_decision_alone_is_enough() -> None:
    made = judged(*all_stated("scope3.screening", "14", decision="not_applicable"))
    assert (of(made, 14).significant, of(made, 14).score) == (False, None)
    assert codes(made) == ["screening.not_judged"]


def test_what_is_significant_and_calculated_is_fine(library: FactorLibrary) -> None:
    lines = calculated(library, [entry("goods.paper", "a4", "100", "kg")]).lines
    made = judged(*scored(1, "5", "5", "5"), lines=lines)
    assert (of(made, 1).quantified, of(made, 1).kgco2e) == (True, lines[0].kgco2e)
    assert codes(made) == ["screening.not_judged"]
    assert not of(made, 2).quantified


def test_what_does_not_occur_has_no_emissions(library: FactorLibrary) -> None:
    lines = calculated(library, [entry("goods.paper", "a4", "100", "kg")]).lines
    never = all_stated("scope3.screening", "1", decision="not_applicable")
    assert "screening.not_applicable_with_lines" in codes(judged(*never, lines=lines))
    assert "screening.not_applicable_with_lines" not in codes(judged(*never))


def test_there_is_no_sixteenth_category() -> None:
    made = judged(*all_stated("scope3.screening", "16", magnitude="5"))
    assert "screening.unknown_category" in codes(made)
