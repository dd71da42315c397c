"""Phrases as papers say them, each read as an officer means it, or asked about, or refused."""

from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.periods import Month, Period, ReportingYear
from lgo_desktop.core.phrases.lexicon import words
from lgo_desktop.core.phrases.numerals import DIGITS, PLACES, WORDS, value_of_words
from lgo_desktop.core.phrases.phrase import read_phrase
from lgo_desktop.core.phrases.reading import Asked, Reading, Understanding
from lgo_desktop.core.units import UNITS, unit_named

NOVEMBER = Period(Month(2024, 11), Month(2024, 11))
YEAR = ReportingYear(2568, fiscal=True)
CORPUS = [
    line.split("\t")
    for line in (Path(__file__).parent / "corpus.tsv").read_text("utf-8").splitlines()
]
"""The unit of a cell of November 2567, what is typed there, and what it means: readings after
``?`` where they are asked about, months after ``@``, ``~`` for an estimate, the note after ``#``,
or the reason why it is refused after ``!``."""


def cell(unit: str, period: Period = NOVEMBER) -> Asked:
    first = unit_named(unit)
    others = tuple(u for u in UNITS if u.dimension == first.dimension and u != first)
    return Asked((first, *others), period, YEAR)


def told(understood: Understanding) -> str:
    readings = " | ".join(map(_told, understood.readings))
    return f"? {readings}" if understood.ask else readings


def _told(reading: Reading) -> str:
    assert reading.unit is not None
    months = "" if reading.period == NOVEMBER else f" @{reading.period}"
    estimate = " ~" if reading.estimated else ""
    note = f" # {reading.remark}" if reading.remark else ""
    return f"{reading.value} {reading.unit.id}{months}{estimate}{note}"


@pytest.mark.parametrize(("unit", "phrase", "meant"), CORPUS)
def test_a_phrase_means(unit: str, phrase: str, meant: str) -> None:
    try:
        understood = told(read_phrase(phrase, cell(unit)))
    except Refused as refusal:
        understood = f"! {refusal.findings[0].code}"
    assert understood == meant


def test_the_corpus_is_large_and_says_everything_once() -> None:
    assert len(CORPUS) >= 300
    assert len({(unit, phrase) for unit, phrase, _ in CORPUS}) == len(CORPUS)


def test_what_was_understood_is_shown_as_a_sum() -> None:
    reading = read_phrase("15 ถัง (200 ล.) ต.ค.-ธ.ค. 67", cell("L")).reading
    assert reading.how.th == "15 ถัง × 200 ลิตร"
    assert reading.how.en == "15 cylinder × 200 L"
    assert reading.explained


@pytest.mark.parametrize("phrase", ["1250", "๑,๒๕๐ ลิตร", "0"])
def test_a_plain_number_needs_no_explanation(phrase: str) -> None:
    assert not read_phrase(phrase, cell("L")).reading.explained


def test_in_the_cell_of_the_year_the_year_is_meant() -> None:
    year = cell("L", YEAR.period)
    assert read_phrase("เดือนละ 300 ลิตร", year).reading.value == 3600
    assert read_phrase("300 ลิตร พ.ย.", year).reading.period == NOVEMBER


@given(st.integers(0, 999_999))
def test_numbers_in_thai_words_come_back(number: int) -> None:
    spoken = in_words(number)
    assert WORDS.fullmatch(spoken)
    assert value_of_words(spoken) == number


@given(
    st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(["", " ลิตร", "ล.", " L"]),
)
def test_any_amount_as_it_is_printed_is_that_amount(value: Decimal, unit: str) -> None:
    understood = read_phrase(f"{value:,}{unit}", cell("L"))
    assert (understood.ask, understood.reading.value) == (False, value)


@given(
    st.lists(st.sampled_from([*words(), *"0123456789()=-", "1,250", "ต.ค. 67", "ไตรมาส 1"])),
    st.sampled_from(["L", "kg", "kWh", "baht"]),
)
def test_any_words_are_understood_or_refused(pieces: list[str], unit: str) -> None:
    with suppress(Refused):
        understood = read_phrase(" ".join(pieces)[:400], cell(unit))
        assert understood.ask or len(understood.readings) == 1
        assert all(one.period in YEAR.period for one in understood.readings)


@given(st.text(max_size=60))
def test_any_text_is_understood_or_refused(text: str) -> None:
    with suppress(Refused):
        assert read_phrase(text, cell("L")).readings


def in_words(number: int) -> str:
    """A number below a million as it is read aloud."""
    named = {digit: word for word, digit in DIGITS.items() if word not in ("เอ็ด", "ยี่")}
    if not number:
        return named[0]
    spoken, left = "", number
    for place, size in sorted(PLACES.items(), key=lambda one: -one[1]):
        digit, left = divmod(left, size)
        tens = {1: "", 2: "ยี่"} if size == 10 else {}
        if digit:
            spoken += tens.get(digit, named[digit]) + place
    if left:
        spoken += "เอ็ด" if left == 1 and number > 10 else named[left]
    return spoken
