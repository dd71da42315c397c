"""All questions of the interview by topic; those that an answer opens stand there at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lgo_desktop.core.interview.decision import NO_ANSWER, Answer
from lgo_desktop.core.interview.declaration import SECTIONS, Question
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.interview.rows import name_of
from lgo_desktop.gui.organisation.question_row import QuestionRow
from lgo_desktop.gui.pages.page import SPACE, card
from lgo_desktop.gui.words import Speech, Words

if TYPE_CHECKING:
    from lgo_desktop.services.interviewing import Interview


class QuestionList(QWidget):
    """``answered`` tells a question with its new answer, ``noting`` with a note that is typed.

    Rows stay, so that the focus stays. Topics come one after another, so that the first is there
    at once and the window is never still.
    """

    answered = Signal(str, Answer)
    noting = Signal(str, str)

    def __init__(self, speech: Speech, usually: Sequence[str]) -> None:
        super().__init__()
        self._speech = speech
        self.rows: dict[str, QuestionRow] = {}
        self._topics: dict[str, tuple[QFrame, Words]] = {}
        self._asked: dict[QFrame, bool] = {}
        self._there: set[QFrame] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(SPACE)
        for topic in SECTIONS:
            column.addWidget(self._topic(topic, usually))
        column.addStretch(1)

    def _topic(self, topic: str, usually: Sequence[str]) -> QFrame:
        frame, inner = card()
        frame.hide()
        heading = Words("", "heading")
        inner.addWidget(heading)
        self._topics[topic] = frame, heading
        for question in all_questions().values():
            if question.section == topic:
                row = QuestionRow(question, self._speech, usual=question.id in usually)
                row.answered.connect(self.answered)
                row.noting.connect(self.noting)
                self.rows[question.id] = row
                inner.addWidget(row)
        return frame

    def show_interview(self, held: "Interview") -> None:
        """Show the questions that are asked, with their answers and what each brought about."""
        asked = {one.id for one in held.decision.asked}
        still = {one.id for one in held.decision.open}
        for id_, row in self.rows.items():
            row.show_answer(held.answers.get(id_, NO_ANSWER), self._outcome(row.question, held))
            row.setVisible(id_ in asked)
        for topic, (frame, heading) in self._topics.items():
            mine = {id_ for id_ in asked if all_questions()[id_].section == topic}
            self._asked[frame] = bool(mine)
            if frame in self._there:
                frame.setVisible(bool(mine))
            done = self._speech.say(
                "organisation.interview.topic", topic=self._speech.name(SECTIONS[topic]),
                answered=len(mine - still), asked=len(mine),
            )  # fmt: skip
            heading.setText(done)

        self._show_next()

    def show_all(self) -> None:
        """Show the topics that are not there yet."""
        while self._show_next(alone=True):
            pass

    def _show_next(self, *, alone: bool = False) -> bool:
        """Show the next topic that is not there yet, and the others soon; whether there was one."""
        waiting = [frame for frame in self._asked if frame not in self._there]
        if not waiting:
            return False
        frame = waiting[0]
        self._there.add(frame)
        frame.setVisible(self._asked[frame])
        if not alone:
            QTimer.singleShot(0, self, self._show_next)
        return True

    def _outcome(self, question: Question, held: "Interview") -> str:
        say, name = self._speech.say, self._speech.name
        told = []
        if question.id in held.rows:
            rows = ", ".join(name(name_of(row)) for row in held.rows[question.id])
            what = "rows" if rows else "rows_gone"
            told.append(say(f"organisation.interview.{what}", rows=rows))
        for item, left_out in held.decision.omissions.items():
            if left_out.question == question:
                reason = held.reasons.get(item) or left_out.reason
                told.append(say("organisation.interview.left_out", reason=reason))
        return "\n".join(told)
