"""Horizontal bars with their labels on the left and their numbers at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from lgo_desktop.base.numbers import EXACT, grouped
from lgo_desktop.charts.chart import Chart, Region
from lgo_desktop.charts.lettering.fonts import BOLD, LEADING, REGULAR, text_width
from lgo_desktop.charts.lettering.lines import lines
from lgo_desktop.charts.look import INK, LABEL_SIZE, NUMBER_SIZE, QUIET, SMALL_SIZE

LABELS_SHARE = 0.36
GAP = 8.0
LINE = LABEL_SIZE * LEADING
RAISED = 0.32
"""From the middle of a line down to its baseline, by letter size."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is, how much, and its fill."""

    label: str
    value: Decimal
    fill: str


def horizontal_bars(
    bars: Sequence[Bar], width: float, *, unit: str, places: int, thickness: float
) -> Chart:
    """The bars from top to bottom, as long as their values; each number with its share.

    A value of zero or less has a number but no bar. Shares are of the sum of the bars shown.
    """
    from lgo_desktop.charts.pen import Pen  # noqa: PLC0415 - heavy

    measure = partial(text_width, font=REGULAR, size=LABEL_SIZE)
    label_width = width * LABELS_SHARE
    labels = [lines(bar.label, label_width - GAP, measure) for bar in bars]
    rows = [max(thickness, len(label) * LINE) + GAP for label in labels]
    numbers = [_number(bar, bars, places) for bar in bars]
    room = max((text_width(number, BOLD, NUMBER_SIZE) for number in numbers), default=0)
    longest = width - label_width - room - GAP
    most = max((bar.value for bar in bars), default=Decimal(0))

    pen = Pen(width, sum(rows) + LINE)
    top = pen.drawing.height - LINE
    pen.text(label_width, top + LINE * 0.4, unit, size=SMALL_SIZE, colour=QUIET)
    regions = []
    axis_top = top
    for bar, label, row, number in zip(bars, labels, rows, numbers, strict=True):
        middle = top - row / 2
        for nth, line in enumerate(label):
            lowered = (nth - (len(label) - 1) / 2) * LINE + LABEL_SIZE * RAISED
            pen.text(label_width - GAP, middle - lowered, line, "end")
        length = float(bar.value / most) * longest if bar.value > 0 else 0.0
        if length:
            pen.box(label_width, middle - thickness / 2, length, thickness, bar.fill)
        pen.text(
            label_width + length + GAP / 2, middle - NUMBER_SIZE * RAISED, number,
            size=NUMBER_SIZE, font=BOLD,
        )  # fmt: skip
        regions.append(Region((bar.label, number), 0, top - row, width, row))
        top -= row
    pen.line(label_width, axis_top, label_width, top, INK)
    return Chart(pen.drawing, tuple(regions))


def _number(bar: Bar, bars: Sequence[Bar], places: int) -> str:
    """The value as shown, with its share of all bars."""
    total = sum((other.value for other in bars), Decimal(0))
    shown = grouped(bar.value, places)
    if total <= 0:
        return shown
    return f"{shown} ({grouped(EXACT.divide(bar.value * 100, total), 1)}%)"
