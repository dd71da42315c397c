"""Beside the grid: other fields, notes, estimates, papers, years before; and ways into a cell."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from entry_windows import TRUCK, YEAR, desk_of, entry_page, key, project, shown, stand
from paper_samples import SLIP, read
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from lgo_desktop.base.findings import Where
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.dialogs.years import YearsDialog
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.desk_ledger import book
from lgo_desktop.services.ledgers import adding

MARCH = columns.FIRST_MONTH + 2
JUNE = columns.FIRST_MONTH + 5


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[EntryPage]:
    with entry_page(qtbot, project(tmp_path)) as shown_page:
        yield shown_page


def look(page: EntryPage, qtbot: QtBot, month: int = 3) -> None:
    """Stand in a month of the truck, with the panel beside it."""
    if page.panel.isHidden():
        page.do(Command.DETAILS)
    stand(page, "81-2250", columns.FIRST_MONTH + month - 1)
    qtbot.waitUntil(
        lambda: page.panel.known is not None and page.panel.known.cell.key == key(month)
    )


def words(page: EntryPage) -> str:
    return unbroken(" ".join(one.text() for one in page.findChildren(Words) if one.isVisible()))


def press(page: EntryPage, text: str) -> None:
    """Press the button of the question that is asked."""
    box = page.findChildren(QMessageBox)[-1]
    (button,) = [one for one in box.findChildren(QAbstractButton) if text in unbroken(one.text())]
    button.click()


def test_another_field_is_typed_as_one_act(page: EntryPage, qtbot: QtBot) -> None:
    look(page, qtbot)
    edit = page.panel.of_cell.edits["baht"]
    QTest.keyClicks(edit.line, "3,200.50")
    with qtbot.waitSignal(page.session.changed):
        edit.line.editingFinished.emit()
    entry = desk_of(page).entry(key(3, "baht"))
    assert entry is not None
    assert entry.written == "3200.5 baht"
    qtbot.waitUntil(lambda: edit.line.text() == "3,200.5")
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.undo())
    qtbot.waitUntil(lambda: edit.line.text() == "")


def test_a_choice_of_the_year_is_kept_for_the_row(page: EntryPage, qtbot: QtBot) -> None:
    look(page, qtbot)
    edit = page.panel.of_row.edits["ad_quality"]
    edit.choices.setCurrentIndex(edit.choices.findData("estimate"))
    with qtbot.waitSignal(page.session.changed):
        edit.choices.activated.emit(edit.choices.currentIndex())
    assert desk_of(page).entry(EntryKey(*TRUCK, YEAR, "ad_quality")) is not None
    qtbot.waitUntil(page.panel.is_estimate.isChecked)


def test_a_note_is_saved_when_one_leaves_it(page: EntryPage, qtbot: QtBot) -> None:
    look(page, qtbot)
    page.panel.note_edit.setPlainText("ใบเสร็จหาย <b>ประมาณ</b>")
    with qtbot.waitSignal(page.session.changed):
        page.panel.note_edit.leave()
    entry = desk_of(page).entry(key(3))
    assert entry is not None
    assert entry.note == "ใบเสร็จหาย <b>ประมาณ</b>"
    qtbot.waitUntil(lambda: "*" in columns.marks(page.model.cell_at(page.view.currentIndex())[1]))  # type: ignore[index]


def test_a_note_goes_to_the_cell_it_was_typed_for(page: EntryPage, qtbot: QtBot) -> None:
    look(page, qtbot)
    page.panel.note_edit.setPlainText("ของมีนาคม")
    look(page, qtbot, 4)
    qtbot.waitUntil(lambda: bool((entry := desk_of(page).entry(key(3))) and entry.note))
    entry = desk_of(page).entry(key(4))
    assert entry is not None
    assert entry.note == ""


def test_chosen_cells_are_marked_as_estimates_by_a_key(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", MARCH)
    with qtbot.waitSignal(page.session.changed):
        QTest.keyClick(page.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "≈" in columns.marks(page.model.cell_at(page.view.currentIndex())[1]))  # type: ignore[index]
    assert "ประมาณการ" in page.model.index(
        page.view.currentIndex().row(), MARCH
    ).data(Qt.ItemDataRole.AccessibleTextRole)  # fmt: skip
    with qtbot.waitSignal(page.session.changed):
        page.do(Command.ESTIMATED)
    assert desk_of(page).entry(key(3, "ad_quality")) is None


def with_slips(page: EntryPage, qtbot: QtBot) -> None:
    """June of the truck made of two slips."""
    desk = desk_of(page)
    slips = [read(SLIP), read(SLIP, 0, slip_no="12/588", amount="30")]
    with qtbot.waitSignal(page.session.changed):
        page.session.act(
            lambda desk: book(
                desk, adding(desk.project, desk.held_inventory, slips, replace=True)
            )
        )  # fmt: skip
    qtbot.waitUntil(lambda: shown(page, "81-2250", JUNE) == "75")
    assert desk.origin(key(6)).way == "ledger"


def test_a_month_of_papers_shows_them_and_leads_to_each(page: EntryPage, qtbot: QtBot) -> None:
    with_slips(page, qtbot)
    look(page, qtbot, 6)
    told = [unbroken(button.text()) for button in page.panel.papers.buttons]
    assert told == ["06/06/2568 · 45 ลิตร", "06/06/2568 · 30 ลิตร"]
    heard: list[tuple[str, object]] = []
    page.session.wanted.connect(lambda name, target: heard.append((name, target)))
    page.panel.papers.buttons[1].click()
    assert heard == [("papers", 2)]


def test_a_month_of_papers_is_typed_over_only_after_asking(page: EntryPage, qtbot: QtBot) -> None:
    with_slips(page, qtbot)
    stand(page, "81-2250", JUNE)
    page.model.setData(page.view.currentIndex(), "80")
    assert page.findChildren(QMessageBox)
    press(page, "ยกเลิก")
    assert shown(page, "81-2250", JUNE) == "75"
    page.model.setData(page.view.currentIndex(), "80")
    with qtbot.waitSignal(page.session.changed):
        press(page, "พิมพ์ทับ")
    assert desk_of(page).origin(key(6)).way != "ledger"
    qtbot.waitUntil(lambda: shown(page, "81-2250", JUNE) == "80")


def test_a_finding_leads_to_its_cell_before_the_rows_are_read(qtbot: QtBot, tmp_path: Path) -> None:
    with entry_page(qtbot, project(tmp_path)) as page:
        window = page.window()
        assert isinstance(window, MainWindow)
        window.speak()  # makes every page anew, as after a change of language
        window.page("home")
        page.session.go("entry", key(8).where("cfo-2568"))
        fresh = window.page("entry")
        assert isinstance(fresh, EntryPage)
        qtbot.waitUntil(lambda: fresh.view.currentIndex().column() == columns.FIRST_MONTH + 7)
        row, cell = fresh.model.cell_at(fresh.view.currentIndex()) or (None, None)
        assert row is not None
        assert cell is not None
        assert cell.key == key(8)


def test_a_filter_that_hides_the_cell_is_lifted_and_told(page: EntryPage, qtbot: QtBot) -> None:
    page.bar.search.setText("ศพด")
    qtbot.waitUntil(lambda: page.model.rowCount() < 10)
    page.take(key(2))
    qtbot.waitUntil(lambda: page.view.currentIndex().column() == columns.FIRST_MONTH + 1)
    assert page.bar.search.text() == ""
    assert "ตัวกรองซ่อนแถวนี้" in words(page)


def test_a_finding_about_another_field_leads_into_the_panel(page: EntryPage, qtbot: QtBot) -> None:
    page.take(key(3, "baht").where("cfo-2568"))
    qtbot.waitUntil(lambda: page.panel.known is not None and page.panel.known.cell.key == key(3))
    qtbot.waitUntil(lambda: not page._look_for)
    assert page.panel.of_cell.edits["baht"].isVisible()


def test_what_has_no_row_is_said(page: EntryPage, qtbot: QtBot) -> None:
    page.take(Where(source="organisation.vehicle", item="81-2250"))
    qtbot.waitUntil(lambda: "ไม่มีแถวของเรื่องนี้" in words(page))


def test_what_was_found_about_a_number_stays_told_when_one_has_gone_on(
    page: EntryPage, qtbot: QtBot
) -> None:
    stand(page, "81-2250", MARCH)
    with qtbot.waitSignal(page.session.changed):
        page.model.setData(page.view.currentIndex(), "33200")
    page.view.go_down()
    qtbot.waitUntil(page.news.isVisible)
    assert "ดีเซล 81-2250:" in unbroken(page.news.text())


def test_the_whole_account_is_checked_while_nobody_types(page: EntryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.put(key(3), "33200"))
    page.check._pause.setInterval(1)
    page.check.changed()
    with qtbot.waitSignal(page.check.found, timeout=10_000) as caught:
        pass
    assert any(one.where.item == "81-2250" for one in caught.args[0])
    stand(page, "81-2250", MARCH)
    qtbot.waitUntil(lambda: page.model.cell_at(page.view.currentIndex())[1].mark is not None)  # type: ignore[index]
    assert unbroken(page.told.text()).startswith(("!", "✕"))


def test_half_typed_text_is_offered_in_its_cell_after_a_crash(qtbot: QtBot, tmp_path: Path) -> None:
    path = project(tmp_path)
    with entry_page(qtbot, path) as page:
        stand(page, "81-2250", MARCH)
        QTest.keyClicks(page.view, "1")
        editor = page.view.viewport().findChild(QLineEdit)
        assert editor is not None
        QTest.keyClicks(editor, "23")
        page.session.drafts.write()
        qtbot.waitUntil(lambda: not page.session.worker._waiting)
    with entry_page(qtbot, path) as page:
        qtbot.waitUntil(lambda: page.model.left == {key(3): "123"})
        stand(page, "81-2250", MARCH)
        assert "123" in unbroken(page.told.text())
        page.view.edit(page.view.currentIndex())
        editor = page.view.viewport().findChild(QLineEdit)
        assert editor is not None
        assert editor.text() == "123"
        with qtbot.waitSignal(page.session.changed):
            QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: shown(page, "81-2250", MARCH) == "123")
        qtbot.waitUntil(lambda: not page.model.left)


def text_in(dialog: YearsDialog, place: int) -> str:
    item = dialog.table.item(place, 0)
    return item.text() if item else ""


def deposits(page: EntryPage) -> dict[str, Decimal]:
    entries = desk_of(page).entries_of("waste.own_landfill")
    return {one.key.period: one.number for one in entries}


def test_years_before_the_inventory_are_pasted_into_a_table(page: EntryPage, qtbot: QtBot) -> None:
    landfill = EntryKey("waste.own_landfill", "managed_anaerobic", "หลุม", "", YEAR, "deposit")
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.put(landfill, "900"))
    page.take(landfill)
    page.do(Command.DETAILS)
    qtbot.waitUntil(lambda: page.panel.known is not None and bool(page.panel.known.details.history))
    page.panel.years.click()
    (dialog,) = page.findChildren(YearsDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 10)
    dialog.table.setCurrentCell(0, 0)
    QApplication.clipboard().setText("100\n๒๐๐\n")
    with qtbot.waitSignal(page.session.changed):
        dialog.paste()
    qtbot.waitUntil(lambda: text_in(dialog, 1) == "200")
    assert deposits(page) == {YEAR: 900, "2015-01/2015-12": 100, "2016-01/2016-12": 200}
    QApplication.clipboard().setText("2567\t300\n๒๕๔๔\t50\n")
    with qtbot.waitSignal(page.session.changed):
        dialog.paste()
    assert deposits(page)["2024-01/2024-12"] == 300
    assert deposits(page)["2001-01/2001-12"] == 50
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 24)
    dialog.table.setCurrentCell(23, 0)
    QApplication.clipboard().setText("7\n7\n")
    with qtbot.waitSignal(page.session.refused):
        dialog.paste()
    assert 7 not in deposits(page).values()
    dialog.earlier.click()
    assert dialog.table.rowCount() == 34
    dialog.accept()
