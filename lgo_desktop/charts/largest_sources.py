"""The sources that weigh most, the rest as one bar."""

from collections.abc import Sequence
from decimal import Decimal

from lgo_desktop.charts.bars import Bar, horizontal_bars
from lgo_desktop.charts.chart import Chart
from lgo_desktop.charts.look import SHADES

THICKNESS = 14.0
DARK, _, LIGHT, _ = SHADES


def largest_sources(
    sources: Sequence[tuple[str, Decimal]],
    width: float,
    *,
    unit: str,
    others: str,
    most: int = 10,
    places: int = 2,
) -> Chart:
    """The ``most`` largest sources from large to small, and the sum of the rest as ``others``."""
    ordered = sorted(sources, key=lambda source: source[1], reverse=True)
    bars = [Bar(label, value, DARK) for label, value in ordered[:most]]
    rest = [value for _, value in ordered[most:]]
    if rest:
        bars.append(Bar(others, sum(rest, Decimal(0)), LIGHT))
    return horizontal_bars(bars, width, unit=unit, places=places, thickness=THICKNESS)
