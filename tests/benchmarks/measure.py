"""Measuring: a result, and the best, middle and worst time of some runs."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

MS = "ms"
MB = "MB"


@dataclass(frozen=True, slots=True)
class Result:
    """One measurement. ``ratio`` is its value in those of the result ``against`` of the same run.

    ``goal`` is the most that is allowed. A benchmark that could not run has no value, and says
    why in ``remark``.
    """

    group: str
    name: str
    value: float | None
    unit: str = MS
    against: str = ""
    ratio: float | None = None
    goal: float | None = None
    remark: str = ""

    @property
    def missed(self) -> bool:
        """Whether the goal is missed."""
        return self.goal is not None and self.value is not None and self.value > self.goal


def times(run: Callable[[], object], count: int) -> list[float]:
    """The milliseconds of so many runs, the shortest first; memory is tidied before each."""
    found = []
    for _ in range(count):
        gc.collect()
        start = perf_counter()
        run()
        found.append((perf_counter() - start) * 1000)
    return sorted(found)


def best(run: Callable[[], object], count: int) -> float:
    """The shortest time of so many runs in milliseconds: the least disturbed by the machine."""
    return times(run, count)[0]
