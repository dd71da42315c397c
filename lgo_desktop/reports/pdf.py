"""A document as PDF: the same bytes for the same document, on every machine."""

from io import BytesIO

from lgo_desktop.reports.document import Document


def render_pdf(document: Document) -> bytes:
    """The document on A4 pages, text and all; nothing in the bytes depends on day or machine."""
    from lgo_desktop.reports.page import CountedCanvas, Pages  # noqa: PLC0415 - heavy
    from lgo_desktop.reports.pdf_blocks import flowables  # noqa: PLC0415 - heavy

    class Canvas(CountedCanvas):
        """The canvas of this one document."""

    Canvas.document = document
    target = BytesIO()
    Pages(target, document).build(flowables(document), canvasmaker=Canvas)
    return target.getvalue()
