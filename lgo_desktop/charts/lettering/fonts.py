"""The four styles of Sarabun under the names that documents and drawings use."""

from functools import cache

from lgo_desktop.base.paths import resources

REGULAR = "Sarabun"
BOLD = "Sarabun-Bold"
ITALIC = "Sarabun-Italic"
BOLD_ITALIC = "Sarabun-BoldItalic"

FILES = {
    REGULAR: "SarabunPDF-Regular.ttf",
    BOLD: "SarabunPDF-Bold.ttf",
    ITALIC: "SarabunPDF-Italic.ttf",
    BOLD_ITALIC: "SarabunPDF-BoldItalic.ttf",
}

LEADING = 1.6
"""Line height by letter size: stacked Thai marks need it."""


@cache
def register_fonts() -> None:
    """Make the four styles known to ReportLab.

    Whoever makes a canvas, a drawing or a table must name one of them as its first font
    (``initialFontName``, ``FONT``): else the page refers to a Helvetica that is not embedded.
    """
    from reportlab.pdfbase import pdfmetrics

    from lgo_desktop.charts.lettering.thai_font import ThaiFont  # noqa: PLC0415 - heavy

    for name, file in FILES.items():
        pdfmetrics.registerFont(ThaiFont(name, resources() / "fonts" / file))


def text_width(text: str, font: str, size: float) -> float:
    """The width of a text in points."""
    register_fonts()
    from reportlab.pdfbase import pdfmetrics

    return float(pdfmetrics.stringWidth(text, font, size))
