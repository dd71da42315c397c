"""A chart on a PDF page."""

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable  # noqa: TID253 - imported inside functions only

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing


class DrawnChart(Flowable):
    """A drawing that can be kept on the page of its caption."""

    def __init__(self, drawing: "Drawing", *, keep_with_next: bool) -> None:
        super().__init__()
        self.drawing, self.keepWithNext = drawing, keep_with_next

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """The size of the drawing."""
        return float(self.drawing.width), float(self.drawing.height)

    def draw(self) -> None:
        """Put the drawing on the page."""
        self.drawing.drawOn(self.canv, 0, 0)
