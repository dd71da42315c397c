"""The colours of the window by role, light and dark, and the palette made of them.

A widget never names a colour: it asks for a role. Every ink has a contrast of 4.5:1 or more on
every ground that text stands on, edges of fields and marks 3:1 (WCAG 2.2, 1.4.3 and 1.4.11);
``line`` only parts what is apart without it. Good and bad are told by a sign or a word too.
"""

from dataclasses import dataclass, fields
from typing import Literal

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from lgo_desktop.gui.sheet import sheet_of

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Theme:
    """What each colour is for."""

    name: ThemeName
    paper: str
    card: str
    ink: str
    quiet: str
    line: str
    edge: str
    accent: str
    on_accent: str
    chosen: str
    good: str
    warn: str
    bad: str
    tinted: str

    @property
    def colours(self) -> dict[str, str]:
        """Each role with its colour."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "name"}


LIGHT = Theme(
    "light", paper="#f6f7f5", card="#ffffff", ink="#1b2621", quiet="#55625b", line="#d3dad6",
    edge="#7c8983", accent="#0b6b4f", on_accent="#ffffff", chosen="#d9efe6", good="#0b6b4f",
    warn="#8a5300", bad="#a3261d", tinted="#eef4f1",
)  # fmt: skip
DARK = Theme(
    "dark", paper="#151a18", card="#1e2522", ink="#e9efec", quiet="#a8b5ae", line="#3a4540",
    edge="#83928b", accent="#57c79f", on_accent="#0d1512", chosen="#23463a", good="#57c79f",
    warn="#e9b35d", bad="#ff9a8f", tinted="#232c28",
)  # fmt: skip
THEMES: dict[ThemeName, Theme] = {"light": LIGHT, "dark": DARK}


def palette_of(theme: Theme) -> QPalette:
    """Qt's palette in the colours of a theme."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.paper, roles.WindowText: theme.ink, roles.Base: theme.card,
        roles.AlternateBase: theme.tinted, roles.Text: theme.ink, roles.Button: theme.card,
        roles.ButtonText: theme.ink, roles.BrightText: theme.bad, roles.Highlight: theme.chosen,
        roles.HighlightedText: theme.ink, roles.Link: theme.accent, roles.Mid: theme.line,
        roles.ToolTipBase: theme.card, roles.ToolTipText: theme.ink,
        roles.PlaceholderText: theme.quiet, roles.Accent: theme.accent,
    }  # fmt: skip
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return palette


def _palette_of_bars(theme: Theme) -> QPalette:
    """The palette of bars of progress, which are seen by their accent."""
    palette = palette_of(theme)
    palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.accent))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.on_accent))
    return palette


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole program in a theme.

    On Windows the toolkit has fonts of its own for lists, menus and messages, and brings them back
    with every palette and sheet; setting the program's font again takes them away.
    """
    app.setPalette(palette_of(theme))
    app.setPalette(_palette_of_bars(theme), "QProgressBar")  # type: ignore[arg-type] # takes no bytes
    app.setStyleSheet(sheet_of(theme))
    app.setFont(app.font())
    app.setProperty("theme", theme.name)


def current(app: QApplication) -> Theme:
    """The theme that the program wears."""
    return THEMES["dark" if app.property("theme") == "dark" else "light"]
