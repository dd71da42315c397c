"""Text, boxes and lines on a drawing, in the letters and colours of the program."""

from typing import Literal

from reportlab.graphics.shapes import (  # noqa: TID253 - imported inside functions only
    Drawing,
    Line,
    Rect,
    String,
)
from reportlab.lib.colors import HexColor  # noqa: TID253

from lgo_desktop.charts.lettering.fonts import REGULAR, register_fonts
from lgo_desktop.charts.lettering.words import INVISIBLE
from lgo_desktop.charts.look import ACCENT, EDGE, INK, LABEL_SIZE, RULE

Anchor = Literal["start", "middle", "end"]


class Pen:
    """A drawing under way; sizes and places are points from the lower left corner."""

    def __init__(self, width: float, height: float) -> None:
        register_fonts()
        self.drawing = Drawing(width, height, initialFontName=REGULAR)

    def text(
        self, x: float, y: float, text: str, anchor: Anchor = "start", *,
        size: float = LABEL_SIZE, font: str = REGULAR, colour: str = INK,
    ) -> None:  # fmt: skip
        """Write one line of text on the baseline ``y``."""
        self.drawing.add(
            String(
                x, y, text.translate(INVISIBLE), textAnchor=anchor,
                fontName=font, fontSize=size, fillColor=HexColor(colour),
            )
        )  # fmt: skip

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """Fill a box; a dark edge keeps the lightest fills visible."""
        box = Rect(x, y, width, height)
        box.fillColor, box.strokeColor, box.strokeWidth = HexColor(fill), HexColor(ACCENT), EDGE
        self.drawing.add(box)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = RULE) -> None:
        """Draw a thin line."""
        self.drawing.add(Line(x1, y1, x2, y2, strokeColor=HexColor(colour), strokeWidth=0.5))
