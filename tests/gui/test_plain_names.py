"""Names that look like HTML or a shortcut show as they are typed, all over the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import lgo, table
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGroupBox,
    QLabel,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lgo_desktop.gui.application import dressed
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import unbroken

ODD = "<b>กอง</b> & <img src=x>"
"""As an item, a division and the name of the file."""
MOST_CELLS = 1000
MARKS = ("<b>", "<img")
IN_CSV = '"' + ODD + '"'


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dressed(app)
    path = tmp_path / f"{ODD} [*].lgo".replace("/", "∕")
    assert lgo("new", path, "--lgo", "9900002", "--kind", "cfo", "--year", 2568).exit_code == 0
    rows = table(
        tmp_path / "rows.csv",
        f"mobile.road_fuel,diesel,{IN_CSV},{IN_CSV},2568-01,quantity,10,L,{IN_CSV}",
        f"mobile.road_fuel,diesel,{IN_CSV},{IN_CSV},2568-02,quantity,9000,L,",
        f"purchased.electricity,grid,{IN_CSV},{IN_CSV},2568-01,quantity,10,kWh,",
        f"wastewater.septic_tank,septic_tank,,{IN_CSV},2568-02,staff,25,person,",
    )
    lgo("enter", path, rows)
    made = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(made)
    faults: list[object] = []
    made.session.failed.connect(faults.append)
    made.show()
    with qtbot.waitSignal(made.session.opened):
        made.session.open(path)
    yield made
    made.close()
    assert faults == []


def lone_ampersand(text: str) -> bool:
    return "&" in text.replace("&&", "")


def offences(widget: QWidget) -> Iterator[str]:
    """What would not be shown as it was typed, in a widget and all within it."""
    for one in (widget, *widget.findChildren(QWidget)):
        if any(mark in one.toolTip() for mark in MARKS):
            yield f"tooltip of {type(one).__name__}: {one.toolTip()}"
        if isinstance(one, QLabel) and one.textFormat() is not Qt.TextFormat.PlainText:
            yield f"label: {one.text()}"
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            yield from tips_of(one.model())
        yield from (f"{type(one).__name__}: {text}" for text in short(one) if lone_ampersand(text))
    yield from (
        f"action: {one.text()}"
        for one in widget.findChildren(QAction)
        if lone_ampersand(one.text())
    )


def short(one: QWidget) -> list[str]:
    """The texts of a widget in which Qt takes ``&`` for a shortcut."""
    if isinstance(one, QTabBar):
        return [one.tabText(n) for n in range(one.count())]
    if isinstance(one, QGroupBox):
        return [one.title()]
    if isinstance(one, QAbstractButton) or (isinstance(one, QLabel) and one.buddy() is not None):
        return [one.text()]
    return []


def tips_of(model: QAbstractItemModel) -> Iterator[str]:
    """Tooltips of cells that Qt would take for HTML."""
    rows = model.rowCount(QModelIndex())
    columns = model.columnCount(QModelIndex()) if isinstance(model, QAbstractTableModel) else 1
    for number in range(min(rows * columns, MOST_CELLS)):
        cell = model.index(*divmod(number, columns))
        tip = str(model.data(cell, Qt.ItemDataRole.ToolTipRole) or "")
        if any(mark in tip for mark in MARKS):
            yield f"tooltip of a cell: {tip}"


def idle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until everything that was asked for so far is there."""
    for _ in range(3):
        answers: list[None] = []
        window.session.ask(lambda: None, answers.append)
        qtbot.waitUntil(lambda found=answers: bool(found), timeout=20_000)  # type: ignore[misc]


def test_every_page_shows_names_as_they_are_typed(qtbot: QtBot, window: MainWindow) -> None:
    seen = ""
    for kind in window._kinds:
        page = window.page(kind.id)
        idle(qtbot, window)
        assert list(offences(page)) == [], kind.id
        seen += "\n".join(unbroken(one.text()) for one in page.findChildren(QLabel))
    assert list(offences(window)) == []
    assert "<b>กอง<" in window.windowTitle()
    assert "[*][*]" in window.windowTitle()


def test_undo_tells_an_odd_name_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.changed):
        window.session.act(lambda desk: desk.put(desk.entries()[0].key, "20"))
    assert "&lt;b&gt;" in window.undo.toolTip()
    assert list(offences(window)) == []


def test_an_odd_file_is_listed_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.closed):
        window.session.close()
    idle(qtbot, window)
    assert list(offences(window)) == []
    told = "\n".join(unbroken(one.text()) for one in window.findChildren(QLabel))
    assert "<b>กอง<∕b> & <img src=x> [*].lgo" in told
