"""Pages of the window with a project open, driven without the window around them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commands import lgo, table
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lgo_desktop.base.text import Language
from lgo_desktop.gui.application import dressed
from lgo_desktop.gui.pages.page import Page, PageKind
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.desk import Desk

SMALL_TOWN, HOST_TOWN = "9900002", "9900003"
CAR = "<b>กข & 1</b>"
UNFINISHED = "wastewater.septic_tank,septic_tank,,สำนักงาน,2568-02,staff,25,person,"
"""People without their working days: cannot be calculated."""


def project(folder: Path, *rows: str) -> Path:
    """A project of 2568 with some rows of entries."""
    path = folder / "อบต.lgo"
    assert lgo("new", path, "--lgo", SMALL_TOWN, "--kind", "cfo", "--year", 2568).exit_code == 0
    if rows:
        lgo("enter", path, table(folder / "rows.csv", *rows))
    return path


def diesel(litres: int = 100) -> list[str]:
    """A year of diesel of a car whose name looks like HTML."""
    return [
        f"mobile.road_fuel,diesel,,{CAR},2568-{month:02d},quantity,{litres},L,"
        for month in range(1, 13)
    ]


@contextmanager
def opened(
    qtbot: QtBot, kind: PageKind, path: Path, *, language: Language = "th"
) -> Iterator[tuple[Page, Desk]]:
    """A page with a project open and its first answers there; put away at the end."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dressed(app)
    session = Session(Settings(language=language), path.parent / "settings")
    faults: list[object] = []
    session.failed.connect(faults.append)
    with qtbot.waitSignal(session.opened):
        session.open(path)
    page = kind.make(session)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.refresh()
    assert session.desk is not None
    settled(qtbot, page)
    try:
        yield page, session.desk
    finally:
        session.close()
        session.worker.finish()
    assert faults == []


def settled(qtbot: QtBot, page: Page) -> None:
    """Wait until everything that was asked so far is answered."""
    answers: list[None] = []
    page.session.ask(lambda: None, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)


def words(widget: QWidget) -> list[str]:
    """All that is written on the labels of a widget, spaces as they are typed."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [unbroken(one.text()).replace("\u00a0", " ") for one in widget.findChildren(Words)]
