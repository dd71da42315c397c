"""A register as a table: lines begun, typed, renamed, removed and pasted, each as one act."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.interview.decision import Answer
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.core.registers.cells import begun, shown
from lgo_desktop.core.registers.lines import LineName
from lgo_desktop.core.registers.registry import all_registers
from lgo_desktop.services.desk import Changes, Desk
from lgo_desktop.services.interviewing import answer
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.planned_rows import rows_of_registers
from lgo_desktop.services.register_blocks import RegisterBlocks
from lgo_desktop.services.register_rows import (
    rename_rows,
    rows_left_behind,
    rows_offered,
    take_rows,
)
from lgo_desktop.services.registers import RegisterTable

DIVISION, VEHICLE, METER = "organisation.division", "organisation.vehicle", "organisation.meter"
TRUCK = LineName("81-2250")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    yield opened
    opened.close()


def table_of(desk: Desk, register: str = VEHICLE) -> RegisterTable:
    return RegisterTable(desk, all_registers()[register])


def told(table: RegisterTable, changes: Changes) -> None:
    """Follow an act, and make sure that the update tells what a reload would."""
    before = list(table.lines)
    update = table.refresh(changes)
    for place, line in update.changed.items():
        before[place] = line
    after = tuple(before) if update.lines is None else update.lines
    assert after == table.lines == table.reload().lines


def begin(table: RegisterTable, *names: str) -> None:
    for name in names:
        told(table, table.begin(name))


def names(table: RegisterTable) -> list[str]:
    return [line.name.item for line in table.lines]


def value(table: RegisterTable, item: str, column: str) -> str:
    line = table.line(LineName(item))
    field = table.register.statement.field(column)
    assert field is not None
    entry = line.entries.get(column)
    return shown(entry, field, table.update.offered.get(column, ()), "th") if entry else ""


def test_a_line_begins_with_its_name_and_stays_where_it_was_typed(desk: Desk) -> None:
    table = table_of(desk)
    begin(table, "81-2250", "กข 10", "กข 2")
    assert names(table) == ["81-2250", "กข 10", "กข 2"]
    told(table, desk.undo())
    assert names(table) == ["81-2250", "กข 10"]
    told(table, desk.redo())
    assert names(table) == ["81-2250", "กข 10", "กข 2"]


def test_lines_that_came_otherwise_stand_first_by_name(desk: Desk) -> None:
    for plate in ("กข 10", "กข 2"):
        desk.put(EntryKey(VEHICLE, "", "", plate, "2568", "kind"), "pickup")
    table = table_of(desk)
    begin(table, "กข 1")
    assert names(table) == ["กข 2", "กข 10", "กข 1"]


@pytest.mark.parametrize(
    ("column", "typed", "seen", "again"),
    [
        ("kind", "รถขยะ", "รถขยะ", "garbage_truck"),
        ("kind", "garbage truck", "รถขยะ", "garbage_truck"),
        ("fuel", "ดีเซล B7", "ดีเซล B7", "b7"),
        ("fuel", "diesel", "ดีเซล", "diesel"),
        ("announced_km_per_l", "๓.๒๕", "3.25", "3.25"),
        ("announced_on", "12 ต.ค. 67", "12 ต.ค. 2567", "12 ต.ค. 2567"),
        ("announced_on", "12/10/2567", "12 ต.ค. 2567", "12 ต.ค. 2567"),
        ("order_number", " ที่  12/2567 ", "ที่ 12/2567", "ที่ 12/2567"),
        ("division", "กองช่าง", "กองช่าง", "กองช่าง"),
    ],
)
def test_a_cell_is_read_as_people_write(
    desk: Desk, column: str, typed: str, seen: str, again: str
) -> None:
    table = table_of(desk)
    begin(table, "81-2250")
    told(table, table.put(TRUCK, column, typed))
    assert value(table, "81-2250", column) == seen
    field = table.register.statement.field(column)
    assert field is not None
    assert begun(table.line(TRUCK).entries[column], field, "th") == again
    assert table.refresh(table.put(TRUCK, column, again)).changed == {}


@pytest.mark.parametrize(
    ("column", "typed", "code"),
    [
        ("kind", "ยานอวกาศ", "entry.unknown_choice"),
        ("announced_km_per_l", "มาก", "number.not_a_number"),
        ("announced_km_per_l", "-3", "entry.negative"),
        ("announced_on", "เมื่อวาน", "entry.not_a_date"),
        ("", "กข 1", "register.name_twice"),
        ("", "  ", "register.no_name"),
        ("", "ก" * 201, "register.name_too_long"),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    desk: Desk, column: str, typed: str, code: str
) -> None:
    table = table_of(desk)
    begin(table, "81-2250", "กข 1")
    before = table.lines
    with pytest.raises(Refused) as refusal:
        table.put(TRUCK, column, typed)
    assert [one.code for one in refusal.value.findings] == [code]
    assert table.reload().lines == before


def test_a_renamed_division_is_followed_by_all_that_names_it(desk: Desk) -> None:
    divisions, vehicles = table_of(desk, DIVISION), table_of(desk)
    begin(divisions, "กองช่าง")
    divisions.refresh(divisions.put(LineName("กองช่าง"), "duty", "works"))
    begin(vehicles, "81-2250")
    vehicles.refresh(vehicles.put(TRUCK, "division", "กองช่าง"))
    keeper = EntryKey("mobile.road_fuel", "diesel", "", "81-2250", "2568", "keeper")
    desk.put(keeper, "กองช่าง")
    told(divisions, divisions.rename(LineName("กองช่าง"), "กองช่างและผังเมือง"))
    vehicles.reload()
    assert names(divisions) == ["กองช่างและผังเมือง"]
    assert value(vehicles, "81-2250", "division") == "กองช่างและผังเมือง"
    kept = desk.entries_of("mobile.road_fuel")
    assert [one.value for one in kept] == ["กองช่างและผังเมือง"]
    desk.undo()
    assert [one.value for one in desk.entries_of("mobile.road_fuel")] == ["กองช่าง"]
    assert names(table_of(desk, DIVISION)) == ["กองช่าง"]


def test_the_same_name_again_is_no_act(desk: Desk) -> None:
    table = table_of(desk)
    begin(table, "81-2250")
    before = desk.project.project().save_seq
    assert not table.rename(TRUCK, " 81-2250 ").topics
    assert desk.project.project().save_seq == before


def test_lines_are_removed_with_all_they_hold_as_one_act(desk: Desk) -> None:
    table = table_of(desk)
    begin(table, "81-2250", "กข 1", "กข 2")
    told(table, table.put(TRUCK, "kind", "รถขยะ"))
    told(table, table.remove([TRUCK, LineName("กข 2")]))
    assert names(table) == ["กข 1"]
    told(table, desk.undo())
    assert names(table) == ["81-2250", "กข 1", "กข 2"]
    with pytest.raises(Refused, match=r"register\.gone"):
        table.remove([LineName("ไม่มี")])


def test_a_line_whose_last_cell_is_emptied_stays(desk: Desk) -> None:
    desk.put(EntryKey(VEHICLE, "", "", "กข 1", "2568", "kind"), "pickup")
    table = table_of(desk)
    told(table, table.put(LineName("กข 1"), "kind", ""))
    assert names(table) == ["กข 1"]
    assert value(table, "กข 1", "kind") == ""


HEADED = (
    "ทะเบียนหรือหมายเลขครุภัณฑ์\tเกณฑ์สิ้นเปลืองที่ประกาศ (กม./ลิตร)\tหมายเหตุ\tประเภทรถ\n"
    "81-2250\t3,25\t-\tรถขยะ\n"
    "กข 7\t11,5\tของเก่า\tยานอวกาศ\n"
)


def test_a_table_with_headings_goes_by_them(desk: Desk) -> None:
    table = table_of(desk)
    begin(table, "81-2250")
    blocks = RegisterBlocks(table)
    plan = blocks.paste(HEADED, 0, 0)
    assert plan.headed
    assert [one.status for one in plan.cells.items] == ["refused", "new", "new", "new", "refused"]
    assert [one.finding.code for one in plan.refused if one.finding] == [
        "register.no_column", "entry.unknown_choice",
    ]  # fmt: skip
    told(table, blocks.apply(plan))
    assert names(table) == ["81-2250", "กข 7"]
    assert value(table, "กข 7", "announced_km_per_l") == "11.5"
    assert value(table, "81-2250", "kind") == "รถขยะ"
    told(table, desk.undo())
    assert names(table) == ["81-2250"]
    assert table.line(TRUCK).entries.keys() == {"line"}


def test_a_block_without_names_goes_down_from_where_one_stands(desk: Desk) -> None:
    table = table_of(desk)
    begin(table, "81-2250", "กข 1")
    blocks = RegisterBlocks(table)
    plan = blocks.paste("รถขยะ\tดีเซล\nรถกระบะ\tB7\nรถตู้\tB7\n", 0, 1)
    assert not plan.headed
    assert [one.finding.code for one in plan.refused if one.finding] == [
        "register.without_name",
        "register.without_name",
    ]
    told(table, blocks.apply(plan))
    assert value(table, "กข 1", "kind") == "รถกระบะ"


def test_a_name_twice_in_a_block_is_refused_once(desk: Desk) -> None:
    table = table_of(desk)
    plan = RegisterBlocks(table).paste("กข 1\tรถตู้\nกข 1\tรถกระบะ\n\nกข 2\n", 0, 0)
    assert [one.finding.code for one in plan.refused if one.finding] == ["register.name_twice"]
    assert len(plan.begun) == 2


def test_lines_that_always_stand_take_no_others(desk: Desk) -> None:
    table = table_of(desk, "scope3.screening")
    assert len(table.lines) == 15
    plan = RegisterBlocks(table).paste("4\t5\n16\t3\n", 0, 0)
    assert [one.finding.code for one in plan.refused if one.finding] == ["register.no_such_line"]
    assert not plan.begun
    told(table, table.put(LineName("4"), "magnitude", "5"))
    told(table, table.put(LineName("4"), "magnitude", ""))
    assert len(table.lines) == 15


def test_filling_down_repeats_the_first_line(desk: Desk) -> None:
    table = table_of(desk)
    begin(table, "a", "b", "c")
    told(table, table.put(LineName("a"), "kind", "รถตู้"))
    blocks = RegisterBlocks(table)
    told(table, blocks.fill_down([LineName(one) for one in "abc"], ["", "kind", "fuel"]))
    assert [value(table, one, "kind") for one in "abc"] == ["รถตู้"] * 3
    told(table, table.put(LineName("b"), "kind", "รถกระบะ"))
    told(table, blocks.fill_down([LineName("c")], ["kind"]))
    assert value(table, "c", "kind") == "รถกระบะ"


def test_the_register_offers_its_rows_and_gives_them(desk: Desk) -> None:
    table = table_of(desk)
    begin(table, "81-2250")
    assert not rows_offered(desk).plan
    told(table, table.put(TRUCK, "fuel", "ดีเซล"))
    assert [row.item for row in rows_offered(desk).plan] == ["81-2250"]
    take_rows(desk)
    assert not rows_offered(desk).plan
    assert desk.entries_of("mobile.road_fuel")[0].key.item == "81-2250"
    desk.undo()
    assert rows_offered(desk).plan


def test_what_is_offered_is_what_is_given(desk: Desk) -> None:
    """Also where the interview planned a truck that now has a name."""
    project, inventory = desk.project, desk.held_inventory
    desk.through(lambda _project: answer(project, inventory, {"garbage_trucks": Answer("yes")}))
    table = table_of(desk)
    begin(table, "81-2250")
    told(table, table.put(TRUCK, "kind", "รถขยะ"))
    told(table, table.put(TRUCK, "fuel", "ดีเซล"))
    offered = rows_offered(desk)
    assert [row.item for row in offered.plan] == ["81-2250"]
    assert len(offered.replaced) == 1
    given_, _ = desk.through(lambda _project: rows_of_registers(project, inventory))
    assert given_ == offered


def test_rows_of_a_renamed_vehicle_are_left_behind_until_they_are_renamed(desk: Desk) -> None:
    table = table_of(desk)
    begin(table, "81-2250")
    told(table, table.put(TRUCK, "fuel", "ดีเซล"))
    take_rows(desk)
    desk.put(EntryKey("mobile.road_fuel", "diesel", "", "81-2250", "2568-03", "quantity"), "10")
    assert rows_left_behind(desk, VEHICLE, "81-2250", "81-9") == ()
    told(table, table.rename(TRUCK, "81-9"))
    rows = rows_left_behind(desk, VEHICLE, "81-2250", "81-9")
    assert [(row.source, row.item) for row in rows] == [("mobile.road_fuel", "81-2250")]
    assert rows_left_behind(desk, METER, "81-2250", "81-9") == ()
    rename_rows(desk, rows, "81-9")
    assert rows_left_behind(desk, VEHICLE, "81-2250", "81-9") == ()
    assert {one.key.item for one in desk.entries_of("mobile.road_fuel")} == {"81-9"}
    assert not rows_offered(desk).plan


def test_what_the_registers_say_is_looked_at_while_a_bill_is_typed(desk: Desk) -> None:
    table = table_of(desk, METER)
    begin(table, "CA 1")
    cell = EntryKey("purchased.electricity", "office", "", "CA 1", "2568-03", "quantity")
    for field, text in (("previous_reading", "1000"), ("reading", "1100")):
        desk.put(replace(cell, field=field), text)
    alone = desk.put(cell, "2000").findings
    assert "check.reading_difference" in {one.code for one in alone}
    told(table, table.put(LineName("CA 1"), "multiplier", "20"))
    assert "check.reading_difference" not in {
        one.code for one in desk.findings_at(amount_key(desk))
    }


def amount_key(desk: Desk) -> EntryKey:
    """The month's amount of the account, as it is stored."""
    (key,) = [
        one.key for one in desk.entries_of("purchased.electricity") if one.key.field == "quantity"
    ]
    return key


def test_an_own_factor_that_is_not_whole_is_told(desk: Desk) -> None:
    table = table_of(desk, "factor.own")
    begin(table, "own.ก")
    (line,) = table.lines
    assert [one.code for one in line.findings] == ["factor.own_without_source"]
    assert line.found_in("source") == line.findings
    assert line.found_in("") == ()


_NAMES = st.sampled_from(["ก", "ข", "ค"])
_ACTS = st.one_of(
    st.tuples(st.just("begin"), _NAMES, st.just("")),
    st.tuples(st.just("put"), _NAMES, st.sampled_from(["รถตู้", "", "รถขยะ"])),
    st.tuples(st.just("rename"), _NAMES, _NAMES),
    st.tuples(st.just("remove"), _NAMES, st.just("")),
    st.tuples(st.just("undo"), st.just(""), st.just("")),
    st.tuples(st.just("redo"), st.just(""), st.just("")),
)


def _done(table: RegisterTable, act: str, name: str, text: str) -> Changes:
    if act == "begin":
        return table.begin(name)
    if act == "put":
        return table.put(LineName(name), "kind", text)
    if act == "rename":
        return table.rename(LineName(name), text)
    if act == "remove":
        return table.remove([LineName(name)])
    deed = table.desk.undo_deed
    if act == "undo" and deed is not None and deed.act != "new_inventory":
        return table.desk.undo()
    return table.desk.redo()


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_ACTS, max_size=8))
def test_an_update_tells_what_a_reload_would(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("register") / "town.lgo"
    desk = Desk.create(path, Wish("9900002", "cfo", ReportingYear(2568)))
    table = table_of(desk)
    for act, name, text in acts:
        try:
            changes = _done(table, act, name, text)
        except Refused:
            continue
        told(table, changes)
    assert len(set(names(table))) == len(table.lines)
    desk.close()
