"""The first page of an open account: what it is, what is missing, what to do next."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.totals import SCOPES, Totals
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.moments import when
from lgo_desktop.gui.pages.home_problems import Problems
from lgo_desktop.gui.pages.page import SPACE, card
from lgo_desktop.gui.widgets.choice import Choice
from lgo_desktop.gui.words import Speech, Words

if TYPE_CHECKING:
    from lgo_desktop.services.overview import NextStep, Overview

KILOGRAMS_A_TONNE = 1000
GOAL: "dict[NextStep, str]" = {
    "interview": "organisation", "fill": "entry", "mend": "checks", "months": "entry",
    "doubts": "checks", "results": "results",
}  # fmt: skip
"""The page of each next step."""
FILES = ("estimate", "import", "next_year", "backups", "open", "new", "close")
BUTTONS_A_ROW = 4
ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


def tonnes(kilograms: Decimal) -> str:
    """Kilograms in tonnes with two decimals."""
    return grouped(kilograms / KILOGRAMS_A_TONNE, 2)


class ProjectView(QWidget):
    """``lead`` names the page that helps, ``files`` what to do with the project file."""

    lead = Signal(str)
    files = Signal(str)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        halves = QHBoxLayout()
        halves.setSpacing(SPACE)
        totals, totals_column = card()
        self.totals = QGridLayout()
        self.totals.setColumnStretch(0, 1)
        totals_column.addLayout(self.totals)
        totals_column.addStretch(1)
        missing, missing_column = card()
        missing_column.addWidget(Words(speech.say("home.missing"), "heading"))
        self.missing = QVBoxLayout()
        missing_column.addLayout(self.missing)
        self.next = QVBoxLayout()
        missing_column.addLayout(self.next)
        missing_column.addStretch(1)
        halves.addWidget(totals, 1)
        halves.addWidget(missing, 1)
        column.addLayout(halves)
        problems = Problems(speech, columns=2)
        problems.lead.connect(self.lead)
        column.addWidget(problems)
        column.addLayout(self._file_buttons())
        column.addStretch(1)

    def _file_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        self.file_buttons: dict[str, QPushButton] = {}
        for nth, what in enumerate(FILES):
            button = QPushButton(self._speech.say(f"home.file.{what}"))
            button.clicked.connect(lambda _checked=False, what=what: self.files.emit(what))
            grid.addWidget(button, *divmod(nth, BUTTONS_A_ROW))
            self.file_buttons[what] = button
        return grid

    def show_totals(self, totals: Totals, landfill: Decimal) -> None:
        """The total and its scopes, the own landfill apart, and what no scope holds."""
        empty(self.totals)
        say = self._speech.say
        self.totals.addWidget(Words(say("home.totals"), "heading"), 0, 0, 1, 2)
        self._line(say("home.total"), totals.total, "heading")
        if landfill:
            self._line(say("home.total.landfill"), landfill, "quiet")
            self._line(say("home.total.rest"), totals.total - landfill, "quiet")
        for scope in SCOPES:
            self._line(say(f"home.scope.{scope}"), totals.of_scope(scope))
        for name in ("separate", "biogenic_co2", "removals"):
            kilograms = getattr(totals, name)
            if kilograms:
                self._line(say(f"home.apart.{name}"), kilograms, "quiet")

    def _line(self, name: str, kilograms: Decimal, role: str = "") -> None:
        row = self.totals.rowCount()
        figure = Words(tonnes(kilograms), role)
        figure.setWordWrap(False)
        figure.setAccessibleName(f"{name} {figure.text()}")
        self.totals.addWidget(Words(name, role), row, 0)
        self.totals.addWidget(figure, row, 1, ALIGNED)

    def show_checking(self) -> None:
        """Say that the account is being looked through."""
        empty(self.missing)
        empty(self.next)
        self.missing.addWidget(Words(self._speech.say("home.missing.looking"), "quiet"))

    def show_missing(self, seen: "Overview") -> None:
        """What is missing or in doubt, each with the page that helps, and the next step."""
        empty(self.missing)
        empty(self.next)
        say = self._speech.say
        for kind, count, page in (
            ("empty_rows", seen.empty_rows, "entry"), ("gaps", seen.rows_with_gaps, "entry"),
            ("errors", seen.errors, "checks"), ("warnings", seen.warnings, "checks"),
        ):  # fmt: skip
            if count:
                self._lack(say(f"home.missing.{kind}", count=count), kind, page)
        if not self.missing.count():
            nothing = "nothing" if seen.rows else "no_rows"
            self.missing.addWidget(Words(say(f"home.missing.{nothing}"), "quiet"))
        if seen.saved_at is not None:
            told = say("home.saved", time=when(seen.saved_at, self._speech.language))
            self.missing.addWidget(Words(told, "quiet"))
        step = seen.next_step
        self.next_button = Choice(
            say(f"home.next.{step}"), say(f"home.next.{step}.about"), "heading"
        )
        self.next_button.clicked.connect(lambda _checked=False: self.lead.emit(GOAL[step]))
        self.next.addWidget(self.next_button)

    def _lack(self, told: str, kind: str, page: str) -> None:
        goal = self._speech.say(f"window.page.{page}")
        choice = Choice(told, self._speech.say("home.problem.goal", page=goal))
        choice.setObjectName(kind)
        choice.clicked.connect(lambda _checked=False: self.lead.emit(page))
        self.missing.addWidget(choice)
