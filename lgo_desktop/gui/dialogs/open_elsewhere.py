"""A project that somebody else has open: who, where, since when, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.widgets.choice import Choice
from lgo_desktop.gui.words import Speech, Words, unbroken

WIDTH_IN_LETTERS = 74


class OpenElsewhere(QDialog):
    """``again``: try once more; ``look``: open a copy to which nothing can be saved."""

    again = Signal()
    look = Signal()

    def __init__(
        self, path: Path, finding: Finding, speech: Speech, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        say = speech.say
        self.setWindowTitle(unbroken(say("elsewhere.title")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(say("elsewhere.title"), "heading"))
        self.told = Words(speech.finding(finding))
        column.addWidget(self.told)
        column.addWidget(Words(str(path), "quiet"))
        self.ways: dict[str, Choice] = {}
        for way, signal in (("again", self.again), ("look", self.look)):
            choice = Choice(say(f"elsewhere.{way}"), say(f"elsewhere.{way}.about"))
            choice.clicked.connect(self.accept)
            choice.clicked.connect(signal)
            column.addWidget(choice)
            self.ways[way] = choice
        cancel = QPushButton(say("new.cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column.addStretch(1)
        column.addWidget(cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH_IN_LETTERS)
