"""Paste, fill, move and clear: what a plan shows is what is done, as one act."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.core.grid.planning import Plan
from lgo_desktop.core.grid.things import RowKey, Thing
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Month, ReportingYear
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.grid_blocks import CLEAR, FILL, MOVE, PASTE, GridBlocks
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.month_grid import MonthGrid
from lgo_desktop.storage.entries import Origin

TRUCKS = tuple(Thing("mobile.road_fuel", "diesel", "กองช่าง", f"รถ {n}") for n in (1, 2, 3))
FIRST = 2
"""The place of the first truck, below the headings of scope and source."""


@pytest.fixture
def grid(tmp_path: Path) -> Iterator[MonthGrid]:
    desk = Desk.create(tmp_path / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    made = MonthGrid(desk, Month(2026, 2))
    for truck in TRUCKS:
        made.show(RowKey(truck, "quantity"))
    yield made
    desk.close()


def month(truck: int, n: int) -> EntryKey:
    return EntryKey(*TRUCKS[truck], f"2025-{n:02d}", "quantity")


def values(grid: MonthGrid, truck: int) -> list[str]:
    entries = (grid.desk.entry(month(truck, n)) for n in range(1, 13))
    return ["" if entry is None else entry.written for entry in entries]


def told(plan: Plan) -> list[tuple[str, str, str]]:
    return [(item.status, item.old, item.new) for item in plan.items]


def codes(plan: Plan) -> list[str]:
    found = [item.finding for item in plan.items if item.finding is not None]
    assert all(catalogue(language).finding(one) for one in found for language in LANGUAGES)
    return [one.code for one in found]


def test_a_block_is_shown_first_and_then_pasted_as_one_act(grid: MonthGrid) -> None:
    grid.put(month(0, 1), "10")
    grid.put(month(0, 2), "20")
    blocks = GridBlocks(grid)
    plan = blocks.paste("๑๐\t21\t1,234.5\t-\tมาก\n0.3 ลบ.ม.\t\t5 kWh\t-1", FIRST, 0)
    assert told(plan) == [
        ("same", "10 L", "10 L"),
        ("changed", "20 L", "21 L"),
        ("new", "", "1234.5 L"),
        ("refused", "", "มาก"),
        ("new", "", "0.3 m3"),
        ("refused", "", "5 kWh"),
        ("refused", "", "-1"),
    ]
    assert codes(plan) == ["number.not_a_number", "entry.wrong_unit", "entry.negative"]
    changes, update = blocks.apply(plan, PASTE)
    assert changes.undo is not None
    assert changes.undo.told("th") == "วาง 3 ช่อง"
    assert update.rows is None
    assert values(grid, 0)[:4] == ["10 L", "21 L", "1234.5 L", ""]
    grid.refresh(grid.desk.undo())
    assert values(grid, 0)[:4] == ["10 L", "20 L", "", ""]


def test_months_copied_along_go_before_the_column(grid: MonthGrid) -> None:
    text = "รถ\tมี.ค. 2568\tม.ค. 2568\tธ.ค. 2567\tรวม\nกข 1\t3\t1\t12\t4\nกข 2\t30\t10\t-\t40"
    plan = GridBlocks(grid).paste(text, FIRST + 1, 7)
    assert plan.headed
    assert codes(plan) == ["paste.month_outside"]
    assert sorted((entry.key.period, entry.written) for entry in plan.entries) == [
        ("2025-01", "1 L"), ("2025-01", "10 L"), ("2025-03", "3 L"), ("2025-03", "30 L"),
    ]  # fmt: skip


def test_a_decimal_comma_is_read_where_the_block_proves_it(grid: MonthGrid) -> None:
    blocks = GridBlocks(grid)
    plan = blocks.paste("1,234\t12,5\t1.234", FIRST, 0)
    assert [item.new for item in plan.items] == ["1.234 L", "12.5 L", "1234 L"]
    both = blocks.paste("12,5\t12.5", FIRST, 0)
    assert codes(both) == ["number.comma"]
    assert [item.new for item in both.items] == ["12,5", "12.5 L"]


def test_what_lies_beyond_the_grid_is_told(grid: MonthGrid) -> None:
    blocks = GridBlocks(grid)
    assert codes(blocks.paste("1\t2\t3", FIRST, 11)) == ["paste.beyond_months"]
    assert codes(blocks.paste("1\n2", FIRST + 2, 0)) == ["paste.beyond_rows"]
    assert codes(blocks.paste("ม.ค.\tม.ค.\n1\t2", FIRST, 0)) == ["paste.twice"]


def test_spans_and_months_of_papers_are_kept(grid: MonthGrid) -> None:
    grid.put(EntryKey(*TRUCKS[0], "2025-01/2025-02", "quantity"), "5")
    grid.put(month(0, 3), "7")
    entry = grid.desk.entry(month(0, 3))
    assert entry is not None
    changes = grid.desk.act("papers", lambda pen: pen.put([entry], Origin("ledger")))
    grid.refresh(changes)
    blocks = GridBlocks(grid)
    plan = blocks.paste("1\t2\t3", FIRST, 0)
    assert codes(plan) == ["grid.in_span", "grid.in_span", "grid.from_papers"]
    assert codes(blocks.clear([FIRST], 2, 2)) == ["grid.from_papers"]
    assert codes(blocks.move([FIRST], 2, 2, (FIRST + 1, 2))) == ["grid.from_papers"]
    assert blocks.paste("1\t2\t3", FIRST, 0, over_papers=True).count("changed") == 1


def test_ctrl_d_repeats_the_row_above(grid: MonthGrid) -> None:
    grid.put(month(0, 1), "10")
    grid.put(month(0, 2), "0.02 ลบ.ม.")
    blocks = GridBlocks(grid)
    blocks.apply(blocks.fill_down([FIRST + 1], 0, 2), FILL)
    assert values(grid, 1)[:3] == ["10 L", "0.02 m3", ""]
    blocks.apply(blocks.fill_down([FIRST, FIRST + 1, FIRST + 2], 0, 0), FILL)
    assert values(grid, 2)[:2] == ["10 L", ""]
    assert blocks.fill_down([0], 0, 1).items == ()


def test_ctrl_r_repeats_the_column_before(grid: MonthGrid) -> None:
    grid.put(month(0, 1), "10")
    blocks = GridBlocks(grid)
    blocks.apply(blocks.fill_right([FIRST], 0, 3), FILL)
    blocks.apply(blocks.fill_right([FIRST], 4, 4), FILL)
    assert values(grid, 0)[:6] == ["10 L"] * 5 + [""]


def test_cells_are_moved_and_leave_nothing_behind(grid: MonthGrid) -> None:
    for n, value in enumerate(("1", "2", "3"), 1):
        grid.put(month(0, n), value)
    blocks = GridBlocks(grid)
    before = grid.desk.totals
    changes, _ = blocks.apply(blocks.move([FIRST], 0, 2, (FIRST, 1)), MOVE)
    assert values(grid, 0)[:5] == ["", "1 L", "2 L", "3 L", ""]
    assert grid.desk.totals == before
    assert changes.undo is not None
    blocks.apply(blocks.move([FIRST], 1, 3, (FIRST + 1, 11)), MOVE)
    assert values(grid, 0)[:4] == ["", "", "", "3 L"]
    assert values(grid, 1)[11] == "1 L"
    grid.refresh(grid.desk.undo())
    assert values(grid, 0)[:4] == ["", "1 L", "2 L", "3 L"]


def test_cells_are_cleared_as_one_act(grid: MonthGrid) -> None:
    grid.put(month(0, 1), "1")
    grid.put(month(1, 1), "2")
    blocks = GridBlocks(grid)
    plan = blocks.clear([FIRST, FIRST + 1, FIRST + 2], 0, 11)
    assert plan.count("cleared") == 2
    changes, _ = blocks.apply(plan, CLEAR)
    assert changes.undo is not None
    assert changes.undo.told("en") == "clear 2 cells"
    assert grid.desk.totals is not None
    assert grid.desk.totals.total == Decimal(0)
