"""The window as people feel it: the first window, a large project, a key, another page, memory."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from benchmarks.grid import MONTHS, OPENED, ROWS, WISH
from benchmarks.measure import MB, Result, times
from benchmarks.offices import entries
from lgo_desktop.devtools.sample_account import make_sample_account
from lgo_desktop.devtools.window_tour import settle
from lgo_desktop.gui.application import dressed
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.view import GridView
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.pages.registry import all_pages
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.services.desk import Desk

RUNS, KEYS = 7, 60
FRAME = 16.0
BARE = "a bare PySide6 window with a label"
_CHILD = (sys.executable, "-m", "benchmarks.window_child")


def window() -> Iterator[Result]:
    """Everything, in windows drawn into memory."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as folder:
        place = Path(folder)
        os.environ["XDG_DATA_HOME"] = str(place / "user")
        yield from _first_window()
        small, large, wide = (place / f"{name}.lgo" for name in ("small", "large", "wide"))
        make_sample_account(small)
        _fill(large, OPENED)
        _fill(wide, ROWS * MONTHS)
        yield from _memory(small, large)
        yield from _opening(large)
        yield from _keys(wide)
        yield from _pages(small)


def _first_window() -> Iterator[Result]:
    """From the start of the process to the first paint: of the window, and of the page in it."""
    found: dict[str, list[float]] = {"bare": [], "ours": [], "page": []}
    for _ in range(RUNS):
        for kind, some in found.items():
            start = time.monotonic()
            some.append((float(_child("first", kind)) - start) * 1000)
    bare, ours, page = (min(some) for some in found.values())
    group = f"first window, best of {RUNS}"
    yield Result(group, BARE, bare)
    yield Result(group, "lgo gui", ours, against=BARE, ratio=ours / bare, goal=1.3 * bare)
    yield Result(group, "the first page in it", page, against=BARE, ratio=page / bare)


def _memory(small: Path, large: Path) -> Iterator[Result]:
    group = "memory at rest"
    held = {
        BARE: "bare", "lgo, no project": "ours", "lgo, the sample account": str(small),
        f"lgo, {OPENED:,} entries": str(large),
    }  # fmt: skip
    bare = 0.0
    for name, what in held.items():
        value = float(_child("rest", what))
        bare = bare or value
        yield Result(group, name, value, MB, against=BARE, ratio=value / bare)


def _opening(path: Path) -> Iterator[Result]:
    group, plain = f"open {OPENED:,} entries", "sqlite3 alone: the same rows"

    def read() -> None:
        with sqlite3.connect(path) as file:
            file.execute("SELECT * FROM entry ORDER BY source, variant, facility, item").fetchall()

    alone = times(read, 3)[0]
    yield Result(group, plain, alone)
    with _shown() as shown:
        opened = times(lambda: _open(shown, path), 3)[0]
        yield Result(group, "in the window, to totals", opened, against=plain, ratio=opened / alone)
        checked = times(lambda: settle(shown.session), 1)[0]
        yield Result(group, "then: what is missing, behind the window", checked)
        grid = times(lambda: _turn(shown, "entry"), 1)[0]
        yield Result(group, "then: the grid", grid)


def _keys(path: Path) -> Iterator[Result]:
    """A digit typed into a cell, an arrow, and Enter that saves, each until it is painted."""
    group = f"key to repaint, {ROWS:,} rows × {MONTHS} months"
    plain = "QTableView with QStandardItemModel: a digit"
    table = _plain_table()
    bare = _typed(table)
    yield Result(group, plain, bare)
    with _shown() as shown:
        _open(shown, path)
        page = shown.page("entry")
        settle(shown.session)
        if not isinstance(page, EntryPage):
            raise TypeError("the page of months is another one")
        typed = _typed(page.view)
        yield Result(group, "a digit", typed, against=plain, ratio=typed / bare, goal=FRAME)
        moved = times(lambda: _press(page.view, Qt.Key.Key_Down), KEYS)[KEYS // 2]
        yield Result(group, "an arrow", moved, goal=FRAME)
        saved = times(lambda: _save(shown, page.view), KEYS // 3)[KEYS // 6]
        yield Result(group, "Enter: saved, added up, painted", saved)


def _pages(path: Path) -> Iterator[Result]:
    group = "page switch, the sample account"
    with _shown() as shown:
        _open(shown, path)
        for kind in all_pages():
            first = times(lambda id_=kind.id: _turn(shown, id_), 1)[0]  # type: ignore[misc]
            yield Result(group, f"{kind.id}, first time, all answered", first)
        for kind in all_pages():
            again = times(lambda id_=kind.id: _there_and_back(shown, id_), 5)[2]  # type: ignore[misc]
            yield Result(group, f"{kind.id}, again, until it is painted", again)


def _open(shown: MainWindow, path: Path) -> None:
    """Open a project, until its first page tells the totals."""
    loop = QEventLoop()
    shown.session.opened.connect(loop.quit)
    shown.session.open(path)
    loop.exec()
    shown.session.opened.disconnect(loop.quit)
    QApplication.processEvents()


def _turn(shown: MainWindow, page: str) -> None:
    shown.page(page)
    settle(shown.session)


def _there_and_back(shown: MainWindow, page: str) -> None:
    other = "reports" if page == "home" else "home"
    shown.page(other)
    shown.page(page)
    QApplication.processEvents()


def _typed(view: QTableView) -> float:
    """The middle time of a digit typed into an open editor."""
    view.setCurrentIndex(view.model().index(4, columns.FIRST_MONTH + 2))
    view.edit(view.currentIndex())
    editor = view.viewport().findChild(QLineEdit)
    if not isinstance(editor, QLineEdit):
        raise TypeError("no editor opened")
    editor.clear()

    def press() -> None:
        QTest.keyClick(editor, Qt.Key.Key_1)
        QApplication.processEvents()

    middle = times(press, KEYS)[KEYS // 2]
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QApplication.processEvents()
    return middle


def _press(view: QTableView, key: Qt.Key) -> None:
    QTest.keyClick(view, key)
    QApplication.processEvents()


def _save(shown: MainWindow, view: GridView) -> None:
    QTest.keyClick(view, Qt.Key.Key_1)
    editor = view.viewport().findChild(QLineEdit)
    if not isinstance(editor, QLineEdit):
        raise TypeError("no editor opened")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle(shown.session)
    QApplication.processEvents()


def _plain_table() -> QTableView:
    model = QStandardItemModel(ROWS, columns.COLUMNS)
    for row in range(ROWS):
        for column in range(columns.COLUMNS):
            model.setItem(row, column, QStandardItem("12.5"))
    table = QTableView()
    table.setModel(model)
    model.setParent(table)
    table.resize(1100, 600)
    table.show()
    QApplication.processEvents()
    return table


@contextmanager
def _shown() -> Iterator[MainWindow]:
    app = dressed(QApplication.instance() or QApplication([]))  # type: ignore[arg-type]
    shown = MainWindow(Session(Settings()))
    shown.resize(1366, 768)
    shown.show()
    app.processEvents()
    try:
        yield shown
    finally:
        shown.close()


def _fill(path: Path, count: int) -> None:
    desk = Desk.create(path, WISH)
    desk.act("import", lambda pen: pen.put(entries(count)))
    desk.close()


def _child(*words: str) -> str:
    paths = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    ran = subprocess.run([*_CHILD, *words], check=True, capture_output=True, text=True, env=paths)
    return ran.stdout.split()[-1]
