"""The month grid with 5,000 full rows: from a typed cell to totals and findings, all on disk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Result, times
from benchmarks.offices import YEAR, entries
from lgo_desktop.core.inventory import Entry
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.grid_blocks import PASTE, GridBlocks
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.month_grid import MonthGrid

FRAME = 16.0
MONTHS = 12
ROWS = 5_000
OPENED = 50_000
CHANGES = 100
PASTED = 1_000
FIRST = 2
"""The place of the first row, below the headings of scope and source."""
WISH = Wish("9900002", "cfo", YEAR)


def grid() -> Iterator[Result]:
    """Typing, undoing and pasting in a large grid, and opening a large project."""
    with TemporaryDirectory() as folder:
        yield from _typing(Path(folder) / "typing.lgo")
    with TemporaryDirectory() as folder:
        yield from _opening(Path(folder) / "opening.lgo")


def _typing(path: Path) -> Iterator[Result]:
    given = entries(ROWS * MONTHS)
    with _Filled(path, given) as desk:
        shown = MonthGrid(desk)
        group = f"one changed cell → saved, totals, rows, findings, {ROWS:,} rows × {MONTHS} months"
        found = _typed(shown, given)
        yield Result(group, "median", found[CHANGES // 2], goal=FRAME)
        yield Result(group, f"worst of {CHANGES}", found[-1])
        undone = times(lambda: shown.refresh(desk.undo()), 20)
        yield Result(group, "undo, median", undone[10])
        yield Result(group, "the whole grid anew", times(shown.reload, 3)[0])
        yield from _pasting(shown)


def _typed(shown: MonthGrid, given: list[Entry]) -> list[float]:
    some = cycle((one.key, str(one.number + 1)) for one in given[:: len(given) // CHANGES])
    return times(lambda: shown.put(*next(some)), CHANGES)


def _pasting(shown: MonthGrid) -> Iterator[Result]:
    blocks = GridBlocks(shown)
    text = "\n".join("\t".join(f"{n}.5" for n in range(MONTHS)) for _ in range(PASTED))
    plan = blocks.paste(text, FIRST, 0)
    group = f"paste {PASTED * MONTHS:,} cells"
    yield Result(group, "the preview", times(lambda: blocks.paste(text, FIRST, 0), 3)[0])
    yield Result(group, "applied", times(lambda: blocks.apply(plan, PASTE), 1)[0])


def _opening(path: Path) -> Iterator[Result]:
    with _Filled(path, entries(OPENED)):
        pass
    group = f"open {OPENED:,} entries"

    def opened(then: Callable[[Desk], object]) -> None:
        desk = Desk.open(path)
        then(desk)
        desk.close()

    yield Result(group, "file and totals", times(lambda: opened(lambda desk: desk.totals), 3)[0])
    yield Result(group, "file, totals and grid", times(lambda: opened(MonthGrid), 3)[0])


@dataclass
class _Filled:
    """A desk with a new project that holds some entries; closed at the end of the block."""

    path: Path
    given: list[Entry]

    def __enter__(self) -> Desk:
        self._desk = Desk.create(self.path, WISH)
        self._desk.act("import", lambda pen: pen.put(self.given))
        return self._desk

    def __exit__(self, *_: object) -> None:
        self._desk.close()
