"""What the window remembers, and that a broken memory stops nothing."""

from pathlib import Path

import pytest

from lgo_desktop.gui.settings import FILE, MOST_RECENT, Settings, read_settings, write_settings
from lgo_desktop.gui.theme import THEMES


def test_what_is_remembered_is_read_again(tmp_path: Path) -> None:
    kept = Settings("en", "dark", ("ก.lgo",), "AdnQyw==")
    assert write_settings(kept, tmp_path / "ใหม่")
    assert read_settings(tmp_path / "ใหม่") == kept


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"language": "fr", "theme": 3, "recent": "x"}', "null", "\ufeff{}"]
)
def test_a_broken_memory_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert read_settings(tmp_path) == Settings()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not write_settings(Settings(), tmp_path / "file")


def test_recent_projects_are_few_and_each_once(tmp_path: Path) -> None:
    settings = Settings()
    for n in range(20):
        settings = settings.opened(tmp_path / f"{n}.lgo")
    settings = settings.opened(tmp_path / "15.lgo")
    assert len(settings.recent) == MOST_RECENT
    assert [Path(one).name for one in settings.recent[:2]] == ["15.lgo", "19.lgo"]
    assert settings.forgotten(settings.recent[0]).recent[0].endswith("19.lgo")


def luminance(colour: str) -> float:
    def part(text: str) -> float:
        value = int(text, 16) / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (part(colour[n : n + 2]) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_ink_can_be_read_on_every_ground(theme: object) -> None:
    """Contrast of 4.5:1 by WCAG 2.1, 1.4.3."""
    for ground in ("paper", "card", "tinted"):
        for ink in ("ink", "quiet", "good", "warn", "bad"):
            pair = sorted(luminance(getattr(theme, name)) for name in (ground, ink))
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (ground, ink)
