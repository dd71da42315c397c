"""Months and years of account: both eras, the fiscal year, spans, and their edges."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where
from lgo_desktop.core.periods import (
    Month,
    Period,
    ReportingYear,
    gregorian,
    parse_month,
    parse_period,
)

CALENDAR, FISCAL = ReportingYear(2568), ReportingYear(2568, fiscal=True)
months = st.builds(Month, st.integers(1900, 2100), st.integers(1, 12))
years = st.builds(ReportingYear, st.integers(2443, 2643), st.booleans())


def code_of(text: str, year: ReportingYear = CALENDAR) -> str:
    """The code with which a period is refused, or the period it was read as."""
    try:
        return f"read as {parse_period(text, year)}"
    except Refused as refusal:
        (finding,) = refusal.findings
        return finding.code


@pytest.mark.parametrize(
    ("year", "expected"), [(2399, 2399), (2400, 1857), (2568, 2025), (2025, 2025), (1, 1)]
)
def test_an_era_is_told_by_the_year(year: int, expected: int) -> None:
    assert gregorian(year) == expected


@given(months)
def test_a_month_reads_back_in_both_eras(month: Month) -> None:
    assert parse_month(str(month)) == month
    assert parse_month(f"{month.year + 543}-{month.month}") == month
    assert Month.from_ordinal(month.ordinal) == month


@given(months)
def test_a_month_ends_the_day_before_the_next(month: Month) -> None:
    following = Month.from_ordinal(month.ordinal + 1)
    assert (following.first_day - month.last_day).days == 1
    assert (month.last_day.year, month.last_day.month) == (month.year, month.month)


@pytest.mark.parametrize(
    ("month", "day"), [("2024-02", 29), ("2025-02", 28), ("2000-02", 29), ("1900-02", 28)]
)
def test_leap_years(month: str, day: int) -> None:
    assert parse_month(month).last_day.day == day


@given(st.lists(months, min_size=2, max_size=6))
def test_months_are_ordered_by_the_calendar(some: list[Month]) -> None:
    assert [m.first_day for m in sorted(some)] == sorted(m.first_day for m in some)


@given(years)
def test_a_reporting_year_has_twelve_months(year: ReportingYear) -> None:
    period = year.period
    assert len(period) == len(period.months) == 12
    assert period.last.ordinal - period.first.ordinal == 11
    assert period.last.year == year.buddhist_year - 543


def test_the_fiscal_year_is_named_after_its_end() -> None:
    assert FISCAL.period.first.first_day == date(2024, 10, 1)
    assert FISCAL.period.last.last_day == date(2025, 9, 30)
    assert CALENDAR.period.last.last_day == date(2025, 12, 31)
    assert (FISCAL.label, CALENDAR.label) == ("fy2568", "2568")


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("2568-01", CALENDAR, "2025-01"),
        ("2025-1", CALENDAR, "2025-01"),
        (" 2568-12 ", CALENDAR, "2025-12"),
        ("๒๕๖๘-๐๓", CALENDAR, "2025-03"),
        ("2568-01/2568-03", CALENDAR, "2025-01/2025-03"),
        ("2025-01/2568-03", CALENDAR, "2025-01/2025-03"),
        ("2568-05/2568-05", CALENDAR, "2025-05"),
        ("2568", CALENDAR, "2025-01/2025-12"),
        ("2025", CALENDAR, "2025-01/2025-12"),
        ("2568", FISCAL, "2024-10/2025-09"),
        ("2567-10", FISCAL, "2024-10"),
        ("2567-12/2568-02", FISCAL, "2024-12/2025-02"),
    ],
)
def test_what_officers_write(text: str, year: ReportingYear, expected: str) -> None:
    assert str(parse_period(text, year)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "2568-13", "2568-00", "2568-1-1", "68-01", "ม.ค. 2568", "2568/01",
        "2568-03/2568-01", "2568-01/2568-02/2568-03", "/2568-01", "25680", "2568-01-01", "-2568",
        pytest.param(
            "2568-01/"
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read(text: str) -> None:
    assert code_of(text) == "period.unreadable"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2567-12", CALENDAR),
        ("2569-01", CALENDAR),
        ("2567", CALENDAR),
        ("2567-12/2568-01", CALENDAR),
        ("2567-09", FISCAL),
        ("2568-10", FISCAL),
        ("2568-09/2568-10", FISCAL),
        ("0001-01", CALENDAR),
        ("9999-12", CALENDAR),
    ],
)
def test_what_lies_outside_the_year(text: str, year: ReportingYear) -> None:
    assert code_of(text, year) == "period.outside"


def test_a_refused_period_says_both_periods_in_buddhist_years() -> None:
    with pytest.raises(Refused) as refused:
        parse_period("2567-12", FISCAL_2569, Where(row=2))
    (finding,) = refused.value.findings
    said = {name: str(getattr(value, "th", value)) for name, value in finding.values}
    assert finding.where == Where(row=2)
    assert said == {"period": "ธ.ค. 2567", "year": "ต.ค. 2568 – ก.ย. 2569"}


FISCAL_2569 = ReportingYear(2569, fiscal=True)


@given(years, st.integers(0, 11), st.integers(0, 11))
def test_a_span_reads_back_the_same(year: ReportingYear, one: int, other: int) -> None:
    start, end = sorted((one, other))
    period = Period(year.period.months[start], year.period.months[end])
    assert parse_period(str(period), year) == period
    assert len(period) == end - start + 1
    assert period in year.period


@given(months, st.integers(0, 30), months, st.integers(0, 30))
def test_overlap_is_a_shared_month(first: Month, length: int, other: Month, reach: int) -> None:
    one = Period(first, Month.from_ordinal(first.ordinal + length))
    two = Period(other, Month.from_ordinal(other.ordinal + reach))
    shared = set(one.months) & set(two.months)
    assert one.overlaps(two) is two.overlaps(one) is bool(shared)
    assert (two in one) is (set(two.months) <= set(one.months))


def test_a_period_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Period(Month(2025, 2), Month(2025, 1))


def test_periods_are_shown_in_the_era_of_the_language() -> None:
    quarter = parse_period("2568-01/2568-03", CALENDAR)
    assert quarter.spoken("th") == "ม.ค. 2568 – มี.ค. 2568"
    assert quarter.spoken("en") == "Jan 2025 – Mar 2025"
    assert parse_period("2568-06", CALENDAR).spoken("th") == "มิ.ย. 2568"
