"""A walk through the whole window: every page, every leaf of it, every dialog, found by themselves.

Pictures and checks of the window go this way, so that a page, leaf or dialog added later is in
them without a change here. A dialog whose parts are not known needs them named once in
:meth:`Tour.parts`.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QTabBar, QWidget

from lgo_desktop import gui
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.core.registers.registry import all_registers
from lgo_desktop.gui.dialogs.new_project import NewProject
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.organisation.leaf_bar import LeafBar
from lgo_desktop.gui.pages.page import Page
from lgo_desktop.gui.pages.registry import all_pages
from lgo_desktop.gui.session import Session
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.month_grid import MonthGrid
from lgo_desktop.services.register_blocks import RegisterBlocks
from lgo_desktop.services.registers import RegisterTable

ROUNDS = 3
"""An answer may ask again, and that answer too."""
LGO = "หนองตะวันฉาย"
PASTED = "กองใหม่\tไม่มีในรายการ\tสมชาย\nกองช่าง\tworks\tสมหญิง"

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

    def parts(self) -> Mapping[str, Callable[[], object]]:
        """What a dialog may be made of, by the names of its parameters."""
        desk = self._session.desk
        if desk is None or desk.inventory is None:
            raise LookupError("no project is open")
        inventory, file, register = (
            desk.inventory,
            self._project.name,
            all_registers()["organisation.division"],
        )
        held = error("environment.open_elsewhere", Where(file=file),
                     file=file, host="คอมพิวเตอร์ห้องคลัง", since="09:15")  # fmt: skip
        return {
            "session": lambda: self._session, "speech": lambda: self._session.speech,
            "desk": lambda: desk, "inventory": lambda: inventory, "finding": lambda: held,
            "folder": lambda: self._project.parent, "path": lambda: self._project,
            "keepers": lambda: ("สำนักปลัด", "กองช่าง"), "parent": lambda: self._window,
            "register": lambda: register, "plan": lambda: self._pasted(desk, register),
            "row": lambda: self._answer(lambda: _first_row(desk)), "begun": lambda: None,
            "renames": lambda: False, "divisions": lambda: ("สำนักปลัด", "กองช่าง"),
        }  # fmt: skip

    def _pasted(self, desk: Desk, register: Register) -> object:
        """What pasting some lines into a register would do, some of them wrong."""
        return self._answer(
            lambda: RegisterBlocks(RegisterTable(desk, register)).paste(PASTED, 0, 0)
        )

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
        known, asked = self.parts(), inspect.signature(kind).parameters.values()
        unknown = [one.name for one in asked if one.name not in known and not _is_call(one)]
        if unknown:
            self.left_out.append(f"{kind.__name__} needs {unknown}: name them in Tour.parts")
            return
        make: Callable[..., QDialog] = kind
        dialog = make(**{one.name: known.get(one.name, _nothing)() for one in asked})
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


def _first_row(desk: Desk) -> Row:
    """The first row of the month grid."""
    return next(row for row in MonthGrid(desk).rows if isinstance(row, Row))


def _is_call(parameter: inspect.Parameter) -> bool:
    """Whether a dialog asks for something to call when it is done."""
    return "Callable" in str(parameter.annotation)


def _nothing() -> Callable[..., None]:
    return lambda *_answers: None


def _turns(page: Page) -> Iterator[Callable[[], None]]:
    """What turns to each leaf of a page."""
    for bar in page.findChildren(LeafBar):
        if bar.isVisible():
            yield from (partial(bar.turn_to, nth) for nth in range(len(bar.buttons)))
    for tabs in page.findChildren(QTabBar)[:1]:
        if tabs.isVisible():
            yield from (partial(tabs.setCurrentIndex, nth) for nth in range(tabs.count()))
