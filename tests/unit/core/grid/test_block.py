"""Blocks from the clipboard: cells, decimals and months are read as they were meant."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_samples import refused

from lgo_desktop.core.grid.block import block_of, transposed
from lgo_desktop.core.grid.block_months import Column, headed, month_named
from lgo_desktop.core.grid.block_numbers import Decimals, decimals_of, with_point
from lgo_desktop.core.periods import Month, ReportingYear

CALENDAR = ReportingYear(2568).period
FISCAL = ReportingYear(2568, fiscal=True).period


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("1\t2\r\n3\t4\r\n", (("1", "2"), ("3", "4"))),
        ("1\n2", (("1",), ("2",))),
        ('"สอง\nบรรทัด"\t"มี ""คำ"" นี้"', (("สอง\nบรรทัด", 'มี "คำ" นี้'),)),
        ('"ไม่ปิด\t5" ท่อ\n7', (('"ไม่ปิด', '5" ท่อ'), ("7", ""))),
        ("1\n\n3\n", (("1",), ("",), ("3",))),
        ("\t1\n", (("", "1"),)),
    ],
)
def test_cells_are_parted_as_a_spreadsheet_parts_them(
    text: str, block: tuple[tuple[str, ...], ...]
) -> None:
    assert block_of(text) == block


def test_nothing_and_too_much_are_refused() -> None:
    for nothing in ("", "\n\n", " \t "):
        with refused("paste.empty"):
            block_of(nothing)
    with refused("paste.too_large"):
        block_of("1\t" * 200_001)
    with refused("paste.too_large"):
        block_of("1\t" * 1_000 + "\n1" * 1_000)


cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=8)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=5))
def test_what_is_written_in_quotation_marks_is_read_back(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, dialect="excel-tab", quoting=csv.QUOTE_ALL).writerows(rows)
    if any(cell.strip() for row in rows for cell in row):
        assert block_of(written.getvalue()) == tuple(map(tuple, rows))


@given(st.text('"\t\n a1', max_size=60))
def test_any_text_is_a_block_of_even_rows(text: str) -> None:
    if text.replace('"', "").strip():
        block = block_of(text)
        assert len({len(row) for row in block}) == 1
        assert transposed(transposed(block)) == block


@pytest.mark.parametrize(
    ("texts", "decimals"),
    [
        (["1,234", "5"], Decimals.POINT),
        (["1,234", "12,5"], Decimals.COMMA),
        (["1.234", "0,5 กก."], Decimals.COMMA),
        (["1.234.567"], Decimals.COMMA),
        (["1.234,50"], Decimals.COMMA),
        (["12,5", "12.5"], Decimals.POINT),
        (["12,5", "1,234.5"], Decimals.POINT),
        (["๑๒,๕"], Decimals.COMMA),
        (["ไม่, มี"], Decimals.POINT),
    ],
)
def test_a_decimal_comma_must_be_proven_and_not_disproven(
    texts: list[str], decimals: Decimals
) -> None:
    assert decimals_of(texts) is decimals


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1.234,5", "1234.5"), ("12,5 ตัน", "12.5 ตัน"), ("1.234", "1234"), ("7", "7"),
        ("๑๒,๕", "12.5"), (",5", ".5"), ("1.23", "1.23"), ("abc", "abc"),
    ],
)  # fmt: skip
def test_a_proven_comma_becomes_a_point(text: str, plain: str) -> None:
    assert with_point(text, Decimals.COMMA) == plain
    assert with_point(text, Decimals.POINT) == text


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("ม.ค.", 1), ("มค", 1), ("ม.ค. 2568", 1), ("ม.ค.68", 1), ("ม.ค.-68", 1), ("มกราคม", 1),
        ("กุมภาพันธ์ ๒๕๖๘", 2), ("Jan", 1), ("Feb-25", 2), ("December 2025", 12), ("Sept", 9),
        ("2568-03", 3), ("03/2568", 3), ("2025-04", 4), ("ธ. ค. 68", 12),
    ],
)  # fmt: skip
def test_months_are_known_in_both_eras_and_languages(text: str, month: int) -> None:
    assert month_named(text, CALENDAR) == Month(2025, month)


@pytest.mark.parametrize("text", ["", "ดีเซล", "12", "13/2568", "มา", "1234.5", "-"])
def test_what_is_no_month_is_none(text: str) -> None:
    assert month_named(text, CALENDAR) is None


def test_a_month_without_year_is_that_of_the_fiscal_year() -> None:
    assert month_named("ต.ค.", FISCAL) == Month(2024, 10)
    assert month_named("ก.ย.", FISCAL) == Month(2025, 9)
    assert month_named("ต.ค. 67", FISCAL) == Month(2024, 10)


def test_months_across_are_taken_off_with_the_labels_before_them() -> None:
    block = block_of("รายการ\tหน่วย\tก.พ. 68\tม.ค. 68\tม.ค. 67\tรวม\nดีเซล\tลิตร\t2\t1\t9\t3\n")
    found = headed(block, CALENDAR)
    assert found.cells == (("2", "1", "9", "3"),)
    assert found.labels == ("ดีเซล ลิตร",)
    assert found.columns == (
        Column(Month(2025, 2)), Column(Month(2025, 1)), Column(outside="ม.ค. 67"),
        Column(is_total=True),
    )  # fmt: skip


def test_months_down_are_turned() -> None:
    found = headed(block_of("\tรถ 1\tรถ 2\nม.ค.\t1\t10\nก.พ.\t2\t20"), CALENDAR)
    assert found.cells == (("1", "2"), ("10", "20"))
    assert found.labels == ("รถ 1", "รถ 2")


def test_a_block_without_months_is_left_as_it_is() -> None:
    block = block_of("1\t2\n3\t4")
    assert headed(block, CALENDAR).columns is None
    assert headed(block, CALENDAR).cells == block
