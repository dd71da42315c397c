"""The page of papers as a person uses it: type, go on, be told what is missing, paste, undo."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from paper_samples import BILL, SLIP, read
from papers_page import (
    MAY,
    cell,
    choose,
    column,
    desk_of,
    kept,
    keys,
    opened,
    page_of,
    project,
    settle,
    stand,
    type_line,
)
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from lgo_desktop.base.findings import Where
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.pages.papers import PapersPage
from lgo_desktop.gui.papers.lines import Typing
from lgo_desktop.gui.papers.pasting import PasteDialog
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.ledger_form import ITEM, ROW

ACCOUNT = "0200 1145 3321"
MARCH = EntryKey("purchased.electricity", "office", "", ACCOUNT, "2025-03", "quantity")
APRIL = {
    "paper_month": "04/2568", "previous_read_on": "18/03/2568", "read_on": "18/04/2568",
    "previous_reading": "44180", "reading": "46503", "amount": "2323", "bill_no": "0411-001",
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return project(tmp_path, read(BILL), read(BILL, **APRIL), read(SLIP))


@pytest.fixture
def page(qtbot: QtBot, path: Path) -> Iterator[PapersPage]:
    window = opened(qtbot, path)
    yield page_of(qtbot, window)
    window.close()


def months(page: PapersPage) -> list[str]:
    model = page.months.model
    return [str(model.index(0, n).data()) for n in range(model.columnCount())]


def test_the_kind_with_most_papers_is_shown_and_an_empty_line(page: PapersPage) -> None:
    assert page.choices.kind_id == "electricity_bill"
    assert page.table.view.ledger().rowCount() == 3
    assert cell(page, 0, ITEM) == ACCOUNT
    assert cell(page, 0, ROW) == "อาคารสำนักงาน"
    assert cell(page, 0, "baht") == "11,074.00"
    assert "ยังไม่มีเอกสาร 10 เดือน" in unbroken(page.standing.text())


def test_the_model_keeps_qts_rules_while_lines_come_and_go(page: PapersPage) -> None:
    model = page.table.view.ledger()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    months_too = QAbstractItemModelTester(
        page.months.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert isinstance(tester.model(), QAbstractItemModel)
    assert isinstance(months_too.model(), QAbstractItemModel)
    type_line(page, MAY)
    settle(page)
    page.session.act(lambda desk: desk.undo())
    settle(page)
    assert model.rowCount() == 3


def test_the_empty_line_begins_where_the_last_paper_ended(page: PapersPage) -> None:
    last = page.table.view.ledger().rowCount() - 1
    assert cell(page, last, ITEM) == ACCOUNT
    assert cell(page, last, "paper_month") == "05/2568"
    assert cell(page, last, "previous_reading") == "46,503"
    assert cell(page, last, "previous_read_on") == "18/04/2568"
    assert page.table.view.currentIndex().column() == column(page, "read_on")
    assert not page.table.unfinished


def test_a_finished_line_is_a_paper_and_its_month(page: PapersPage) -> None:
    type_line(page, MAY)
    settle(page)
    paper = kept(page)[-1]
    assert (paper.number, paper.amount, paper.words["read_on"]) == (4, Decimal(2596), "2025-05-18")
    assert paper.words["paper_month"] == "2025-05"
    entry = desk_of(page).entry(EntryKey(*_but(MARCH, period="2025-05")))
    assert entry is not None
    assert entry.written == "2596 kWh"
    model = page.table.view.ledger()
    assert model.rowCount() == 4
    assert cell(page, 3, "paper_month") == "06/2568"
    assert page.table.view.currentIndex().row() == 3
    assert "2,596" in months(page)


def _but(key: EntryKey, **parts: str) -> tuple[str, ...]:
    names = ("source", "variant", "facility", "item", "period", "field")
    return tuple(parts.get(name, getattr(key, name)) for name in names)


def test_a_line_that_is_not_whole_says_what_is_missing_and_is_kept(
    page: PapersPage, qtbot: QtBot
) -> None:
    type_line(page, {"reading": "49099"})
    assert "จำนวนหน่วยที่ใช้" in unbroken(page.told.text())
    assert page.table.view.currentIndex().column() == column(page, "amount")
    assert len(kept(page)) == 3
    page.session.drafts.write()
    settle(page)
    (line,) = page.table.unfinished
    line.cells.clear()
    path = desk_of(page).path
    page.session.close()
    settle(page)
    again = opened(qtbot, path)
    shown = page_of(qtbot, again)
    qtbot.waitUntil(lambda: bool(shown.table.unfinished))
    assert shown.table.unfinished[0].cells["reading"] == "49099"
    again.close()


def test_an_account_that_is_known_brings_its_row(page: PapersPage) -> None:
    stand(page, ITEM)
    keys(page, "0200 9")
    last = page.table.view.ledger().rowCount() - 1
    assert cell(page, last, ROW) == "อาคารสำนักงาน"
    assert cell(page, last, "previous_reading") == ""
    stand(page, ROW)
    keys(page, "ตลาด")
    assert cell(page, last, ROW) == "ตลาด"
    stand(page, ROW)
    keys(page, "จรวด")
    assert cell(page, last, ROW) == "จรวด"
    type_line(page, {"paper_month": "5/68", "amount": "12"})
    settle(page)
    assert "จรวด" in unbroken(page.told.text()) or "จรวด" in str(page.table.unfinished[0].told)
    assert len(kept(page)) == 3


def test_a_paper_is_changed_in_its_cell(page: PapersPage) -> None:
    stand(page, "amount", 0)
    keys(page, "2,3070")
    settle(page)
    assert kept(page)[0].amount == 2307
    assert page.table.view.ledger().findings_at(0)[0].code == "number.comma"
    stand(page, "amount", 0)
    keys(page, "23070")
    settle(page)
    assert kept(page)[0].amount == 23070
    found = {one.code for one in page.table.view.ledger().findings_at(0)}
    assert "check.reading_difference" in found
    assert cell(page, 0, "mark").startswith("⚠")
    stand(page, "amount", 0)
    assert "41,873" in unbroken(page.told.text())
    page.session.act(lambda desk: desk.undo())
    settle(page)
    assert kept(page)[0].amount == 2307
    assert cell(page, 0, "mark") == "1"


def test_papers_are_removed_and_come_back(page: PapersPage) -> None:
    stand(page, "amount", 0)
    QTest.keyClick(page.table.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    assert [one.number for one in kept(page)] == [2, 3]
    assert page.table.view.ledger().rowCount() == 2
    page.session.act(lambda desk: desk.undo())
    settle(page)
    assert page.table.view.ledger().rowCount() == 3


def test_one_account_hides_what_is_the_same_in_all_lines(page: PapersPage) -> None:
    page.choices.account.setCurrentIndex(1)
    page.choices.looked.emit()
    assert page.table.view.isColumnHidden(column(page, ITEM))
    type_line(page, MAY)
    settle(page)
    assert kept(page)[-1].target.item == ACCOUNT
    assert page.months.model.rowCount() == 1


def test_a_month_shows_its_papers_and_a_paper_its_month(page: PapersPage, qtbot: QtBot) -> None:
    model = page.months.model
    page.months.view.clicked.emit(model.index(0, 3))
    assert page.table.view.ledger().rowCount() == 1
    assert not page.look.isHidden()
    with qtbot.waitSignal(page.session.wanted) as wanted:
        page.look.to_month.click()
    assert wanted.args == ["entry", MARCH]
    page.look.all.click()
    assert page.table.view.ledger().rowCount() == 3
    page.table.go_to(2)
    with qtbot.waitSignal(page.session.wanted) as again:
        page.month_of_line.click()
    assert again.args == ["entry", EntryKey(*_but(MARCH, period="2025-04"))]


def test_other_pages_lead_to_papers_and_months(page: PapersPage) -> None:
    page.take(3)
    settle(page)
    assert page.choices.kind_id == "fuel_slip"
    chosen = page.table.chosen
    assert chosen is not None
    assert not isinstance(chosen, Typing)
    assert chosen.paper.number == 3
    page.take(MARCH)
    settle(page)
    assert page.choices.kind_id == "electricity_bill"
    assert page.table.view.ledger().rowCount() == 1
    page.take(Where(source=MARCH.source, variant="office", item=ACCOUNT, period="2025-03/2025-04"))
    settle(page)
    assert page.table.view.ledger().rowCount() == 2
    page.take(EntryKey("goods.tap_water", "pwa", "", "12", "2025-01", "quantity"))
    settle(page)
    assert page.choices.kind_id == "water_bill"


def test_a_month_that_was_typed_is_asked_about(page: PapersPage, qtbot: QtBot) -> None:
    may = EntryKey(*_but(MARCH, period="2025-05"))
    page.session.act(lambda desk: desk.put(may, "2500"))
    settle(page)
    type_line(page, MAY)
    settle(page)
    assert len(kept(page)) == 3
    box = page.findChild(QMessageBox)
    assert box is not None
    assert "2500" in box.text()
    assert f"{ACCOUNT}: " in unbroken(box.text())
    assert not box.informativeText()
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: desk_of(page).entry(may) is not None)
    settle(page)
    assert len(kept(page)) == 4
    entry = desk_of(page).entry(may)
    assert entry is not None
    assert entry.number == Decimal(2596)


def test_the_rule_is_changed_with_a_reason(page: PapersPage) -> None:
    page.acts.ask_rule()
    dialog = page.acts.cut_off
    assert dialog is not None
    dialog.rules["by_reading_days"].setChecked(True)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.reason.setText("ตามวันอ่านหน่วย")
    assert ok.isEnabled()
    ok.click()
    settle(page)
    assert "ตามวันอ่านหน่วย" in page.months.rule.text()
    assert months(page)[2] != ""
    page.session.act(lambda desk: desk.undo())
    settle(page)
    assert "ตามวันอ่านหน่วย" not in page.months.rule.text()


def weighings(count: int) -> str:
    head = "ผู้ส่ง\tวันที่\tชั่งเข้า (กก.)\tชั่งออก (กก.)\tน้ำหนักสุทธิ"
    rows = [
        f"อบต.{n % 11}\t{n % 28 + 1}/{n % 12 + 1}/2568\t{9000 + n % 70 * 10}\t5000\t"
        f"{4000 + n % 70 * 10}"
        for n in range(count)
    ]
    return "\n".join([head, *rows])


def pasting(page: PapersPage, text: str) -> PasteDialog:
    page.acts.paste(text)
    settle(page)
    dialog = page.acts.pasting
    assert dialog is not None
    return dialog


def test_five_thousand_weighings_are_one_act(page: PapersPage) -> None:
    choose(page, "weighbridge_slip")
    dialog = pasting(page, weighings(5000) + "\nอบต.1\tเมื่อวาน\t1\t1\t1")
    dialog.row.setCurrentIndex(1)
    dialog.row.activated.emit(1)
    settle(page)
    answer = dialog.answer
    assert answer is not None
    assert (len(answer.papers), answer.refused_rows) == (5000, 1)
    assert answer.refused[0].where.row == 5002
    assert "5,002" in unbroken(dialog.reasons.text()) or "5002" in dialog.reasons.text()
    dialog.save.click()
    settle(page)
    assert len(kept(page)) == 5003
    assert page.table.view.ledger().rowCount() == 5001
    assert page.months.model.rowCount() == 11
    QTest.keyClick(page.table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.session.act(lambda desk: desk.undo())
    settle(page)
    assert len(kept(page)) == 3
    assert page.table.view.ledger().rowCount() == 1


def test_columns_without_headings_are_those_of_the_table(page: PapersPage) -> None:
    choose(page, "weighbridge_slip")
    stand(page, "gross_in")
    dialog = pasting(page, "อบต.1\tหลุม\t4/6/2568\t10:42\nอบต.2\tหลุม\t5/6/2568\t10:50")
    assert [dialog.preview.headerData(n, Qt.Orientation.Horizontal) for n in (1, 2)] != ["", ""]
    dialog.reject()
    dialog = pasting(page, "อบต.1\t4/6/2568\t4170\nอบต.2\t5/6/2568\t4180")
    dialog.row.setCurrentIndex(1)
    dialog.row.activated.emit(1)
    settle(page)
    assert dialog.answer is not None
    assert not dialog.answer.papers
    assert not dialog.save.isEnabled()
    for place, id_ in ((1, "item"), (2, "paper_date"), (3, "amount")):
        dialog.view.setCurrentIndex(dialog.preview.index(0, place))
        dialog.meaning.setCurrentIndex(dialog.meaning.findData(id_))
        dialog.meaning.activated.emit(0)
        settle(page)
    assert [one.amount for one in dialog.answer.papers] == [4170, 4180]
    dialog.reject()


def test_a_block_without_headings_finds_its_place(page: PapersPage) -> None:
    stand(page, "baht")
    dialog = pasting(page, "02\tตลาด\t3/68\t18/2/68\t18/3/68\t1\t9\t1\t8")
    assert dialog.answer is not None
    (paper,) = dialog.answer.papers
    assert (paper.target.item, paper.target.variant, paper.amount) == ("02", "market", Decimal(8))
    dialog.reject()


def test_one_cell_is_pasted_where_one_stands(page: PapersPage) -> None:
    stand(page, "amount", 0)
    page.table.view.pasted.emit("๒๓๐๘\n")
    settle(page)
    assert kept(page)[0].amount == 2308


def test_evidence_of_the_paper_is_shown_beside(page: PapersPage) -> None:
    page.table.go_to(1)
    page.evidence_button.click()
    settle(page)
    assert page.evidence.isVisible()
    page.evidence_button.click()
    assert not page.evidence.isVisible()
