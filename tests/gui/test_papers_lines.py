"""Lines of the page of papers that are not saved yet: kept, taken up again, saved on leaving."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from paper_samples import BILL, SLIP, read
from papers_page import (
    MAY,
    cell,
    choose,
    column,
    kept,
    keys,
    opened,
    page_of,
    project,
    settle,
    stand,
    type_line,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sample_towns import SMALL_TOWN as TOWN

from lgo_desktop.gui.pages.papers import PapersPage
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.ledger_form import ITEM, ROW

STRANGE = "<b>กข & 1</b>"
OFFICE = ("purchased.electricity", "office", "0200 1145 3321", "quantity", "หน่วย")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    strange = read(SLIP, item=STRANGE, slip_no="1/1")
    return project(tmp_path, read(BILL), read(BILL, item="02", bill_no="7"), strange)


@pytest.fixture
def page(qtbot: QtBot, path: Path) -> Iterator[PapersPage]:
    window = opened(qtbot, path)
    yield page_of(qtbot, window)
    window.close()


def half_typed(page: PapersPage, text: str) -> None:
    """Begin to type into the cell one stands in, and stop."""
    view = page.table.view
    QTest.keyClicks(view, text[0])
    editor = next(one for one in view.viewport().findChildren(QLineEdit) if one.isVisible())
    QTest.keyClicks(editor, text[1:])


def again(qtbot: QtBot, page: PapersPage) -> PapersPage:
    """The page of the same project, opened again after the window ended without a word."""
    desk = page.session.desk
    assert desk is not None
    page.session.drafts.write()
    page.session.close()
    settle(page)
    return page_of(qtbot, opened(qtbot, desk.path))


def test_what_is_half_typed_comes_back_in_its_line(page: PapersPage, qtbot: QtBot) -> None:
    stand(page, "amount")
    half_typed(page, "23")
    shown = again(qtbot, page)
    (line,) = shown.table.unfinished
    assert line.cells == {"amount": "23"}
    assert "ยังกรอกไม่ครบ 1 บรรทัด" in unbroken(shown.standing.text())
    shown.window().close()


def test_a_half_typed_change_comes_back_over_its_paper(page: PapersPage, qtbot: QtBot) -> None:
    stand(page, "amount", 0)
    half_typed(page, "99")
    shown = again(qtbot, page)
    assert cell(shown, 0, "amount") == "99"
    assert cell(shown, 0, "mark") == "✎ 1"
    assert cell(shown, 0, "reading") == "44,180"
    shown.table.remove()
    assert kept(shown)[0].amount == 2307
    shown.window().close()


def test_what_was_given_up_in_an_editor_is_not_kept(page: PapersPage, qtbot: QtBot) -> None:
    stand(page, "amount", 0)
    half_typed(page, "99")
    editor = page.table.view.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    shown = again(qtbot, page)
    assert cell(shown, 0, "amount") == "2,307"
    shown.window().close()


def test_lines_stay_when_the_language_changes(page: PapersPage, qtbot: QtBot) -> None:
    type_line(page, {"reading": "49099"})
    window = page.window()
    page.session.settings_changed.emit()
    shown = page_of(qtbot, window)
    qtbot.waitUntil(lambda: bool(shown.table.unfinished))
    assert shown.table.unfinished[0].cells["reading"] == "49099"


def test_tab_at_the_end_of_a_line_ends_it(page: PapersPage) -> None:
    for name, text in MAY.items():
        stand(page, name)
        keys(page, text)
    stand(page, "note")
    QTest.keyClick(page.table.view, Qt.Key.Key_Tab)
    settle(page)
    assert len(kept(page)) == 4


def test_a_whole_line_is_saved_when_one_leaves_it(page: PapersPage) -> None:
    for name, text in MAY.items():
        stand(page, name)
        keys(page, text)
    stand(page, "amount", 0)
    settle(page)
    assert len(kept(page)) == 4
    assert page.table.view.currentIndex().row() == 0


def test_back_and_forth_with_tab(page: PapersPage) -> None:
    stand(page, "paper_month", 0)
    QTest.keyClick(page.table.view, Qt.Key.Key_Tab)
    assert page.table.view.currentIndex().column() == column(page, "previous_read_on")
    QTest.keyClick(page.table.view, Qt.Key.Key_Backtab)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    here = page.table.view.currentIndex()
    assert (here.row(), here.column()) == (1, column(page, "paper_month"))


def test_delete_empties_a_cell(page: PapersPage) -> None:
    stand(page, "bill_no", 0)
    QTest.keyClick(page.table.view, Qt.Key.Key_Delete)
    settle(page)
    assert "bill_no" not in kept(page)[0].words


def test_names_that_look_like_html_are_shown_as_typed(page: PapersPage) -> None:
    choose(page, "fuel_slip")
    assert cell(page, 0, ITEM) == STRANGE
    accounts = page.table.accounts
    assert accounts is not None
    assert any(STRANGE in name for name in accounts.offered(ITEM))


def test_what_is_offered_while_typing(page: PapersPage) -> None:
    accounts = page.table.accounts
    assert accounts is not None
    assert [unbroken(name) for name in accounts.offered(ITEM)] == [
        "02 · อาคารสำนักงาน", "0200 1145 3321 · อาคารสำนักงาน",
    ]  # fmt: skip
    assert accounts.offered(ROW)[0] == "อาคารสำนักงาน"
    assert accounts.offered("amount") == ()
    stand(page, ITEM)
    keys(page, "02 · อาคารสำนักงาน")
    last = page.table.view.ledger().rowCount() - 1
    assert (cell(page, last, ITEM), cell(page, last, "previous_reading")) == ("02", "44,180")


def test_an_account_is_found_by_a_part_of_its_name(page: PapersPage) -> None:
    edit = page.choices.account.lineEdit()
    assert edit is not None
    edit.setText("3321")
    edit.editingFinished.emit()
    target = page.choices.target
    assert target is not None
    assert target.item == BILL["item"]
    assert page.table.view.ledger().rowCount() == 2
    edit.setText("ไม่มี")
    edit.editingFinished.emit()
    assert page.choices.target == target


def test_after_the_last_month_the_first_gap_is_offered(page: PapersPage) -> None:
    for month in ("12", "1"):
        cells = {"paper_month": f"{month}/68", "reading": f"{month}00", "amount": "5"}
        type_line(page, {ITEM: "02", **cells})
        settle(page)
    type_line(page, {ITEM: "02", "paper_month": "12/68", "amount": "5"})
    settle(page)
    target = next(one.target for one, _ in page.months.model.rows if one.target.item == "02")
    page.choices.choose(target=target)
    page.choices.looked.emit()
    last = page.table.view.ledger().rowCount() - 1
    assert cell(page, last, "paper_month") == "02/2568"
    assert cell(page, last, "previous_reading") == "100"


def test_only_papers_with_findings(page: PapersPage) -> None:
    stand(page, "amount", 0)
    keys(page, "23070")
    settle(page)
    page.choices.doubtful.setChecked(True)
    assert page.table.view.ledger().rowCount() == 2
    assert cell(page, 0, "mark") == "⚠ 1"


def test_cells_are_copied_as_a_spreadsheet_takes_them(page: PapersPage) -> None:
    view = page.table.view
    stand(page, "amount", 0)
    view.selectionModel().select(
        view.ledger().index(0, column(page, "baht")),
        view.selectionModel().SelectionFlag.Select,
    )
    assert view.copied() == "2,307\t11,074.00"


def test_a_years_list_of_an_account_gives_the_year(page: PapersPage, qtbot: QtBot) -> None:
    head = "หมายเลขผู้ใช้ไฟฟ้า\tประจำเดือน\tหน่วย"
    rows = [
        f"CA 77\t{month:02d}/2568\t{units}"
        for month, units in enumerate(TOWN[OFFICE].split(), 1)
    ]  # fmt: skip
    page.acts.paste("\n".join([head, *rows]))
    settle(page)
    dialog = page.acts.pasting
    assert dialog is not None
    assert dialog.row.currentText() == "อาคารสำนักงาน"
    dialog.save.click()
    settle(page)
    model = page.months.model
    totals = [str(model.index(row, 13).data()) for row in range(model.rowCount())]
    assert "26,839" in totals
    qtbot.waitUntil(lambda: len(kept(page)) == 15)
