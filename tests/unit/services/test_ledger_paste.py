"""Blocks of papers from a spreadsheet: columns known by headings or order, rows by account."""

from core_samples import rules
from storage_samples import refused

from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.core.papers.ledger_paper import Target
from lgo_desktop.core.papers.registry import all_kinds, kind_named
from lgo_desktop.services.ledger_form import RowChoice, columns_of
from lgo_desktop.services.ledger_headings import is_heading, recognised
from lgo_desktop.services.ledger_paste import (
    Rows,
    in_best_order,
    pasted,
    row_named,
    rows_of_items,
    understood,
)

SCALE, BILLS = kind_named("weighbridge_slip"), kind_named("electricity_bill")
LANDFILL = RowChoice("waste.own_landfill", "managed_anaerobic")
ORDER = ["item", "paper_date", "gross_in", "gross_out", "amount"]
BLOCK = "อบต.ปากธาร\t4/6/68\t9,860\t5,690\t4,170\nอบต.ธาราวดี\t5/6/68\t9,000\t5,000\t4,000\n"


def test_the_headings_of_a_scale_are_known() -> None:
    said = ("ผู้ส่ง", "วันที่", "เวลา", "ทะเบียนรถ", "ชั่งเข้า (กก.)", "ชั่งออก", "สุทธิ", "ผู้ชั่ง")
    assert is_heading(said, SCALE)
    assert recognised(said, SCALE) == (
        "item", "paper_date", "time", "plate", "gross_in", "gross_out", "amount", "",
    )  # fmt: skip


def test_the_headings_of_the_page_itself_are_known() -> None:
    for kind in all_kinds().values():
        fields = [one for one in columns_of(kind) if one.name and not one.worked_out]
        for language in LANGUAGES:
            said = [one.name.spoken(language) for one in fields if one.name]
            assert recognised(said, kind) == tuple(one.id for one in fields)


def test_a_heading_is_taken_once() -> None:
    assert recognised(["วันที่", "วันที่"], SCALE) == ("paper_date", "")


def test_rows_without_headings_are_in_the_order_of_the_page() -> None:
    block = pasted(BLOCK, SCALE, [*ORDER, "note"])
    assert not block.by_heading
    assert block.columns == tuple(ORDER)
    found = understood(block, block.columns, Rows(chosen=LANDFILL), rules())
    assert [str(one.amount) for one in found.papers] == ["4170", "4000"]
    assert found.papers[0].target == Target(*LANDFILL[:2], "", "อบต.ปากธาร")
    assert found.papers[0].words["paper_date"] == "2025-06-04"


def test_headings_are_no_paper_and_rows_keep_their_numbers() -> None:
    head = "ผู้ส่ง\tวันที่\tเข้า\tออก\tสุทธิ\n"
    block = pasted(f"{head}{BLOCK}\t\t\t\t\nอบต.ปากธาร\tพรุ่งนี้\t1\t1\t0\n", SCALE, ORDER)
    found = understood(block, block.columns, Rows(chosen=LANDFILL), rules())
    assert (len(found.papers), found.rows, found.refused_rows) == (2, 3, 1)
    (why,) = found.refused
    assert (why.code, why.where.row, why.where.field) == ("entry.not_a_date", 5, "paper_date")


def test_a_block_wider_than_the_page_leaves_columns_out() -> None:
    block = pasted("อบต.ปากธาร\t4/6/68\tก\tข", SCALE, ["item", "paper_date"])
    assert block.columns == ("item", "paper_date", "", "")


def test_accounts_that_are_known_go_to_their_rows() -> None:
    office, market = Target("purchased.electricity", "office", "", "01"), Target(
        "purchased.electricity", "market", "", "02"
    )  # fmt: skip
    known = rows_of_items([office, market, Target("leased.to_others", "office", "", "02")])
    assert known == {"01": RowChoice("purchased.electricity", "office")}
    block = pasted("01\t3/68\t12\n02\t3/68\t13", BILLS, ["item", "paper_month", "amount"])
    found = understood(block, block.columns, Rows(known), rules())
    assert [one.target for one in found.papers] == [office]
    assert found.refused[0].where.row == 2


def test_a_row_is_named_in_its_column_or_chosen_for_all() -> None:
    columns = ["row", "paper_month", "amount"]
    block = pasted("ตลาด\t3/68\t12\nจรวด\t3/68\t13", BILLS, columns)
    found = understood(block, block.columns, Rows(item="01"), rules())
    assert found.papers[0].target == Target("purchased.electricity", "market", "", "01")
    assert [one.code for one in found.refused] == ["ledger.unknown_row"]


def test_rows_are_found_by_a_part_that_only_one_has() -> None:
    assert row_named(BILLS, "มีมิเตอร์") is None
    metered = row_named(BILLS, "ไฟสาธารณะ ไม่มี")
    assert metered is not None
    assert metered.variant == "street_light_unmetered"
    assert row_named(BILLS, "") is None
    at_school = RowChoice("purchased.electricity", "school", "โรงเรียนวัดใต้")
    assert row_named(BILLS, "วัดใต้", [at_school]) == at_school


def test_the_order_is_taken_in_which_most_rows_are_papers() -> None:
    orders = [ORDER[2:], ORDER[1:], ORDER]
    rows = Rows(chosen=LANDFILL)
    block = in_best_order(pasted(BLOCK, SCALE, orders[0]), orders, rows, rules())
    assert block.columns == tuple(ORDER)
    nothing = in_best_order(pasted("ก\tข", SCALE, orders[0]), orders, rows, rules())
    assert nothing.columns == ("gross_in", "gross_out")
    known = pasted(f"ผู้ส่ง\tวันที่\tเข้า\tออก\tสุทธิ\n{BLOCK}", SCALE, orders[0])
    assert in_best_order(known, orders, rows, rules()) == known


def test_an_empty_clipboard_is_told() -> None:
    with refused("paste.empty"):
        pasted("\n\n", SCALE, ORDER)
