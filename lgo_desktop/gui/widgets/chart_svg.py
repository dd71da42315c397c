"""A drawing for paper as a picture for the screen, in the colours of the theme.

What ReportLab writes as SVG needs three things before Qt shows it as it is meant: Qt paints the
clipping path black, takes ``fill: None`` for black, and finds no family called Sarabun-Bold.
"""

import re
from typing import TYPE_CHECKING

from lgo_desktop.charts.look import ACCENT, INK, QUIET, RULE, SHADES
from lgo_desktop.gui.theme import Theme

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

SCREEN_FAMILY = "Sarabun UI"
FAINT = "#dfe5e7"
"""The lines of an axis on paper."""
SHADES_KEPT = (1.0, 0.55, 0.22, 0.08)
"""How much of the accent stands in each fill, from dark to light."""

_CLIP = re.compile(r"<clipPath.*?</clipPath>", re.DOTALL)
_CLIPPED = re.compile(r'style="clip-path: url\(#clip\)"')
_BOLD = re.compile(r"font-family: Sarabun-Bold;")
_REGULAR = re.compile(r"font-family: Sarabun;")


def screen_svg(drawing: "Drawing", theme: Theme) -> bytes:
    """The drawing as SVG that Qt shows, on the ground of a card."""
    from reportlab.graphics import renderSVG

    svg = _CLIPPED.sub("", _CLIP.sub("", renderSVG.drawToString(drawing)))
    svg = svg.replace("fill: None", "fill: none")
    svg = _BOLD.sub(f"font-family: {SCREEN_FAMILY}; font-weight: bold;", svg)
    svg = _REGULAR.sub(f"font-family: {SCREEN_FAMILY};", svg)
    for paper, screen in colours(theme).items():
        svg = svg.replace(_as_reportlab_writes(paper), screen)
    return svg.encode("utf-8")


def colours(theme: Theme) -> dict[str, str]:
    """The colours of paper, and what stands for them in a theme."""
    shades = (_mixed(theme.accent, theme.card, kept) for kept in SHADES_KEPT)
    inks = {INK: theme.ink, QUIET: theme.quiet, RULE: theme.line, FAINT: theme.line}
    return {**inks, **dict(zip(SHADES, shades, strict=True)), ACCENT: theme.accent}


def _mixed(colour: str, ground: str, kept: float) -> str:
    parts = (
        round(one * kept + other * (1 - kept))
        for one, other in zip(_parts(colour), _parts(ground), strict=True)
    )
    return "#{:02x}{:02x}{:02x}".format(*parts)


def _parts(colour: str) -> list[int]:
    """Red, green and blue, 0 to 255."""
    return [int(colour[n : n + 2], 16) for n in (1, 3, 5)]


def _as_reportlab_writes(colour: str) -> str:
    """The colour in percent, cut off as ReportLab cuts it off."""
    parts = (part / 255 for part in _parts(colour))
    return "rgb({}%,{}%,{}%)".format(*(int(part * 100) for part in parts))
