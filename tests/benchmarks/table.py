"""All benchmarks in turn, as a table for people and as a file for comparison."""

import json
import os
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from benchmarks.calculation import calculation
from benchmarks.changes import changes
from benchmarks.frozen import frozen
from benchmarks.grid import grid
from benchmarks.measure import Result
from benchmarks.program import memory, starts
from benchmarks.window import window

OUT = Path("bench") / "results.json"
_BENCHMARKS: tuple[Callable[[], Iterator[Result]], ...] = (
    starts, memory, changes, calculation, grid, window, frozen,
)  # fmt: skip


def main() -> int:
    """Run everything; exit code 1 if a goal is missed."""
    results: list[Result] = []
    for benchmark in _BENCHMARKS:
        for result in benchmark():
            if not results or results[-1].group != result.group:
                sys.stdout.write(f"\n{result.group}\n")
            results.append(result)
            sys.stdout.write(f"  {_row(result)}\n")
            sys.stdout.flush()
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(_document(results), indent=2, ensure_ascii=False) + "\n", "utf-8")
    sys.stdout.write(f"\n{OUT}\n")
    return 1 if any(result.missed for result in results) else 0


def _row(result: Result) -> str:
    if result.value is None:
        return f"{result.name:<56} skipped: {result.remark}"
    told = f"{result.name:<56}{result.value:>12,.2f} {result.unit:<3}"
    if result.ratio is not None:
        told += f"{_ratio(result.ratio):>12} × {result.against}"
    if result.goal is not None:
        told += (
            f"{'MISSED' if result.missed else 'good':>12}: at most {result.goal:g} {result.unit}"
        )
    return told


def _ratio(ratio: float) -> str:
    return f"{ratio:,.0f}" if ratio >= 100 else f"{ratio:.3g}"


def _document(results: list[Result]) -> dict[str, object]:
    return {
        "schema": "lgo.bench/1",
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "load": [round(one, 2) for one in os.getloadavg()],
        "results": [asdict(result) for result in results],
    }
