"""Files that an office offers as evidence, real ones and hostile ones, made in memory."""

import io
import struct
import zlib

from evidence_samples import workbook
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

CAMERA = "PhoneOfTheOfficer"
UPRIGHT, TURNED = 1, 6
EXE = b"MZ\x90\x00\x03\x00\x00\x00"


def photo(
    size: tuple[int, int] = (300, 200), form: str = "JPEG", *,
    place: bool = False, camera: bool = False, turned: bool = False, xmp: bytes = b"",
) -> bytes:  # fmt: skip
    """A picture, red on the left; with what a phone writes into it if wanted."""
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    if turned:
        exif[0x0112] = TURNED
    if camera:
        exif[0x010F] = CAMERA
    if place:
        data = exif.get_ifd(0x8825)
        data[1], data[2], data[3], data[4] = "N", (13.0, 45.0, 7.0), "E", (100.0, 30.0, 8.0)
    made = io.BytesIO()
    told = {"exif": exif.tobytes()} if place or camera or turned else {}
    image.save(made, form, **told, **({"xmp": xmp} if xmp else {}))
    return made.getvalue()


def pdf(pages: int = 1, password: str = "") -> bytes:
    """A PDF of so many pages."""
    from reportlab.lib.pdfencrypt import StandardEncryption

    made = io.BytesIO()
    lock = StandardEncryption(password) if password else None
    canvas = Canvas(made, invariant=True, encrypt=lock)
    for number in range(pages):
        canvas.drawString(100, 700, f"Bill {number + 1}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be so large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, parts))


def png_with(name: bytes, content: bytes) -> bytes:
    """A PNG with a further chunk before its end."""
    plain = photo(form="PNG")
    return plain[:-12] + _chunk((name, content)) + plain[-12:]


def _chunk(part: tuple[bytes, bytes]) -> bytes:
    name, content = part
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


__all__ = ["CAMERA", "EXE", "huge_png", "pdf", "photo", "png_with", "workbook"]
