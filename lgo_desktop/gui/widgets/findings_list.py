"""Findings as a list of sentences: the weightiest first, grouped by what they are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding, Severity, Where
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.pages.page import card
from lgo_desktop.gui.words import Speech, Words, breakable, unbroken

SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "⚠", Severity.NOTE: "•"}
ROLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "quiet"}
MOST_AT_ONCE = 60
"""Sentences that are laid out at a time; the rest on demand, so that thousands open at once."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with its sentence, what it is about, and the place in words."""

    finding: Finding
    sentence: str
    about: str
    place: str
    reachable: bool

    @property
    def group(self) -> tuple[Severity, str]:
        """Findings of one weight about one thing stand together."""
        return self.finding.severity, self.about


class FindingsList(QWidget):
    """``wanted`` tells the place of a finding that the officer wants to go to."""

    wanted = Signal(Where)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._told: Sequence[Told] = ()
        self._shown = MOST_AT_ONCE
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)

    def show_findings(self, told: Sequence[Told]) -> None:
        """Show these findings, which are in order."""
        self._told, self._shown = told, MOST_AT_ONCE
        self._fill()

    def more(self) -> None:
        """Show the next ones too."""
        self._shown += MOST_AT_ONCE
        self._fill()

    def _fill(self) -> None:
        empty(self._column)
        if not self._told:
            self._column.addWidget(Words(self._speech.say("checks_page.no_match"), "quiet"))
        for (severity, about), group in groupby(
            self._told[: self._shown], key=lambda one: one.group
        ):
            self._column.addWidget(self._group(severity, about, list(group)))
        rest = len(self._told) - self._shown
        if rest > 0:
            button = QPushButton(self._speech.say("checks_page.more", count=rest))
            button.clicked.connect(self.more)
            self._column.addWidget(button)
        self._column.addStretch(1)

    def _group(self, severity: Severity, about: str, group: list[Told]) -> QWidget:
        frame, inner = card()
        weight = self._speech.say(f"severity.{severity.value}")
        head = QHBoxLayout()
        sign = Words(f"{SIGNS[severity]} {weight}", ROLES[severity])
        sign.setWordWrap(False)
        head.addWidget(sign)
        head.addWidget(Words(breakable(about), "heading"), 1)
        inner.addLayout(head)
        for one in group:
            inner.addLayout(self._row(one, weight))
        return frame

    def _row(self, one: Told, weight: str) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(16)
        words.setSpacing(2)
        sentence = Words(breakable(one.sentence))
        sentence.setAccessibleName(unbroken(f"{weight}: {one.sentence}"))
        words.addWidget(sentence)
        code = self._speech.say("checks_page.code", code=one.finding.code)
        place = breakable(f"{one.place} · {code}" if one.place else code)
        words.addWidget(Words(place, "quiet"))
        row.addLayout(words, 1)
        if one.reachable:
            button = QPushButton(self._speech.say("checks_page.go"))
            button.setAccessibleName(
                unbroken(self._speech.say("checks_page.go_to", place=one.place or one.about))
            )
            button.clicked.connect(lambda: self.wanted.emit(one.finding.where))
            row.addWidget(button)
        return row
