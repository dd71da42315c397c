"""Photos as they are kept: upright, of a size that can be read, and silent about place and camera.

A picture that is small and bare already stays as it is, byte for byte; so a photo that was taken
out of a project and is added again is known by its hash.
"""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.exchange.evidence_kinds import JPEG, PNG, FileKind

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 2_000
"""Pixels: a page of A4 at 170 dpi, where the small print of a bill can be read."""
MOST_PIXELS = 80_000_000
"""More would fill the memory of an office computer: 320 MB when unpacked."""
QUALITY = 88
LARGEST_PNG = 2_000_000
"""Bytes above which a picture without transparency is kept as a JPEG."""

_GPS = 0x8825
"""Exif 2.32, table 4: the tag that leads to the data of the place."""
_GPS_IN_XMP = b"exif:GPS"
_PLAIN_CHUNKS = frozenset(
    (
        b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"sBIT", b"bKGD",
        b"pHYs",
    )
)  # fmt: skip
_MARK, _APP0, _APP14, _COMMENT, _SCAN, _END = 0xFF, 0xE0, 0xEE, 0xFE, 0xDA, 0xD9
_APPS, _INSIDE_SCAN = range(0xE0, 0xF0), (0, *range(0xD0, 0xD8))
"""Markers of applications; what may follow a mark inside a scan: a stuffed byte or a restart."""
_UNREADABLE = (
    OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError,
    MemoryError, struct.error,
)  # fmt: skip
"""What Pillow raises for pictures that are broken or made to break it."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo to be kept, and what was done to it."""

    content: bytes
    kind: FileKind
    reduced: bool = False
    place_removed: bool = False
    details_removed: bool = False


def photo_of(content: bytes, name: str) -> Photo:
    """The photo in a JPEG, PNG or WebP file.

    Raises :class:`Refused` with ``evidence.damaged``, or ``evidence.too_many_pixels`` before
    anything is unpacked.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as opened:
            _check_pixels(opened.size, name)
            return _kept(opened, content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many(name) from None
    except _UNREADABLE:
        raise Refused(error("evidence.damaged", Where(file=name), file=name)) from None


def _kept(opened: "Image.Image", content: bytes) -> Photo:
    from PIL import ImageOps

    kind = JPEG if opened.format in ("JPEG", "MPO") else PNG if opened.format == "PNG" else None
    small, bare = max(opened.size) <= LONGEST_SIDE, kind is not None and is_bare(content, kind)
    place, details = _tells_place(opened, content), _tells_details(opened)
    opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    opened.load()
    if small and bare and kind is not None:
        return Photo(content, kind)
    upright = _simple(ImageOps.exif_transpose(opened))
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright.info.clear()
    written, as_kind = _written(upright, kind)
    return Photo(written, as_kind, not small, place, details and not place)


def _simple(image: "Image.Image") -> "Image.Image":
    """The picture in grey, colour, or colour with transparency."""
    if image.mode in ("L", "RGB", "RGBA"):
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _written(image: "Image.Image", kind: FileKind | None) -> tuple[bytes, FileKind]:
    if image.mode == "RGBA" or kind is PNG:
        made = io.BytesIO()
        image.save(made, "PNG")
        if image.mode == "RGBA" or made.tell() <= LARGEST_PNG:
            return made.getvalue(), PNG
    made = io.BytesIO()
    image.save(made, "JPEG", quality=QUALITY)
    return made.getvalue(), JPEG


def _tells_place(image: "Image.Image", content: bytes) -> bool:
    return bool(image.getexif().get_ifd(_GPS)) or _GPS_IN_XMP in content


def _tells_details(image: "Image.Image") -> bool:
    """Whether the camera, the time or a remark stands in the file."""
    return bool(image.getexif()) or any(name in image.info for name in ("xmp", "comment"))


def is_bare(content: bytes, kind: FileKind) -> bool:
    """Whether a JPEG or PNG holds its picture and nothing else, to the last byte."""
    try:
        if kind is PNG:
            return all(chunk in _PLAIN_CHUNKS for chunk in _chunks(content))
        return all(
            marker in (_APP0, _APP14) or (marker not in _APPS and marker != _COMMENT)
            for marker in _markers(content)
        )
    except (IndexError, ValueError, struct.error):
        return False


def _chunks(content: bytes) -> Iterator[bytes]:
    """The names of a PNG's chunks; bytes behind the last one are a chunk without a name.

    W3C, Portable Network Graphics (PNG) Specification, section 5.
    """
    place = 8
    while place < len(content):
        length, name = struct.unpack_from(">I4s", content, place)
        yield name
        place += length + 12
        if name == b"IEND":
            break
    if place != len(content):
        yield b""


def _markers(content: bytes) -> Iterator[int]:
    """The markers of a JPEG up to its end; whatever lies behind its end is told as a remark.

    ITU-T T.81, annex B.
    """
    place = 2
    while content[place] == _MARK:
        marker = content[place + 1]
        yield marker
        (length,) = struct.unpack_from(">H", content, place + 2)
        place += 2 + length
        if marker == _SCAN:
            place = _after_scan(content, place)
        if content[place + 1] == _END:
            break
    if content[place : place + 2] != bytes((_MARK, _END)) or place + 2 != len(content):
        yield _COMMENT


def _after_scan(content: bytes, place: int) -> int:
    """Where the next marker stands that is neither a stuffed byte nor a restart."""
    while True:
        place = content.index(b"\xff", place)
        if content[place + 1] not in _INSIDE_SCAN:
            return place
        place += 2


def _check_pixels(size: tuple[int, int], name: str) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        raise _too_many(name)


def _too_many(name: str) -> Refused:
    limit = MOST_PIXELS // 1_000_000
    return Refused(error("evidence.too_many_pixels", Where(file=name), file=name, limit=limit))
