"""The note of a cell: saved when one leaves it."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from lgo_desktop.gui.words import unbroken


class NoteEdit(QPlainTextEdit):
    """``finished`` tells a note that differs from the one shown before; ``typing`` a half one."""

    finished = Signal(str)
    typing = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._before = ""
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + 14)
        self.textChanged.connect(lambda: self.typing.emit(self.text))

    @property
    def text(self) -> str:
        """What stands in it."""
        return unbroken(self.toPlainText()).strip()

    def show_note(self, note: str, left: str | None = None) -> None:
        """Show the note of another cell, or what was typed and never saved."""
        self.leave()
        self._before = note
        with QSignalBlocker(self):
            self.setPlainText(note if left is None else left)

    def leave(self) -> None:
        """Hand on what was typed, if it differs."""
        if self.text != self._before:
            self._before = self.text
            self.finished.emit(self.text)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Save what was typed."""
        super().focusOutEvent(event)
        self.leave()
