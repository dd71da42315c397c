"""An officer at the window: presses keys and buttons, and reads what is on the screen."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.gui.dialogs.new_project import NewProject
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.organisation.interview import InterviewSection
from lgo_desktop.gui.organisation.rows import RowsSection
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.pages.home import HomePage
from lgo_desktop.gui.pages.organisation import OrganisationPage
from lgo_desktop.gui.pages.page import Page
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.row_details import Known

PageOf = TypeVar("PageOf", bound=Page)
PATIENCE_MS = 5_000
"""For what the worker does on a busy machine."""


class Officer:
    """One person at one window; ``folder`` is the folder of documents."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.told: list[Finding] = []
        self.session = Session(Settings(), folder / "settings")
        self.session.refused.connect(self.told.extend)
        self.window = MainWindow(self.session)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()

    # Project

    def begin(self, lgo: str, year: str, *, fiscal: bool = False) -> Path:
        """A new, empty project by the four questions; the path of its file."""
        home = self.at("home", HomePage)
        home.folder = self.folder
        home.start.ways["new"].click()
        dialog = home.dialog
        assert isinstance(dialog, NewProject)
        self.wait(lambda: "อ่าน" not in unbroken(dialog.lgo.chooser.told.text()))
        dialog.lgo.chooser.typed.insert(lgo)
        dialog.next.click()
        (dialog.year.fiscal if fiscal else dialog.year.calendar).click()
        dialog.year.years.setCurrentText(year)
        dialog.next.click()
        dialog.beginning.empty.click()
        dialog.next.click()
        with self.qtbot.waitSignal(self.session.opened, timeout=PATIENCE_MS):
            dialog.next.click()
        assert dialog.made is not None
        return dialog.made

    def open(self, path: Path) -> None:
        """Open a project of the disk."""
        with self.qtbot.waitSignal(self.session.opened, timeout=PATIENCE_MS):
            self.session.open(path)

    def leave(self) -> None:
        """Close the window, as at the end of a day."""
        self.window.close()

    @property
    def desk(self) -> Desk:
        """The open project."""
        assert self.session.desk is not None
        return self.session.desk

    @property
    def total(self) -> Decimal:
        """Kg CO2e in the scopes."""
        assert self.desk.totals is not None
        return self.desk.totals.total

    # Looking and waiting

    def at(self, id_: str, kind: type[PageOf]) -> PageOf:
        """Go to a page by the menu."""
        page = self.window.page(id_)
        assert isinstance(page, kind)
        return page

    def reads(self, widget: QWidget) -> str:
        """All words that stand in a widget."""
        return unbroken("\n".join(one.text() for one in widget.findChildren(Words)))

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something to be true."""
        self.qtbot.waitUntil(until, timeout=PATIENCE_MS)

    @contextmanager
    def an_act(self) -> Iterator[None]:
        """What is done within must be saved."""
        with self.qtbot.waitSignal(self.session.changed, timeout=PATIENCE_MS):
            yield

    def undo(self) -> None:
        """Press Undo."""
        with self.an_act():
            self.window.undo.trigger()

    def redo(self) -> None:
        """Press Redo."""
        with self.an_act():
            self.window.redo.trigger()

    # The organisation

    def answers(self, question: str, value: str = "yes") -> None:
        """Answer a question of the boundary interview with the space key."""
        section = self.at("organisation", OrganisationPage).turn_to("interview")
        assert isinstance(section, InterviewSection)
        self.wait(lambda: section.list is not None)
        assert section.list is not None
        button = section.list.rows[question].buttons[value]
        with self.an_act():
            QTest.keyClick(button, Qt.Key.Key_Space)

    def adds_row(self, source: str, variant: str, item: str = "", place: str = "") -> None:
        """Plan a row in the list of rows: look its kind up by name, say what it is called."""
        section = self.at("organisation", OrganisationPage).turn_to("rows")
        assert isinstance(section, RowsSection)
        section.add.click()
        dialog = section.dialog
        assert dialog is not None
        chooser = dialog.chooser
        self.wait(lambda: chooser.kind is not None)
        of = all_sources()[source]
        kind = of.variant(variant)
        assert kind is not None
        chooser.typed.insert(kind.name.th)
        for row in range(chooser.table.model().rowCount()):
            chooser.table.selectRow(row)
            chosen = chooser.kind
            if chosen and (chosen.source.id, chosen.variant.id) == (source, variant):
                break
        else:
            raise AssertionError(f"{kind.name.th} does not find {source} {variant}")
        dialog.item.setText(item)
        dialog.place.setText(place)
        with self.an_act():
            dialog.add.click()

    # The grid

    def grid(self) -> EntryPage:
        """Entry by month, with its rows read."""
        page = self.at("entry", EntryPage)
        self.wait(lambda: page.model.rowCount() > 0)
        return page

    def stand(self, page: EntryPage, item: str, month: int, field: str = "quantity",
              variant: str = "") -> None:  # fmt: skip
        """Put the cursor into a month (1 is the first of the year, 0 the year itself) of a row."""
        column = columns.FIRST_MONTH + month - 1 if month else columns.YEAR
        for place in range(page.model.rowCount()):
            row = page.model.row_at(page.model.index(place, 0))
            if not isinstance(row, Row) or (row.key.thing.item, row.field.id) != (item, field):
                continue
            if variant in ("", row.key.thing.variant):
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                index = page.model.index(place, column)
                page.view.selectionModel().setCurrentIndex(index, flag)
                return
        raise AssertionError(f"no row {item} {field} {variant}")

    def editor(self, page: EntryPage) -> QLineEdit:
        """The line in the cell that is being typed into."""
        editor = page.view.viewport().findChild(QLineEdit)
        assert editor is not None
        return editor

    def half_types(self, page: EntryPage, text: str) -> QLineEdit:
        """Type over the cell one stands in without leaving it; the first letter is a digit."""
        QTest.keyClicks(page.view, text[0])
        editor = self.editor(page)
        if text[1:].isascii():
            QTest.keyClicks(editor, text[1:])
        else:
            editor.insert(text[1:])  # QTest has no keys for Thai
        return editor

    def leaves(self, editor: QLineEdit, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Leave a cell with a key."""
        QTest.keyClick(editor, key)

    def types(self, page: EntryPage, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Type over the cell one stands in and leave it with a key."""
        with self.an_act():
            self.leaves(self.half_types(page, text), key)

    def types_year(self, page: EntryPage, numbers: Iterable[str]) -> None:
        """Type the months of a row, one after the other with Tab."""
        for number in numbers:
            self.types(page, number)

    def knows(self, page: EntryPage) -> Known:
        """Open the panel beside the grid, and wait until it tells of the cell one stands in."""
        if page.panel.isHidden():
            page.do(Command.DETAILS)
        _, cell = page.model.cell_at(page.view.currentIndex()) or (None, None)
        assert cell is not None
        self.wait(lambda: page.panel.known is not None and page.panel.known.cell.key == cell.key)
        assert page.panel.known is not None
        return page.panel.known

    def fills(self, page: EntryPage, field: str, text: str) -> None:
        """Type into a field of the row, or choose there, in the panel beside the grid."""
        self.knows(page)
        page.panel.look_at(field)
        edit = page.panel.of_row.edits[field]
        with self.an_act():
            if edit.choices.count():
                edit.choices.setCurrentIndex(edit.choices.findData(text))
                edit.choices.activated.emit(edit.choices.currentIndex())
            else:
                edit.line.insert(text)
                edit.line.editingFinished.emit()

    def pastes(self, page: EntryPage, *lines: str) -> None:
        """Paste lines of a spreadsheet, their cells parted by tabs, into the cell one stands in."""
        QApplication.clipboard().setText("\n".join(lines))
        with self.an_act():
            QTest.keyClick(page.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
