"""All evidence of the year: which rows have none for which months, and files that prove nothing."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.base.numbers import EXACT, grouped
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets import evidence_work as work
from lgo_desktop.gui.widgets.shown_numbers import NOTHING, TONNES, percent, tonnes_cell
from lgo_desktop.gui.widgets.value_table import Cell, Heading, ValueTable
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, breakable, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.evidence_standing import EvidenceStanding, RowStanding

MEGABYTE = Decimal(1_000_000)
MOST_NAMED = 8
ENTRY = "entry"


class EvidenceOfYear(QDialog):
    """Rows without evidence, the largest first; Enter leads to the first month that has none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: tuple[RowStanding, ...] = ()
        self._unlinked: tuple[str, ...] = ()
        say = session.speech.say
        self.setWindowTitle(unbroken(say("evidence_year.title")))
        self.resize(820, 560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.summary = Words(say("evidence_year.reading"))
        self.rows = ValueTable(
            (
                Heading(say("evidence_year.row"), wide=True),
                Heading(say("evidence_year.months"), right=True), Heading(TONNES, right=True),
            ),
            say("evidence_year.rows"),
        )  # fmt: skip
        self.lead = QPushButton(say("evidence_year.go"))
        self.unused = Words("", "warn")
        self.clear = QPushButton(say("evidence_year.remove_unused"))
        self.close_button = QPushButton(say("qt.close"))
        self._lay_out()
        self.rows.opened.connect(self._go)
        self.lead.clicked.connect(self._go_chosen)
        self.clear.clicked.connect(self._remove_unused)
        self.close_button.clicked.connect(self.accept)
        session.changed.connect(self._changed)
        self.read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(self._session.speech.say("evidence_year.title"), "heading"))
        column.addWidget(self.summary)
        column.addWidget(self.rows, 1)
        unused = QHBoxLayout()
        unused.addWidget(self.unused, 1)
        unused.addWidget(self.clear)
        column.addLayout(unused)
        buttons = QHBoxLayout()
        for button in (self.lead, self.clear, self.close_button):
            button.setAutoDefault(False)
        buttons.addWidget(self.lead)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)
        self._show_unused(())

    def read(self) -> None:
        """Look at the whole year again, behind the window."""
        desk = self._session.desk
        if desk is not None and desk.inventory is not None:
            self._session.ask(lambda: work.standing_of(desk), while_shown(self, self._show))

    def _changed(self, changes: "Changes") -> None:
        if changes.topics and self.isVisible():
            self.read()

    def _show(self, standing: "EvidenceStanding") -> None:
        speech = self._session.speech
        share = standing.share
        self.summary.tell(
            speech.say(
                "evidence_year.summary",
                proved=standing.proved,
                all=standing.months,
                share=NOTHING if share is None else percent(share, Decimal(1)),
                files=standing.files,
                size=grouped(EXACT.divide(standing.size, MEGABYTE), 1),
            )
        )
        self._rows = standing.without
        self.rows.show_rows([
            (
                Cell(speech.name(row.name)),
                Cell(
                    speech.say("evidence_year.of", missing=row.months - row.proved, all=row.months),
                    row.months - row.proved,
                ),
                tonnes_cell(row.kgco2e),
            )
            for row in self._rows
        ])  # fmt: skip
        self.rows.selectRow(0)
        self.lead.setEnabled(bool(self._rows))
        names = [file.name for file in standing.unlinked]
        self._unlinked = tuple(file.id for file in standing.unlinked)
        self._show_unused(names)

    def _show_unused(self, names: "list[str] | tuple[()]") -> None:
        more = " …" if len(names) > MOST_NAMED else ""
        told = ", ".join(names[:MOST_NAMED]) + more
        sentence = self._session.speech.say("evidence_year.unused", count=len(names), names=told)
        self.unused.tell(f"⚠ {breakable(sentence)}", "warn")
        self.unused.setVisible(bool(names))
        self.clear.setVisible(bool(names))

    def _go_chosen(self) -> None:
        index = self.rows.currentIndex()
        if index.isValid():
            self._go(self.rows.values.number_of(index.row()))

    def _go(self, number: int) -> None:
        missing = self._rows[number].missing
        if missing is not None:
            self.accept()
            self._session.go(ENTRY, missing)

    def _remove_unused(self) -> None:
        ids = self._unlinked
        self._session.act(lambda desk: work.removed(desk, ids))
