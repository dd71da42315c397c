"""Lines end between words, and where Thai writing lets them end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.charts.lettering.lines import LETTER_GROUP, NEVER_BEGIN, lines
from lgo_desktop.charts.lettering.words import words

SENTENCE = (
    "เทศบาลจัดทำบัญชีก๊าซเรือนกระจก กระดาษ น้ำมัน และอื่น ๆ ตามคู่มือ ฯลฯ (ฉบับ พ.ศ. 2565) "
    "ประเภทที่ 1 การปล่อยทางตรง 1,234.56 tCO₂e"
)


def letters(text: str) -> float:
    """A width in letters, marks counted too."""
    return float(len(text))


@pytest.mark.parametrize("width", range(16, 60))
def test_no_word_is_broken_and_no_sign_begins_a_line(width: int) -> None:
    broken = lines(SENTENCE, width, letters)
    pieces = [piece for line in broken for piece in words(line) if piece.strip()]
    assert pieces == [piece for piece in words(SENTENCE) if piece.strip()]
    assert not any(line[0] in NEVER_BEGIN for line in broken)
    assert all(len(line) <= width for line in broken)


@pytest.mark.parametrize("kept", ["อื่น ๆ", "พ.ศ. 2565", "ประเภทที่ 1", "(ฉบับ", "2565)"])
def test_what_belongs_together_stays_on_one_line(kept: str) -> None:
    for width in range(16, 60):
        assert any(kept in line for line in lines(SENTENCE, width, letters)), width


def test_a_prefix_goes_with_its_word() -> None:
    assert lines("เริ่มการปล่อย", 8, letters) == ["เริ่ม", "การปล่อย"]


def test_a_word_wider_than_the_line_is_cut_between_letter_groups() -> None:
    assert lines("ก้ก้ก้ก้ฮฮฮ", 4, letters) == ["ก้ก้", "ก้ก้", "ฮฮฮ"]
    assert lines("รวม abcdefgh", 5, letters) == ["รวม", "abcde", "fgh"]


def test_a_line_feed_begins_a_line_and_an_empty_text_is_one_line() -> None:
    assert lines("หนึ่ง\nสอง", 90, letters) == ["หนึ่ง", "สอง"]
    assert lines("", 90, letters) == [""]


def test_what_cannot_be_seen_is_left_out() -> None:
    assert lines("ก\u200bา\x00ร\ufeff\u202e", 90, letters) == ["การ"]
    assert lines("ก\tข\r\nค", 90, letters) == ["ก ข", "ค"]


@given(st.text(max_size=60), st.integers(1, 40))
def test_only_blanks_and_the_unseen_are_lost(text: str, width: int) -> None:
    whole = lines(text, 1e9, letters)
    narrow = lines(text, width, letters)
    assert "".join(narrow).replace(" ", "") == "".join(whole).replace(" ", "")
    assert all(len(line) <= width or len(LETTER_GROUP.findall(line)) <= 2 for line in narrow)
