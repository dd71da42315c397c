"""While the project is backed up and closed at the end: what is going on, and a way not to wait."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.gui.words import Speech, Words, unbroken

WIDTH_IN_LETTERS = 46


class Leaving(QDialog):
    """``hidden``: the officer does not wait; the work goes on without a window and then ends."""

    hidden = Signal()

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = speech.say
        self.setWindowTitle(unbroken(say("window.title")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Words(say("safety.leaving"), "heading"))
        column.addWidget(Words(say("safety.leaving.about"), "quiet"))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(unbroken(say("safety.leaving")))
        column.addWidget(bar)
        self.hide_now = QPushButton(say("safety.leaving.hide"))
        self.hide_now.setAutoDefault(False)
        self.hide_now.clicked.connect(self._hide)
        column.addWidget(self.hide_now)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH_IN_LETTERS)

    def reject(self) -> None:
        """Escape does not stop a backup."""

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """The cross means: do not wait."""
        if event.spontaneous():
            event.ignore()
            self._hide()
        else:
            super().closeEvent(event)

    def _hide(self) -> None:
        self.hide()
        self.hidden.emit()
