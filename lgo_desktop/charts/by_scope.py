"""Tonnes by scope: one thick bar a scope."""

from collections.abc import Sequence
from decimal import Decimal

from lgo_desktop.charts.bars import Bar, horizontal_bars
from lgo_desktop.charts.chart import Chart
from lgo_desktop.charts.look import SHADES

THICKNESS = 24.0


def by_scope(
    scopes: Sequence[tuple[str, Decimal]], width: float, *, unit: str, places: int = 2
) -> Chart:
    """Bars for up to four scopes, given as label and value, in the order given."""
    bars = [
        Bar(label, value, fill)
        for (label, value), fill in zip(scopes, SHADES[: len(scopes)], strict=True)
    ]
    return horizontal_bars(bars, width, unit=unit, places=places, thickness=THICKNESS)
