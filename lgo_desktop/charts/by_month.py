"""Tonnes by month: a column a month, stacked by scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from lgo_desktop.base.numbers import grouped
from lgo_desktop.charts.axis import axis_number, axis_steps
from lgo_desktop.charts.chart import Chart, Region
from lgo_desktop.charts.lettering.fonts import BOLD, REGULAR, text_width
from lgo_desktop.charts.look import INK, LABEL_SIZE, QUIET, SHADES, SMALL_SIZE

if TYPE_CHECKING:
    from lgo_desktop.charts.pen import Pen

PLOT_HEIGHT = 132.0
BELOW, ABOVE = 20.0, 30.0
"""Room for the months, and for the unit and the highest sum."""
LEGEND_ROW = 16.0
COLUMN_SHARE = 0.62
SQUARE = 9.0
GAP = 6.0
NO_DATA = "–"


@dataclass(frozen=True, slots=True)
class Series:
    """One scope over the months; ``None`` where a month has no data."""

    label: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """The box that the columns stand in, and how many points one unit is high."""

    left: float
    bottom: float
    width: float
    height: float
    scale: float


def by_month(
    months: Sequence[str], series: Sequence[Series], width: float, *, unit: str, places: int = 1
) -> Chart:
    """Stacked columns under a legend, each with its sum on top; a dash where nothing is known."""
    from lgo_desktop.charts.pen import Pen  # noqa: PLC0415 - heavy

    if any(len(one.values) != len(months) for one in series):
        raise ValueError("every series needs one value a month")
    stacks = list(zip(*(one.values for one in series), strict=True))
    sums = [sum((value for value in stack if value), Decimal(0)) for stack in stacks]
    steps = axis_steps(max(sums, default=Decimal(0)))
    left = max(text_width(axis_number(step), REGULAR, SMALL_SIZE) for step in steps) + GAP * 2
    plot = Plot(left, BELOW, width - left, PLOT_HEIGHT, PLOT_HEIGHT / float(steps[-1]))
    legend = _legend_places(series, plot)

    pen = Pen(width, BELOW + PLOT_HEIGHT + ABOVE + LEGEND_ROW * (legend[-1][1] + 1))
    _axis(pen, plot, steps, unit)
    _legend(pen, series, legend)
    regions: list[Region] = []
    step = plot.width / max(len(months), 1)
    for nth, (month, stack) in enumerate(zip(months, stacks, strict=True)):
        centre = plot.left + step * (nth + 0.5)
        pen.text(centre, BELOW - 13, month, "middle", size=LABEL_SIZE)
        top = plot.bottom
        for one, value, fill in zip(series, stack, SHADES, strict=False):
            if value and value > 0:
                tall = float(value) * plot.scale
                pen.box(centre - step * COLUMN_SHARE / 2, top, step * COLUMN_SHARE, tall, fill)
                labels = (month, one.label, f"{grouped(value, places)} {unit}")
                regions.append(Region(labels, centre - step / 2, top, step, tall))
                top += tall
        known = any(value is not None for value in stack)
        shown = grouped(sums[nth], places) if known else NO_DATA
        pen.text(centre, top + 3, shown, "middle", size=SMALL_SIZE, font=BOLD)
    return Chart(pen.drawing, tuple(regions))


def _axis(pen: "Pen", plot: Plot, steps: Sequence[Decimal], unit: str) -> None:
    """Thin lines at round numbers, the unit above them."""
    for step in steps:
        y = plot.bottom + float(step) * plot.scale
        pen.line(plot.left, y, plot.left + plot.width, y, INK if step == 0 else "#dfe5e7")
        pen.text(plot.left - GAP, y - 2.5, axis_number(step), "end", size=SMALL_SIZE, colour=QUIET)
    pen.text(0, plot.bottom + plot.height + 16, unit, size=SMALL_SIZE, colour=QUIET)


def _legend_places(series: Sequence[Series], plot: Plot) -> list[tuple[float, int]]:
    """Where each label of the legend begins, and in which row from the top."""
    places = []
    x, row = plot.left, 0
    for one in series:
        entry = SQUARE + GAP + text_width(one.label, REGULAR, LABEL_SIZE)
        if x > plot.left and x + entry > plot.left + plot.width:
            x, row = plot.left, row + 1
        places.append((x, row))
        x += entry + GAP * 3
    return places


def _legend(pen: "Pen", series: Sequence[Series], places: Sequence[tuple[float, int]]) -> None:
    """A square and a label a series, from dark to light, at the top."""
    for one, (x, row), fill in zip(series, places, SHADES, strict=False):
        y = pen.drawing.height - LEGEND_ROW * (row + 1) + 3
        pen.box(x, y, SQUARE, SQUARE, fill)
        pen.text(x + SQUARE + GAP, y + 1.5, one.label)
