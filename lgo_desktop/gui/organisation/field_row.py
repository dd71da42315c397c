"""One field of a statement: what is asked, where it is typed, its unit, and what a blank means."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.numbers import plain
from lgo_desktop.core.fields import Field
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.units import unit_named
from lgo_desktop.gui.words import Speech, Words, unbroken

UNITLESS = "1"
LINES = 3


class LongText(QPlainTextEdit):
    """A few lines; ``left`` tells that the keyboard went elsewhere. Tab goes on, as in a form."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 20)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of the keyboard."""
        super().focusOutEvent(event)
        self.left.emit()


class FieldRow(QWidget):
    """``committed`` tells a text that differs from what stands, ``typed`` each key before that."""

    committed = Signal(str)
    typed = Signal(str)

    def __init__(self, field: Field, speech: Speech, *, long: bool = False) -> None:
        super().__init__()
        self.field = field
        self.unit = field.usual_unit
        self._speech = speech
        self._stands = ""
        name = speech.name(field.name)
        self.label = Words(name)
        self.editor = self._made(long=long)
        self.editor.setAccessibleName(unbroken(name))
        self.label.setBuddy(self.editor)
        self.told = Words("", "bad")
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.label)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.editor, 1)
        if self.unit not in ("", UNITLESS):
            unit = Words(speech.name(unit_named(self.unit).name), "quiet")
            unit.setWordWrap(False)
            line.addWidget(unit)
        column.addLayout(line)
        if field.help is not None:
            help_ = speech.name(field.help)
            self.editor.setAccessibleDescription(unbroken(help_))
            column.addWidget(Words(help_, "quiet"))
        column.addWidget(self.told)

    def _made(self, *, long: bool) -> QComboBox | QPlainTextEdit | QLineEdit:
        if self.field.type == "choice":
            box = QComboBox()
            box.addItem(unbroken(self._speech.say("organisation.nobody")), "")
            for choice in self.field.choices:
                box.addItem(unbroken(self._speech.name(choice.name)), choice.id)
            box.activated.connect(self.leave)
            return box
        if long:
            area = LongText()
            area.textChanged.connect(self._typing)
            area.left.connect(self.leave)
            return area
        line = QLineEdit()
        if self.field.type == "number":
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.textEdited.connect(self._typing)
        line.editingFinished.connect(self.leave)
        return line

    @property
    def text(self) -> str:
        """What is written or chosen now."""
        if isinstance(self.editor, QComboBox):
            return str(self.editor.currentData())
        if isinstance(self.editor, QPlainTextEdit):
            return unbroken(self.editor.toPlainText()).strip()
        return unbroken(self.editor.text()).strip()

    def show_entry(self, entry: Entry | None) -> None:
        """Show what stands. What is being typed, or was refused, stays as it is meanwhile."""
        text = "" if entry is None else self._said(entry)
        stood, self._stands = self._stands, text
        if text == stood or (self.editor.hasFocus() and self.text not in (stood, text)):
            return
        self._write(text)
        self.told.hide()

    def put(self, text: str) -> None:
        """Begin with a text that was typed before and never saved."""
        self._write(text)
        self.take_focus()

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, findings: Sequence[Finding], role: str = "bad") -> None:
        """Say what is found about the field, below it."""
        sign = "✕" if role == "bad" else "⚠"
        told = "\n".join(f"{sign} {self._speech.finding(one)}" for one in findings)
        self.told.tell(told, role)
        self.told.setVisible(bool(told))

    def _write(self, text: str) -> None:
        blocker = self.editor.blockSignals(True)
        if isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(max(self.editor.findData(text), 0))
        elif isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(text)
        else:
            self.editor.setText(text)
        self.editor.blockSignals(blocker)

    def _said(self, entry: Entry) -> str:
        """A value so that it can be typed again, with its unit where that is not the one asked."""
        if not isinstance(entry.value, Decimal):
            return entry.value
        usual = entry.unit == self.unit
        unit = "" if usual else f" {self._speech.name(unit_named(entry.unit).name)}"
        return unbroken(f"{Decimal(plain(entry.value)):,f}{unit}")

    def _typing(self) -> None:
        self.typed.emit(self.text)

    def leave(self) -> None:
        """Commit what is written, if it differs from what stands."""
        self.told.hide()
        if self.text != self._stands:
            self.committed.emit(self.text)
