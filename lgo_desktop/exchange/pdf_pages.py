"""PDF files that come in: whether they open, how many pages they have, and a look at the first."""

import io
from dataclasses import dataclass

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error

_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium: the file needs a password."""
_LARGEST_SCALE = 4.0


@dataclass(frozen=True, slots=True)
class PdfLook:
    """How many pages a PDF has; none are seen in one that is ``locked`` with a password."""

    pages: int
    locked: bool = False


def look_at_pdf(content: bytes, name: str) -> PdfLook:
    """What a PDF is; :class:`Refused` with ``evidence.damaged`` if it does not open."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as trouble:
        if getattr(trouble, "err_code", None) == _PASSWORD:
            return PdfLook(0, locked=True)
        raise _damaged(name) from None
    try:
        return PdfLook(len(document))
    finally:
        document.close()


def first_page(content: bytes, side: int) -> bytes | None:
    """The first page as a PNG of at most so many pixels a side; None if it cannot be drawn."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
    try:
        page = document[0]
        scale = min(side / max(1, *page.get_size()), _LARGEST_SCALE)
        drawn = page.render(scale=scale).to_pil()
    except (pypdfium2.PdfiumError, ValueError, IndexError):
        return None
    finally:
        document.close()
    made = io.BytesIO()
    drawn.save(made, "PNG")
    return made.getvalue()


def _damaged(name: str) -> Refused:
    return Refused(error("evidence.damaged", Where(file=name), file=name))
