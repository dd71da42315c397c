"""Documents on paper: every word there, as typed, on pages that break where they should."""

import re
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgo_desktop.charts.by_scope import by_scope
from lgo_desktop.charts.lettering.words import INVISIBLE
from lgo_desktop.reports.document import (
    Block,
    BulletList,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    KeyFigure,
    PageBreak,
    Paragraph,
    Signatures,
    Signer,
    Table,
    Title,
)
from lgo_desktop.reports.pdf import render_pdf

LONG = "ปริมาณการปล่อยก๊าซเรือนกระจกขององค์กรปกครองส่วนท้องถิ่นคำนวณจากข้อมูลกิจกรรมที่เก็บจากใบเสร็จ "
INJECTIONS = (
    "<b>เทศบาล", "<img src='file:///etc/passwd'/>", "&lt;ไม่ใช่&gt;", "</para><para>",
    "<a href='http://x'>ที่</a>", "&#3585; & อื่น ๆ", "(วงเล็บ) \\ทับ", "%s {x} $1",
)  # fmt: skip


def document(
    *blocks: Block, slip: str = "LGO-2568-AB12", title: str = "รายงานก๊าซเรือนกระจก"
) -> Document:
    return Document(title, "th", blocks, slip=slip, author="เทศบาลเมืองปั๊มน้ำ")


def pdfium_pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def pypdf_pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def bare(text: str) -> str:
    """The text without blanks and line ends."""
    return re.sub(r"\s", "", text)


def everything() -> Document:
    return document(
        Title("รายงานคาร์บอนฟุตพริ้นท์", ("เทศบาลเมืองปั๊มน้ำ", "ปีงบประมาณ พ.ศ. 2568")),
        Paragraph("สรุปสั้น ๆ", "lead"),
        Figures((KeyFigure("796.47", "tCO₂e", "รวม"), KeyFigure("4.2%", "", "ลดลง"))),
        Heading(1, "ผลการประเมิน"),
        Heading(2, "แยกตามประเภท"),
        Heading(3, "ที่มา"),
        Paragraph(LONG * 3),
        Paragraph("หมายเหตุท้ายเรื่อง", "note"),
        Paragraph("ตัวเล็ก", "small"),
        BulletList(("ข้อมูลจากใบเสร็จ", "ข้อมูลจากมิเตอร์")),
        BulletList(("ลำดับแรก", "ลำดับสอง"), numbered=True),
        Figure(lambda width: by_scope([("ประเภทที่ 1", Decimal(5))], width, unit="tCO₂e"), "ภาพที่ 1"),
        Figure(lambda width: by_scope([("ไม่มีคำบรรยาย", Decimal(5))], width, unit="tCO₂e")),
        Table(
            (Column("รายการ", weight=3), Column("หน่วย", "centre"), Column("tCO₂e", "right")),
            ("กลุ่มแรก", ("น้ำมันดีเซล", "ลิตร", "12.50")),
            totals=(("รวมทั้งสิ้น", "", "12.50"),),
            caption="ตารางที่ 1",
        ),
        PageBreak(),
        Signatures((Signer("ผู้จัดทำ", "กตัญญู ฟื้นฟู", "นักวิชาการ"), Signer("ผู้อนุมัติ"))),
    )


EXPECTED = (
    "รายงานคาร์บอนฟุตพริ้นท์", "ปีงบประมาณ พ.ศ. 2568", "สรุปสั้น ๆ", "796.47", "ลดลง", "ผลการประเมิน",
    "แยกตามประเภท", "ที่มา", LONG * 3, "หมายเหตุท้ายเรื่อง", "ตัวเล็ก", "•", "ข้อมูลจากมิเตอร์",
    "2.ลำดับสอง", "ภาพที่ 1", "5.00 (100.0%)", "ไม่มีคำบรรยาย", "ตารางที่ 1", "กลุ่มแรก", "น้ำมันดีเซล",
    "12.50", "รวมทั้งสิ้น", "ผู้จัดทำ", "(กตัญญู ฟื้นฟู)", "นักวิชาการ", "ลงชื่อ", "ตำแหน่ง .......",
    "LGO-2568-AB12",
)  # fmt: skip


@pytest.mark.parametrize("read", [pdfium_pages, pypdf_pages])
def test_every_kind_of_block_can_be_read_on_the_page(read: Callable[[bytes], list[str]]) -> None:
    text = bare("".join(read(render_pdf(everything()))))
    assert [expected for expected in EXPECTED if bare(expected) not in text] == []


@pytest.mark.parametrize("injection", INJECTIONS)
def test_text_is_never_markup(injection: str) -> None:
    pdf = render_pdf(
        Document(
            injection, "th",
            (
                Title(injection, (injection,)), Heading(1, injection), Paragraph(injection),
                BulletList((injection,)), Figures((KeyFigure(injection, injection, injection),)),
                Table((Column(injection),), ((injection,), injection), ((injection,),), injection),
                Signatures((Signer(injection, injection, injection),)),
                PageBreak(), Paragraph("จบ"),
            ),
            slip=injection, author=injection,
        )
    )  # fmt: skip
    first, second = (bare(page) for page in pdfium_pages(pdf))
    assert first.count(bare(injection)) == 17
    assert second.count(bare(injection)) == 2
    about = pypdf.PdfReader(BytesIO(pdf)).metadata
    assert about is not None
    assert (about.title, about.author, about.subject) == (injection, injection, injection)
    assert (about.creator, about.producer) == ("LGO Carbon Desktop", "LGO Carbon Desktop")


@given(st.text(max_size=80))
@settings(max_examples=30, deadline=None)
def test_any_text_can_be_printed(text: str) -> None:
    pdf = render_pdf(document(Paragraph(text), Table((Column(text),), ((text,),)), title=text))
    ascii_only = bare("".join(char for char in text.translate(INVISIBLE) if "!" <= char <= "~"))
    assert pdf.startswith(b"%PDF")
    assert len(ascii_only) * 3 <= len(bare("".join(pypdf_pages(pdf))))


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_pdf(everything()) == render_pdf(everything())


def test_the_same_document_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    program = (
        "import sys; from lgo_desktop.reports.document import *;"
        "from lgo_desktop.reports.pdf import render_pdf;"
        "blocks = (Title('ที่ น้ำ'), Table((Column('ก'),), (('ปี่',),)), Paragraph('ฟื้น'));"
        "document = Document('ก', 'th', blocks, slip='x');"
        "more = render_pdf(Document('ข', 'th', (Paragraph('ป้ำ ฐุ'),))) if sys.argv[1:] else 0;"
        "sys.stdout.buffer.write(render_pdf(document))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, *extra], check=True, capture_output=True, cwd=tmp_path
        ).stdout
        for extra in ([], ["another document first"])
    ]
    assert runs[0] == runs[1]
    assert str(Path(__file__).parents[3]).encode() not in runs[0]


def test_only_embedded_fonts_are_named() -> None:
    named = set(re.findall(rb"/BaseFont /(\S+)", render_pdf(everything())))
    assert named == {b"AAAAAA+SarabunPDF-Regular", b"AAAAAA+SarabunPDF-Bold"}
    assert b"Helvetica" not in render_pdf(everything())


def test_a_long_table_repeats_its_head_and_keeps_its_total_company() -> None:
    rows = tuple((f"น้ำมันดีเซล คันที่ {nth}", f"{nth}.00") for nth in range(200))
    table = Table((Column("หัวตาราง"), Column("tCO₂e", "right")), rows, (("ผลรวม", "9"),))
    pages = pdfium_pages(render_pdf(document(Heading(1, "รถ"), table)))
    assert len(pages) > 4
    assert all("หัวตาราง" in page for page in pages)
    assert "คันที่ 199" in pages[-1]
    assert "ผลรวม" in pages[-1]
    found = re.findall(r"คันที่ (\d+)", "".join(pages))
    assert found == [str(nth) for nth in range(200)]


@pytest.mark.parametrize("before", [0, 1, 30])
def test_rows_higher_than_a_page_are_continued_on_the_next(before: int) -> None:
    long = "\n".join(f"ลำดับ{nth}" for nth in range(150))
    rows: tuple[tuple[str, ...] | str, ...] = (
        *[("บน", "บน")] * before, "กลุ่มบน", ("สั้น", long), "กลุ่มล่าง\n" * 50, ("ค", "ง"),
    )  # fmt: skip
    table = Table((Column("ก"), Column("ข")), rows, totals=(("รวม", long),) * 2)
    text = "".join(pypdf_pages(render_pdf(document(Heading(1, "หัวเรื่อง"), table))))
    found = [int(nth) for nth in re.findall(r"ลำดับ(\d+)", text)]
    assert found == [*range(150)] * 3
    assert text.count("กลุ่มล่าง") == 50


def test_a_paragraph_runs_over_pages_without_losing_a_word() -> None:
    pages = pypdf_pages(render_pdf(document(Paragraph(LONG * 80), slip="", title="")))
    body = "".join(re.sub(r"หน้า \d+ / \d+", "", page) for page in pages)
    assert len(pages) > 1
    assert bare(body) == bare(LONG * 80)


@pytest.mark.parametrize("fill", range(24, 44))
def test_a_heading_is_never_alone_at_the_foot_of_a_page(fill: int) -> None:
    """However full the page is, the heading, the caption and the first row share one."""
    lines = Paragraph("\n".join(["บรรทัด"] * fill), "small")
    rows = tuple((f"แถว {nth}",) for nth in range(30))
    table = Table((Column("ก"),), rows, caption="คำบรรยายตาราง")
    pages = pdfium_pages(render_pdf(document(lines, Heading(1, "หัวเรื่องใหญ่"), table)))
    page = next(page for page in pages if "หัวเรื่องใหญ่" in page)
    assert "คำบรรยายตาราง" in page
    assert "แถว 1" in page


def test_every_page_says_which_of_how_many_it_is() -> None:
    breaks = (Paragraph("หนึ่ง"), PageBreak(), Paragraph("สอง"), PageBreak(), Paragraph("สาม"))
    pages = pdfium_pages(render_pdf(document(*breaks)))
    for nth, page in enumerate(pages, start=1):
        assert f"หน้า {nth} / 3" in page
        assert "LGO-2568-AB12" in page
        assert ("รายงานก๊าซเรือนกระจก" in page) == (nth > 1)


def test_an_english_document_is_english_throughout() -> None:
    pdf = render_pdf(Document("Report", "en", (Signatures((Signer("Prepared by"),)),)))
    (page,) = pdfium_pages(pdf)
    assert "Page 1 of 1" in page
    assert "Signed" in page
    assert not re.search("[ก-๙]", page)


def test_headings_make_the_outline() -> None:
    pdf = render_pdf(document(Heading(1, "บทที่ ๑"), Heading(2, "ข้อย่อย"), Heading(1, "บทที่ ๒")))
    outline = pypdf.PdfReader(BytesIO(pdf)).outline
    assert [entry.title for entry in outline if not isinstance(entry, list)] == ["บทที่ ๑", "บทที่ ๒"]


def test_an_outline_may_begin_with_a_lower_level() -> None:
    pdf = render_pdf(document(Heading(3, "ลึก"), Heading(1, "ตื้น"), Heading(3, "ลึกอีก")))
    assert pdf.startswith(b"%PDF")


def test_a_running_title_too_long_for_the_page_is_shortened() -> None:
    pdf = render_pdf(document(Paragraph("ก"), PageBreak(), Paragraph("ข"), title=LONG * 4))
    assert "…" in pdfium_pages(pdf)[1]


def test_an_empty_document_is_an_empty_page() -> None:
    (page,) = pdfium_pages(render_pdf(document()))
    assert "หน้า 1 / 1" in page


def test_a_row_of_the_wrong_length_is_not_a_table() -> None:
    with pytest.raises(ValueError, match="a row of 1 under 2 columns"):
        Table((Column("ก"), Column("ข")), (("ค",),))
