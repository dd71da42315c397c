"""How the pane of evidence looks: the files or a hint, a note, the buttons, what was done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.gui.pages.page import SPACE, card
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.evidence_list import EvidenceList
from lgo_desktop.gui.widgets.told_lines import ToldLines
from lgo_desktop.gui.words import Words, unbroken

_NARROW, _WIDE = 2, 4
_HINT, _FILES = 0, 1
_TALL = 22
"""Lines of text."""


class EvidenceView(QWidget):
    """The parts of the pane; it does nothing by itself."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        say = session.speech.say
        self.title = Words(say("evidence.title"), "heading")
        self.about = Words("", "quiet")
        self.hint = Words("", "quiet")
        self.files = EvidenceList(session)
        self.note = QLineEdit()
        self.note.setPlaceholderText(unbroken(say("evidence.note")))
        self.note.setAccessibleName(unbroken(say("evidence.note")))
        self.add = QPushButton(say("evidence.add"))
        self.add_folder = QPushButton(say("evidence.add_folder"))
        self.open = QPushButton(say("evidence.open"))
        self.remove = QPushButton(say("evidence.remove"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(unbroken(say("evidence.progress")))
        self.stop = QPushButton(say("evidence.stop"))
        self.year = QPushButton(say("evidence_year.open"))
        self.told = ToldLines()
        self._stack = QStackedWidget()
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out()
        self.show_under_way(at_work=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.year)
        column.addLayout(head)
        column.addWidget(self.about)
        frame, inner = card()
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner.addWidget(self.hint)
        self._stack.addWidget(frame)
        self._stack.addWidget(self.files)
        column.addWidget(self._stack, 1)
        column.addWidget(self.note)
        column.addLayout(self._grid)
        self._arrange(_NARROW)
        under_way = QHBoxLayout()
        under_way.addWidget(self.progress, 1)
        under_way.addWidget(self.stop)
        column.addLayout(under_way)
        column.addWidget(self.told)

    def show_name(self, name: str) -> None:
        """Name the place whose evidence is shown."""
        self.about.tell(name, "quiet")
        self.about.setVisible(bool(name) and self._is_tall())

    def show_hint(self, sentence: str) -> None:
        """Show a sentence in the place of files."""
        self.hint.tell(sentence, "quiet")
        self._stack.setCurrentIndex(_HINT)

    def show_list(self) -> None:
        """Show the files."""
        self._stack.setCurrentIndex(_FILES)

    def show_under_way(self, *, at_work: bool) -> None:
        """Show or hide how far files are added."""
        self.progress.setRange(0, 0)
        self.progress.setVisible(at_work)
        self.stop.setVisible(at_work)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Use the room: buttons in one row or two, larger or smaller pictures."""
        super().resizeEvent(event)
        room = sum(button.sizeHint().width() + SPACE for button in self._buttons())
        wide = event.size().width() > room
        self._arrange(_WIDE if wide else _NARROW)
        self.files.be_compact(compact=not wide)
        self.about.setVisible(bool(self.about.text()) and self._is_tall())

    def _is_tall(self) -> bool:
        """Whether there is room to name the place, which the page around names too."""
        return self.height() > _TALL * self.fontMetrics().lineSpacing()

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.add, self.add_folder, self.open, self.remove

    def _arrange(self, columns: int) -> None:
        """Set the buttons in rows of so many."""
        if columns != self._columns:
            self._columns = columns
            for number, button in enumerate(self._buttons()):
                self._grid.addWidget(button, number // columns, number % columns)
