"""A paragraph on a PDF page: lines broken at Thai words, split over pages between lines.

The text is drawn as it is. Nothing in it is ever read as markup, so an office named ``<b>`` prints
as ``<b>``: this is the one door by which text of users reaches the page.
"""

from functools import partial
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable  # noqa: TID253 - imported inside functions only

from lgo_desktop.charts.lettering.fonts import text_width
from lgo_desktop.charts.lettering.lines import lines
from lgo_desktop.reports.styles import TextLook

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

BASELINE = 0.7
"""How far down in its line the baseline lies: Thai rises higher than it hangs."""
FEWEST_LINES = 2
"""A paragraph leaves no single line behind on a page, and sends none ahead."""


class ThaiParagraph(Flowable):
    """Plain text in one look; ``label`` stands in the indent of the first line."""

    def __init__(self, text: str, look: TextLook, label: str = "") -> None:
        super().__init__()
        self.text, self.look, self.label = text, look, label
        self.keepWithNext = look.keep_with_next
        self.lines: list[str] = []
        self._lines_for: float | None = None

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The room the text takes in this width."""
        if self._lines_for != available_width:
            measure = partial(text_width, font=self.look.font, size=self.look.size)
            self.lines = lines(self.text, available_width - self.look.indent, measure)
            self._lines_for = available_width
        self.width, self.height = available_width, len(self.lines) * self.look.leading
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """What fits and what does not; nothing where a part would be a single line."""
        self.wrap(available_width, available_height)
        fit = min(int(available_height / self.look.leading), len(self.lines) - FEWEST_LINES)
        if fit < FEWEST_LINES:
            return []
        return [
            ThaiParagraph("\n".join(self.lines[:fit]), self.look, self.label),
            ThaiParagraph("\n".join(self.lines[fit:]), self.look),
        ]

    def getSpaceBefore(self) -> float:  # noqa: N802 - ReportLab's name
        """The distance to what stands above."""
        return self.look.above

    def getSpaceAfter(self) -> float:  # noqa: N802 - ReportLab's name
        """The distance to what stands below."""
        return self.look.below

    def draw(self) -> None:
        """Put the lines on the page."""
        canvas: Canvas = self.canv
        canvas.setFont(self.look.font, self.look.size)
        canvas.setFillColor(self.look.colour)
        baseline = self.height - self.look.leading * BASELINE
        if self.label:
            canvas.drawString(0, baseline, self.label)
        for line in self.lines:
            self._draw_line(canvas, line, baseline)
            baseline -= self.look.leading

    def _draw_line(self, canvas: "Canvas", line: str, baseline: float) -> None:
        match self.look.align:
            case "left":
                canvas.drawString(self.look.indent, baseline, line)
            case "right":
                canvas.drawRightString(self.width, baseline, line)
            case "centre":
                canvas.drawCentredString(self.width / 2, baseline, line)


class HeadingParagraph(ThaiParagraph):
    """A heading, which also enters the outline."""

    def __init__(self, text: str, level: int, look: TextLook) -> None:
        super().__init__(text, look)
        self.level = level
