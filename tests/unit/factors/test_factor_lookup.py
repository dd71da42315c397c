"""Lookup along two axes: when a factor was issued, and for which activity it is meant."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.factors.nearest import nearest, shared_parts
from lgo_desktop.core.periods import Month, Period

YEAR_2568 = Period(Month(2025, 1), Month(2025, 12))
YEAR_2569 = Period(Month(2026, 1), Month(2026, 12))
FISCAL_2569 = Period(Month(2025, 10), Month(2026, 9))


@pytest.mark.parametrize(
    ("key", "period", "edition"),
    [
        ("fuel.diesel.road", YEAR_2568, "tgo-cfo-2022-04"),
        ("fuel.diesel.road", YEAR_2569, "tgo-cfo-2026-02"),
        ("electricity.grid", YEAR_2568, "lci-grid-2016-2018"),
        ("electricity.grid", YEAR_2569, "lci-grid-2022-2024"),
        ("goods.paper_a4", YEAR_2568, "lci-grid-2022-2024"),
        ("r-32", YEAR_2568, "refrigerants"),
    ],
)
def test_activity_chooses_the_edition(
    library: FactorLibrary, key: str, period: Period, edition: str
) -> None:
    assert library.lookup(key, period).edition == edition


def test_what_was_not_issued_yet_does_not_answer(library: FactorLibrary) -> None:
    new_year = date(2026, 1, 15)
    assert library.lookup("electricity.grid", YEAR_2569, known_on=new_year).total == Decimal(
        "0.475"
    )
    for key in ("fuel.diesel.road", "goods.tap_water_pwa"):
        with pytest.raises(Refused, match=r"factor\.missing"):
            library.lookup(key, YEAR_2569, known_on=new_year)
    late = date(2026, 7, 1)
    assert library.lookup("goods.tap_water_pwa", YEAR_2569, known_on=late).total == Decimal(
        "0.5167"
    )


def test_a_pinned_edition_answers_whatever_the_period(library: FactorLibrary) -> None:
    pinned = library.lookup("fuel.diesel.road", YEAR_2569, edition="tgo-cfo-2022-04")
    assert pinned.published == Decimal("2.7406")
    assert not pinned.covers(YEAR_2569)


def test_a_fiscal_year_across_the_change_is_a_miss_with_both_editions(
    library: FactorLibrary,
) -> None:
    with pytest.raises(Refused) as refusal:
        library.lookup("electricity.grid", FISCAL_2569)
    candidates = str(dict(refusal.value.findings[0].values)["candidates"])
    assert candidates.startswith(
        "electricity.grid (lci-grid-2022-2024), electricity.grid (lci-grid-2016-2018)"
    )


def test_a_withheld_row_never_answers(library: FactorLibrary) -> None:
    key = "freight.trailer_18w_open.normal.empty"
    assert ("lci-grid-2016-2018", key) in library.factors
    for edition in (None, "lci-grid-2016-2018"):
        with pytest.raises(Refused) as refusal:
            library.lookup(key, YEAR_2568, edition=edition)
        assert f"{key} " not in str(dict(refusal.value.findings[0].values)["candidates"])


@given(st.from_regex(r"[a-z]{1,8}(\.[a-z_0-9]{1,9}){0,3}", fullmatch=True))
def test_candidates_are_of_the_family_and_never_the_key(library: FactorLibrary, key: str) -> None:
    known = {k for _, k in library.factors} - {key}
    found = nearest(key, known)
    assert len(found) <= 5
    assert all(shared_parts(key, other) >= 1 for other in found)


def test_grid_says_that_it_holds_losses(library: FactorLibrary) -> None:
    holding = {key for (_, key), factor in library.factors.items() if factor.contains_grid_losses}
    assert holding == {"electricity.grid", "electricity.grid_lifecycle"}
    old = library.editions["lci-grid-2016-2018"]
    assert old.accepted_until == date(2026, 3, 31)


def test_life_cycle_of_the_grid_is_the_sum_of_both_scopes(library: FactorLibrary) -> None:
    for edition in ("lci-grid-2016-2018", "lci-grid-2022-2024"):
        grid, upstream, whole = (
            library.factors[edition, f"electricity.{key}"].total
            for key in ("grid", "grid_upstream", "grid_lifecycle")
        )
        assert grid + upstream == whole
