"""From one changed cell to the new totals: it must fit into one frame of a screen."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from benchmarks.measure import Result, best, times
from benchmarks.offices import calculator, entries
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.recalculate import standing_of
from lgo_desktop.core.totals import Totals, totals_of

FRAME = 16.0
SIZES = {"60 sources × 12 months": 720, "5,000 lines": 5_000}
CHANGES = 100


def changes() -> Iterator[Result]:
    """The middle and the worst of many changes, and a full run for comparison."""
    for size, count in SIZES.items():
        yield from _changes(f"one changed cell → totals, {size}", entries(count))


def _changes(group: str, given: list[Entry]) -> Iterator[Result]:
    standing = standing_of(calculator(), given)
    changed = cycle(replace(entry, value=entry.number + 1) for entry in given[:: len(given) // 50])

    def change() -> Totals:
        nonlocal standing
        standing = standing.replaced(next(changed))
        return standing.totals

    found = times(change, CHANGES)
    full = best(lambda: totals_of(calculator().run(given).lines), 5)
    middle = "only what changed, median"
    yield Result(group, middle, found[CHANGES // 2], goal=FRAME)
    yield Result(group, "only what changed, worst of 100", found[-1], goal=FRAME)
    yield Result(group, "everything again", full, against=middle, ratio=full / found[CHANGES // 2])
