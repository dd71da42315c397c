"""Typing in the month grid: Enter goes down once, and an update leaves an open editor alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import lgo, table
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sample_towns import SMALL_TOWN_CODE, small_town

from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.view import GridView
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> Iterator[GridView]:
    project = tmp_path / "อบต.lgo"
    lgo("new", project, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2568)
    lgo("enter", project, table(tmp_path / "rows.csv", *small_town()))
    window = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.opened):
        window.session.open(project)
    page = window.page("entry")
    assert isinstance(page, EntryPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    yield page.view
    window.close()


def open_editor(view: GridView, row: int) -> QLineEdit:
    """Begin to type in the first month of a row."""
    view.setCurrentIndex(view.grid.index(row, columns.FIRST_MONTH))
    QTest.keyClick(view, Qt.Key.Key_5)
    editors = [one for one in view.viewport().findChildren(QLineEdit) if one.isVisible()]
    return editors[0]


def typed_rows(view: GridView) -> list[int]:
    """The rows whose first month can be typed into."""
    return [
        row
        for row in range(view.grid.rowCount())
        if view.grid.flags(view.grid.index(row, columns.FIRST_MONTH)) & Qt.ItemFlag.ItemIsEditable
    ]


def test_enter_goes_down_by_one_row(view: GridView, qtbot: QtBot) -> None:
    first, second, *_ = typed_rows(view)
    QTest.keyClick(open_editor(view, first), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.viewport().findChildren(QLineEdit))
    assert view.currentIndex().row() == second


def test_an_update_of_the_row_leaves_what_is_being_typed(view: GridView) -> None:
    row = typed_rows(view)[0]
    editor = open_editor(view, row)
    QTest.keyClicks(editor, "78")
    view.grid.dataChanged.emit(view.grid.index(row, 0), view.grid.index(row, columns.COLUMNS - 1))
    assert editor.text() == "578"
