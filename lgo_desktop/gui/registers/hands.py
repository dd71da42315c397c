"""What is done with blocks and lines of a register: copied, pasted, filled, emptied, removed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from lgo_desktop.core.registers.declaration import ITEM
from lgo_desktop.core.registers.lines import LineName
from lgo_desktop.gui.registers.plan_box import PlanBox, ask
from lgo_desktop.gui.registers.view import RegisterView
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import unbroken

if TYPE_CHECKING:
    from lgo_desktop.core.registers.pasting import RegisterPlan
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.register_blocks import RegisterBlocks
    from lgo_desktop.services.registers import RegisterTable


class Hands(QObject):
    """Hears the keys of a view; ``table`` is the register, None until it is read."""

    def __init__(self, session: Session, view: RegisterView) -> None:
        super().__init__(view)
        self.table: RegisterTable | None = None
        self.box: PlanBox | None = None
        self._session = session
        self._view = view
        self._model = view.register
        view.pasted.connect(self.paste)
        view.copied.connect(self.copy)
        view.cut.connect(self.cut)
        view.fill_down.connect(self.fill_down)
        view.emptied.connect(self.empty)
        view.removed.connect(self.remove)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask_for_menu)

    def menu(self) -> QMenu:
        """What can be done with the selection, for who works with the mouse."""
        say, menu = self._session.speech.say, QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways = {
            "copy": (self.copy, "Ctrl+C"), "cut": (self.cut, "Ctrl+X"),
            "paste": (self.paste, "Ctrl+V"), "fill_down": (self.fill_down, "Ctrl+D"),
            "empty": (self.empty, "Del"), "remove": (self.remove, "Ctrl+-"),
        }  # fmt: skip
        for way, (do, key) in ways.items():
            action = menu.addAction(f"{unbroken(say(f'registers.menu.{way}'))}\t{key}")
            changes = way != "copy"
            grows = way != "remove" or self._model.register.can_grow
            action.setEnabled(grows and not (changes and self._model.locked))
            action.triggered.connect(do)
        return menu

    def names(self) -> list[LineName]:
        """The lines of the selection."""
        rows, _ = self._view.chosen()
        return [self._model.lines[row].name for row in rows if row < len(self._model.lines)]

    def columns(self) -> list[str]:
        """The columns of the selection."""
        return [self._model.columns[place] for place in self._view.chosen()[1]]

    def remove(self) -> None:
        """Remove the lines of the selection, as one act."""
        names = self.names()
        if names and self._model.register.can_grow:
            self._act(lambda table: table.remove(names))

    def empty(self) -> None:
        """Empty the chosen cells; lines of which the name alone is chosen are removed."""
        names, columns = self.names(), self.columns()
        if columns == [ITEM]:
            self.remove()
            return
        cells = [(name, column) for name in names for column in columns]
        self._act(lambda table: table.clear(cells))

    def fill_down(self) -> None:
        """Repeat the first line of the selection in the others, or the one above a single line."""
        names, columns = self.names(), self.columns()
        if names:
            self._act(lambda table: _blocks(table).fill_down(names, columns))

    def paste(self) -> None:
        """Paste what lies on the clipboard, after showing what it would do."""
        text, index, table = QApplication.clipboard().text(), self._view.currentIndex(), self.table
        if table is None or self._model.locked:
            return
        row, column = max(index.row(), 0), max(index.column(), 0)
        self._session.ask(
            lambda: _blocks(table).paste(unbroken(text), row, column),
            while_shown(self._view, self._ask),
        )

    def copy(self) -> None:
        """Copy the chosen cells as a spreadsheet takes them."""
        rows, _ = self._view.chosen()
        lines = [self._model.lines[row] for row in rows if row < len(self._model.lines)]
        table = [[self._model.value(line, one) for one in self.columns()] for line in lines]
        if table:
            QApplication.clipboard().setText(_block(table))

    def copy_headings(self) -> None:
        """Copy the headings, so that a table is filled in elsewhere and pasted here."""
        register, language = self._model.register, self._session.speech.language
        heads = [register.heading_of(one).spoken(language) for one in self._model.columns]
        QApplication.clipboard().setText(_block([heads]))

    def cut(self) -> None:
        """Copy the chosen cells, and empty them."""
        self.copy()
        self.empty()

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self._view.indexAt(at)
        if index.isValid() and not self._view.selectionModel().isSelected(index):
            self._view.setCurrentIndex(index)
        self.menu().popup(self._view.viewport().mapToGlobal(at))

    def _ask(self, plan: "RegisterPlan") -> None:
        def do() -> None:
            self._act(lambda table: _blocks(table).apply(plan))

        self.box = ask(plan, self._model.register, self._session.speech, self._view, do)

    def _act(self, work: "Callable[[RegisterTable], Changes]") -> None:
        table = self.table
        if table is not None and not self._model.locked:
            self._session.act(lambda _desk: work(table))


def _block(table: list[list[str]]) -> str:
    """Cells as text: tabs and lines, so that a spreadsheet takes them apart again."""
    flat = ((" ".join(cell.split()) for cell in row) for row in table)
    return "\n".join("\t".join(row) for row in flat) + "\n"


def _blocks(table: "RegisterTable") -> "RegisterBlocks":
    from lgo_desktop.services.register_blocks import RegisterBlocks  # noqa: PLC0415 - worker

    return RegisterBlocks(table)
