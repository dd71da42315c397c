"""Every source of the year in a table that can be sorted; a row opens its proof."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lgo_desktop.base.numbers import grouped
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.proof_panel import ProofPanel
from lgo_desktop.gui.widgets.shown_numbers import (
    KILOGRAMS,
    NOTHING,
    TONNES,
    number_cell,
    share_cell,
    tonnes_cell,
)
from lgo_desktop.gui.widgets.value_table import Cell, Heading, Row, ValueTable
from lgo_desktop.gui.words import Words, breakable

if TYPE_CHECKING:
    from lgo_desktop.services.result_sheet import ResultSheet, SourceRow


class SourcesView(QStackedWidget):
    """The table, or the proof of the row that was opened."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._say = say = session.speech.say
        self._sheet: ResultSheet | None = None
        self._rows: tuple[SourceRow, ...] = ()
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(Words(say("results_page.sources_hint"), "quiet"))
        self.table = ValueTable(
            (
                Heading(say("results_page.source"), wide=True), Heading(say("results_page.place")),
                Heading(say("results_page.quantity"), right=True),
                Heading(KILOGRAMS, right=True),
                Heading(TONNES, right=True), Heading(say("results_page.share"), right=True),
            ),
            say("results_page.tab.sources"),
        )  # fmt: skip
        self.table.opened.connect(self.open_row)
        column.addWidget(self.table, 1)
        self.proof = ProofPanel(session)
        self.proof.left.connect(self._go_back)
        self.addWidget(listed)
        self.addWidget(self.proof)

    def show_sheet(self, sheet: "ResultSheet") -> None:
        """Show the sources of an inventory, those of the scopes before those apart."""
        self._sheet = sheet
        self._rows = (*sheet.rows, *sheet.apart)
        self.table.show_rows([self._row(row, sheet) for row in self._rows])
        self.setCurrentIndex(0)

    def open_row(self, number: int) -> None:
        """Show where the number of a row comes from."""
        if self._sheet is not None:
            self.setCurrentWidget(self.proof)
            self.proof.show_row(self._rows[number], self._sheet.inventory)

    def _go_back(self) -> None:
        self.setCurrentIndex(0)
        self.table.setFocus()

    def _row(self, row: "SourceRow", sheet: "ResultSheet") -> Row:
        in_scope = row.place.startswith("scope")
        share = share_cell(row.kgco2e, sheet.totals.total) if in_scope else Cell(NOTHING)
        quantity = Cell(f"{grouped(row.quantity, 2)} {row.unit}", row.quantity)
        return (
            Cell(breakable(row.name)), Cell(self._say(f"results_page.place.{row.place}")),
            quantity, number_cell(row.kgco2e, 2), tonnes_cell(row.kgco2e), share,
        )  # fmt: skip
