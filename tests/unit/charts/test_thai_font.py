"""Thai is drawn with its marks in place, and comes out of the PDF as it was typed."""

from collections.abc import Sequence
from io import BytesIO
from typing import cast

import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from lgo_desktop.base.paths import resources
from lgo_desktop.charts.lettering.fonts import BOLD, FILES, REGULAR, register_fonts, text_width
from lgo_desktop.charts.lettering.glyph_names import STEP
from lgo_desktop.charts.lettering.thai_font import STAND_IN, ThaiFont, to_unicode
from lgo_desktop.charts.lettering.words import known_words
from lgo_desktop.devtools.build_fonts import SARA_AM, syllables

HARD_WORDS = (
    "ที่", "น้ำ", "ปี่", "ฟื้น", "ฐุ", "กตัญญู", "ก๊าซเรือนกระจก", "น้ำมันเชื้อเพลิง", "ปั๊มน้ำ",
    "คาร์บอนฟุตพริ้นท์", "เป้า", "ฝ้า", "ฟ้า", "ป่า", "ญี่ปุ่น", "ฎีกา", "ปฏิกูล", "กฎหมาย", "ฤๅษี", "ฬา",
    "ก็", "เป็น", "ปี", "ชั่วโมง", "สัมฤทธิ์", "ศูนย์", "องค์กร", "วิญญู", "ผู้", "คู่", "ต่ำ", "ทำ", "จำปา",
    "ปำ", "ป้ำ", "บำบัด", "นํ้า", "เชื้อ", "ซื้อ", "พื้นที่", "หนี้", "ชี้แจง", "๒๕๖๘", "ฯลฯ",
)  # fmt: skip


def font(name: str) -> ThaiFont:
    """A registered font."""
    register_fonts()
    return cast("ThaiFont", pdfmetrics.getFont(name))


def page_of(texts: Sequence[str], name: str) -> bytes:
    """A PDF with each text on a line of its own, far enough apart for any reader."""
    register_fonts()
    target = BytesIO()
    canvas = Canvas(target, initialFontName=REGULAR)  # type: ignore[arg-type]
    for number, text in enumerate(texts):
        if number and number % 40 == 0:
            canvas.showPage()
        canvas.setFont(name, 10)
        canvas.drawString(50, 800 - 19 * (number % 40), text)
    canvas.save()
    return target.getvalue()


def read_by_pdfium(pdf: bytes) -> list[str]:
    """The texts that PDFium, the engine of Chrome, copies out."""
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document).split()


def read_by_pypdf(pdf: bytes) -> list[str]:
    """The texts that pypdf copies out."""
    return " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split()


@pytest.mark.parametrize("name", FILES)
def test_hard_words_come_out_as_typed_in_every_style(name: str) -> None:
    pdf = page_of(HARD_WORDS, name)
    assert read_by_pdfium(pdf) == list(HARD_WORDS)
    assert read_by_pypdf(pdf) == list(HARD_WORDS)


def test_words_of_the_dictionary_come_out_as_typed() -> None:
    sample = sorted(known_words())[::60]
    pdf = page_of(sample, REGULAR)
    assert read_by_pdfium(pdf) == sample
    assert read_by_pypdf(pdf) == sample


@pytest.mark.parametrize("name", FILES)
def test_every_syllable_of_thai_spelling_comes_out_as_typed(name: str) -> None:
    spelt = [text for text in syllables() if not text.endswith(f"์{SARA_AM}")]
    assert read_by_pypdf(page_of(spelt, name)) == spelt


def test_sentences_of_two_scripts_come_out_whole() -> None:
    sentence = "ปริมาณ CO₂ ที่ปล่อย 1,234.56 tCO₂e (±5%) จาก “น้ำมัน” ≤ 30 วัน × 2"
    assert " ".join(read_by_pdfium(page_of([sentence], BOLD))) == sentence


@pytest.mark.parametrize("name", FILES)
def test_every_glyph_sits_where_the_rules_of_the_font_put_it(name: str) -> None:
    """The boxes of the glyphs drawn are those of the plain glyphs, moved as HarfBuzz says."""
    path = resources() / "fonts" / FILES[name]
    shaper = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
    outlines = TTFont(path)
    boxes, order = outlines["glyf"], outlines.getGlyphOrder()
    thai = font(name)
    moved = 0
    for syllable in syllables():
        if SARA_AM in syllable:  # drawn as one glyph where the rules make two
            continue
        buffer = hb.Buffer()
        buffer.add_str(syllable)
        buffer.guess_segment_properties()
        hb.shape(shaper, buffer, {"kern": False})
        drawn = [order[thai.face.charToGlyph[ord(char)]] for char in thai.drawn(syllable)]
        for glyph, info, place in zip(
            drawn, buffer.glyph_infos, buffer.glyph_positions, strict=True
        ):
            plain, seen = boxes[order[info.codepoint]], boxes[glyph]
            assert abs(plain.xMin + place.x_offset - seen.xMin) <= STEP / 2 + 1, syllable
            assert abs(plain.yMin + place.y_offset - seen.yMin) <= STEP / 2 + 1, syllable
            moved += place.x_offset != 0
    assert moved > 500


def test_a_tone_mark_over_a_tall_letter_is_another_glyph_than_over_a_short_one() -> None:
    thai = font(REGULAR)
    assert thai.drawn("ป่")[1] != thai.drawn("ก่")[1]
    assert thai.drawn("ก่")[1] != thai.drawn("กี่")[2]


def test_lower_marks_take_the_tail_off_their_letter() -> None:
    thai = font(REGULAR)
    assert thai.drawn("ญ") == "ญ"
    assert thai.drawn("ญู")[0] != "ญ"
    assert thai.typed(ord(thai.drawn("ญู")[0])) == "ญ"


@pytest.mark.parametrize("name", FILES)
def test_shaping_does_not_change_the_width(name: str) -> None:
    for word in HARD_WORDS:
        if "ฤๅ" not in word:  # one glyph for two letters
            assert text_width(word, name, 10) == pytest.approx(
                text_width(font(name).drawn(word), name, 10)
            )


def test_what_cannot_be_seen_has_no_width_and_is_not_drawn() -> None:
    assert font(REGULAR).drawn("ก\u200bข") == "กข"
    assert text_width("ก\u200bข", REGULAR, 10) == text_width("กข", REGULAR, 10)


def test_a_sign_that_the_font_lacks_has_a_stand_in_and_copies_out_as_itself() -> None:
    pdf = page_of(["ก漢ข✓😀"], REGULAR)
    assert read_by_pypdf(pdf) == ["ก漢ข✓😀"]
    assert read_by_pdfium(pdf)[0].startswith("ก漢ข✓")
    thai = font(REGULAR)
    glyphs = [thai.face.charToGlyph[ord(char)] for char in thai.drawn("漢✓")]
    assert glyphs == [thai.face.charToGlyph[ord(STAND_IN)]] * 2
    assert text_width("漢", REGULAR, 10) == text_width(STAND_IN, REGULAR, 10)


def test_the_table_of_typed_texts_is_cut_into_blocks_of_a_hundred() -> None:
    table = to_unicode(["ก"] * 150)
    assert "100 beginbfchar" in table
    assert "50 beginbfchar" in table
    assert "<95> <0E01>" in table


def test_each_style_keeps_a_face_of_its_own() -> None:
    assert len({font(name).face.name for name in FILES}) == len(FILES)
