"""A walk through the whole window: every page, every leaf of it, every dialog, found by themselves.

Pictures and checks of the window go this way, so that a page, leaf or dialog added later is in
them without a change here; what a dialog is made of :class:`DialogParts` may have to be told.
"""

import inspect
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QTabBar, QWidget

from lgo_desktop import gui
from lgo_desktop.base.findings import Where, error
from lgo_desktop.devtools.dialog_parts import DialogParts
from lgo_desktop.gui.dialogs.new_project import NewProject
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.organisation.leaf_bar import LeafBar
from lgo_desktop.gui.pages.page import Page
from lgo_desktop.gui.pages.registry import all_pages
from lgo_desktop.gui.session import Session

ROUNDS = 3
"""An answer may ask again, and that answer too."""
LGO = "หนองตะวันฉาย"

View = tuple[str, QWidget]
"""The name of what is shown, in letters fit for a file, and the window or dialog that shows it."""


@cache
def all_dialogs() -> tuple[type[QDialog], ...]:
    """The kinds of dialogs that the window has, by name."""
    found: dict[str, type[QDialog]] = {}
    for module in walk_packages(gui.__path__, f"{gui.__name__}."):
        for name, kind in vars(import_module(module.name)).items():
            if inspect.isclass(kind) and issubclass(kind, QDialog):
                found |= {name: kind} if kind.__module__ == module.name else {}
    return tuple(found[name] for name in sorted(found))


def settle(session: Session) -> None:
    """Wait until all that was asked so far is answered and shown."""
    loop = QEventLoop()
    for _ in range(ROUNDS):
        session.worker.start(lambda: None, lambda _none: loop.quit(), lambda _fault: loop.quit())
        loop.exec()
        QTimer.singleShot(0, loop.quit)
        loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Tour:
    """The views of one window, shown one after another while they are walked through."""

    def __init__(self, window: MainWindow, project: Path) -> None:
        self._window, self._project = window, project
        self._session = window.session
        self._parts = DialogParts(window, project, self._answer)
        self.left_out: list[str] = []
        """Dialogs that were not shown, and what is missing for it."""

    def walk(self) -> Iterator[View]:
        """First without a project, then every page of the project, then every dialog."""
        settle(self._session)
        yield "start", self._window
        opened = QEventLoop()
        self._session.opened.connect(opened.quit)
        self._session.open(self._project)
        opened.exec()
        self._session.opened.disconnect(opened.quit)
        for kind in all_pages():
            page = self._window.page(kind.id)
            settle(self._session)
            yield from self._leaves(kind.id, page)
        yield from self._told()
        for dialog in all_dialogs():
            yield from self._shown(dialog)

    def _answer(self, work: Callable[[], object]) -> object:
        """What some work gives that only the worker may do."""
        made: list[object] = []
        self._session.ask(work, made.append)
        settle(self._session)
        return made[0]

    def _leaves(self, name: str, page: Page) -> Iterator[View]:
        """The page, or each leaf behind its first row of tabs."""
        turns = [*_turns(page)] or [lambda: None]
        for nth, turn in enumerate(turns, 1):
            turn()
            settle(self._session)
            yield (f"{name}-{nth}" if len(turns) > 1 else name), self._window

    def _told(self) -> Iterator[View]:
        """The first page with something refused above it."""
        self._window.page("home")
        settle(self._session)
        self._window.tell((error("period.unreadable", Where(field="quantity"), period="13/2568"),))
        settle(self._session)
        yield "refused", self._window
        self._window.notice.clear()

    def _shown(self, kind: type[QDialog]) -> Iterator[View]:
        """A dialog; of one that asks several questions, each."""
        if missing := self._parts.missing_for(kind):
            self.left_out.append(f"{kind.__name__} needs {missing}: name them in DialogParts")
            return
        dialog = self._parts.made(kind)
        dialog.open()
        settle(self._session)
        name = f"dialog-{kind.__name__}"
        if isinstance(dialog, NewProject):
            yield from self._questions(name, dialog)
        else:
            yield name, dialog
        dialog.done(0)
        dialog.deleteLater()
        settle(self._session)

    def _questions(self, name: str, dialog: NewProject) -> Iterator[View]:
        for nth in range(len(dialog.steps)):
            if nth == 0:
                dialog.lgo.chooser.typed.insert(LGO)
            else:
                dialog.go_on()
            settle(self._session)
            yield f"{name}-{nth + 1}", dialog


def _turns(page: Page) -> Iterator[Callable[[], None]]:
    """What turns to each leaf of a page."""
    for bar in page.findChildren(LeafBar):
        if bar.isVisible():
            yield from (partial(bar.turn_to, nth) for nth in range(len(bar.buttons)))
    for tabs in page.findChildren(QTabBar)[:1]:
        if tabs.isVisible():
            yield from (partial(tabs.setCurrentIndex, nth) for nth in range(tabs.count()))
