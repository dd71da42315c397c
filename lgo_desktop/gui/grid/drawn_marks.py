"""The marks of cells as small pictures, each drawn once: at the left, the number at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QPixmap


class DrawnMarks:
    """Pictures by text, in one ink."""

    def __init__(self, ink: QColor) -> None:
        self._ink = ink
        self._drawn: dict[tuple[str, float], QPixmap] = {}

    def of(self, marks: str) -> QPixmap:
        """The picture of some marks, as sharp as the screen."""
        screen = QGuiApplication.primaryScreen()
        sharpness = screen.devicePixelRatio() if screen else 1.0
        if (marks, sharpness) not in self._drawn:
            self._drawn[marks, sharpness] = self._draw(marks, sharpness)
        return self._drawn[marks, sharpness]

    def _draw(self, marks: str, sharpness: float) -> QPixmap:
        font = QGuiApplication.font()
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(marks) + 1, metrics.height()
        picture = QPixmap(round(width * sharpness), round(height * sharpness))
        picture.setDevicePixelRatio(sharpness)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen(self._ink)
        painter.drawText(0, metrics.ascent(), marks)
        painter.end()
        return picture
