"""The program's picture in the resources is the one that is drawn."""

from pathlib import Path

from PIL import Image, ImageChops

from lgo_desktop.base.paths import resources
from lgo_desktop.devtools import program_icon


def test_the_picture_is_the_one_that_is_drawn() -> None:
    with Image.open(resources() / "icons" / "lgo-carbon.png") as kept:
        assert ImageChops.difference(kept.convert("RGBA"), program_icon.draw()).getbbox() is None


def test_both_systems_find_their_kind(tmp_path: Path) -> None:
    program_icon.main([str(tmp_path)])
    with Image.open(tmp_path / "lgo-carbon.ico") as icon:
        assert {(16, 16), (32, 32), (256, 256)} <= icon.info["sizes"]
    with Image.open(tmp_path / "setup-side.bmp") as side:
        assert side.size == (164, 314)
