"""The proof of one row of the results: its lines by month, and every step of the chosen one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.shown_numbers import KILOGRAMS, number_cell, tonnes
from lgo_desktop.gui.widgets.value_table import Cell, Heading, ValueTable
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import BREAK, Words, breakable

if TYPE_CHECKING:
    from lgo_desktop.services.result_sheet import SourceRow
    from lgo_desktop.services.told_steps import ToldStep


class ProofPanel(QWidget):
    """Where a number comes from. ``left`` tells that the officer goes back to the table."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines: tuple[Line, ...] = ()
        self._inventory: Inventory | None = None
        self._wanted = ""
        say = session.speech.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        head = QHBoxLayout()
        self.back = QPushButton(say("results_page.back"))
        self.back.setShortcut(Qt.Key.Key_Escape)
        self.back.clicked.connect(self.left)
        self.name = Words("", "heading")
        head.addWidget(self.back)
        head.addWidget(self.name, 1)
        column.addLayout(head)
        self.told = Words()
        column.addWidget(self.told)
        self.lines = ValueTable(
            (Heading(say("results_page.period")), Heading(KILOGRAMS, right=True)),
            say("results_page.lines"),
        )
        self.lines.reached.connect(self._explain)
        self.steps = ValueTable(
            (
                Heading(say("results_page.step"), wide=True),
                Heading(say("results_page.value"), right=True), Heading(say("results_page.unit")),
                Heading(say("results_page.ref"), wide=True),
            ),
            say("results_page.steps"), sortable=False,
        )  # fmt: skip
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.lines)
        parts.addWidget(self.steps)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 5)
        column.addWidget(parts, 1)

    def show_row(self, row: "SourceRow", inventory: Inventory) -> None:
        """Show the lines of a row, and the steps of the first."""
        speech = self._session.speech
        self._inventory = inventory
        self._lines = tuple(sorted(row.lines, key=lambda line: line.period.first.ordinal))
        self.name.tell(breakable(row.name), "heading")
        message = "results_page.row_apart" if row.kgco2e is None else "results_page.row_told"
        if row.kgco2e is not None and len(self._lines) == 1:
            message = "results_page.row_single"
        told = tonnes(row.kgco2e) if row.kgco2e is not None else ""
        self.told.tell(speech.say(message, tonnes=told, count=len(self._lines)))
        self.lines.show_rows([
            (
                Cell(line.period.spoken(speech.language), line.period.first.ordinal),
                number_cell(line.kgco2e, 2),
            )
            for line in self._lines
        ])  # fmt: skip
        self.lines.setVisible(len(self._lines) > 1)
        self.lines.selectRow(0)
        self.lines.setFocus()

    def _explain(self, number: int) -> None:
        desk, inventory = self._session.desk, self._inventory
        if desk is None or inventory is None:
            return
        line, language = self._lines[number], self._session.speech.language
        self._wanted = line.code

        def work() -> "tuple[ToldStep, ...]":
            from lgo_desktop.services.result_sheet import told_proof  # noqa: PLC0415 - worker

            return told_proof(desk, inventory, line, language)

        def then(steps: "tuple[ToldStep, ...]") -> None:
            if line.code == self._wanted:
                self._show_steps(steps)

        self._session.ask(work, while_shown(self, then))

    def _show_steps(self, steps: "tuple[ToldStep, ...]") -> None:
        self.steps.show_rows([
            (
                Cell(breakable(step.what)), Cell(breakable(step.value)), Cell(breakable(step.unit)),
                Cell(breakable(step.ref).replace("/", f"/{BREAK}")),
            )
            for step in steps
        ])  # fmt: skip
