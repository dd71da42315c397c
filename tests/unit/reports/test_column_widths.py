"""Columns share the page by weight, and no number is ever parted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.charts.lettering.fonts import BOLD, text_width
from lgo_desktop.reports.column_widths import SMALLEST_SIZE, fitted, shared
from lgo_desktop.reports.document import Column, Table
from lgo_desktop.reports.styles import CELL, DENSE_CELL

MONTHS = tuple(Column("เม.ย.", "right") for _ in range(12))


def test_the_width_is_shared_by_weight_where_all_have_enough() -> None:
    assert shared([3, 1], [10, 10], 400) == [300, 100]


def test_a_column_too_narrow_takes_from_the_others() -> None:
    assert shared([8, 1, 1], [10, 90, 10], 400) == [
        pytest.approx(310 * 8 / 9),
        90,
        pytest.approx(310 / 9),
    ]


def test_all_shrink_alike_where_even_the_least_is_too_much() -> None:
    assert shared([1, 1], [300, 100], 200) == [150, 50]


@given(st.lists(st.tuples(st.floats(0.1, 9), st.floats(1, 80)), min_size=1, max_size=14))
def test_the_whole_width_is_given_and_nobody_gets_less_than_the_least(
    columns: list[tuple[float, float]],
) -> None:
    weights, least = zip(*columns, strict=True)
    widths = shared(weights, least, 470)
    assert sum(widths) == pytest.approx(470)
    if sum(least) < 470:
        assert all(width >= one - 1e-6 for width, one in zip(widths, least, strict=True))


def test_twelve_months_of_numbers_fit_unbroken() -> None:
    row = ("น้ำมันดีเซล รถบรรทุกขยะ", *["1,234.5"] * 12)
    look, widths = fitted(Table((Column("แหล่ง", weight=3), *MONTHS), (row,)), DENSE_CELL, 467, 6)
    assert look.size >= SMALLEST_SIZE
    assert all(width >= text_width("1,234.5", BOLD, look.size) + 6 for width in widths[1:])


def test_letters_stay_as_they_are_where_there_is_room() -> None:
    look, _ = fitted(Table((Column("ก"), Column("ข", "right")), (("ก", "1.00"),)), CELL, 467, 10)
    assert look == CELL


def test_letters_never_get_too_small_to_read() -> None:
    row = ("9" * 60,) * 3
    look, widths = fitted(Table((Column("ก", "right"),) * 3, (row,)), CELL, 467, 10)
    assert look.size == SMALLEST_SIZE
    assert sum(widths) == pytest.approx(467)
