"""Calculating 100,000 entries, beside numpy and a spreadsheet doing no more than the products."""

from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from benchmarks.measure import Result, best
from benchmarks.offices import calculator, entries
from benchmarks.spreadsheet import recalculated
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import counted, totals_of

COUNT = 100_000
GROUP = f"calculate {COUNT:,} entries"
OURS = "lgo: exact lines, gases, findings, totals"
AGREEMENT = 1e-9


def calculation() -> Iterator[Result]:
    """Ours, numpy with its arrays ready, numpy from the same entries, and LibreOffice."""
    given = entries(COUNT)

    def ours() -> Decimal:
        return totals_of(calculator().run(given).lines).total

    time = best(ours, 5)
    lines = counted(calculator().run(given).lines)
    total = float(ours())
    yield Result(GROUP, OURS, time)
    yield Result(GROUP, "lgo, an entry", time * 1000 / COUNT, "µs")
    yield from _numpy(lines, total, time)
    yield from recalculated(GROUP, lines, total, (OURS, time))


def _numpy(lines: list[Line], total: float, ours: float) -> Iterator[Result]:
    quantities = np.array([float(line.quantity) for line in lines])
    factors = np.array([float(line.weight.value) for line in lines])

    def ready() -> float:
        return float((quantities * factors).sum())

    def from_decimals() -> float:
        left = np.array([float(line.quantity) for line in lines])
        right = np.array([float(line.weight.value) for line in lines])
        return float((left * right).sum())

    for name, run in (
        ("numpy: product and sum of two arrays", ready),
        ("numpy: the same, arrays made from Decimal", from_decimals),
    ):
        if abs(run() - total) > AGREEMENT * total:
            raise RuntimeError(f"{name} gives another total")
        time = best(run, 7)
        yield Result(GROUP, name, time, against=OURS, ratio=time / ours)
