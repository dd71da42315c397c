"""Sentences about what was just done, one under the other, the weightiest first."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.words import Speech, Words

MOST_LINES = 6
_SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "⚠", Severity.NOTE: "•"}
_ROLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "quiet"}
_WEIGHTS = tuple(_SIGNS)

Line = tuple[str, str]
"""A sentence and its role."""


class ToldLines(QWidget):
    """A few sentences; nothing where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def tell(self, lines: Sequence[Line]) -> None:
        """Show these sentences in place of those before."""
        empty(self._column)
        for sentence, role in lines:
            self._column.addWidget(Words(sentence, role))
        self.setAccessibleName(" ".join(sentence for sentence, _ in lines))
        self.setVisible(bool(lines))

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
