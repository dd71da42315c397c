"""A chart on a PDF page."""

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable  # noqa: TID253 - imported inside functions only

from lgo_desktop.reports.page import TEXT_HEIGHT

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

HIGHEST = TEXT_HEIGHT - 100
"""Leaves room on a page for a heading and the caption."""


class DrawnChart(Flowable):
    """A drawing that can be kept on the page of its caption; made smaller if no page holds it."""

    def __init__(self, drawing: "Drawing", *, keep_with_next: bool) -> None:
        super().__init__()
        self.drawing, self.keepWithNext = drawing, keep_with_next
        self.scale = min(1.0, HIGHEST / drawing.height)

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """The size of the drawing on paper."""
        return self.drawing.width * self.scale, self.drawing.height * self.scale

    def draw(self) -> None:
        """Put the drawing on the page."""
        self.canv.scale(self.scale, self.scale)
        self.drawing.drawOn(self.canv, 0, 0)
