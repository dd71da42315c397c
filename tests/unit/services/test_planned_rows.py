"""Rows of a year exist before their amounts; they are renamed with all they hold."""

from pathlib import Path

from interview_samples import TRUCK, new_town, stated, typed
from storage_samples import refused

from lgo_desktop.core.interview.decision import Answer
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.services.interviewing import answer
from lgo_desktop.services.planned_rows import (
    add_row,
    keep_papers,
    rows_of_registers,
    rows_of_year,
)
from lgo_desktop.services.results import results_of
from lgo_desktop.services.row_changes import remove_rows, rename_row
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.entries import Origin

PLATE = Row("mobile.road_fuel", "diesel", item="81-2250")


def test_a_planned_row_weighs_nothing_and_finds_nothing(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        add_row(project, inventory, TRUCK, "กองช่าง")
        results = results_of(inventory, project.entries(inventory.id))
    assert (results.calculation.lines, results.calculation.findings) == ((), ())


def test_rows_come_by_scope_then_source_variant_and_name(tmp_path: Path) -> None:
    rows = [
        Row("goods.paper", "a4"),
        Row("purchased.electricity", "park", item="สวน"),
        Row("purchased.electricity", "office", item="ข"),
        Row("purchased.electricity", "office", item="ก"),
        TRUCK,
    ]
    with new_town(tmp_path) as (project, inventory):
        for row in rows:
            add_row(project, inventory, row)
        listed = rows_of_year(project, inventory)
    assert [one.row for one in listed] == list(reversed(rows))
    assert listed[0].name.th == "รถขยะ (ดีเซล)"
    assert listed[-1].name.th == "การใช้กระดาษ กระดาษ A4 และ A3 (สีขาว)"


def test_a_row_tells_its_field_unit_keeper_and_what_is_filled(tmp_path: Path) -> None:
    septic = Row("wastewater.septic_tank", "septic_tank")
    with new_town(tmp_path) as (project, inventory):
        add_row(project, inventory, septic, "สำนักปลัด")
        typed(project, inventory, septic, "25", "person", field="staff")
        typed(project, inventory, septic, "22", "day", field="working_days")
        typed(project, inventory, TRUCK)
        truck, tank = rows_of_year(project, inventory)
    assert (tank.field.id, tank.keeper, tank.entries) == ("staff", "สำนักปลัด", 2)
    assert tank.fields == ("staff", "working_days")
    assert (truck.field.id, truck.keeper, truck.entries) == ("quantity", "", 1)
    assert truck.unit is not None
    assert truck.unit.id == "L"


def test_renaming_moves_every_entry_and_its_origin_in_one_act(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        add_row(project, inventory, TRUCK, "กองช่าง")
        entry = typed(project, inventory, TRUCK)
        with project.begin("import", at=now()) as act:
            act.put_entries(inventory.id, [entry], {entry.key: Origin("import", "ก.xlsx", "B2")})
        before = project.entries(inventory.id)
        assert rename_row(project, inventory, TRUCK, Row(*_parts("  81-2250 "))) == PLATE
        (row,) = rows_of_year(project, inventory)
        origins = {key.field: one.cell for key, one in project.origins(inventory.id).items()}
        assert (row.row, row.entries, row.keeper) == (PLATE, 1, "กองช่าง")
        assert origins == {"keeper": None, "quantity": "B2"}
        assert project.factor_use(inventory.id)
        project.undo(now())
        assert project.entries(inventory.id) == before


def _parts(item: str) -> tuple[str, str, str, str]:
    return TRUCK.source, TRUCK.variant, "", item


def test_another_variant_must_take_the_units(tmp_path: Path) -> None:
    gas = Row("mobile.road_fuel", "cng", item="81-2250")
    with new_town(tmp_path) as (project, inventory):
        typed(project, inventory, PLATE)
        b7 = Row("mobile.road_fuel", "b7", item="81-2250")
        assert rename_row(project, inventory, PLATE, b7) == b7
        with refused("entry.wrong_unit"):
            rename_row(project, inventory, b7, gas)
        with refused("entry.unknown_variant"):
            rename_row(project, inventory, b7, Row("mobile.road_fuel", "coffee", item="ก"))
        assert [one.row for one in rows_of_year(project, inventory)] == [b7]


def test_rows_never_run_into_each_other(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        add_row(project, inventory, TRUCK)
        add_row(project, inventory, PLATE)
        with refused("row.exists"):
            add_row(project, inventory, PLATE)
        with refused("row.exists"):
            rename_row(project, inventory, TRUCK, PLATE)
        with refused("row.other_source"):
            rename_row(project, inventory, TRUCK, Row("mobile.boat_fuel", "diesel", item="เรือ"))
        with refused("row.unknown"):
            rename_row(project, inventory, Row("goods.paper", "a4"), Row("goods.paper", "tissue"))
        assert rename_row(project, inventory, TRUCK, TRUCK) == TRUCK


def test_a_row_with_amounts_goes_only_if_that_is_meant(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        add_row(project, inventory, TRUCK)
        assert remove_rows(project, inventory, [TRUCK]) == 1
        typed(project, inventory, TRUCK)
        with refused("row.has_amounts"):
            remove_rows(project, inventory, [TRUCK])
        assert remove_rows(project, inventory, [TRUCK], with_amounts=True) == 1
        assert project.entries(inventory.id) == ()
        with refused("row.unknown"):
            remove_rows(project, inventory, [TRUCK])
        project.undo(now())
        assert len(project.entries(inventory.id)) == 1


def test_noting_the_keeper_makes_a_row_of_amounts_complete(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        typed(project, inventory, TRUCK)
        keep_papers(project, inventory, {TRUCK: "กองช่าง"})
        keep_papers(project, inventory, {TRUCK: "กองคลัง"})
        (row,) = rows_of_year(project, inventory)
    assert (row.keeper, row.entries) == ("กองคลัง", 1)


def test_listed_vehicles_and_accounts_take_the_place_of_what_was_planned(tmp_path: Path) -> None:
    vehicle = "organisation.vehicle"
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {name: Answer("yes") for name in ("garbage_trucks", "office")})
        stated(project, inventory, vehicle, "81-2250", kind="garbage_truck", fuel="diesel")
        stated(project, inventory, vehicle, "81-2251", kind="garbage_truck", fuel="diesel")
        stated(project, inventory, vehicle, "เรือ 1", kind="boat", fuel="diesel", division="กองช่าง")
        stated(project, inventory, vehicle, "ไม่ทราบ", kind="other", fuel="ถ่าน")
        meter = "organisation.meter"
        stated(project, inventory, meter, "0200", utility="pea", use="office")
        stated(project, inventory, meter, "0201", utility="pea", use="market", paid_by="others")
        stated(project, inventory, meter, "0202", utility="pea")
        stated(project, inventory, meter, "1203", utility="pwa")
        made = rows_of_registers(project, inventory)
        rows = {
            (one.row.source, one.row.item): one.keeper for one in rows_of_year(project, inventory)
        }
        assert rows_of_registers(project, inventory).plan == {}
        assert project.change_sets()[-1].act == "rows_of_registers"
    assert {row.item for row in made.replaced} == {"รถขยะ", "อาคารสำนักงาน"}
    assert rows == {
        ("mobile.boat_fuel", "เรือ 1"): "กองช่าง",
        ("mobile.road_fuel", "81-2250"): "กองคลัง",
        ("mobile.road_fuel", "81-2251"): "กองคลัง",
        ("purchased.electricity", "0200"): "กองคลัง",
        ("goods.tap_water", "1203"): "กองคลัง",
        ("upstream.electricity", ""): "กองคลัง",
    }


def test_a_planned_row_with_amounts_or_of_another_kind_of_vehicle_stays(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {name: Answer("yes") for name in ("garbage_trucks", "cars")})
        typed(project, inventory, TRUCK)
        stated(project, inventory, "organisation.vehicle", "กข 1201", kind="pickup", fuel="diesel")
        stated(
            project, inventory, "organisation.vehicle", "81-2250", kind="garbage_truck",
            fuel="diesel",
        )  # fmt: skip
        made = rows_of_registers(project, inventory)
        left = {one.row.item for one in rows_of_year(project, inventory)}
    assert {row.item for row in made.replaced} == {"รถกระบะ 4 ประตู", "รถกระบะตอนเดียว"}
    assert left == {"รถขยะ", "รถจักรยานยนต์", "กข 1201", "81-2250"}
