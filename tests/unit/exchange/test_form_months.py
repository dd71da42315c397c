"""Month labels: what is one, which month it is, and which year follows from its neighbours."""

from datetime import UTC, date, datetime

import pytest

from lgo_desktop.core.periods import Month, ReportingYear
from lgo_desktop.exchange.form_months import (
    MonthLabel,
    dated,
    is_fiscal_order,
    month_labels,
    months_of,
    whole_year,
)
from lgo_desktop.exchange.xlsx_sheets import Cell

NEAR = ReportingYear(2568)


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("ม.ค.", MonthLabel(1)), ("มค", MonthLabel(1)), ("มกราคม", MonthLabel(1)),
        ("เดือนมกราคม", MonthLabel(1)), ("  มี. ค. ", MonthLabel(3)), ("January", MonthLabel(1)),
        ("SEPT", MonthLabel(9)), ("ต.ค. 67", MonthLabel(10, 2024)),
        ("ต.ค. ๒๕๖๗", MonthLabel(10, 2024)),
        ("พ.ค. 2025", MonthLabel(5, 2025)), ("Dec-24", MonthLabel(12, 2024)),
        ("ธันวาคม พ.ศ. 2567", MonthLabel(12, 2024)), (date(2025, 2, 1), MonthLabel(2, 2025)),
        (datetime(2568, 2, 1, tzinfo=UTC), MonthLabel(2, 2025)),
    ],
)  # fmt: skip
def test_labels(value: str | date, label: MonthLabel) -> None:
    assert month_labels({1: Cell(value)}, NEAR) == {1: label}


@pytest.mark.parametrize(
    "value", ["มิ.ค.", "รวม", "ม.ค. - มี.ค.", "mayor", "", "12", True, None, 3.5]
)
def test_what_is_no_label(value: object) -> None:
    assert month_labels({1: Cell(value)}, NEAR) == {}  # type: ignore[arg-type]


def test_numbers_are_labels_only_in_a_run() -> None:
    run = {column: Cell(number) for column, number in enumerate([10, 11, 12, 1, 2, 3, 4], 5)}
    assert [label.number for label in month_labels(run, NEAR).values()] == [10, 11, 12, 1, 2, 3, 4]
    assert month_labels(dict(list(run.items())[:5]), NEAR) == {}
    assert month_labels({**run, 12: Cell(9)}, NEAR) == {}
    assert (
        month_labels({column: Cell(number) for column, number in enumerate(range(8))}, NEAR) == {}
    )


def test_an_error_is_no_label() -> None:
    assert month_labels({1: Cell("ม.ค.", is_error=True)}, NEAR) == {}


@pytest.mark.parametrize(
    ("digits", "year"), [("67", 2024), ("24", 2024), ("25", 2025), ("2568", 2025), ("2025", 2025)]
)
def test_two_digit_years_take_the_nearer_era(digits: str, year: int) -> None:
    assert whole_year(digits, NEAR) == year


def test_years_follow_from_neighbours() -> None:
    labels = [MonthLabel(11), MonthLabel(12), MonthLabel(1, 2025), MonthLabel(2), MonthLabel(10)]
    assert dated(labels) == [
        Month(2024, 11), Month(2024, 12), Month(2025, 1), Month(2025, 2), Month(2025, 10),
    ]  # fmt: skip
    assert dated([MonthLabel(1), MonthLabel(2)]) is None


def test_months_without_years_take_the_year_of_account() -> None:
    labels = [MonthLabel(10), MonthLabel(12), MonthLabel(1), MonthLabel(9)]
    assert is_fiscal_order(labels)
    assert months_of(labels, ReportingYear(2568, fiscal=True)) == [
        Month(2024, 10), Month(2024, 12), Month(2025, 1), Month(2025, 9),
    ]  # fmt: skip
    assert not is_fiscal_order([MonthLabel(10), MonthLabel(11)])
    assert months_of([MonthLabel(10)], NEAR) == [Month(2025, 10)]
