"""Every letter and sign that the window shows is in its own font, whatever the computer has."""

from itertools import chain
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from lgo_desktop.base.paths import resources

INVISIBLE = {0x200B}
"""The zero-width blank at which Thai breaks; Qt draws nothing for it."""
PACKAGE = Path(__file__).parents[2] / "lgo_desktop"


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_nothing_shows_as_an_empty_box(style: str) -> None:
    known = TTFont(resources() / "fonts" / f"SarabunUI-{style}.ttf").getBestCmap().keys()
    shown = chain((PACKAGE / "gui").rglob("*.py"), (resources() / "locale").rglob("*.po"))
    boxes = {
        (letter, path.name)
        for path in shown
        for letter in path.read_text("utf-8")
        if letter.isprintable() and ord(letter) not in known | INVISIBLE
    }
    assert not boxes
