"""The program as a process: how long it takes to start, and how much memory it needs."""

import csv
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import MB, Result, best
from benchmarks.offices import entries
from lgo_desktop.core.inventory import Entry

RUNS = 7
SMALL = 12 * 12
COUNT = 100_000
_HEADER = (
    "source", "variant", "facility", "item", "period", "field", "value", "unit", "note",
)  # fmt: skip
PLAIN = "python -c pass"
LGO = (sys.executable, "-m", "lgo_desktop")
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""A small process in between: a child's peak counts what its parent held when it was started."""
_CALCULATE = """
from benchmarks.offices import calculator, entries
from lgo_desktop.core.totals import totals_of
given = entries({count})
if {calculates}:
    totals_of(calculator().run(given).lines)
"""


def starts() -> Iterator[Result]:
    """The start of the program beside those of Python and of openpyxl."""
    group = f"start, best of {RUNS}"
    with TemporaryDirectory() as folder:
        project = _project(Path(folder))
        commands = {
            PLAIN: (sys.executable, "-c", "pass"),
            'python -c "import openpyxl"': (sys.executable, "-c", "import openpyxl"),
            "lgo --help": (*LGO, "--help"),
            f"lgo calculate, {SMALL} entries": (*LGO, "calculate", str(project), "--json"),
        }
        found = {name: best(lambda c=command: _run(c), RUNS) for name, command in commands.items()}  # type: ignore[misc]
    for name, time in found.items():
        yield Result(group, name, time, against=PLAIN, ratio=time / found[PLAIN])


def memory() -> Iterator[Result]:
    """The most memory that a process held."""
    group = "peak memory"
    python = _peak((sys.executable, "-c", "pass"))
    held = _peak((sys.executable, "-c", _CALCULATE.format(count=COUNT, calculates=False)))
    calculated = _peak((sys.executable, "-c", _CALCULATE.format(count=COUNT, calculates=True)))
    with TemporaryDirectory() as folder:
        command = _peak((*LGO, "calculate", str(_project(Path(folder))), "--json"))
    for name, peak in (
        (PLAIN, python),
        (f"{COUNT:,} entries held", held),
        (f"{COUNT:,} entries calculated", calculated),
        (f"lgo calculate, {SMALL} entries", command),
    ):
        yield Result(group, name, peak, MB, against=PLAIN, ratio=peak / python)


def _project(folder: Path) -> Path:
    """A project with a small inventory, made by the program itself."""
    project, table = folder / "office.lgo", folder / "entries.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(_HEADER)
        rows.writerows(_row(entry) for entry in entries(SMALL))
    _run((*LGO, "new", str(project), "--lgo", "5110104", "--kind", "cfo", "--year", "2568"))
    _run((*LGO, "enter", str(project), str(table)))
    return project


def _row(entry: Entry) -> Sequence[str]:
    key = entry.key
    return (
        key.source, key.variant, key.facility, key.item, key.period, key.field,
        str(entry.value), entry.unit, entry.note,
    )  # fmt: skip


def _run(command: Sequence[str]) -> str:
    """What a command prints; the folder of tests is on its path."""
    paths = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    ran = subprocess.run(command, check=False, capture_output=True, text=True, env=paths)
    if ran.returncode:
        raise RuntimeError(f"{' '.join(command)}: {ran.stdout}{ran.stderr}")
    return ran.stdout


def _peak(command: Sequence[str]) -> float:
    """The most megabytes that a command held, without what it shares with its parent's start."""
    return int(_run((sys.executable, "-c", _PEAK, *command))) / 1000
