"""The A4 page of a report: margins, what runs along head and foot, and how many pages there are."""

from itertools import count
from typing import TYPE_CHECKING, Any

from reportlab.lib.pagesizes import A4  # noqa: TID253 - imported inside functions only
from reportlab.lib.units import mm  # noqa: TID253
from reportlab.pdfgen.canvas import Canvas  # noqa: TID253
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate  # noqa: TID253

from lgo_desktop.base.messages import catalogue
from lgo_desktop.charts.lettering.fonts import REGULAR, register_fonts, text_width
from lgo_desktop.charts.look import RULE
from lgo_desktop.reports.document import Document
from lgo_desktop.reports.styles import RUNNING
from lgo_desktop.reports.thai_paragraph import HeadingParagraph

if TYPE_CHECKING:
    from io import BytesIO

PRODUCER = "LGO Carbon Desktop"
LEFT, RIGHT, TOP, BOTTOM = 25 * mm, 20 * mm, 24 * mm, 24 * mm
TEXT_WIDTH = A4[0] - LEFT - RIGHT
TEXT_HEIGHT = A4[1] - TOP - BOTTOM
HEAD_BASELINE = A4[1] - 15 * mm
FOOT_BASELINE = 13 * mm
LINE_GAP = 2.5 * mm


class CountedCanvas(Canvas):
    """A canvas whose page labels are written when the number of pages is known.

    Every page refers to a label by name (a PDF form); the labels are defined on saving.
    """

    document: Document

    def save(self) -> None:
        """Write the page labels, then the file."""
        pages = self.getPageNumber() - 1
        say = catalogue(self.document.language).say
        for page in range(1, pages + 1):
            label = say("report.page", page=page, pages=pages)
            self.beginForm(page_label(page), 0, -10, int(TEXT_WIDTH) + 1, 20)
            self.setFont(RUNNING.font, RUNNING.size)
            self.setFillColor(RUNNING.colour)
            self.drawRightString(TEXT_WIDTH, 0, label)
            self.endForm()
        super().save()


def page_label(page: int) -> str:
    """The name of the form that holds a page's label."""
    return f"page-{page}"  # ReportLab writes it unescaped: no blanks


class Pages(BaseDocTemplate):
    """A4 pages with one column of text; headings become the outline that viewers show."""

    def __init__(self, target: "BytesIO", document: Document) -> None:
        register_fonts()
        super().__init__(
            target, pagesize=A4, title=document.title, author=document.author or PRODUCER,
            subject=document.slip, creator=PRODUCER, producer=PRODUCER, lang=document.language,
            invariant=1, pageCompression=0, initialFontName=REGULAR,
        )  # fmt: skip
        self.document = document
        self._headings = count(1)
        self._depth = -1
        column = Frame(
            LEFT, BOTTOM, TEXT_WIDTH, TEXT_HEIGHT,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip
        self.addPageTemplates(PageTemplate(frames=[column], onPage=self._head_and_foot))

    def _head_and_foot(self, canvas: Canvas, _template: Any) -> None:
        page = canvas.getPageNumber()
        canvas.saveState()
        canvas.setFont(RUNNING.font, RUNNING.size)
        canvas.setFillColor(RUNNING.colour)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        if page > 1:
            canvas.drawString(LEFT, HEAD_BASELINE, shortened(self.document.title, TEXT_WIDTH))
            canvas.line(LEFT, HEAD_BASELINE - LINE_GAP, A4[0] - RIGHT, HEAD_BASELINE - LINE_GAP)
        canvas.line(LEFT, FOOT_BASELINE + 5 * mm, A4[0] - RIGHT, FOOT_BASELINE + 5 * mm)
        canvas.drawString(LEFT, FOOT_BASELINE, shortened(self.document.slip, TEXT_WIDTH * 0.8))
        canvas.translate(LEFT, FOOT_BASELINE)
        canvas.doForm(page_label(page))
        canvas.restoreState()

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 - ReportLab's name
        """Enter a heading into the outline."""
        if isinstance(flowable, HeadingParagraph):
            key = f"heading-{next(self._headings)}"
            self.canv.bookmarkPage(key)
            self._depth = min(flowable.level - 1, self._depth + 1)  # an outline skips no level
            self.canv.addOutlineEntry(flowable.text, key, self._depth)


def shortened(text: str, width: float) -> str:
    """The text, with its end left out if a running line cannot hold it."""
    text = text.replace("\n", " ")
    while text_width(text, RUNNING.font, RUNNING.size) > width:
        text = text[:-2].rstrip() + "…"
    return text
