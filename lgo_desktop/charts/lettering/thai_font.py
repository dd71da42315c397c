"""A font for ReportLab that draws Thai as it is written and lets it be copied out as it was typed.

ReportLab draws one glyph a character, so tone marks collide. Every text passes through the font's
``splitString`` on its way to the page: there each Thai run is shaped (HarfBuzz) and becomes a
run of private characters, one a glyph. The PDF's ToUnicode table maps them back to what was
typed. The fonts come from ``devtools/build_fonts.py``: marks need no moving on the page.

Advances stay those of the plain characters, so ``stringWidth`` is exact. This leans on how
ReportLab 5.1.0 embeds fonts; the version is pinned and the round-trip tests watch it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any

import uharfbuzz as hb  # noqa: TID253 - this module is imported inside functions only
from reportlab.pdfbase.ttfonts import TTFont  # noqa: TID253 - the same

from lgo_desktop.charts.lettering.glyph_names import (
    SARA_AA_GLYPH,
    moved_name,
    sara_am_name,
    stepped,
)
from lgo_desktop.charts.lettering.words import INVISIBLE

THAI_RUN = re.compile("[\u0e01-\u0e5b]+")
FIRST_PRIVATE = 0xF0000
STAND_IN = "◊"
"""Drawn for a sign that the font lacks, which still copies out as itself."""
ENTRIES_A_BLOCK = 100
"""The PDF specification's limit for one ``beginbfchar`` block."""
SARA_AM = "\u0e33"
SARA_AM_GLYPHS = 2

Placed = tuple[str, int, int]
"""The name of a glyph and its move in font units."""


class ThaiFont(TTFont):
    """One style of Sarabun, shaping Thai wherever ReportLab writes text."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path))
        self._shaper = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
        self._codes: dict[tuple[int, str], int] = {}
        self._typed: dict[int, str] = {}
        self._next = count(FIRST_PRIVATE)
        self._glyph_run = lru_cache(maxsize=20_000)(self._shape)
        self.face.charWidths.update(dict.fromkeys(INVISIBLE, 0))
        self.face.defaultWidth = self.face.charWidths[ord(STAND_IN)]

    def drawn(self, text: str) -> str:
        """The characters to put on the page for a text: private ones where Thai is shaped."""
        visible = text.translate(INVISIBLE)
        shaped = THAI_RUN.sub(lambda run: self._glyph_run(run.group()), visible)
        known = self.face.charToGlyph
        return "".join(char if ord(char) in known else self._stand_in(char) for char in shaped)

    def typed(self, code: int) -> str:
        """What was typed for a character on the page; nothing for the filler of a font subset."""
        return self._typed.get(code, chr(code) if code else "")

    def splitString(  # noqa: N802 - ReportLab's name
        self, text: str | bytes, doc: Any, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """Shaped text as ReportLab wants it: pieces of one font subset each."""
        plain = text if isinstance(text, str) else text.decode(encoding)
        pieces: list[tuple[int, bytes]] = super().splitString(self.drawn(plain), doc, encoding)
        return pieces

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Embed the subsets used, each with the table that gives back what was typed."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        tables = [
            stream for name, stream in doc.idToObject.items()
            if name.startswith("toUnicodeCMap:") and name.endswith(f"+{self._embedded_name()}")
        ]  # fmt: skip
        for subset, stream in zip(subsets, tables, strict=True):
            stream.content = to_unicode(self.typed(code) for code in subset)

    def _embedded_name(self) -> str:
        return bytes(self.face.name + self.face.subfontNameX).decode("ascii")

    def _shape(self, run: str) -> str:
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(run)
        buffer.guess_segment_properties()
        hb.shape(self._shaper, buffer, {"kern": False})
        glyphs = [
            (info.cluster, self._shaper.glyph_to_string(info.codepoint), place)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]
        starts = sorted({cluster for cluster, _, _ in glyphs})
        drawn = []
        for start, end in zip(starts, [*starts[1:], len(run)], strict=True):
            placed = [
                (name, stepped(place.x_offset), stepped(place.y_offset))
                for cluster, name, place in glyphs
                if cluster == start
            ]
            drawn += [chr(self._code(*pair)) for pair in self._mapped(run[start:end], placed)]
        return "".join(drawn)

    def _mapped(self, typed: str, placed: list[Placed]) -> Iterator[tuple[int, str]]:
        """The glyphs of one cluster, each with its share of what was typed."""
        glyph = self._shaper.get_glyph_from_name
        ids = [glyph(moved_name(*part)) or glyph(part[0]) for part in placed]
        if typed == SARA_AM and len(placed) == SARA_AM_GLYPHS and placed[1][0] == SARA_AA_GLYPH:
            whole = glyph(sara_am_name(*placed[0][:2]))
            ids = [whole] if whole else ids
        idle = max(0, len(ids) - len(typed))
        shares = [""] * idle + list(typed[: len(ids) - idle])
        shares[-1] += typed[len(ids) - idle :]
        return zip(ids, shares, strict=True)

    def _stand_in(self, char: str) -> str:
        return chr(self._code(self.face.charToGlyph[ord(STAND_IN)], char))

    def _code(self, glyph: int, typed: str) -> int:
        """The character that draws this glyph and stands for this typed text."""
        if len(typed) == 1 and self.face.charToGlyph.get(ord(typed)) == glyph:
            return ord(typed)
        code = self._codes.get((glyph, typed))
        if code is None:
            code = self._codes[glyph, typed] = next(self._next)
            self._typed[code] = typed
            per_thousand = 1000 / self.face.unitsPerEm
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = self._shaper.get_glyph_h_advance(glyph) * per_thousand
        return code


def to_unicode(typed: Iterable[str]) -> str:
    """The ToUnicode table of one font subset (PDF 32000-1, 9.10.3)."""
    rows = [
        f"<{index:02X}> <{text.encode('utf-16-be').hex().upper()}>"
        for index, text in enumerate(typed)
        if text
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def",
        "1 begincodespacerange", "<00> <FF>", "endcodespacerange",
    ]  # fmt: skip
    for first in range(0, len(rows), ENTRIES_A_BLOCK):
        block = rows[first : first + ENTRIES_A_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    )
