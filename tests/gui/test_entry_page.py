"""The month grid as a person uses it: type, go down, paste, fill, empty, undo, filter."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from entry_windows import desk_of, entry_page, key, project, row_of, shown, stand
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from lgo_desktop.core.grid.layout import Heading
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.words import unbroken

MARCH = columns.FIRST_MONTH + 2


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[EntryPage]:
    with entry_page(qtbot, project(tmp_path)) as shown_page:
        yield shown_page


def total_of(page: EntryPage) -> Decimal:
    totals = desk_of(page).totals
    assert totals is not None
    return totals.total


def type_in(page: EntryPage, qtbot: QtBot, text: str) -> None:
    """Type over the cell one stands in, and press Enter."""
    with qtbot.waitSignal(page.session.changed):
        QTest.keyClicks(page.view, text[0])
        editor = page.view.viewport().findChild(QLineEdit)
        assert editor is not None
        QTest.keyClicks(editor, text[1:])
        QTest.keyClick(editor, Qt.Key.Key_Return)


def test_the_model_keeps_qts_rules(page: EntryPage, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert isinstance(tester.model(), QAbstractItemModel)
    stand(page, "81-2250", MARCH)
    type_in(page, qtbot, "340")


def test_the_rows_stand_as_on_the_form_with_sums(page: EntryPage) -> None:
    first = page.model.row_at(page.model.index(0, 0))
    assert isinstance(first, Heading)
    assert unbroken(str(page.model.index(0, 0).data())) == "ประเภท 1"
    assert shown(page, "81-2250", columns.TOTAL) == "4,099.9"
    assert shown(page, "81-2250", columns.EMISSION) == "11,236.19"
    assert shown(page, "81-2250", MARCH) == "332"


def test_a_typed_number_is_saved_and_the_total_follows(page: EntryPage, qtbot: QtBot) -> None:
    before = total_of(page)
    stand(page, "81-2250", MARCH)
    type_in(page, qtbot, "342")
    qtbot.waitUntil(lambda: shown(page, "81-2250", MARCH) == "342")
    assert total_of(page) == before + 10 * Decimal("2.7406")
    assert page.view.currentIndex().row() > row_of(page, "81-2250")


def test_what_cannot_be_read_changes_nothing(page: EntryPage, qtbot: QtBot) -> None:
    before = total_of(page)
    stand(page, "81-2250", MARCH)
    with qtbot.waitSignal(page.session.refused):
        page.model.setData(page.view.currentIndex(), "มากมาย")
    assert total_of(page) == before
    assert shown(page, "81-2250", MARCH) == "332"


def test_a_block_from_a_spreadsheet_is_pasted_as_one_act(page: EntryPage, qtbot: QtBot) -> None:
    first = columns.FIRST_MONTH
    stand(page, "81-2250", first)
    with qtbot.waitSignal(page.session.changed):
        page.do(Command.CLEAR)
    qtbot.waitUntil(lambda: "331.2" not in shown(page, "81-2250", first))
    QApplication.clipboard().setText("๓๓๑.๒\n")
    with qtbot.waitSignal(page.session.changed):
        page.do(Command.PASTE)
    qtbot.waitUntil(lambda: shown(page, "81-2250", first) == "331.2")
    assert total_of(page) == Decimal("642092.67018")


def test_undo_brings_the_old_number_back(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", MARCH)
    type_in(page, qtbot, "1")
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.undo())
    qtbot.waitUntil(lambda: shown(page, "81-2250", MARCH) == "332")
    assert total_of(page) == Decimal("642092.67018")


def test_a_search_narrows_the_rows(page: EntryPage, qtbot: QtBot) -> None:
    page.bar.search.setText("81-2250")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.bar.search.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() > 20)


def test_names_stay_while_months_scroll(page: EntryPage) -> None:
    names = page.view.names
    assert names is not None
    assert not names.isColumnHidden(columns.NAME)
    assert names.isColumnHidden(MARCH)
    page.view.verticalScrollBar().setValue(40)
    assert names.verticalScrollBar().value() == page.view.verticalScrollBar().value()


def test_selecting_all_does_not_ask_every_row(page: EntryPage) -> None:
    header = page.view.horizontalHeader()
    assert header.selectionModel() is not page.view.selectionModel()


def test_the_whole_grid_is_chosen_without_asking_for_every_cell(page: EntryPage) -> None:
    page.view.selectAll()
    chosen = page.view.chosen()
    assert chosen is not None
    assert chosen == (list(range(page.model.rowCount())), 0, 12)


def test_one_cell_is_pasted_into_all_that_are_chosen(page: EntryPage, qtbot: QtBot) -> None:
    place = row_of(page, "81-2250")
    stand(page, "81-2250", columns.FIRST_MONTH)
    page.view.selectionModel().select(
        page.model.index(place, MARCH),
        page.view.selectionModel().SelectionFlag.Select,
    )
    page.do(Command.CLEAR)
    qtbot.waitUntil(lambda: shown(page, "81-2250", MARCH) == "")
    QApplication.clipboard().setText("7")
    page.do(Command.PASTE)
    qtbot.waitUntil(lambda: shown(page, "81-2250", MARCH) == "7")
    assert shown(page, "81-2250", columns.FIRST_MONTH) == "7"


def test_what_was_copied_is_read_by_a_spreadsheet(page: EntryPage) -> None:
    stand(page, "81-2250", columns.FIRST_MONTH)
    page.view.selectionModel().select(
        page.model.index(row_of(page, "81-2250"), columns.FIRST_MONTH + 1),
        page.view.selectionModel().SelectionFlag.Select,
    )
    page.do(Command.COPY)
    assert QApplication.clipboard().text() == "331.2\t304.6"


def test_a_screen_reader_hears_rows_headings_and_signs(page: EntryPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    place = row_of(page, "81-2250")
    assert page.model.index(place, MARCH).data(role) == (
        "ดีเซล 81-2250, มี.ค. 2568, 332 ลิตร, นำเข้าจากไฟล์"
    )
    assert "ประเภท 1 รวม " in page.model.index(0, 0).data(role)
    every = (page.model.index(place, column) for column in range(columns.COLUMNS))
    assert all(index.data(role) for index in every)


def test_a_fresh_number_is_seen_before_it_is_saved(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", MARCH)
    with qtbot.waitSignal(page.session.changed):
        page.model.setData(page.view.currentIndex(), "340.5")
        assert shown(page, "81-2250", MARCH) == "340.5"
    qtbot.waitUntil(lambda: not page.model.pending)
    assert shown(page, "81-2250", MARCH) == "340.5"


def test_columns_have_room_for_their_heads(page: EntryPage) -> None:
    head = page.view.horizontalHeader()
    for column in range(columns.COLUMNS):
        assert page.view.columnWidth(column) >= head.sectionSizeHint(column)


def test_the_page_comes_back_as_it_was_left(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", MARCH)
    here = page.view.currentIndex()
    page.session.go("home")
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.put(key(3), "1"))
    page.session.go("entry")
    qtbot.waitUntil(lambda: shown(page, "81-2250", MARCH) == "1")
    assert page.view.currentIndex() == QModelIndex(here)
