"""Numbers as typed: every digit kept, nothing guessed, nothing that a bill cannot show."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where
from lgo_desktop.base.numbers import (
    EXACT,
    LARGEST,
    MOST_DIGITS,
    SMALLEST,
    from_spreadsheet,
    grouped,
    parse_number,
    plain,
    rounded,
    within_limits,
)

DIGITS_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

possible_numbers = st.builds(
    lambda coefficient, exponent: Decimal(coefficient).scaleb(exponent, EXACT),
    st.integers(-(10**15), 10**15),
    st.integers(-12, 2),
)


def code_of(text: str) -> str:
    """The code with which a text is refused, or the number it was read as."""
    try:
        return f"read as {parse_number(text)}"
    except Refused as refusal:
        (finding,) = refusal.findings
        return finding.code


@given(possible_numbers)
def test_a_number_written_plainly_reads_back_the_same(number: Decimal) -> None:
    assert parse_number(plain(number)) == number


@given(possible_numbers)
def test_plain_has_no_exponent_and_no_idle_zeros(number: Decimal) -> None:
    text = plain(number)
    assert "E" not in text.upper()
    assert "." not in text or text[-1] not in "0."


@given(possible_numbers)
def test_thai_digits_read_as_arabic_digits(number: Decimal) -> None:
    assert parse_number(plain(number).translate(DIGITS_TO_THAI)) == number


@given(possible_numbers, st.integers(0, 12))
def test_a_grouped_number_reads_back_as_it_is_shown(number: Decimal, places: int) -> None:
    assert parse_number(grouped(number, places)) == rounded(number, places)


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_refused_with_its_place(text: str) -> None:
    place = Where(file="bills.xlsx", cell="D9")
    try:
        value = parse_number(text, place)
    except Refused as refusal:
        places = [finding.where for finding in refusal.findings]
    else:
        places = [place] if value.is_finite() and abs(value) < LARGEST else []
    assert places == [place]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2307", "2307"),
        ("2,307", "2307"),
        ("1,234,567.50", "1234567.50"),
        ("-1,234.5", "-1234.5"),
        ("−12.5", "-12.5"),
        ("+7", "7"),
        (".5", "0.5"),
        ("5.", "5"),
        ("๒,๓๐๗.๕๐", "2307.50"),
        ("1.5e3", "1500"),
        ("2E-3", "0.002"),
        ("  84,553 ", "84553"),
        ("84\u00a0553", "84553"),
        ("\ufeff12", "12"),
        ("12\u200b.5", "12.5"),
        ("0e9999", "0"),
        ("-0.00", "0"),
        ("0000000000000000000000000000000000012", "12"),
    ],
)
def test_what_officers_type(text: str, value: str) -> None:
    read = parse_number(text)
    assert read == Decimal(value)
    assert not (read == 0 and read.is_signed())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "number.empty"),
        ("   ", "number.empty"),
        ("\u200b\u00a0", "number.empty"),
        ("1,5", "number.comma"),
        ("12,34", "number.comma"),
        ("1,23,456", "number.comma"),
        ("1,2345", "number.comma"),
        ("1,,234", "number.comma"),
        ("1234,567", "number.comma"),
        ("1.234,5", "number.not_a_number"),
        ("1,234.5.6", "number.not_a_number"),
        ("12 ลิตร", "number.not_a_number"),
        ("-", "number.not_a_number"),
        ("nan", "number.not_a_number"),
        ("NaN", "number.not_a_number"),
        ("inf", "number.not_a_number"),
        ("Infinity", "number.not_a_number"),
        ("0x1F", "number.not_a_number"),
        ("1_000", "number.not_a_number"),
        ("=1+1", "number.not_a_number"),
        ("1e99999", "number.not_a_number"),
        ("1e999", "number.too_large"),
        ("1e18", "number.too_large"),
        ("9" * 200, "number.too_large"),
        ("0." + "1" * 200, "number.too_long"),
        ("1e-999", "number.too_long"),
        ("1.2345678901234567890123456789", "number.too_long"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize("text", ["0,123", "-0,500", "00,250"])
def test_no_group_of_thousands_begins_with_nought(text: str) -> None:
    assert code_of(text) == "number.comma"


@pytest.mark.parametrize("text", ["12 5", "45.0 2", "3 4 5"])
def test_two_numbers_in_one_cell_are_not_one_number(text: str) -> None:
    assert not code_of(text).startswith("read as")


def test_a_refusal_shows_no_more_than_forty_letters() -> None:
    with pytest.raises(Refused) as refused:
        parse_number("x" * 300)
    assert dict(refused.value.findings[0].values) == {"text": "x" * 40}


@pytest.mark.parametrize(
    "text",
    [
        "1" * 32_000,
        "1," * 2_000,
        "1" + "," * 4_000 + "x",
        "1," * 3_000 + "x",
    ],
    ids=["digits", "groups", "commas", "groups_then_letter"],
)
def test_a_cell_full_of_nonsense_is_refused_at_once(text: str) -> None:
    """Looked at by its length alone: a pattern could take seconds over it."""
    assert code_of(text) == "number.too_long"


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity", "1e18", "-1e18"])
def test_limits_refuse_what_is_too_large(value: str) -> None:
    with pytest.raises(Refused) as refused:
        within_limits(Decimal(value))
    assert refused.value.findings[0].code == "number.too_large"


@pytest.mark.parametrize("value", ["1e-18", "-1e-18", "999999999999999999", "0", "1e17"])
def test_limits_let_pass_what_a_bill_can_show(value: str) -> None:
    assert within_limits(Decimal(value)) == Decimal(value)


def test_limits_count_significant_digits_only() -> None:
    most = Decimal("1" * (MOST_DIGITS - 12) + "." + "1" * 12)
    assert within_limits(most) == most
    assert within_limits(Decimal("1." + "0" * 50)) == 1
    for value in (EXACT.add(most, Decimal("1e-13")), SMALLEST / 10):
        with pytest.raises(Refused) as refused:
            within_limits(value)
        assert refused.value.findings[0].code == "number.too_long"


@pytest.mark.parametrize(
    ("binary", "shown"),
    [
        (0.1 + 0.2, "0.3"),
        (695.8199999999999, "695.82"),
        (4381.000000000001, "4381"),
        (403036.80000000005, "403036.8"),
        (25.080000000000002, "25.08"),
        (1e-7, "0.0000001"),
        (123456789012345.6, "123456789012346"),
        (0.0, "0"),
        (-0.0, "0"),
    ],
)
def test_a_spreadsheet_shows_fifteen_digits(binary: float, shown: str) -> None:
    assert plain(from_spreadsheet(binary)) == shown


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 9))
def test_fifteen_digits_survive_a_spreadsheet(coefficient: int, places: int) -> None:
    number = Decimal(coefficient).scaleb(-places)
    assert from_spreadsheet(float(number)) == number


@pytest.mark.parametrize("binary", [float("inf"), float("-inf"), float("nan"), 1e300, 1e18])
def test_a_spreadsheet_number_beyond_reason_is_refused(binary: float) -> None:
    with pytest.raises(Refused) as refused:
        from_spreadsheet(binary)
    assert refused.value.findings[0].code == "number.too_large"


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("2.675", 2, "2.68"),
        ("2.74062321", 4, "2.7406"),
        ("0.00005", 4, "0.0001"),
        ("0.49999", 0, "0"),
        ("12", 2, "12.00"),
    ],
)
def test_halves_round_away_from_zero(value: str, places: int, shown: str) -> None:
    assert str(rounded(Decimal(value), places)) == shown


@given(possible_numbers, st.integers(0, 6))
def test_rounding_moves_by_half_a_unit_at_most(number: Decimal, places: int) -> None:
    moved = Fraction(rounded(number, places)) - Fraction(number)
    assert abs(moved) <= Fraction(1, 2 * 10**places)


def test_numbers_are_shown_with_groups() -> None:
    assert grouped(Decimal("1234567.891"), 2) == "1,234,567.89"
    assert grouped(Decimal("0.004"), 2) == "0.00"
    assert grouped(Decimal("-1234.5"), 0) == "-1,235"


@pytest.mark.parametrize(
    ("value", "text"),
    [("1E+3", "1000"), ("2.50", "2.5"), ("100", "100"), ("0.000", "0"), ("1E-7", "0.0000001")],
)
def test_plain_shows_all_digits(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text
