"""The base year: which version counts, and when events call for another."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from core_samples import rules
from hypothesis import given
from hypothesis import strategies as st
from statement_samples import all_stated

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.analysis.base_year import (
    Declaration,
    declared_base_year,
    differing_years,
    recalculation,
    versions_of,
)
from lgo_desktop.core.analysis.boundary_events import BoundaryEvent, boundary_events
from lgo_desktop.core.inventory import Inventory, Restatement, RestatementReason
from lgo_desktop.core.periods import ReportingYear

FIRST = replace(rules(year=2566, fiscal=True), id="cfo-fy2566")


def again(
    of: Inventory, number: int, on: date = date(2026, 1, 2), reason: RestatementReason = "boundary"
) -> Inventory:
    """The next version of an inventory."""
    restatement = Restatement(of.id, reason, "เหตุ", on)
    return replace(FIRST, id=f"{FIRST.id}-r{number}", restatement=restatement)


SECOND = again(FIRST, 1)
THIRD = again(SECOND, 2)
CALENDAR = replace(rules(year=2566), id="cfo-2566")


def event(day: date | None, effect: str | None, kind: str = "takeover") -> BoundaryEvent:
    return BoundaryEvent("x", day, kind, "", "", None if effect is None else Decimal(effect))


def test_the_versions_of_a_year_follow_each_other() -> None:
    standing = [THIRD, CALENDAR, FIRST, SECOND]
    assert versions_of(ReportingYear(2566, fiscal=True), standing) == [FIRST, SECOND, THIRD]
    assert versions_of(ReportingYear(2566), standing) == [CALENDAR]
    assert versions_of(ReportingYear(2565), standing) == []


def test_a_year_of_the_other_kind_stands_in() -> None:
    assert versions_of(ReportingYear(2566), [FIRST, SECOND]) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("written", "own_fiscal", "year"),
    [
        ("2566", True, ReportingYear(2566, fiscal=True)),
        ("2566", False, ReportingYear(2566)),
        ("fy2566", False, ReportingYear(2566, fiscal=True)),
        ("FY 2566", False, ReportingYear(2566, fiscal=True)),
        ("2023", False, ReportingYear(2566)),
    ],
)
def test_the_year_is_read(written: str, own_fiscal: bool, year: ReportingYear) -> None:
    said = all_stated("base_year.declaration", year=written, reason="ปีแรก", threshold="0.1")
    declared = declared_base_year(said, rules(fiscal=own_fiscal))
    assert declared == Declaration(year, "ปีแรก", Decimal("0.1"))


def test_nothing_declared_is_no_base_year() -> None:
    assert declared_base_year([], rules()) is None


def test_a_base_year_without_a_year_is_told() -> None:
    with pytest.raises(Refused) as caught:
        declared_base_year(all_stated("base_year.declaration", reason="ปีแรก"), rules())
    assert caught.value.findings[0].code == "base_year.not_said"


def test_what_makes_years_hard_to_compare_is_told() -> None:
    declared = Declaration(ReportingYear(2569), "", Decimal("0.05"))
    later = rules("tgo-2026", year=2569, fiscal=True)
    found = [finding.code for finding in differing_years(declared, later, rules())]
    assert found == ["base_year.other_kind", "base_year.later", "base_year.other_rules"]
    assert differing_years(declared, rules(year=2567), rules()) == []


def test_events_are_read_with_their_direction() -> None:
    said = [
        *all_stated("boundary.event", "ตลาด", date="2023-11-01", kind="handover",
                    base_year_effect="10"),
        *all_stated("boundary.event", "โรงเรียน", date="2023-10-01", kind="takeover",
                    base_year_effect="22"),
        *all_stated("boundary.event", "อื่น", reason="?"),
    ]  # fmt: skip
    assert [(one.name, one.effect) for one in boundary_events(said)] == [
        ("โรงเรียน", Decimal(22)), ("ตลาด", Decimal(-10)), ("อื่น", None),
    ]  # fmt: skip


def test_effects_do_not_cancel_out() -> None:
    events = [event(date(2023, 10, 1), "30"), event(date(2023, 11, 1), "-20", "handover")]
    due = recalculation(events, [FIRST], Decimal(1000), Decimal("0.05"))
    assert (due.effect, due.share, due.needed) == (Decimal(50), Decimal("0.05"), True)


def test_only_events_after_the_start_and_after_the_last_restatement_count() -> None:
    events = [
        event(date(2022, 10, 1), "100"), event(date(2023, 10, 1), "100"),
        event(date(2026, 5, 1), "7"), event(None, "100"), event(date(2026, 6, 1), None),
    ]  # fmt: skip
    due = recalculation(events, [FIRST, SECOND], Decimal(1000), Decimal("0.05"))
    assert (len(due.pending), due.effect, due.needed) == (2, Decimal(7), False)
    for_an_error = again(FIRST, 1, reason="error")
    due = recalculation(events, [FIRST, for_an_error], Decimal(1000), Decimal("0.05"))
    assert due.effect == Decimal(107)


def test_an_empty_base_year_has_no_share() -> None:
    due = recalculation([event(date(2023, 10, 1), "5")], [FIRST], Decimal(0), Decimal("0.05"))
    assert (due.share, due.needed) == (None, False)


@given(st.lists(st.decimals("-100", "100", places=2)), st.decimals("0.01", "1", places=2))
def test_more_events_never_make_it_less_needed(effects: list[Decimal], threshold: Decimal) -> None:
    events = [event(date(2023, 10, 1), str(one)) for one in effects]
    dues = [
        recalculation(events[:n], [FIRST], Decimal(500), threshold).needed
        for n in range(len(events) + 1)
    ]
    assert dues == sorted(dues)
