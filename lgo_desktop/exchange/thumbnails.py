"""Small pictures of evidence: a photo, or the first page of a PDF."""

import io

from lgo_desktop.base.errors import Refused
from lgo_desktop.exchange.evidence_kinds import KINDS, PDF
from lgo_desktop.exchange.pdf_pages import first_page
from lgo_desktop.exchange.photos import opened_safely


def thumbnail(content: bytes, media_type: str, side: int) -> bytes | None:
    """A PNG or JPEG of at most so many pixels a side; None for a file without a picture."""
    kind = KINDS.get(media_type)
    if kind is PDF:
        return first_page(content, side)
    if kind is None or kind.group != "photo":
        return None
    return _small(content, side)


def _small(content: bytes, side: int) -> bytes | None:
    made = io.BytesIO()
    try:
        with opened_safely(content, "") as opened:
            opened.draft("RGB", (side, side))
            opened.thumbnail((side, side))
            opened.convert("RGBA" if opened.has_transparency_data else "RGB").save(made, "PNG")
    except Refused:
        return None
    return made.getvalue()
