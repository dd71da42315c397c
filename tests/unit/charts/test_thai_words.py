"""Thai is cut where a reader would cut it, and nothing is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.charts.lettering.words import (
    NEVER_FIRST,
    WRITTEN_IN_FRONT,
    known_words,
    words,
)

CUT_SENTENCES = [
    "ปริมาณ|การ|ปล่อย|ก๊าซเรือนกระจก|ของ|องค์กรปกครองส่วนท้องถิ่น",
    "ใบแจ้งหนี้|ค่า|ไฟฟ้า|เดือน|มกราคม|หาย|ไป",
    "เทศบาลเมือง|ใช้|น้ำมัน|เชื้อเพลิง| |1,200| |ลิตร",
    "คาร์บอนฟุตพริ้นท์|ของ|องค์กร",
    "กรุณา|ตรวจ|เลขที่|ใบเสร็จ|อีก|ครั้ง",
    "สารทำความเย็น|รั่วไหล| |R-32",
    "บ่อบำบัด|น้ำเสีย|แบบ|ไม่|เติมอากาศ",
    "ผู้ทวนสอบ|ลงนาม|แล้ว",
    "ตา|กลม|นั่ง|อยู่|บน|บ้าน",
]


@pytest.mark.parametrize("sentence", CUT_SENTENCES)
def test_sentences_are_cut_as_a_reader_cuts_them(sentence: str) -> None:
    assert "|".join(words(sentence.replace("|", ""))) == sentence


def test_letters_outside_every_word_stay_together() -> None:
    assert words("ฮฮฮฮ") == ["ฮฮฮฮ"]


def test_blanks_and_other_scripts_are_pieces_of_their_own() -> None:
    assert words("tCO₂e  รวม") == ["tCO₂e", "  ", "รวม"]
    assert words("") == []


def test_terms_of_the_field_are_known() -> None:
    for term in ("ก๊าซเรือนกระจก", "มูลฝอย", "ดีเซล", "คาร์บอนฟุตพริ้นท์"):
        assert words(f"รวม{term}ทั้งหมด")[1] == term


def test_the_list_has_words_of_thai_letters_only() -> None:
    assert len(known_words()) > 60_000
    assert all(re.fullmatch("[ก-๎]+", word) for word in known_words())


THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E4E), max_size=40)


@given(st.text(max_size=30) | THAI)
def test_pieces_join_to_the_text(text: str) -> None:
    assert "".join(words(text)) == text


@given(THAI)
def test_no_cut_parts_a_letter_from_its_marks(text: str) -> None:
    pieces = words(text)
    assert all(piece[0] not in NEVER_FIRST for piece in pieces[1:])
    assert all(piece[-1] not in WRITTEN_IN_FRONT for piece in pieces[:-1])
