"""A chart on the screen: drawn as wide as there is room, pointed at for its numbers."""

import html
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from lgo_desktop.charts.look import LABEL_SIZE
from lgo_desktop.gui import theme
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.chart_svg import screen_svg
from lgo_desktop.gui.widgets.while_shown import while_shown

if TYPE_CHECKING:
    from lgo_desktop.charts.chart import Chart, Region

Draw = Callable[[float], "Chart"]
"""A builder that is given the width in points."""
Picture = tuple[bytes, float, float, "tuple[Region, ...]"]
"""SVG, width and height of the drawing, and what can be pointed at."""

LETTERS = 0.92
"""Letters of a chart by those around it."""
PATIENCE_MS = 120


class ChartView(QWidget):
    """The picture of a chart; its words and numbers are also in the table beside it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._draw: Draw | None = None
        self._picture: QSvgRenderer | None = None
        self._regions: tuple[Region, ...] = ()
        self._drawn = (1.0, 1.0)
        self._asked = 0
        self._later = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._later.timeout.connect(self._ask)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def ready(self) -> bool:
        """Whether a picture is shown."""
        return self._picture is not None and not self._later.isActive()

    def show_chart(self, draw: Draw, title: str, sentence: str) -> None:
        """Show the chart of a builder; the sentence says it to who cannot see it."""
        self._draw = draw
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self._later.start(0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture over the whole width."""
        if self._picture is not None:
            painter = QPainter(self)
            self._picture.render(painter, QRectF(self.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw anew for another width, once it stays."""
        super().resizeEvent(event)
        if self._draw and event.size().width() != event.oldSize().width():
            self._later.start(PATIENCE_MS)

    def event(self, event: QEvent) -> bool:
        """Tell the numbers of the mark under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.told_at(event.pos().x(), event.pos().y())
            # A tooltip takes what looks like HTML for HTML; an escaped text is shown as it is.
            QToolTip.showText(
                event.globalPos(), f"<span>{html.escape(told)}</span>" if told else ""
            )
            return True
        return super().event(event)

    def told_at(self, x: float, y: float) -> str:
        """The labels of the mark at a place of the widget, or nothing."""
        width, height = self._drawn
        right, up = x * width / max(self.width(), 1), height - y * height / max(self.height(), 1)
        for one in self._regions:
            if one.x <= right <= one.x + one.width and one.y <= up <= one.y + one.height:
                return " · ".join(one.labels)
        return ""

    def _scale(self) -> float:
        """Pixels for one point, so that letters are nearly as large as those around."""
        return max(self.fontInfo().pixelSize(), 1) * LETTERS / LABEL_SIZE

    def _ask(self) -> None:
        draw, app = self._draw, QApplication.instance()
        if draw is None or self._session.desk is None or not isinstance(app, QApplication):
            return
        wide, worn = self.width() / self._scale(), theme.current(app)
        self._asked += 1
        asked = self._asked

        def work() -> Picture:
            chart = draw(wide)
            drawing = chart.drawing
            return screen_svg(drawing, worn), drawing.width, drawing.height, chart.regions

        def then(picture: Picture) -> None:
            if asked == self._asked:
                self._arrived(picture)

        self._session.ask(work, while_shown(self, then))

    def _arrived(self, picture: Picture) -> None:
        svg, width, height, self._regions = picture
        self._picture = QSvgRenderer(QByteArray(svg), self)
        self._picture.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
        self._drawn = (width, height)
        self.setFixedHeight(round(height * self._scale()))
        self.update()
