"""Beside the grid: all that is known of the cell one stands in, of its row, and its evidence."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.core.grid.cells import Sign
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.grid import columns, spoken
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.grid.field_list import FieldList
from lgo_desktop.gui.grid.note_edit import NoteEdit
from lgo_desktop.gui.grid.paper_list import PaperList
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.pages.page import scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.evidence_pane import EvidencePane
from lgo_desktop.gui.words import Words, breakable, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.row_details import Known

ROLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "quiet"}
OF_CELL, OF_ROW, OF_EVIDENCE = range(3)
MOST_FINDINGS = 3
MARGIN = 12


class RowPanel(QWidget):
    """What is typed here is told by ``put``; ``wanted`` names what a button does."""

    put = Signal(object, str, str)
    typing = Signal(object, str)
    note = Signal(object, str)
    note_typing = Signal(object, str)
    estimated = Signal(object, bool)
    paper = Signal(int)
    wanted = Signal(Command)
    years_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._speech = session.speech
        self.known: Known | None = None
        say = session.speech.say
        self.row_name, self.place = Words(""), Words("", "quiet")
        bold = self.row_name.font()
        bold.setBold(True)
        self.row_name.setFont(bold)
        self.findings = QVBoxLayout()
        self.is_estimate = QCheckBox(say("grid.is_estimate"))
        self.is_estimate.setToolTip("Ctrl+E")
        self.note_edit = NoteEdit(unbroken(say("grid.note")))
        self.note_hint = Words(say("grid.note_hint"), "quiet")
        self.papers = PaperList(session.speech)
        self.of_cell, self.of_row = FieldList(session.speech), FieldList(session.speech)
        self.years = QPushButton(say("grid.years"))
        self.rename = QPushButton(say("grid.command.rename"))
        self.unit = QPushButton(say("grid.command.unit"))
        self.evidence = EvidencePane(session)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._lay_out()
        self._listen()
        self.show_nothing()

    def _lay_out(self) -> None:
        say = self._speech.say
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.row_name)
        column.addWidget(self.place)
        column.addLayout(self.findings)
        column.addWidget(self.tabs, 99)
        column.addStretch(1)
        cell = self._tab(say("grid.tab.cell"))
        for widget in (
            self.is_estimate, Words(say("grid.note")), self.note_edit, self.note_hint, self.papers,
            self.of_cell,
        ):  # fmt: skip
            cell.addWidget(widget)
        cell.addStretch(1)
        row = self._tab(say("grid.tab.row"))
        for edit in (self.of_row, self.years, self.rename, self.unit):
            row.addWidget(edit)
        row.addStretch(1)
        evidence = QWidget()
        inner = QVBoxLayout(evidence)
        inner.setContentsMargins(0, MARGIN, 0, 0)
        inner.addWidget(self.evidence)
        self.tabs.addTab(evidence, unbroken(say("grid.tab.evidence")))

    def _tab(self, name: str) -> QVBoxLayout:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        self.tabs.addTab(scrolled(inner), unbroken(name))
        return column

    def _listen(self) -> None:
        for fields in (self.of_cell, self.of_row):
            fields.put.connect(self.put)
            fields.typing.connect(self.typing)
        self.is_estimate.toggled.connect(self._estimate_told)
        self.note_edit.finished.connect(self._note_told)
        self.note_edit.typing.connect(self._note_typed)
        self.papers.wanted.connect(self.paper)
        self.years.clicked.connect(lambda: self.years_wanted.emit(self.known))
        self.rename.clicked.connect(lambda: self.wanted.emit(Command.RENAME))
        self.unit.clicked.connect(lambda: self.wanted.emit(Command.UNIT))

    def show_nothing(self) -> None:
        """Show that one stands in no cell."""
        self.note_edit.leave()
        self.known = None
        self.tabs.setVisible(False)
        self.row_name.tell("")
        empty(self.findings)
        self.place.tell(self._speech.say("grid.nowhere"), "quiet")
        self.evidence.show_nothing()

    def show_known(
        self, known: "Known", month: str, left: Mapping[EntryKey, str], note: str | None
    ) -> None:
        """Show what is known of a cell; ``left`` and ``note`` were typed and never saved."""
        same = self.known is not None and self.known.cell.key == known.cell.key
        if not same:
            self.note_edit.leave()
        self.known = known
        row, cell, say = known.row, known.cell, self._speech.say
        self.tabs.setVisible(True)
        language = self._speech.language
        self.row_name.tell(breakable(columns.name_of(row, language).strip()))
        source = breakable(row.source.name.spoken(language))
        signs = spoken.signs_of(cell, self._speech)
        self.place.tell(" · ".join([month, *signs, source]), "quiet")
        self._tell(known.findings, left.get(cell.key))
        with QSignalBlocker(self.is_estimate):
            self.is_estimate.setChecked(Sign.ESTIMATED in cell.signs)
        filled = cell.value is not None
        self.note_edit.setEnabled(filled)
        self.note_hint.setVisible(not filled)
        if not (same and self.note_edit.hasFocus()):
            self.note_edit.show_note(cell.note, note)
        self.papers.show_papers(known.papers)
        details = known.details
        self.of_cell.show_fields(details.of_cell, known.divisions, left)
        self.of_row.show_fields(details.of_year, known.divisions, left)
        self.years.setVisible(bool(details.history))
        self.unit.setVisible(row.field.type == "number")
        self.unit.setText(say("grid.unit_is", unit=columns.unit_name(row.unit, language)))
        self.evidence.show_cell(cell.key)

    def look_at(self, field: str) -> None:
        """Show a field that has no row of its own, and take the keyboard there."""
        for tab, fields in ((OF_CELL, self.of_cell), (OF_ROW, self.of_row)):
            edit = fields.look_at(field)
            if edit is not None:
                self.tabs.setCurrentIndex(tab)
                edit.setFocus()

    def write_note(self) -> None:
        """Take the keyboard to the note."""
        self.tabs.setCurrentIndex(OF_CELL)
        self.note_edit.setFocus()

    def _tell(self, findings: Sequence[Finding], left: str | None) -> None:
        empty(self.findings)
        if left is not None:
            told = self._speech.say("grid.left", text=left)
            self.findings.addWidget(Words(f"{columns.LEFT} {told}", "quiet"))
        for one in findings[:MOST_FINDINGS]:
            mark = columns.MARKS.get(one.severity, "•")
            self.findings.addWidget(
                Words(f"{mark} {self._speech.finding(one)}", ROLES[one.severity])
            )

    def _estimate_told(self, checked: bool) -> None:
        if self.known is not None:
            self.estimated.emit(self.known.cell.key, checked)

    def _note_typed(self, text: str) -> None:
        if self.known is not None:
            self.note_typing.emit(self.known.cell.key, text)

    def _note_told(self, text: str) -> None:
        if self.known is not None and self.known.cell.value is not None:
            self.note.emit(self.known.cell.key, text)
