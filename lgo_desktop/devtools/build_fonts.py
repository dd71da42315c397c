"""The copies of Sarabun in ``resources/fonts`` for print and for the screen.

PDF text has no notion of "this tone mark, moved a little": a viewer can be told to move, but then
text copied out of the page falls apart. So every place that the font's own rules (GPOS) give a
mark becomes a glyph of its own, and SARA AM, which shaping takes apart, becomes one glyph again.

The copy for the screen has taller lines: Sarabun declares 1.068 and 0.232 em above and below the
base line, while its marks reach some 1.34 and 0.54, so that fields and tabs would cut them off. It
also has the signs that a window needs (:mod:`lgo_desktop.devtools.screen_marks`).

Use: ``python -m lgo_desktop.devtools.build_fonts FOLDER_WITH_SARABUN_TTF``. Needs fontTools.
"""

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import uharfbuzz as hb  # noqa: TID253 - this module is run by hand only
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables._g_l_y_f import (  # type: ignore[import-untyped]
    Glyph,
    GlyphComponent,
)

from lgo_desktop.base.paths import resources
from lgo_desktop.charts.lettering.glyph_names import (
    SARA_AA_GLYPH,
    moved_name,
    sara_am_name,
    stepped,
)
from lgo_desktop.devtools.screen_marks import add_marks

STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
CONSONANTS = tuple(map(chr, range(0x0E01, 0x0E2F)))
VOWELS = ("", *"ิีึืั็ํฺุู")
TONES = ("", *"่้๊๋์")
SARA_AM = "ำ"
ROUNDED, BY_OFFSET = 0x0004, 0x0002
NAMES_TO_CHANGE = (1, 3, 4, 6, 16)
"""Rows of the name table: family, unique id, full name, PostScript name, typographic family."""

SCREEN_STYLES = ("Regular", "Bold")
SCREEN_ASCENT, SCREEN_DESCENT = 1360, 480
"""Thousandths of an em that the lines of the screen's copy hold."""

Part = tuple[str, int, int]
"""A glyph and how far it is moved, in font units."""


def syllables() -> Iterator[str]:
    """Every consonant under every stack of marks that Thai spelling and Pali allow."""
    for consonant, vowel, tone in itertools.product(CONSONANTS, VOWELS, TONES):
        yield consonant + vowel + tone
    for consonant, tone in itertools.product(CONSONANTS, TONES):
        yield consonant + tone + SARA_AM


def shaped(font: hb.Font, text: str) -> list[Part]:
    """The glyphs of a text and their moves, as the font's rules place them."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": False})
    return [
        (font.glyph_to_string(info.codepoint), stepped(place.x_offset), stepped(place.y_offset))
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def glyphs_to_add(font: hb.Font) -> dict[str, tuple[Part, ...]]:
    """The new glyphs by name, each as the parts it is put together from."""
    added: dict[str, tuple[Part, ...]] = {}
    for syllable in syllables():
        parts = shaped(font, syllable)
        for part in parts:
            if part[1:] != (0, 0):
                added[moved_name(*part)] = (part,)
        if syllable[1:] == SARA_AM:
            ring, tail = parts[-2:]
            added[sara_am_name(ring[0], ring[1])] = (ring, tail)
    return dict(sorted(added.items()))


def add_glyph(font: TTFont, name: str, parts: tuple[Part, ...]) -> None:
    """Put one composite glyph into the font; marks stay without width of their own."""
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for part, x, y in parts:
        component = GlyphComponent()
        component.glyphName, component.x, component.y = part, x, y
        component.flags = ROUNDED | BY_OFFSET
        glyph.components.append(component)
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    width = font["hmtx"][SARA_AA_GLYPH][0] if len(parts) > 1 else 0
    font["hmtx"][name] = (width, glyph.xMin)


def rename(font: TTFont, suffix: str) -> None:
    """Give the copy a name of its own; two fonts of one name would become one in a PDF."""
    for record in font["name"].names:
        if record.nameID in NAMES_TO_CHANGE:
            joint = "" if record.nameID in (3, 6) else " "
            record.string = record.toUnicode().replace("Sarabun", f"Sarabun{joint}{suffix}")


def build(source: Path, target: Path) -> int:
    """Write the PDF copy of one font file; the answer is how many glyphs it gained."""
    added = glyphs_to_add(hb.Font(hb.Face(hb.Blob.from_file_path(str(source)))))
    font = TTFont(source, recalcTimestamp=False)
    for name, parts in added.items():
        add_glyph(font, name, parts)
    rename(font, "PDF")
    del font["DSIG"]  # the signature is of the unchanged file
    font.save(target)
    return len(added)


def build_for_screen(source: Path, target: Path, style: str) -> None:
    """Write the screen's copy of one font file."""
    font = TTFont(source, recalcTimestamp=False)
    scale = font["head"].unitsPerEm / 1000
    ascent, descent = round(SCREEN_ASCENT * scale), round(SCREEN_DESCENT * scale)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, -descent, 0
    metrics = font["OS/2"]
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = ascent, -descent, 0
    metrics.usWinAscent, metrics.usWinDescent = ascent, descent
    add_marks(font, style)
    rename(font, "UI")
    del font["DSIG"]  # the signature is of the unchanged file
    font.save(target)


def main() -> int:
    """Build all styles from the folder given as argument."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and its one argument
        print(__doc__, file=sys.stderr)
        return 2
    for style in STYLES:
        target = resources() / "fonts" / f"SarabunPDF-{style}.ttf"
        added = build(Path(sys.argv[1]) / f"Sarabun-{style}.ttf", target)
        print(f"{target}: {added} glyphs added, {target.stat().st_size} bytes")
    for style in SCREEN_STYLES:
        target = resources() / "fonts" / f"SarabunUI-{style}.ttf"
        build_for_screen(Path(sys.argv[1]) / f"Sarabun-{style}.ttf", target, style)
        print(f"{target}: {target.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
