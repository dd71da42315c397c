"""The month grid as a person uses it: type, go down, paste, fill, empty, undo, filter."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, table
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sample_towns import SMALL_TOWN_CODE, small_town

from lgo_desktop.core.grid.layout import Heading
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.desk import Desk

MARCH = columns.FIRST_MONTH + 2


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[EntryPage]:
    project = tmp_path / "อบต.lgo"
    lgo("new", project, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2568,
        "--precision", "published")  # fmt: skip
    lgo("enter", project, table(tmp_path / "rows.csv", *small_town()))
    window = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.opened):
        window.session.open(project)
    shown = window.page("entry")
    assert isinstance(shown, EntryPage)
    qtbot.waitUntil(lambda: shown.model.rowCount() > 0)
    yield shown
    window.close()


def desk_of(page: EntryPage) -> Desk:
    desk = page.session.desk
    assert desk is not None
    return desk


def total_of(page: EntryPage) -> Decimal:
    totals = desk_of(page).totals
    assert totals is not None
    return totals.total


def row_of(page: EntryPage, item: str) -> int:
    for place in range(page.model.rowCount()):
        row = page.model.row_at(page.model.index(place, 0))
        if isinstance(row, Row) and row.key.thing.item == item:
            return place
    raise AssertionError(item)


def shown(page: EntryPage, item: str, column: int) -> str:
    return str(page.model.index(row_of(page, item), column).data())


def stand(page: EntryPage, item: str, column: int) -> None:
    page.view.setCurrentIndex(page.model.index(row_of(page, item), column))


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
        page.model.setData(page.view.currentIndex(), "สามร้อย")
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
