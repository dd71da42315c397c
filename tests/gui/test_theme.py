"""The look of the window: contrast of every role on every ground, marks that wear its colours."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from lgo_desktop.base.paths import resources
from lgo_desktop.gui.sheet import sheet_of
from lgo_desktop.gui.theme import THEMES, Theme, ThemeName, palette_of

TEXT, MARK = 4.5, 3.0
"""The least contrasts of WCAG 2.2, 1.4.3 and 1.4.11."""
GROUNDS = ("paper", "card", "tinted", "chosen")
WORDS = ("ink", "quiet", "accent", "good", "warn", "bad")
ICONS = {"tick": "on_accent", "dash": "on_accent", "up": "ink", "down": "ink"}
BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_every_ink_can_be_read_on_every_ground(theme: Theme) -> None:
    colours = theme.colours
    weak = {
        (ink, ground): round(found, 2)
        for ink, ground in product(WORDS, GROUNDS)
        if (found := contrast(colours[ink], colours[ground])) < TEXT
    }
    assert weak == {}
    assert contrast(theme.on_accent, theme.accent) >= TEXT


@BOTH
def test_edges_and_the_sign_of_focus_are_seen(theme: Theme) -> None:
    for ground in GROUNDS:
        assert contrast(theme.edge, theme.colours[ground]) >= MARK
        assert contrast(theme.accent, theme.colours[ground]) >= MARK
    assert contrast(theme.accent, theme.line) >= MARK


@BOTH
def test_what_cannot_be_used_can_still_be_read(theme: Theme) -> None:
    palette = palette_of(theme)
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        assert palette.color(disabled, role) == QColor(theme.quiet)
    assert contrast(theme.quiet, theme.paper) >= TEXT


@BOTH
def test_a_theme_leaves_no_colour_unsaid(theme: Theme) -> None:
    sheet = sheet_of(theme)
    assert set(re.findall(r"#[0-9a-fA-F]{6}", sheet)) <= set(theme.colours.values())
    assert "{" + "ink" not in sheet


@pytest.mark.parametrize("name", ["light", "dark"])
def test_marks_wear_the_colours_of_the_theme(name: ThemeName) -> None:
    theme = THEMES[name]
    for icon, role in ICONS.items():
        drawn = (resources() / "icons" / f"{icon}-{name}.svg").read_text(encoding="utf-8")
        assert re.findall(r"#[0-9a-f]{6}", drawn) == [theme.colours[role]]
        assert f"icons/{icon}-{name}.svg" in sheet_of(theme)


def test_good_and_bad_are_told_apart_without_colour() -> None:
    """Light and dark use one colour for good and accent, so a sign must tell it."""
    for theme in THEMES.values():
        assert theme.good == theme.accent
        assert len({theme.good, theme.warn, theme.bad}) == 3
