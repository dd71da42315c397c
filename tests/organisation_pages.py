"""The page about the organisation in a real window, with a small town's project open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from open_pages import project, settled
from pytestqt.qtbot import QtBot

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.organisation.section import Section
from lgo_desktop.gui.pages.organisation import OrganisationPage
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.services.desk import Desk

Leaf = TypeVar("Leaf", bound=Section)


class Office:
    """A window at the page, what it refused, and where it led."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.told: list[Finding] = []
        self.led: list[tuple[str, object]] = []
        self.session = Session(Settings(), folder / "settings")
        self.session.refused.connect(self.told.extend)
        self.session.wanted.connect(lambda page, target: self.led.append((page, target)))
        self.window = MainWindow(self.session)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()

    @property
    def desk(self) -> Desk:
        """The open project."""
        assert self.session.desk is not None
        return self.session.desk

    @property
    def page(self) -> OrganisationPage:
        """The page."""
        page = self.window.page("organisation")
        assert isinstance(page, OrganisationPage)
        return page

    def leaf(self, id_: str, kind: type[Leaf]) -> Leaf:
        """A leaf of the page, with its first answers."""
        leaf = self.page.turn_to(id_)
        assert isinstance(leaf, kind)
        self.settle()
        return leaf

    def settle(self) -> None:
        """Wait for what was done, and for what the page shows of it."""
        for _ in range(3):
            settled(self.qtbot, self.page)

    def undo(self) -> None:
        """Take the last act back."""
        self.session.act(lambda desk: desk.undo())
        self.settle()

    def acts(self) -> list[str]:
        """What was done so far, by name."""
        done: list[str] = []
        self.session.ask(lambda: [one.act for one in self.desk.project.change_sets()], done.extend)
        self.settle()
        return done


@contextmanager
def office(qtbot: QtBot, folder: Path, *rows: str) -> Iterator[Office]:
    """The office with a project of 2568 open, some rows entered; no fault at its end."""
    path = project(folder, *rows)
    it = Office(qtbot, folder)
    faults: list[object] = []
    it.session.failed.connect(faults.append)
    with qtbot.waitSignal(it.session.opened):
        it.session.open(path)
    try:
        yield it
        it.settle()
    finally:
        it.window.close()
    assert faults == []
