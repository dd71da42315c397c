"""The blocks of a document as ReportLab flowables."""

from dataclasses import replace

from reportlab.platypus import Flowable, KeepTogether, Spacer  # noqa: TID253 - imported in functions only
from reportlab.platypus import PageBreak as NewPage  # noqa: TID253
from reportlab.platypus import Table as Grid  # noqa: TID253

from lgo_desktop.base.messages import catalogue
from lgo_desktop.charts import look
from lgo_desktop.reports import styles
from lgo_desktop.reports.document import (
    Block,
    BulletList,
    Document,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Paragraph,
    Signatures,
    Signer,
    Table,
    Title,
)
from lgo_desktop.reports.page import TEXT_WIDTH
from lgo_desktop.reports.page_breaks import with_page_breaks
from lgo_desktop.reports.pdf_figure import DrawnChart
from lgo_desktop.reports.pdf_table import FIRST_FONT, grid
from lgo_desktop.reports.thai_paragraph import HeadingParagraph, ThaiParagraph

BULLET_INDENT = 16
SIGNERS_A_ROW = 3
BLANK_NAME = "." * 40
ROOM_TO_SIGN = 28
"""Blank points above the dotted line, for a pen."""


def flowables(document: Document) -> list[Flowable]:
    """All blocks in order, ready for the pages; at least one, so that there is a page."""
    parts = (part for block in document.blocks for part in _flowables(block, document))
    return list(with_page_breaks(parts, TEXT_WIDTH)) or [_gap(1)]


def _flowables(block: Block, document: Document) -> list[Flowable]:  # noqa: PLR0911 - one a kind
    match block:
        case Title():
            return _title(block)
        case Heading():
            return [_heading(block)]
        case Paragraph():
            return [ThaiParagraph(block.text, styles.TEXT[block.style])]
        case BulletList():
            return _bullets(block)
        case Table():
            return [*_captions(block.caption, styles.CAPTION), grid(block)]
        case Figures():
            return [_key_figures(block)]
        case Figure():
            return _figure(block)
        case PageBreak():
            return [NewPage()]
        case Signatures():
            return [_signatures(block, document)]


def _title(block: Title) -> list[Flowable]:
    below = [ThaiParagraph(line, styles.BELOW_TITLE) for line in block.below]
    return [ThaiParagraph(block.text, styles.TITLE), *below, _gap(14)]


def _gap(points: float) -> Flowable:
    return Spacer(1, points)


def _heading(block: Heading) -> Flowable:
    return HeadingParagraph(block.text, block.level, styles.HEADING[block.level])


def _bullets(block: BulletList) -> list[Flowable]:
    item_look = replace(styles.BODY, indent=BULLET_INDENT, below=3)
    return [
        ThaiParagraph(item, item_look, label=f"{number}." if block.numbered else "•")
        for number, item in enumerate(block.items, start=1)
    ]


def _key_figures(block: Figures) -> Flowable:
    rows = [
        [ThaiParagraph(figure.label, styles.KEY_LABEL) for figure in block.figures],
        [ThaiParagraph(figure.value, styles.KEY_VALUE) for figure in block.figures],
        [ThaiParagraph(figure.unit, styles.KEY_UNIT) for figure in block.figures],
    ]
    count = len(block.figures)
    return Grid(
        rows, colWidths=[TEXT_WIDTH / count] * count, spaceBefore=6, spaceAfter=14,
        style=[
            FIRST_FONT,
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("BACKGROUND", (0, 0), (-1, -1), look.SHADE),
            ("LINEBEFORE", (1, 0), (-1, -1), 0.5, look.RULE),
            ("LINEABOVE", (0, 0), (-1, 0), 1.5, look.ACCENT),
            ("LEFTPADDING", (0, 0), (-1, -1), 10),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, 0), 8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, -1), (-1, -1), 8),
            ("NOSPLIT", (0, 0), (-1, -1)),
        ],
    )  # fmt: skip


def _figure(block: Figure) -> list[Flowable]:
    chart = DrawnChart(block.draw(TEXT_WIDTH).drawing, keep_with_next=bool(block.caption))
    return [chart, *_captions(block.caption, styles.FIGURE_CAPTION)]


def _captions(caption: str, text_look: styles.TextLook) -> list[Flowable]:
    return [ThaiParagraph(caption, text_look)] if caption else []


def _signatures(block: Signatures, document: Document) -> Flowable:
    rows = [
        list(block.signers[first : first + SIGNERS_A_ROW])
        for first in range(0, len(block.signers), SIGNERS_A_ROW)
    ]
    return KeepTogether([_signature_row(row, document) for row in rows])


def _signature_row(row: list[Signer], document: Document) -> Flowable:
    say = catalogue(document.language).say
    roles = [ThaiParagraph(signer.role, styles.SIGNER_ROLE) for signer in row]
    places = [
        [
            ThaiParagraph(text, styles.SIGNATURE)
            for text in (
                say("report.signature"),
                f"({signer.name or BLANK_NAME})",
                signer.position or say("report.position"),
                say("report.signing_date"),
            )
        ]
        for signer in row
    ]
    return Grid(
        [roles, places], colWidths=[TEXT_WIDTH / SIGNERS_A_ROW] * len(row), spaceBefore=16,
        hAlign="LEFT",
        style=[
            FIRST_FONT,
            ("TOPPADDING", (0, 1), (-1, 1), ROOM_TO_SIGN),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ],
    )  # fmt: skip
