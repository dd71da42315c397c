"""How documents look: letters, distances and colours, in points.

Calm and roomy: one accent colour, thin lines, no line of text closer than Thai marks allow.
"""

from dataclasses import dataclass, replace
from typing import Literal

from lgo_desktop.charts.lettering.fonts import BOLD, LEADING, REGULAR
from lgo_desktop.charts.look import ACCENT, INK, QUIET
from lgo_desktop.reports.document import Align, TextStyle


@dataclass(frozen=True, slots=True)
class TextLook:
    """How one kind of text is set."""

    size: float = 11
    font: str = REGULAR
    colour: str = INK
    align: Align = "left"
    above: float = 0
    below: float = 0
    indent: float = 0
    keep_with_next: bool = False

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * LEADING


BODY = TextLook(below=6)
TEXT: dict[TextStyle, TextLook] = {
    "body": BODY,
    "lead": replace(BODY, size=13, below=10),
    "small": replace(BODY, size=9, colour=QUIET, below=4),
    "note": replace(BODY, size=10, colour=QUIET, indent=12, above=2, below=8),
}
TITLE = TextLook(size=22, font=BOLD, colour=ACCENT, below=2)
BELOW_TITLE = TextLook(size=12, colour=QUIET)
HEADING: dict[Literal[1, 2, 3], TextLook] = {
    1: TextLook(size=16, font=BOLD, colour=ACCENT, above=16, below=6, keep_with_next=True),
    2: TextLook(size=13, font=BOLD, above=12, below=4, keep_with_next=True),
    3: TextLook(size=11, font=BOLD, above=8, below=2, keep_with_next=True),
}
CAPTION = TextLook(size=10, font=BOLD, above=8, below=4, keep_with_next=True)
FIGURE_CAPTION = replace(CAPTION, above=2, below=10, keep_with_next=False)
CELL = TextLook(size=10)
DENSE_CELL = TextLook(size=8)
KEY_VALUE = TextLook(size=22, font=BOLD, colour=ACCENT)
KEY_UNIT = TextLook(size=9, colour=QUIET)
KEY_LABEL = TextLook(size=10)
SIGNER_ROLE = TextLook(size=11, font=BOLD, align="centre")
SIGNATURE = TextLook(size=10, align="centre")
RUNNING = TextLook(size=8.5, colour=QUIET)
