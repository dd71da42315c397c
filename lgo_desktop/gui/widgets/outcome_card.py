"""What became of a file: under way, written, stopped or refused; and the way to it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.widgets.writing_job import LAST_TO_STOP, STAGES
from lgo_desktop.gui.words import Speech, Words, breakable

MOST_REASONS = 6
OPENED_BY_OTHERS = frozenset({".pdf", ".xlsx"})
"""What an office computer has a program for; a bundle is for whoever receives it."""


class OutcomeCard(QFrame):
    """One card for the file that is or was being written. ``stopped`` is the officer's wish."""

    stopped = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._speech = speech
        self._file: Path | None = None
        inner = QVBoxLayout(self)
        inner.setContentsMargins(18, 14, 18, 16)
        self.head = Words("", "heading")
        inner.addWidget(self.head)
        self.lines = QVBoxLayout()
        inner.addLayout(self.lines)
        self.progress = QProgressBar()
        self.progress.setRange(0, len(STAGES))
        self.progress.setTextVisible(False)
        inner.addWidget(self.progress)
        buttons = QHBoxLayout()
        self.cancel = QPushButton(speech.say("qt.cancel"))
        self.cancel.clicked.connect(self.stopped)
        self.open_file = QPushButton(speech.say("reports_page.open_file"))
        self.open_file.clicked.connect(lambda: self._open(folder=False))
        self.open_folder = QPushButton(speech.say("reports_page.open_folder"))
        self.open_folder.clicked.connect(lambda: self._open(folder=True))
        for button in (self.cancel, self.open_file, self.open_folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        self.hide()

    def begin(self, path: Path) -> None:
        """Show that a file is being made."""
        self._show("reports_page.making", path, under_way=True)
        self.reach(STAGES[0])

    def reach(self, stage: str) -> None:
        """Show how far it is."""
        number = STAGES.index(stage)
        self.progress.setValue(number + 1)
        self.cancel.setEnabled(number <= STAGES.index(LAST_TO_STOP))
        self._tell([self._speech.say(f"reports_page.stage.{stage}")], "quiet")

    def written(self, path: Path, told: Sequence[str] = ()) -> None:
        """Show that the file is there, and lead to it."""
        self._show("reports_page.written", path, openable=True)
        folder = self._speech.say("reports_page.folder", folder=breakable(str(path.parent)))
        self._tell([*told, folder], "")

    def not_written(self, path: Path, reasons: Sequence[str]) -> None:
        """Show why there is no file."""
        self._show("reports_page.refused", path)
        self._tell([f"✕ {reason}" for reason in reasons[:MOST_REASONS]], "bad")
        more = len(reasons) - MOST_REASONS
        if more > 0:
            self.lines.addWidget(Words(self._speech.say("reports_page.more", count=more), "quiet"))

    def doubtful(self, path: Path, reasons: Sequence[str]) -> None:
        """Show that the file is there, but was not accepted when it was read again."""
        self._show("reports_page.doubtful", path, openable=True)
        self._tell([f"✕ {reason}" for reason in reasons[:MOST_REASONS]], "bad")

    def given_up(self, path: Path) -> None:
        """Show that the officer stopped it and nothing was written."""
        self._show("reports_page.given_up", path)
        self._tell([], "")

    def _show(
        self, message: str, path: Path, *, under_way: bool = False, openable: bool = False
    ) -> None:
        self._file = path
        self.head.tell(self._speech.say(message, file=breakable(path.name)), "heading")
        self.setAccessibleName(self.head.text())
        self.progress.setVisible(under_way)
        self.cancel.setVisible(under_way)
        self.open_file.setVisible(openable and path.suffix in OPENED_BY_OTHERS)
        self.open_folder.setVisible(openable)
        self.show()

    def _tell(self, sentences: Sequence[str], role: str) -> None:
        empty(self.lines)
        for sentence in sentences:
            self.lines.addWidget(Words(sentence, role))

    def _open(self, *, folder: bool) -> None:
        if self._file is not None:
            place = self._file.parent if folder else self._file
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
