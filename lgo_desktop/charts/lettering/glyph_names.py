"""The names of the glyphs that the PDF copies of Sarabun have beyond the plain font.

Whoever builds the fonts and whoever sets text with them must agree on these names.
"""

STEP = 25
"""Marks are placed in steps of a fortieth of the letter size: a finer move cannot be seen."""

SARA_AA_GLYPH = "uni0E32"


def stepped(units: int) -> int:
    """A move in font units, to the nearest step."""
    return round(units / STEP) * STEP


def moved_name(glyph: str, x: int, y: int) -> str:
    """The glyph that draws a mark moved by so many font units."""
    return f"{glyph}.at_{_signed(x)}_{_signed(y)}"


def sara_am_name(ring: str, x: int) -> str:
    """The glyph that draws SARA AM with this form of its ring, moved by so many font units."""
    return f"uni0E33.{ring}.at_{_signed(x)}"


def _signed(units: int) -> str:
    return f"m{-units}" if units < 0 else str(units)
