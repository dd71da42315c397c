"""The frozen program: how large it is, and how soon its window comes beside a bare one.

Needs what ``make linux`` and ``make windows`` leave in ``build``; what is not there is said. The
bare window is frozen by the same spec: the ratio is the part of the wait that is the program's own.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import IO

from benchmarks.measure import MB, Result
from lgo_desktop.base.paths import program_root

BUILD = program_root() / "build"
LINUX = BUILD / "linux" / "program"
RUNS = 9
SLOWEST_START = 1.3
"""Times the bare window's, warm."""
_CACHES = Path("/proc/sys/vm/drop_caches")
_BARE, _PROGRAM = "bare window", "lgo-carbon"


def frozen() -> Iterator[Result]:
    """Sizes on Windows, then the first window on Linux, warm and cold."""
    yield from sizes()
    yield from first_windows()


def sizes() -> Iterator[Result]:
    """What an officer downloads, and what then lies on the disk."""
    folder = BUILD / "windows"
    setups = sorted(folder.glob("LGO-Carbon-Setup-*.exe"))
    program = folder / "program" / "LGO-Carbon"
    for name, found, goal in (("Setup.exe", setups[-1:], 80), ("installed", [program], 240)):
        files = [file for path in found for file in (path, *path.rglob("*")) if file.is_file()]
        size = sum(file.stat().st_size for file in files) / 1_000_000
        remark = "" if files else "make windows"
        yield Result("size on Windows", name, size or None, MB, goal=goal, remark=remark)


def first_windows() -> Iterator[Result]:
    """The middle of some starts, each until the window is on the screen."""
    programs = {_BARE: LINUX / "bare-window" / "bare-window"}
    programs[_PROGRAM] = LINUX / "LGO-Carbon" / "lgo-carbon"
    group = f"first window, frozen, middle of {RUNS}"
    if not programs[_PROGRAM].is_file():
        yield Result(group, _PROGRAM, None, remark="make linux")
        return
    if not programs[_BARE].is_file():
        freeze = program_root() / "installer" / "linux" / "freeze.sh"
        subprocess.run([str(freeze), str(BUILD / "linux"), "bare"], check=True)
    with tempfile.TemporaryDirectory() as home, _screen() as (display, events):
        surroundings = {**os.environ, "DISPLAY": display, "XDG_DATA_HOME": home}
        for kind in ("warm", "cold"):
            if kind == "cold" and os.geteuid():
                yield Result(group, "cold", None, remark="needs root")
                return
            found = _starts(programs, kind, events, surroundings)
            for name, time in found.items():
                ratio = time / found[_BARE]
                missed = kind == "warm" and name == _PROGRAM and ratio > SLOWEST_START
                yield Result(
                    group, f"{name}, {kind}", time, against=f"{_BARE}, {kind}", ratio=ratio,
                    goal=SLOWEST_START * found[_BARE] if kind == "warm" else None,
                    remark=f"more than {SLOWEST_START} times" if missed else "",
                )  # fmt: skip


def _starts(
    programs: dict[str, Path], kind: str, events: IO[str], surroundings: dict[str, str]
) -> dict[str, float]:
    """The middle time of each program in milliseconds; they take turns, so that load hits all."""
    found: dict[str, list[float]] = {name: [] for name in programs}
    for run in range(RUNS + 1):
        for name, path in programs.items():
            if kind == "cold":
                os.sync()
                _CACHES.write_text("3", encoding="ascii")
            time = _until_shown([str(path)], events, surroundings)
            if run:  # the first fills the caches
                found[name].append(time)
    return {name: median(times) for name, times in found.items()}


def _until_shown(command: Sequence[str], events: IO[str], surroundings: dict[str, str]) -> float:
    """The milliseconds from starting a program until its window is on the screen."""
    start = perf_counter()
    with subprocess.Popen(
        command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _next(events, "MapNotify")
        time = (perf_counter() - start) * 1000
        process.kill()
    _next(events, "DestroyNotify")
    return time


def _next(events: IO[str], kind: str) -> None:
    for line in events:
        if line.startswith(kind):
            return
    raise RuntimeError(f"the screen went away before {kind}")


@contextmanager
def _screen() -> Iterator[tuple[str, IO[str]]]:
    """A screen of its own, and what happens to windows on it, a line for each event."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(words, pass_fds=[writing], stdout=quiet, stderr=quiet) as server:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as told:
            display = f":{told.readline().strip()}"
        watch = ["stdbuf", "-oL", "xev", "-root", "-event", "substructure"]
        surroundings = {**os.environ, "DISPLAY": display}
        with subprocess.Popen(
            watch, env=surroundings, stdout=subprocess.PIPE, text=True
        ) as watcher:
            try:
                assert watcher.stdout is not None
                yield display, watcher.stdout
            finally:
                watcher.kill()
                server.kill()
