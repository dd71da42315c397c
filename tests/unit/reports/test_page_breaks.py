"""Pages end where a reader would end them."""

import re
from decimal import Decimal

import pypdfium2  # type: ignore[import-untyped]
import pytest

from lgo_desktop.charts.by_scope import by_scope
from lgo_desktop.reports.document import Block, Column, Document, Figure, Heading, Paragraph, Table
from lgo_desktop.reports.pdf import render_pdf


def pages_after(lines: int, *blocks: Block) -> list[str]:
    """The pages of blocks that stand below so many small lines."""
    above = Paragraph("\n".join(["บรรทัด"] * lines), "small")
    pdf = render_pdf(Document("เรื่อง", "th", (above, *blocks)))
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


@pytest.mark.parametrize("lines", range(34, 46))
def test_a_heading_has_two_lines_of_its_text_below_it(lines: int) -> None:
    text = Paragraph("\n".join(f"ลำดับ{nth}" for nth in range(9)))
    pages = pages_after(lines, Heading(2, "หัวเรื่อง"), text)
    page = next(page for page in pages if "หัวเรื่อง" in page)
    assert "ลำดับ1" in page


@pytest.mark.parametrize("lines", range(36, 48))
def test_no_line_of_a_paragraph_is_alone_on_a_page(lines: int) -> None:
    pages = pages_after(lines, Paragraph("\n".join(f"ลำดับ{nth}" for nth in range(5))))
    counts = [len(re.findall("ลำดับ", page)) for page in pages]
    assert sum(counts) == 5
    assert 1 not in counts


def test_a_heading_at_the_very_end_is_printed() -> None:
    assert "หัวเรื่อง" in pages_after(1, Heading(1, "หัวเรื่อง"))[0]


@pytest.mark.parametrize("caption", ["", "ภาพที่ 1"])
@pytest.mark.parametrize("lines", range(34, 46, 3))
def test_a_heading_stays_with_its_chart(lines: int, caption: str) -> None:
    chart = Figure(lambda width: by_scope([("ประเภทที่ 1", Decimal(5))], width, unit="t"), caption)
    pages = pages_after(lines, Heading(1, "หัวเรื่อง"), chart)
    page = next(page for page in pages if "หัวเรื่อง" in page)
    assert "ประเภทที่ 1" in page
    assert caption in page


@pytest.mark.parametrize("lines", range(12, 26))
def test_a_total_is_never_alone_on_a_page(lines: int) -> None:
    rows = tuple((f"ลำดับ{nth}",) for nth in range(16))
    pages = pages_after(lines, Table((Column("ก"),), rows, totals=(("ผลรวม",), ("เฉลี่ย",))))
    page = next(page for page in pages if "ผลรวม" in page)
    assert "ลำดับ15" in page
    assert "เฉลี่ย" in page


def test_a_chart_higher_than_a_page_is_made_to_fit() -> None:
    scopes = [("ชื่อที่ยาวมาก " * 60, Decimal(5))] * 3
    chart = Figure(lambda width: by_scope(scopes, width, unit="t"), "คำบรรยาย")
    pages = pages_after(1, Heading(1, "หัวเรื่อง"), chart)
    page = next(page for page in pages if "หัวเรื่อง" in page)
    assert "คำบรรยาย" in page
    assert page.count("5.00 (33.3%)") == 3


def test_a_heading_higher_than_a_page_is_printed_whole() -> None:
    heading = Heading(1, "\n".join(f"ลำดับ{nth}" for nth in range(60)))
    pages = pages_after(1, heading, Paragraph("จบ"))
    found = re.findall(r"ลำดับ(\d+)", "".join(pages))
    assert found == [str(nth) for nth in range(60)]
