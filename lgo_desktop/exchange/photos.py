"""Photos as they are kept: upright, of a size that can be read, and silent about place and camera.

A picture that is small and bare already stays as it is, byte for byte; so a photo that was taken
out of a project and is added again is known by its hash.
"""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
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

_FORMATS = ("JPEG", "PNG", "WEBP")
_GPS = 0x8825
"""Exif 2.32, table 4: the tag that leads to the data of the place."""
_ORIENTATION = 0x0112
_GPS_IN_XMP = "exif:GPS"
_REMARKS = ("xmp", "XML:com.adobe.xmp", "comment", "Comment", "photoshop")
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

    Raises :class:`Refused` as :func:`opened_safely`.
    """
    with opened_safely(content, name) as opened:
        return _kept(opened, content)


@contextmanager
def opened_safely(content: bytes, name: str) -> "Iterator[Image.Image]":
    """The picture in a file, to be read inside the block, where any fault of it is a refusal.

    Raises :class:`Refused` with ``evidence.damaged``, or ``evidence.too_many_pixels`` before
    anything is unpacked.
    """
    from PIL import Image

    try:
        with (
            _strictly(Image.DecompressionBombWarning),
            Image.open(io.BytesIO(content), formats=_FORMATS) as opened,
        ):
            _check_pixels(opened.size, name)
            yield opened
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many(name) from None
    except _UNREADABLE:
        raise Refused(error("evidence.damaged", Where(file=name), file=name)) from None


@contextmanager
def _strictly(bomb: type[Warning]) -> Iterator[None]:
    """Be stopped by a bomb, and not be troubled by the many photos whose Exif data are broken."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        warnings.simplefilter("error", bomb)
        yield


def _kept(opened: "Image.Image", content: bytes) -> Photo:
    kind = JPEG if opened.format in ("JPEG", "MPO") else PNG if opened.format == "PNG" else None
    small, bare = max(opened.size) <= LONGEST_SIDE, kind is not None and is_bare(content, kind)
    opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    opened.load()
    told = _told_by(opened)
    if small and bare and kind is not None:
        return Photo(content, kind)
    upright = _simple(_upright(opened, told.orientation))
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright.info.clear()
    written, as_kind = _written(upright, kind)
    return Photo(written, as_kind, not small, told.place, told.details and not told.place)


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


@dataclass(frozen=True, slots=True)
class _Told:
    """What a photo tells besides its picture: where it was taken, by what, and which side is up."""

    place: bool
    details: bool
    orientation: int = 1


def _told_by(image: "Image.Image") -> _Told:
    written = str(image.info)
    place, details = _GPS_IN_XMP in written, any(name in image.info for name in _REMARKS)
    try:
        exif = image.getexif()
        place = place or bool(exif.get_ifd(_GPS))
        return _Told(place, details or bool(exif), exif.get(_ORIENTATION, 1))
    except _UNREADABLE:
        return _Told(place, details=True)


def _upright(image: "Image.Image", orientation: int) -> "Image.Image":
    """The picture as it was seen (Exif 2.32, table 4, tag 0x0112)."""
    from PIL import Image

    turns = Image.Transpose
    way = {
        2: turns.FLIP_LEFT_RIGHT, 3: turns.ROTATE_180, 4: turns.FLIP_TOP_BOTTOM,
        5: turns.TRANSPOSE, 6: turns.ROTATE_270, 7: turns.TRANSVERSE, 8: turns.ROTATE_90,
    }.get(orientation)  # fmt: skip
    return image if way is None else image.transpose(way)


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
