"""PDF files are looked at when they come in; photos and first pages have small pictures."""

import io

import pytest
from evidence_files_samples import huge_png, pdf, photo, workbook
from PIL import Image
from pypdf import PdfWriter
from storage_samples import refused

from lgo_desktop.exchange.pdf_pages import first_page, look_at_pdf
from lgo_desktop.exchange.thumbnails import thumbnail

SIDE = 120

LOST_PAGE = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[9 0 R]/Count 1>>endobj\n"
    b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
    b"trailer<</Root 1 0 R/Size 3>>\nstartxref\n104\n%%EOF\n"
)


def no_pages() -> bytes:
    made = io.BytesIO()
    PdfWriter().write(made)
    return made.getvalue()


def size_of(picture: bytes | None) -> tuple[int, int]:
    assert picture is not None
    with Image.open(io.BytesIO(picture)) as image:
        return image.size


def test_a_pdf_tells_its_pages() -> None:
    assert look_at_pdf(pdf(3), "a").pages == 3


def test_a_pdf_with_a_password_is_told() -> None:
    look = look_at_pdf(pdf(password="secret"), "a")
    assert (look.pages, look.locked) == (0, True)
    assert first_page(pdf(password="secret"), SIDE) is None


@pytest.mark.parametrize("content", [b"%PDF-1.4 junk", pdf()[:300], no_pages()])
def test_a_pdf_that_does_not_open_is_refused(content: bytes) -> None:
    with refused("evidence.damaged"):
        look_at_pdf(content, "a")
    assert first_page(content, SIDE) is None


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_photo_has_a_small_picture(form: str) -> None:
    media_type = f"image/{form.lower()}"
    assert size_of(thumbnail(photo((600, 400), form), media_type, SIDE)) == (120, 80)


def test_a_picture_with_transparency_has_one_too() -> None:
    made = io.BytesIO()
    Image.new("RGBA", (400, 400), (0, 0, 0, 0)).save(made, "PNG")
    assert size_of(thumbnail(made.getvalue(), "image/png", SIDE)) == (SIDE, SIDE)


def test_the_first_page_of_a_pdf_is_drawn_small() -> None:
    width, height = size_of(thumbnail(pdf(2), "application/pdf", SIDE))
    assert SIDE - 1 <= height <= SIDE + 1
    assert width < height


def test_a_pdf_whose_first_page_is_lost_has_none() -> None:
    assert look_at_pdf(LOST_PAGE, "a").pages == 1
    assert first_page(LOST_PAGE, SIDE) is None


def test_other_files_and_broken_ones_have_none() -> None:
    assert thumbnail(workbook(), "application/vnd.ms-excel", SIDE) is None
    assert thumbnail(b"a,b", "text/csv", SIDE) is None
    assert thumbnail(b"broken", "image/jpeg", SIDE) is None
    assert thumbnail(huge_png(50_000, 50_000), "image/png", SIDE) is None
