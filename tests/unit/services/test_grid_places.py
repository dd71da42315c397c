"""From a finding, an entry or a source to the cell that it means."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lgo_desktop.base.findings import Where
from lgo_desktop.core.grid.layout import Filter
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import RowKey, Thing
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Month, ReportingYear
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.grid_places import Target, lead
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.month_grid import MonthGrid

TRUCK = Thing("mobile.road_fuel", "diesel", "กองช่าง", "81-2250")
B20 = TRUCK._replace(variant="b20")
METER = Thing("purchased.electricity", "office", "", "0200 1145")
LANDFILL = Thing("waste.own_landfill", "managed_anaerobic", "หลุม", "")
YEAR = "2025-01/2025-12"


@pytest.fixture
def grid(tmp_path: Path) -> Iterator[MonthGrid]:
    desk = Desk.create(tmp_path / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    for thing in (TRUCK, B20, METER):
        desk.put(EntryKey(*thing, "2025-01", "quantity"), "100")
    desk.put(EntryKey(*LANDFILL, YEAR, "deposit"), "900")
    yield MonthGrid(desk, Month(2026, 2))
    desk.close()


def led(grid: MonthGrid, target: Target) -> tuple[RowKey, int]:
    found = lead(grid, target)
    assert found is not None
    row = grid.rows[found.place]
    assert isinstance(row, Row)
    return row.key, found.column


def test_an_entry_leads_to_its_month(grid: MonthGrid) -> None:
    key = EntryKey(*TRUCK, "2025-03", "quantity")
    assert led(grid, key) == (RowKey(TRUCK, "quantity"), 2)


@pytest.mark.parametrize("thing", [TRUCK, B20, METER])
def test_the_place_of_a_finding_leads_to_the_very_row(grid: MonthGrid, thing: Thing) -> None:
    where = EntryKey(*thing, "2025-12", "quantity").where("cfo-2568")
    assert led(grid, where) == (RowKey(thing, "quantity"), 11)


def test_a_source_leads_to_its_first_row_and_gap(grid: MonthGrid) -> None:
    assert led(grid, "purchased.electricity") == (RowKey(METER, "quantity"), 1)
    assert led(grid, Where(source="purchased.electricity")) == (RowKey(METER, "quantity"), 1)


def test_a_year_leads_to_the_column_of_the_year(grid: MonthGrid) -> None:
    assert led(grid, "waste.own_landfill")[1] == 12
    assert led(grid, EntryKey(*LANDFILL, YEAR, "deposit"))[1] == 12


def test_a_field_without_a_row_is_named_beside_the_head(grid: MonthGrid) -> None:
    found = lead(grid, EntryKey(*METER, "2025-01", "baht"))
    assert found is not None
    assert (found.field, found.before) == ("baht", False)
    assert led(grid, EntryKey(*METER, "2025-01", "baht"))[0] == RowKey(METER, "quantity")


def test_a_year_before_the_inventory_is_told(grid: MonthGrid) -> None:
    found = lead(grid, EntryKey(*LANDFILL, "2001-01/2001-12", "deposit"))
    assert found is not None
    assert found.before


def test_a_filter_that_hides_the_row_is_lifted(grid: MonthGrid) -> None:
    grid.narrow(Filter(text="0200"))
    found = lead(grid, EntryKey(*TRUCK, "2025-01", "quantity"))
    assert found is not None
    assert found.lifted
    assert found.update is not None
    assert grid.filter == Filter()


def test_a_row_that_is_not_there_yet_is_shown(grid: MonthGrid) -> None:
    other = TRUCK._replace(item="ใหม่")
    found = lead(grid, EntryKey(*other, "2025-01", "quantity"))
    assert found is not None
    assert found.update is not None
    assert other in grid.things


@pytest.mark.parametrize("period", ["", "ไม่ใช่เดือน", "2030-01"])
def test_a_period_that_nobody_can_read_leads_to_the_row(grid: MonthGrid, period: str) -> None:
    where = Where(source=TRUCK.source, item=TRUCK.item, facility=TRUCK.facility, period=period)
    assert led(grid, where)[0].thing.item == TRUCK.item


def test_what_is_not_in_the_grid_leads_nowhere(grid: MonthGrid) -> None:
    assert lead(grid, Where(source="organisation.vehicle", item="81-2250")) is None
    assert lead(grid, "waste.composting") is None
    assert lead(grid, Where()) is None
