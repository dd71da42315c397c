"""Rows of another year taken over: names, keepers and units, and no amount."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from storage_samples import refused

from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import RowKey, Thing
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Month, ReportingYear
from lgo_desktop.services.copying_structure import (
    structures_beside,
    structures_in_file,
    take_over,
    takeover,
)
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.month_grid import MonthGrid
from lgo_desktop.services.surroundings import create_project

TRUCK = Thing("mobile.road_fuel", "diesel", "", "81-2250")
GAS = Thing("stationary.fuel", "lpg", "", "ศพด.")
THIS, NEXT = "2025-01/2025-12", "2026-01/2026-12"
WISH = Wish("9900002", "cfo", ReportingYear(2568))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A project with a filled year and an empty one after it, which is worked on."""
    path = tmp_path / "town.lgo"
    opened = Desk.create(path, WISH)
    opened.put(EntryKey(*TRUCK, "2025-01", "quantity"), "100")
    opened.put(EntryKey(*TRUCK, THIS, "keeper"), "กองช่าง")
    opened.put(EntryKey(*GAS, "2025-01", "quantity"), "15 กก.")
    opened.put(EntryKey("organisation.vehicle", "", "", "81-2250", THIS, "kind"), "garbage_truck")
    opened.close()
    start_inventory(path, replace(WISH, year=ReportingYear(2569)))
    opened = Desk.open(path)
    opened.turn_to("cfo-2569")
    yield opened
    opened.close()


def copied(desk: Desk) -> tuple[int, int]:
    inventory = desk.held_inventory
    (structure,) = structures_beside(desk.project, inventory)
    given = takeover(structure, desk.project, inventory)
    desk.through(lambda project: take_over(project, inventory, given))
    return given.rows, given.there


def test_rows_come_with_their_keepers_and_lists_as_one_act(desk: Desk) -> None:
    assert copied(desk) == (2, 0)
    keeper = desk.entry(EntryKey(*TRUCK, NEXT, "keeper"))
    assert keeper is not None
    assert keeper.value == "กองช่าง"
    assert all(isinstance(entry.value, str) for entry in desk.entries())
    vehicle = EntryKey("organisation.vehicle", "", "", "81-2250", NEXT, "kind")
    assert desk.entry(vehicle) is not None
    desk.undo()
    assert desk.entries() == ()
    desk.redo()
    assert copied(desk) == (0, 2)


def test_rows_that_are_there_stay_as_they_are(desk: Desk) -> None:
    desk.put(EntryKey(*TRUCK, NEXT, "keeper"), "สำนักปลัด")
    desk.put(EntryKey(*TRUCK, "2026-01", "quantity"), "7")
    assert copied(desk) == (1, 1)
    keeper = desk.entry(EntryKey(*TRUCK, NEXT, "keeper"))
    assert keeper is not None
    assert keeper.value == "สำนักปลัด"


def test_an_empty_row_has_the_unit_of_the_year_before(desk: Desk) -> None:
    copied(desk)
    grid = MonthGrid(desk, Month(2027, 2))
    units = {row.key: row.unit for row in grid.rows if isinstance(row, Row)}
    assert units[RowKey(GAS, "quantity")] == "kg"


def test_the_office_is_told_what_to_look_at(desk: Desk) -> None:
    inventory = desk.held_inventory
    (structure,) = structures_beside(desk.project, inventory)
    given = takeover(structure, desk.project, inventory)
    found, changes = desk.through(lambda project: take_over(project, inventory, given))
    assert {one.code for one in found} >= {"continue.book"}
    assert changes.keys


def test_the_rows_of_another_file_can_be_taken_over(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "อื่น.lgo"
    with_rows = Desk.create(other, WISH)
    with_rows.put(EntryKey(*TRUCK._replace(item="ใหม่"), "2025-01", "quantity"), "1")
    with_rows.close()
    (structure,) = structures_in_file(other)
    given = takeover(structure, desk.project, desk.held_inventory)
    assert (given.rows, given.structure.file) == (1, "อื่น.lgo")


def test_a_file_without_an_inventory_has_nothing_to_copy(tmp_path: Path) -> None:
    create_project(tmp_path / "ว่าง.lgo", "9900002").close()
    with refused("copy.no_inventory"):
        structures_in_file(tmp_path / "ว่าง.lgo")
