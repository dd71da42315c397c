"""Days are read as people write them, and nothing else is taken for a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.text import LANGUAGES, Language
from lgo_desktop.core.checks.words import day_named
from lgo_desktop.core.days import day_written


@pytest.mark.parametrize(
    "text",
    [
        "12 ต.ค. 67", "12 ต.ค. 2567", "๑๒ ตุลาคม ๒๕๖๗", "12/10/2567", "12/10/67", "12-10-2567",
        "12.10.2567", "2567-10-12", "2024-10-12", "12 Oct 2024", "12-Oct-24", "12 October 2024",
        "วันที่ 12 ตุลาคม พ.ศ. 2567", " 12/10/2024 ",
    ],
)  # fmt: skip
def test_a_day_may_be_written_in_many_ways(text: str) -> None:
    assert day_written(text) == date(2024, 10, 12)


@pytest.mark.parametrize(
    "text",
    ["", "ต.ค. 2567", "31/02/2568", "12/13/2567", "เมื่อวาน", "12/10", "12/10-2567", "12 หมื่น 67",
     "0/1/2567"],
)  # fmt: skip
def test_what_names_no_day_is_none(text: str) -> None:
    assert day_written(text) is None


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.sampled_from(LANGUAGES))
def test_a_day_as_shown_is_read_again(day: date, language: Language) -> None:
    assert day_written(day_named(day).spoken(language)) == day
