"""Beside the questions: how far one is, what the last answer brought about, what is left out."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.interview.contradictions import CLASHES
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.interview.rows import name_of
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.pages.page import SPACE, card
from lgo_desktop.gui.words import Speech, Words, breakable

if TYPE_CHECKING:
    from lgo_desktop.services.interviewing import Answered, Interview


class InterviewOutcome(QWidget):
    """What the answers mean.

    ``next_open`` asks for the next open question, or for the rows when all are answered;
    ``question`` for one by id, ``place`` for a row that belies an answer, ``reasons`` for the place
    where the reason of a thing left out is written.
    """

    next_open = Signal()
    question = Signal(str)
    place = Signal(object)
    reasons = Signal(str)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        progress, inner = card()
        self.told = Words("", "heading")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(10)
        self.go_on = QPushButton(speech.say("organisation.interview.next_open"))
        self.go_on.clicked.connect(self.next_open)
        for part in (self.told, self.bar, self.go_on):
            inner.addWidget(part)
        column.addWidget(progress)
        self.doubts, self._doubts = self._card(column)
        self.last, self._last = self._card(column)
        self.omitted, self._omitted = self._card(column)
        column.addStretch(1)

    @staticmethod
    def _card(column: QVBoxLayout) -> tuple[QFrame, QVBoxLayout]:
        frame, inner = card()
        frame.hide()
        column.addWidget(frame)
        return frame, inner

    def show_interview(self, held: "Interview") -> None:
        """Show how far the interview is, what belies it, and what the account leaves out."""
        say = self._speech.say
        asked, still = len(held.decision.asked), len(held.decision.open)
        told = say("organisation.interview.progress", answered=asked - still, asked=asked)
        self.told.tell(told, "heading")
        self.bar.setRange(0, asked)
        self.bar.setValue(asked - still)
        self.bar.setAccessibleName(told)
        self.go_on.setText(say(f"organisation.interview.{'next_open' if still else 'to_rows'}"))
        self._show_doubts(held.findings)
        self._show_omitted(held)

    def show_last(self, told: "Answered | None") -> None:
        """Show in words what an answer brought about; nothing for an act of another page."""
        empty(self._last)
        lines = [] if told is None else self._effects(told)
        self.last.setVisible(bool(lines))
        if lines:
            self._last.addWidget(Words(self._speech.say("organisation.interview.last"), "heading"))
        for line in lines:
            self._last.addWidget(Words(line))

    def _effects(self, told: "Answered") -> list[str]:
        say, name = self._speech.say, self._speech.name
        rows = [("planned", name(name_of(row))) for row in told.planned]
        rows += [("removed", name(name_of(row))) for row in told.removed]
        rows += [("left_out", self._item(item)) for item in told.left_out]
        rows += [("taken_in", self._item(item)) for item in told.taken_in]
        lines = [say(f"organisation.interview.last.{what}", name=said) for what, said in rows]
        kept = (one for one in told.findings if one.code in KEPT)
        return [*lines, *(f"⚠ {self._speech.finding(one)}" for one in kept)]

    def _show_doubts(self, findings: tuple[Finding, ...]) -> None:
        empty(self._doubts)
        self.doubts.setVisible(bool(findings))
        if findings:
            title = self._speech.say("organisation.interview.doubts", count=len(findings))
            self._doubts.addWidget(Words(f"⚠ {title}", "warn"))
        for finding in findings:
            self._doubts.addWidget(Words(self._speech.finding(finding)))
            question = _question_of(finding)
            if question:
                ask = partial(self.question.emit, question)
                self._button(self._doubts, "to_question", ask)
            if finding.where.source in all_sources():
                self._button(self._doubts, "to_row", partial(self.place.emit, finding.where))

    def _show_omitted(self, held: "Interview") -> None:
        empty(self._omitted)
        self.omitted.setVisible(bool(held.reasons))
        say = self._speech.say
        if held.reasons:
            title = say("organisation.interview.omitted", count=len(held.reasons))
            self._omitted.addWidget(Words(title, "heading"))
            first = next(iter(held.reasons))
            self._button(self._omitted, "reasons", partial(self.reasons.emit, first))
        for item, reason in held.reasons.items():
            why = breakable(reason) or say("organisation.interview.no_reason")
            self._omitted.addWidget(Words(f"{self._item(item)}: {why}", "quiet"))

    def _button(self, column: QVBoxLayout, name: str, act: Callable[[], None]) -> None:
        button = QPushButton(self._speech.say(f"organisation.interview.{name}"))
        button.clicked.connect(lambda _on=False: act())
        column.addWidget(button)

    def _item(self, item: str) -> str:
        """What is left out: the name of a source, or the name that was given."""
        source = all_sources().get(item)
        return self._speech.name(source.name) if source else breakable(item)


KEPT = frozenset({"interview.row_kept", "interview.exclusion_kept"})
"""Findings of an answer about what it did not touch; the others stand among the contradictions."""


def _question_of(finding: Finding) -> str:
    """The question whose answer a finding doubts: named in it, or the first of those that clash."""
    asked = dict(finding.values).get("question")
    named = (one.id for one in all_questions().values() if one.ask == asked)
    return next(iter((*named, *dict(CLASHES).get(finding.code, ()))), "")
