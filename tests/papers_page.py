"""The page of papers in its window, typed into as a person does."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.papers import PapersPage
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.desk_ledger import book
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.ledgers import adding

SMALL_TOWN = "9900002"


def project(folder: Path, *papers: LedgerPaper) -> Path:
    """A project of 2568 with some papers."""
    path = folder / "อบต.lgo"
    start_inventory(path, Wish(SMALL_TOWN, "cfo", ReportingYear(2568)))
    desk = Desk.open(path)
    book(desk, adding(desk.project, desk.held_inventory, papers))
    desk.close()
    return path


def page_of(qtbot: QtBot, window: QWidget) -> PapersPage:
    """The page, with its papers read."""
    assert isinstance(window, MainWindow)
    shown = window.page("papers")
    assert isinstance(shown, PapersPage)
    qtbot.waitUntil(lambda: shown.table.sheet is not None)
    return shown


def opened(qtbot: QtBot, path: Path) -> MainWindow:
    """The window with a project open."""
    window = MainWindow(Session(Settings(), path.parent / "settings"))
    qtbot.addWidget(window)
    faults: list[object] = []
    window.session.failed.connect(faults.append)
    window.show()
    with qtbot.waitSignal(window.session.opened):
        window.session.open(path)
    return window


def desk_of(page: PapersPage) -> Desk:
    """The open project."""
    desk = page.session.desk
    assert desk is not None
    return desk


def kept(page: PapersPage) -> tuple[LedgerPaper, ...]:
    """The papers in the file."""
    desk = desk_of(page)
    answers: list[tuple[LedgerPaper, ...]] = []
    page.session.ask(lambda: desk.project.papers(desk.held_inventory.id), answers.append)
    settle(page)
    return answers[0]


def settle(page: PapersPage) -> None:
    """Wait until all that was asked is answered, and what the answers ask as well."""
    for _ in range(4):
        done: list[None] = []
        page.session.ask(lambda: None, done.append)
        while not done:
            QApplication.processEvents()


def column(page: PapersPage, id_: str) -> int:
    """The place of a column."""
    return next(n for n, one in enumerate(page.table.view.ledger().columns) if one.id == id_)


def stand(page: PapersPage, id_: str, row: int | None = None) -> None:
    """Stand in a cell, of the line at the end if no row is named."""
    place = page.table.view.ledger().rowCount() - 1 if row is None else row
    page.table.view.stand(place, column(page, id_))


def keys(page: PapersPage, text: str, end: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Type over the cell one stands in, and end with a key."""
    view = page.table.view
    QTest.keyClicks(view, text[0] if text.isascii() else "x")
    editor = next(one for one in view.viewport().findChildren(QLineEdit) if one.isVisible())
    if text.isascii():
        QTest.keyClicks(editor, text[1:])
    else:  # Qt's tests have no Thai keys
        editor.setText(text)
    QTest.keyClick(editor, end)


def type_line(page: PapersPage, cells: Mapping[str, str]) -> None:
    """Type some cells of the line at the end, and end it with Enter."""
    for id_, text in cells.items():
        stand(page, id_)
        keys(page, text)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)


def choose(page: PapersPage, kind: str) -> None:
    """Turn to another kind of paper."""
    page.choices.choose(kind)
    page.choices.kind_chosen.emit(kind)
    settle(page)


def cell(page: PapersPage, row: int, id_: str) -> str:
    """What a cell shows."""
    model = page.table.view.ledger()
    return unbroken(str(model.index(row, column(page, id_)).data()))


MAY = {
    "read_on": "18/5/68", "reading": "49099", "amount": "2596", "baht": "11,980.50",
    "bill_no": "0511-3",
}  # fmt: skip
