"""The colours of the window by role, light and dark, and the palette and sheet made of them.

A widget never names a colour: it asks for a role. Ink on paper has a contrast of 7:1 or more, quiet
ink 4.5:1; good and bad are always told by a sign or a word too.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

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
    accent: str
    on_accent: str
    chosen: str
    good: str
    warn: str
    bad: str
    tinted: str


LIGHT = Theme(
    "light", paper="#f6f7f5", card="#ffffff", ink="#1b2621", quiet="#55625b", line="#d3dad6",
    accent="#0b6b4f", on_accent="#ffffff", chosen="#d9efe6", good="#0b6b4f", warn="#8a5300",
    bad="#a3261d", tinted="#eef4f1",
)  # fmt: skip
DARK = Theme(
    "dark", paper="#151a18", card="#1e2522", ink="#e9efec", quiet="#a8b5ae", line="#3a4540",
    accent="#57c79f", on_accent="#0d1512", chosen="#23463a", good="#57c79f", warn="#e9b35d",
    bad="#ff9a8f", tinted="#232c28",
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


def sheet_of(theme: Theme) -> str:
    """The few rules that a palette cannot say."""
    return f"""
    QToolTip {{ color: {theme.ink}; background: {theme.card}; border: 1px solid {theme.line};
                padding: 4px; }}
    QFrame[role="card"] {{ background: {theme.card}; border: 1px solid {theme.line};
                           border-radius: 8px; }}
    QLabel[role="title"] {{ font-size: 20pt; font-weight: bold; }}
    QLabel[role="heading"] {{ font-size: 14pt; font-weight: bold; }}
    QLabel[role="quiet"] {{ color: {theme.quiet}; }}
    QLabel[role="good"] {{ color: {theme.good}; }}
    QLabel[role="warn"] {{ color: {theme.warn}; }}
    QLabel[role="bad"] {{ color: {theme.bad}; }}
    QPushButton {{ padding: 6px 14px; border: 1px solid {theme.line}; border-radius: 6px;
                   background: {theme.card}; }}
    QPushButton:hover {{ background: {theme.tinted}; }}
    QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 5px 13px; }}
    QPushButton:disabled {{ color: {theme.quiet}; }}
    QPushButton[role="main"] {{ background: {theme.accent}; color: {theme.on_accent};
                                border-color: {theme.accent}; font-weight: bold; }}
    QPushButton[role="main"]:disabled {{ background: {theme.line}; color: {theme.quiet}; }}
    QListWidget#navigation {{ background: {theme.paper}; border: none; outline: none; }}
    QListWidget#navigation::item {{ padding: 9px 14px; border-radius: 6px; }}
    QListWidget#navigation::item:selected {{ background: {theme.chosen}; color: {theme.ink};
                                             border-left: 4px solid {theme.accent}; }}
    QLineEdit, QPlainTextEdit {{ padding: 5px 8px;
        border: 1px solid {theme.line}; border-radius: 6px; background: {theme.card}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {theme.accent};
        padding: 4px 7px; }}
    QTableView {{ gridline-color: {theme.line}; border: 1px solid {theme.line}; }}
    QTableView#frozen {{ border: none; border-right: 2px solid {theme.line}; }}
    QHeaderView::section {{ background: {theme.tinted}; border: none;
        border-right: 1px solid {theme.line}; border-bottom: 1px solid {theme.line};
        padding: 5px 8px; }}
    """


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole program in a theme."""
    app.setPalette(palette_of(theme))
    app.setStyleSheet(sheet_of(theme))
    app.setProperty("theme", theme.name)


def current(app: QApplication) -> Theme:
    """The theme that the program wears."""
    return THEMES["dark" if app.property("theme") == "dark" else "light"]
