"""A bar from the least to the most with a mark at what is likely; the figures stand beside it."""

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lgo_desktop.core.estimate.estimate import Range

MARK = 3


class RangeBar(QWidget):
    """``span`` against the ``most`` of all bars. Its description says the same in words."""

    def __init__(self, span: Range, most: Decimal, told: str) -> None:
        super().__init__()
        whole = most or Decimal(1)
        self._parts = tuple(float(one / whole) for one in (span.low, span.likely, span.high))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(told)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a line of text."""
        return QSize(160, self.fontMetrics().height() // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """The whole in the ground's colour, the range in the chosen one, the likely as a mark."""
        low, likely, high = (part * (self.width() - MARK) for part in self._parts)
        painter, colours, height = QPainter(self), self.palette(), self.height()
        painter.fillRect(self.rect(), colours.color(QPalette.ColorRole.AlternateBase))
        span = QRectF(low, 0, max(high - low, 0) + MARK, height)
        painter.fillRect(span, colours.color(QPalette.ColorRole.Mid))
        mark = QRectF(likely, 0, MARK, height)
        painter.fillRect(mark, colours.color(QPalette.ColorRole.Accent))
        painter.end()
