"""One question of the interview: asked plainly, answered at once, with what its answer brings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.core.interview.decision import NO_ANSWER, Answer
from lgo_desktop.core.interview.declaration import Question
from lgo_desktop.core.statements.boundary_answer import NO, UNKNOWN, YES
from lgo_desktop.gui.words import Speech, Words, plain_tip, unbroken

ANSWERS = (YES, NO, UNKNOWN)
SPACE_ABOVE, BETWEEN, INDENT = 6, 12, 22
ROOM = 1.8
"""How many times the width of the answers a question needs to stand beside them."""


class QuestionRow(QWidget):
    """``answered`` tells the question with its answer and note, as often as either is changed.

    ``noting`` tells a note that is being typed.
    Tab goes from question to question, the arrows from answer to answer, Space answers.
    """

    answered = Signal(str, Answer)
    noting = Signal(str, str)

    def __init__(self, question: Question, speech: Speech, *, usual: bool) -> None:
        super().__init__()
        self.question = question
        self._speech = speech
        self._kept = NO_ANSWER
        name = speech.name(question.ask)
        self.setAccessibleName(unbroken(name))
        self.ask = Words(name)
        self.help = Words(self._help(usual=usual), "quiet")
        self.outcome = Words("", "good")
        self.outcome.hide()
        self._answers(unbroken(name))
        self._note(unbroken(name))
        column = QVBoxLayout(self)
        indent = INDENT * len(question.asked_if)
        column.setContentsMargins(indent, SPACE_ABOVE, 0, 0)
        column.setSpacing(2)
        self._answering = QWidget()
        answers = QHBoxLayout(self._answering)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(BETWEEN)
        for button in self.buttons.values():
            answers.addWidget(button)
        answers.addWidget(self.note_button)
        answers.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.setSpacing(BETWEEN)
        self._first.addWidget(self.ask, 1, top)
        self._first.addWidget(self._answering, 0, top)
        column.addLayout(self._first)
        for part in (self.help, self.note, self.outcome):
            column.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the answers below the question where there is little room beside it."""
        super().resizeEvent(event)
        answers = self._answering.sizeHint()
        narrow = event.size().width() < answers.width() * ROOM
        above = 0 if narrow else (answers.height() - self.ask.fontMetrics().height()) // 2
        self.ask.setContentsMargins(0, max(above, 0), 0, 0)
        way = QBoxLayout.Direction
        self._first.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _help(self, *, usual: bool) -> str:
        help_ = self._speech.name(self.question.help)
        return f"{help_} {self._speech.say('organisation.interview.usual')}" if usual else help_

    def _answers(self, name: str) -> None:
        self.group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for value in ANSWERS:
            told = unbroken(self._speech.say(f"organisation.interview.{value}"))
            button = QRadioButton(told)
            button.setAccessibleName(f"{told}: {name}")
            button.setAccessibleDescription(unbroken(self._speech.name(self.question.help)))
            button.clicked.connect(lambda _on=False, value=value: self._choose(value))
            self.group.addButton(button)
            self.buttons[value] = button

    def _note(self, name: str) -> None:
        say, question = self._speech.say, self.question.id
        told = unbroken(say("organisation.interview.note"))
        self.note_button = QToolButton()
        self.note_button.setText("✎")
        self.note_button.setToolTip(plain_tip(told))
        self.note_button.setAccessibleName(f"{told}: {name}")
        self.note_button.setAutoRaise(True)
        self.note_button.setCheckable(True)
        self.note_button.setEnabled(False)
        self.note_button.toggled.connect(self._open_note)
        self.note = QLineEdit()
        self.note.setPlaceholderText(unbroken(say("organisation.interview.note_example")))
        self.note.setAccessibleName(f"{told}: {name}")
        self.note.hide()
        self.note.textEdited.connect(lambda text: self.noting.emit(question, unbroken(text)))
        self.note.editingFinished.connect(self._noted)

    def show_answer(self, answer: Answer, outcome: str) -> None:
        """Show the answer that stands, and what it brought about."""
        stood, self._kept = self._kept, answer
        self.group.setExclusive(False)
        for value, button in self.buttons.items():
            button.setChecked(value == answer.value)
        self.group.setExclusive(True)
        self.note_button.setEnabled(bool(answer.value))
        if answer.note != stood.note or not self.note.isModified():
            self.note.setText(answer.note)
        if answer.note:
            self.note_button.setChecked(True)
        self.note.setVisible(bool(answer.value) and self.note_button.isChecked())
        self.outcome.setText(outcome)
        self.outcome.setVisible(bool(outcome))

    def take_focus(self) -> None:
        """Stand on the answer that is given, or on the first one."""
        chosen = self.group.checkedButton() or self.buttons[YES]
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_note(self, text: str) -> None:
        """Go on with a note that was typed before and never saved."""
        self.note_button.setChecked(True)
        self.note.setText(text)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, value: str) -> None:
        if value != self._kept.value:
            self.answered.emit(self.question.id, Answer(value, self._kept.note))

    def _noted(self) -> None:
        note = " ".join(unbroken(self.note.text()).split())
        if self._kept.value and note != self._kept.note:
            self.answered.emit(self.question.id, Answer(self._kept.value, note))

    def _open_note(self, shown: bool) -> None:
        self.note.setVisible(shown)
        if shown and not self.note.text():
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
