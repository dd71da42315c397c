"""Sentences about what was just done, one under the other, the weightiest first."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.words import Speech, Words

MOST_LINES = 20
LEAST, TALLEST = 2, 6
"""Lines of text that are seen at once, by the room around; the others are scrolled to."""
_SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "⚠", Severity.NOTE: "•"}
_ROLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "quiet"}
_WEIGHTS = tuple(_SIGNS)

Line = tuple[str, str]
"""A sentence and its role."""


class ToldLines(QScrollArea):
    """A few sentences, as tall as they are and never taller than a few lines."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def tell(self, lines: Sequence[Line]) -> None:
        """Show these sentences in place of those before."""
        empty(self._column)
        for sentence, role in lines:
            self._column.addWidget(Words(sentence, role))
        self.setAccessibleName(" ".join(sentence for sentence, _ in lines))
        self.setVisible(bool(lines))
        self.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._fit)  # a label counts once it is shown

    def tell_findings(self, first: Line, findings: Iterable[Finding], speech: Speech) -> None:
        """Show a sentence, and the findings with their signs; of very many, how many more."""
        told = sorted(findings, key=lambda one: _WEIGHTS.index(one.severity))
        lines = [
            (f"{_SIGNS[one.severity]} {speech.finding(one)}", _ROLES[one.severity])
            for one in told[:MOST_LINES]
        ]
        if len(told) > MOST_LINES:
            more = speech.say("evidence.further", count=len(told) - MOST_LINES)
            lines.append((more, "quiet"))
        self.tell([first, *lines])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Be as tall as the sentences are at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        around = self.parentWidget()
        room = around.height() // 4 if around is not None else 0
        line = self.fontMetrics().lineSpacing()
        tallest = max(LEAST * line, min(room, TALLEST * line))
        wanted = self._column.totalHeightForWidth(self.viewport().width())
        self.setFixedHeight(max(0, min(wanted, tallest)))
