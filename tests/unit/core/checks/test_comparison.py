"""Robust comparison with the other months, and slips by name."""

from decimal import Decimal

import pytest
from check_samples import DIESEL, TRUCK_LITRES, WASTE, account, spoilt, year
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.core.checks.comparison import NO_SLIP, apart, jumps, near, slip_of, swapped

LIMIT = Decimal(6)
AMOUNTS = st.decimals("20", "100", places=1)


def jumps_in(cells: str, limit: Decimal = LIMIT) -> list[tuple[int, str]]:
    (row,) = account(year(DIESEL, cells, "L")).rows
    return [(jump.month.month, str(jump.value)) for jump in jumps(row, limit)]


@given(st.lists(AMOUNTS, min_size=12, max_size=12), st.integers(1, 12))
def test_a_digit_too_many_is_found_wherever_months_scatter_less_than_twofold(
    amounts: list[Decimal], month: int
) -> None:
    steady = [Decimal(60) + (amount - 60) / 4 for amount in amounts]
    cells = " ".join(map(str, steady))
    assert jumps_in(cells) == []
    wrong = str(steady[month - 1] * 10)
    assert jumps_in(spoilt(cells, month, wrong)) == [(month, wrong)]


@given(st.lists(AMOUNTS, min_size=1, max_size=12))
def test_months_that_differ_by_less_than_the_limit_are_left_alone(amounts: list[Decimal]) -> None:
    assert jumps_in(" ".join(map(str, amounts))) == []


def test_a_drought_grows_and_shrinks_and_is_no_slip() -> None:
    assert jumps_in("69.7 156.2 206.4 268.6 122.8 40.5 42.6 36.1 47.2 61.9 46.9 49.3") == []


def test_the_same_amount_without_a_slope_is_one() -> None:
    assert jumps_in("49 49 49 300 49 49 49 49 49 49 49 49") == [(4, "300")]


def test_few_months_and_zeros_are_not_compared() -> None:
    assert jumps_in("8 80 8") == []
    assert jumps_in("0 0 8 0 6 0 0 6 0 4 0 0") == []
    assert jumps_in("8 80 8 8 8") == [(2, "80")]


def test_two_slips_of_a_year_are_both_found() -> None:
    assert jumps_in(spoilt(spoilt(TRUCK_LITRES, 3, "3320"), 9, "34.71")) == [
        (3, "3320"), (9, "34.71"),
    ]  # fmt: skip


def test_units_are_compared_as_one() -> None:
    (row,) = account(
        [*year(WASTE, "59.67 49.87 57.41 58.44", "t"), *year(WASTE, "1", "t", item="x")]
    ).rows[:1]
    assert row.unit.id == "kg"
    assert next(iter(row.months.values())) == 59670


@pytest.mark.parametrize(
    ("times", "word"),
    [("10", "หนึ่งหลัก"), ("0.1", "ขาดหนึ่งหลัก"), ("100", "จุดทศนิยม"), ("0.01", "จุดทศนิยม"),
     ("1000", "กิโลกรัม"), ("0.001", "ตัน"), ("16", "หนึ่งหลัก")],
)  # fmt: skip
def test_a_slip_has_its_name(times: str, word: str) -> None:
    assert word in slip_of(Decimal(times)).th


def test_what_is_no_power_of_ten_has_none() -> None:
    assert slip_of(Decimal(4)) == NO_SLIP
    assert not near(Decimal(0), Decimal(10))
    assert apart(Decimal(2), Decimal(8)) == apart(Decimal(8), Decimal(2)) == 4


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("4117", "4171", True), ("4117", "4117", False), ("4117", "7141", False),
     ("12.5", "15.2", True), ("15", "51", True), ("411", "4117", False)],
)  # fmt: skip
def test_swapped_digits(one: str, other: str, same: bool) -> None:
    assert swapped(Decimal(one), Decimal(other)) is same
