"""What the window lists of the rows, and finding the kind of a new one."""

from pathlib import Path

import pytest
from interview_samples import TRUCK, new_town, stated, typed

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.kind_search import kind_search
from lgo_desktop.services.planned_rows import add_row
from lgo_desktop.services.row_sheet import RowSheet, row_sheet


def sheet_of(folder: Path) -> RowSheet:
    desk = Desk.open(folder / "เมือง.lgo")
    try:
        return row_sheet(desk)
    finally:
        desk.close()


def test_divisions_of_the_kind_of_office_are_offered_until_it_names_its_own(
    tmp_path: Path,
) -> None:
    with new_town(tmp_path) as (project, inventory):
        add_row(project, inventory, TRUCK, "คนขับรถ")
    sheet = sheet_of(tmp_path)
    assert sheet.keepers[0] == "สำนักปลัด"
    assert sheet.keepers[-1] == "คนขับรถ"
    assert sheet.usual_keeper(TRUCK) == "กองคลัง"
    assert sheet.usual_keeper(Row("goods.purchased", "other")) == ""


def test_what_is_empty_and_without_a_keeper_is_counted(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        stated(project, inventory, "organisation.division", "กองขยะ", duty="health")
        stated(
            project, inventory, "organisation.vehicle", "81-1", kind="garbage_truck", fuel="diesel"
        )
        typed(project, inventory, TRUCK)
        add_row(project, inventory, Row("goods.paper", "a4"))
    sheet = sheet_of(tmp_path)
    assert (len(sheet.rows), sheet.still_empty, sheet.without_keeper) == (2, 1, 2)
    assert sheet.keepers == ("กองขยะ",)
    assert [row.item for row in sheet.waiting.plan] == ["81-1"]


@pytest.mark.parametrize(
    ("typed_in", "source", "variant"),
    [
        ("รถขยะ", "mobile.road_fuel", "diesel"),
        ("R-32", "fugitive.refrigerant", "r-32"),
        ("r32", "fugitive.refrigerant", "r-32"),
        ("กระดาษ a4", "goods.paper", "a4"),
        ("ประเภท 2 สำนักงาน", "purchased.electricity", "office"),
        ("septic", "wastewater.septic_tank", "septic_tank"),
    ],
)
def test_a_kind_is_found_by_what_people_call_it(typed_in: str, source: str, variant: str) -> None:
    first = kind_search().find(typed_in, 5).first[0]
    assert (first.source.id, first.variant.id) == (source, variant)


def test_nothing_typed_lists_what_is_usual() -> None:
    found = kind_search().find(" ", 1000)
    assert found.count == len(found.first)
    assert all(one.usual for one in found.first)
    assert kind_search().find("ไม่มีคำนี้", 5).count == 0
