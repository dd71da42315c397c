"""The marks of the screen that Sarabun lacks, drawn for its copy: ⚠ ✓ ✕ ✎ ● ○ and a few more.

Other fonts of a computer would lend theirs where there are any; a bare Windows or Wine has none,
and shows an empty box for the one sign that must not be missed. Units are thousandths of an em;
outlines run clockwise, holes against the clock, as TrueType fills them.
"""

import math
from collections.abc import Callable, Mapping, Sequence

from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

Point = tuple[float, float]
Outline = Sequence[Point]

SIDE, WIDTH = 60, 860
"""Room on each side of a mark, and how wide a mark is in all."""
MIDDLE = (WIDTH / 2, 350)
"""Half of the height of capitals."""
AROUND = 48
"""Corners of what should look round."""


def _ring(centre: Point, radius: float, *, hole: bool = False) -> Outline:
    turn = 1 if hole else -1
    angles = [turn * 2 * math.pi * n / AROUND for n in range(AROUND)]
    return [
        (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))
        for angle in angles
    ]


def _stroke(start: Point, end: Point, thick: float) -> Outline:
    """A bar from one point to another."""
    length = math.dist(start, end)
    aside = (thick / 2 * (start[1] - end[1]) / length, thick / 2 * (end[0] - start[0]) / length)
    return [
        (start[0] + aside[0], start[1] + aside[1]), (end[0] + aside[0], end[1] + aside[1]),
        (end[0] - aside[0], end[1] - aside[1]), (start[0] - aside[0], start[1] - aside[1]),
    ]  # fmt: skip


def _triangle(inset: float, *, hole: bool = False) -> Outline:
    corners = [
        (WIDTH / 2, 745 - inset * 2), (WIDTH - SIDE - inset * 1.7, -15 + inset),
        (SIDE + inset * 1.7, -15 + inset),
    ]  # fmt: skip
    return corners[::-1] if hole else corners


def _box(left: float, low: float, right: float, high: float, *, hole: bool = False) -> Outline:
    corners = [(left, low), (left, high), (right, high), (right, low)]
    return corners[::-1] if hole else corners


def _warning(thick: float) -> list[Outline]:
    x = WIDTH / 2
    return [
        _triangle(0), _triangle(thick, hole=True),
        _box(x - thick / 2, 215, x + thick / 2, 470), _ring((x, 130), thick * 0.62),
    ]  # fmt: skip


def _check(thick: float) -> list[Outline]:
    return [[
        (SIDE + 30, 300), (SIDE + 30 + thick * 0.72, 300 + thick * 0.72), (330, 190 + thick),
        (WIDTH - SIDE - 30 - thick * 0.72, 660), (WIDTH - SIDE - 30, 660 - thick * 0.72), (330, 40),
    ]]  # fmt: skip


def _cross(thick: float) -> list[Outline]:
    left, right, low, high = 150, WIDTH - 150, 70, 630
    return [_stroke((left, low), (right, high), thick), _stroke((left, high), (right, low), thick)]


def _pencil(thick: float) -> list[Outline]:
    tip, neck, end = (110, 30), (215, 135), (660, 580)
    wide = 95 + thick * 0.4
    return [
        _stroke(neck, end, wide),
        [tip, (neck[0] - wide * 0.36, neck[1] + wide * 0.36),
         (neck[0] + wide * 0.36, neck[1] - wide * 0.36)],
        _stroke((690, 610), (735, 655), wide),
    ]  # fmt: skip


def _both_ways(thick: float) -> list[Outline]:
    y = MIDDLE[1]
    left, right = SIDE + 20, WIDTH - SIDE - 20
    return [
        _box(left + 130, y - thick / 2, right - 130, y + thick / 2),
        [(left, y), (left + 200, y + 170), (left + 200, y - 170)],
        [(right, y), (right - 200, y - 170), (right - 200, y + 170)],
    ]


def _sheet(thick: float) -> list[Outline]:
    left, right, low, high = 130, WIDTH - 130, 20, 680
    lines = [
        _box(left + thick, y, right - thick, y + thick * 0.7)
        for y in (165, 315, 465)
    ]  # fmt: skip
    return [
        _box(left, low, right, high),
        _box(left + thick, low + thick, right - thick, high - thick, hole=True), *lines,
    ]  # fmt: skip


def _told(thick: float) -> list[Outline]:
    x, y = MIDDLE
    return [
        _ring(MIDDLE, 370), _ring(MIDDLE, 370 - thick * 0.8, hole=True),
        _box(x - thick / 2, y - 210, x + thick / 2, y + 70), _ring((x, y + 165), thick * 0.65),
    ]  # fmt: skip


def _star(_thick: float) -> list[Outline]:
    points = [
        (MIDDLE[0] + radius * math.sin(math.pi * n / 5),
         MIDDLE[1] - 20 + radius * math.cos(math.pi * n / 5))
        for n in range(10)
        for radius in ((390, 150)[n % 2],)
    ]  # fmt: skip
    return [points]


def _open_ring(thick: float) -> list[Outline]:
    return [_ring(MIDDLE, 290), _ring(MIDDLE, 290 - thick, hole=True)]


def _plus(thick: float) -> list[Outline]:
    x, y = MIDDLE
    return [_stroke((x - 280, y), (x + 280, y), thick), _stroke((x, y - 280), (x, y + 280), thick)]


MARKS: Mapping[str, Callable[[float], list[Outline]]] = {
    "⚠": _warning, "✓": _check, "✕": _cross, "✗": _cross, "✎": _pencil, "↔": _both_ways,
    "▤": _sheet, "ⓘ": _told, "★": _star, "○": _open_ring, "＋": _plus,
    "●": lambda _thick: [_ring(MIDDLE, 290)],
    "▾": lambda _thick: [[(SIDE + 120, 520), (WIDTH - SIDE - 120, 520), (WIDTH / 2, 180)]],
}  # fmt: skip
THICK = {"Regular": 78.0, "Bold": 110.0}


def add_marks(font: TTFont, style: str) -> None:
    """Draw the marks into a font of 1,000 units an em, in the strokes of its style."""
    for mark, outlines in MARKS.items():
        pen = TTGlyphPen(None)
        for outline in outlines(THICK[style]):
            first, *others = ((round(x), round(y)) for x, y in outline)
            pen.moveTo(first)
            for point in others:
                pen.lineTo(point)
            pen.closePath()
        name = f"uni{ord(mark):04X}"
        glyph = pen.glyph()
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (WIDTH, glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(mark)] = name
