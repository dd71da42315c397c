"""What is shown in the place of a page after a fault: the work is safe, and how to go on."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.gui.pages.page import MARGIN, SPACE, card
from lgo_desktop.gui.words import Speech, Words, unbroken

WAYS = ("go_on", "reopen", "restart")


class FaultPage(QWidget):
    """``chosen`` names how the officer goes on: one of :data:`WAYS`."""

    chosen = Signal(str)

    def __init__(
        self, problem: BaseException, report: Path | None, speech: Speech, *, project: bool
    ) -> None:
        super().__init__()
        say = speech.say
        self.report = report
        self.setAccessibleName(unbroken(say("window.fault.title")))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(SPACE)
        column.addWidget(Words(f"⚠ {say('window.fault.title')}", "title"))
        safe = "window.fault.safe" if project else "window.fault.nothing_open"
        column.addWidget(Words(say(safe)))
        frame, about = card()
        self.told = Words(_told(problem, report, speech), "quiet")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about.addWidget(self.told)
        if report is not None:
            self.folder = QPushButton(say("window.fault.folder"))
            self.folder.clicked.connect(lambda: _show(report.parent))
            about.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(frame)
        row = QHBoxLayout()
        self.ways: dict[str, QPushButton] = {}
        for way in WAYS:
            if way == "reopen" and not project:
                continue
            button = QPushButton(say(f"window.fault.{way}"))
            button.clicked.connect(lambda _checked=False, way=way: self.chosen.emit(way))
            row.addWidget(button)
            self.ways[way] = button
        self.ways["go_on"].setProperty("role", "main")
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


def _told(problem: BaseException, report: Path | None, speech: Speech) -> str:
    if report is not None:
        return speech.say("window.fault.told", file=str(report))
    return speech.say("window.fault.untold", problem=f"{type(problem).__name__}: {problem}"[:400])


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
