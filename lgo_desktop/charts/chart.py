"""What a chart builder returns: the drawing, and what stands where in it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing


@dataclass(frozen=True, slots=True)
class Region:
    """A mark that can be pointed at: its labels and its box, in points from the lower left."""

    labels: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing that goes to paper and to the screen alike."""

    drawing: "Drawing"
    regions: tuple[Region, ...]
