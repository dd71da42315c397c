"""Notes, estimates, other units and fields beside the months: each one act that undo takes back."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from storage_samples import refused

from lgo_desktop.core.grid.cells import Sign
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import RowKey, Thing
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Month, ReportingYear
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.month_grid import MonthGrid
from lgo_desktop.services.row_deeds import change_unit, put_many, put_note, tell_estimates
from lgo_desktop.services.row_details import known_of, years_before
from lgo_desktop.storage.entries import Origin

TRUCK = Thing("mobile.road_fuel", "diesel", "", "81-2250")
ROW = RowKey(TRUCK, "quantity")
LANDFILL = Thing("waste.own_landfill", "managed_anaerobic", "หลุม", "")
YEAR = "2025-01/2025-12"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    for month in (1, 2):
        opened.put(key(month), str(100 * month))
    yield opened
    opened.close()


def key(month: int, field: str = "quantity") -> EntryKey:
    return EntryKey(*TRUCK, f"2025-{month:02d}", field)


def number(desk: Desk, month: int) -> tuple[Decimal, str]:
    entry = desk.entry(key(month))
    assert entry is not None
    return entry.number, entry.unit


def estimated(desk: Desk, month: int) -> bool:
    grid = MonthGrid(desk, Month(2026, 2))
    (row,) = [one for one in grid.rows if isinstance(one, Row) and one.key == ROW]
    return Sign.ESTIMATED in row.months[month - 1].signs


def test_a_note_is_kept_beside_its_number_and_where_it_came_from(desk: Desk) -> None:
    entry = desk.entry(key(1))
    assert entry is not None
    desk.act("test", lambda pen: pen.put([entry], Origin("import", "แบบ.xlsx", "D5")))
    put_note(desk, key(1), "  <b>ประมาณ</b> ")
    noted = desk.entry(key(1))
    assert noted is not None
    assert (noted.note, noted.number) == ("<b>ประมาณ</b>", Decimal(100))
    assert desk.origin(key(1)).file == "แบบ.xlsx"
    desk.undo()
    assert desk.entry(key(1)) == entry


def test_a_note_needs_a_number(desk: Desk) -> None:
    with refused("grid.note_without_value"):
        put_note(desk, key(5), "ไม่มีตัวเลข")
    with refused("entry.text_too_long"):
        put_note(desk, key(1), "ก" * 3000)


def test_cells_are_told_to_be_estimates_and_not_again_in_one_act_each(desk: Desk) -> None:
    tell_estimates(desk, [key(1), key(2)], estimated=True)
    assert [estimated(desk, n) for n in (1, 2)] == [True, True]
    tell_estimates(desk, [key(1)], estimated=False)
    assert [estimated(desk, n) for n in (1, 2)] == [False, True]
    assert desk.entry(key(1, "ad_quality")) is None
    desk.undo()
    desk.undo()
    assert [estimated(desk, n) for n in (1, 2)] == [False, False]


def test_a_cell_of_an_estimated_year_is_told_to_rest_on_a_paper(desk: Desk) -> None:
    desk.put(EntryKey(*TRUCK, YEAR, "ad_quality"), "estimate")
    assert estimated(desk, 1)
    tell_estimates(desk, [key(1)], estimated=False)
    assert [estimated(desk, n) for n in (1, 2)] == [False, True]


def test_the_unit_of_a_row_changes_with_or_without_its_numbers(desk: Desk) -> None:
    assert desk.totals is not None
    before = desk.totals.total
    change_unit(desk, ROW, "m3", converted=True)
    assert (number(desk, 1), desk.totals.total) == ((Decimal("0.1"), "m3"), before)
    change_unit(desk, ROW, "L", converted=False)
    assert number(desk, 1) == (Decimal("0.1"), "L")
    desk.undo()
    desk.undo()
    assert [number(desk, n)[0] for n in (1, 2)] == [100, 200]


def test_a_unit_that_the_row_cannot_have_changes_nothing(desk: Desk) -> None:
    with refused("entry.wrong_unit"):
        change_unit(desk, ROW, "kWh", converted=False)
    assert number(desk, 1) == (Decimal(100), "L")


def test_numbers_that_papers_made_keep_their_unit(desk: Desk) -> None:
    entry = desk.entry(key(1))
    assert entry is not None
    desk.act("test", lambda pen: pen.put([entry], Origin("ledger", "fuel_slip")))
    with refused("grid.from_papers"):
        change_unit(desk, ROW, "m3", converted=True)


def test_an_empty_row_takes_the_unit_that_was_chosen(desk: Desk) -> None:
    grid = MonthGrid(desk, Month(2026, 2))
    empty = RowKey(TRUCK._replace(item="ใหม่"), "quantity")
    grid.show(empty)
    grid.suggest({empty: "m3"})
    (row,) = [one for one in grid.rows if isinstance(one, Row) and one.key == empty]
    assert row.unit == "m3"


def test_years_before_the_inventory_are_typed_in_either_era_as_one_act(desk: Desk) -> None:
    texts = {EntryKey(*LANDFILL, str(2540 + n), "deposit"): f"{n + 1},000" for n in range(3)}
    put_many(desk, texts)
    grid = MonthGrid(desk, Month(2026, 2))
    (row,) = [one for one in grid.rows if isinstance(one, Row) and one.key.thing == LANDFILL][:1]
    found = {place: entry.number for place, entry in years_before(desk, row).items()}
    assert found == {("deposit", 1997 + n): (n + 1) * 1000 for n in range(3)}
    put_many(desk, dict.fromkeys(texts, ""))
    assert years_before(desk, row) == {}
    desk.undo()
    assert len(years_before(desk, row)) == 3


def test_one_year_that_cannot_be_read_saves_none(desk: Desk) -> None:
    with refused("number.not_a_number"):
        put_many(desk, {
            EntryKey(*LANDFILL, "2540", "deposit"): "10",
            EntryKey(*LANDFILL, "2541", "deposit"): "สิบ",
        })  # fmt: skip
    assert desk.entries_of("waste.own_landfill") == ()


def test_what_else_is_asked_is_told_with_its_values(desk: Desk) -> None:
    desk.put(key(1, "baht"), "3,200.50")
    desk.put(EntryKey(*TRUCK, YEAR, "keeper"), "กองช่าง")
    grid = MonthGrid(desk, Month(2026, 2))
    (row,) = [one for one in grid.rows if isinstance(one, Row) and one.key == ROW]
    known = known_of(grid, row, row.months[0])
    of_cell = {one.field.id: one for one in known.details.of_cell}
    assert of_cell["baht"].entry is not None
    assert of_cell["baht"].entry.value == Decimal("3200.50")
    assert "quantity" not in of_cell
    of_year = {one.field.id: one.entry for one in known.details.of_year}
    assert of_year["keeper"] is not None
    assert of_year["ad_quality"] is None
    assert known.details.history == ()
    assert known.papers == ()
