"""The papers that a month is the sum of, each a way to the page of papers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.field_edit import spoken_date
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.words import Speech, Words, plain_button, unbroken

AT_ONCE = 12
ISO_DAY = len("2025-01-31")


class PaperList(QWidget):
    """``wanted`` tells the number of a paper that the officer wants to see."""

    wanted = Signal(int)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.buttons: list[QPushButton] = []

    def show_papers(self, papers: Sequence[LedgerPaper]) -> None:
        """Show these papers; of very many the first ones."""
        empty(self._column)
        self.buttons = []
        self.setVisible(bool(papers))
        if not papers:
            return
        say = self._speech.say
        self._column.addWidget(Words(say("grid.papers", count=len(papers)), "quiet"))
        for paper in papers[:AT_ONCE]:
            button = QPushButton(plain_button(self.told(paper)))
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(
                lambda _checked=False, number=paper.number: self.wanted.emit(number)
            )
            self.buttons.append(button)
            self._column.addWidget(button)
        if len(papers) > AT_ONCE:
            rest = say("grid.more_papers", count=len(papers) - AT_ONCE)
            self._column.addWidget(Words(rest, "quiet"))

    def told(self, paper: LedgerPaper) -> str:
        """A paper in a line: its day, or else its kind, and its amount."""
        language = self._speech.language
        kind = all_kinds()[paper.kind]
        written = next((paper.words[one] for one in kind.dates if one in paper.words), "")
        thai = language == "th"
        day = spoken_date(written, thai=thai) if len(written) == ISO_DAY else written
        unit = columns.unit_name(paper.unit, language)
        name = unbroken(kind.name.spoken(language))
        return f"{day or name} · {columns.digits(paper.amount)} {unit}"
