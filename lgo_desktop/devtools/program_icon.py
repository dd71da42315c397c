"""The program's picture: bars that fall from year to year, in the window's green.

``python -m lgo_desktop.devtools.program_icon FOLDER`` writes it for both systems.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

GREEN, WHITE, LEAF = "#0b6b4f", "#ffffff", "#9ed8b8"
SIDE = 256
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
_BARS = ((52, 70, WHITE), (108, 112, WHITE), (164, 150, LEAF))
"""Left edge and top of each bar, of 256."""


def draw() -> "Image":
    """The picture, 256 pixels a side."""
    from PIL import Image, ImageDraw

    finer = 4
    picture = Image.new("RGBA", (SIDE * finer, SIDE * finer))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, SIDE * finer - 1, SIDE * finer - 1), 48 * finer, fill=GREEN)
    for left, top, colour in _BARS:
        box = (left * finer, top * finer, (left + 40) * finer, 204 * finer)
        pen.rounded_rectangle(box, 8 * finer, fill=colour)
    return picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def side_of_setup() -> "Image":
    """What stands beside the first and last words of Setup: 164 by 314 pixels."""
    from PIL import Image

    side = Image.new("RGB", (164, 314), GREEN)
    picture = draw().resize((112, 112), Image.Resampling.LANCZOS)
    side.paste(picture, (26, 40), picture)
    return side


def main(words: list[str]) -> None:
    """Write ``lgo-carbon.ico``, ``lgo-carbon.png`` and ``setup-side.bmp`` into the folder named."""
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    picture = draw()
    picture.save(folder / "lgo-carbon.png", optimize=True)
    side_of_setup().save(folder / "setup-side.bmp")
    picture.save(folder / "lgo-carbon.ico", sizes=[(side, side) for side in ICON_SIZES])


if __name__ == "__main__":
    main(sys.argv[1:])
