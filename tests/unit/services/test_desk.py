"""The desk: every act is on disk when it returns, and can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from storage_samples import refused

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.inventory import EntryKey, Inventory, Restatement
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.continuing import continue_year
from lgo_desktop.services.desk import Desk, Pen, Topic
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.planned_rows import add_row
from lgo_desktop.services.results import results_of
from lgo_desktop.services.row_changes import rename_row
from lgo_desktop.storage.entries import Origin

WISH = Wish("9900002", "cfo", ReportingYear(2568))
DIESEL = EntryKey("mobile.road_fuel", "diesel", "", "กข 1201", "2025-03", "quantity")

LAMPS = Row("purchased.electricity", "street_light_metered", "", "ไฟสาธารณะ")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "town.lgo", WISH)
    yield opened
    opened.close()


def reopened(desk: Desk) -> Desk:
    desk.close()
    return Desk.open(desk.path)


def agrees_with_a_full_run(desk: Desk) -> None:
    assert desk.inventory is not None
    entries = sorted(desk.entries(), key=lambda entry: entry.key)
    assert tuple(entries) == desk.project.entries(desk.inventory.id)
    assert desk.totals == results_of(desk.inventory, entries).totals


def test_a_typed_number_is_saved_counted_and_told(desk: Desk) -> None:
    changes = desk.put(DIESEL, "๑,๐๐๐")
    assert changes.topics == {Topic.ENTRIES, Topic.TOTALS}
    assert changes.keys == {DIESEL}
    assert changes.totals is not None
    assert changes.totals.scope1 > 2_700
    assert changes.saved_at is not None
    assert changes.undo is not None
    assert changes.undo.told("th") == "แก้ ดีเซล กข 1201 มี.ค. 2568"
    assert changes.undo.told("en") == "edit Diesel กข 1201 Mar 2025"
    agrees_with_a_full_run(desk)


def test_what_was_acknowledged_is_there_after_opening_again(desk: Desk) -> None:
    desk.put(DIESEL, "12.5 ลิตร")
    again = reopened(desk)
    entry = again.entry(DIESEL)
    assert entry is not None
    assert (entry.value, entry.unit) == (Decimal("12.5"), "L")
    assert again.undo_deed is not None
    assert again.undo_deed.told("th") == "แก้ ดีเซล กข 1201 มี.ค. 2568"
    assert again.totals == desk.totals
    again.undo()
    assert again.entries() == ()
    again.close()


def test_the_same_number_again_is_no_act(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    assert desk.put(DIESEL, "10.0 L").topics == frozenset()
    assert len([done for done in desk.project.change_sets() if done.act == "edit"]) == 1


def test_an_emptied_cell_is_cleared_and_comes_back_by_undo(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    before = desk.totals
    changes = desk.put(DIESEL, "  ")
    assert desk.entry(DIESEL) is None
    assert changes.undo is not None
    assert changes.undo.told("th") == "ล้าง ดีเซล กข 1201 มี.ค. 2568"
    undone = desk.undo()
    assert undone.keys == {DIESEL}
    assert desk.totals == before
    assert undone.redo is not None
    assert desk.redo().totals == changes.totals
    agrees_with_a_full_run(desk)


def test_undo_without_anything_done_changes_nothing(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    desk.undo()
    assert desk.redo().topics
    assert desk.redo().topics == frozenset()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1,5", "number.comma"),
        ("12 ก้อน", "grid.unknown_unit"),
        ("12 kWh", "entry.wrong_unit"),
        ("-1", "entry.negative"),
        ("abc", "number.not_a_number"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_saved(
    desk: Desk, text: str, code: str
) -> None:
    with refused(code):
        desk.put(DIESEL, text)
    assert desk.entries() == ()
    assert desk.undo_deed is None or desk.undo_deed.act == "new_inventory"


def test_findings_are_about_the_cell(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    whole = replace(DIESEL, period="2025-01/2025-12")
    codes = {finding.code for finding in desk.put(whole, "120").findings}
    assert "activity.counted_twice" in codes


def test_the_use_announced_for_a_vehicle_is_looked_at(desk: Desk) -> None:
    year = "2025-01/2025-12"
    announced = EntryKey("organisation.vehicle", "", "", "กข 1201", year, "announced_km_per_l")
    desk.put(announced, "10")
    desk.put(DIESEL, "100")
    findings = desk.put(replace(DIESEL, field="distance"), "5000").findings
    assert "check.km_per_litre" in {finding.code for finding in findings}


def test_a_month_of_papers_is_not_typed_over_silently(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    entry = desk.entry(DIESEL)
    assert entry is not None
    desk.act("paper", lambda pen: pen.put([entry], Origin("ledger")))
    with refused("grid.from_papers"):
        desk.put(DIESEL, "11")
    assert desk.put(DIESEL, "11", over_papers=True).keys == {DIESEL}
    assert desk.origin(DIESEL).way == "enter"
    desk.undo()
    assert desk.origin(DIESEL).way == "ledger"


def test_an_act_without_a_sentence_of_its_own_is_told_all_the_same(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    entry = desk.entry(DIESEL)
    assert entry is not None
    changes = desk.act("unheard_of", lambda pen: pen.put([entry], Origin("ledger")))
    assert changes.undo is not None
    assert changes.undo.told("th") == "การแก้ไขล่าสุด"


def test_an_own_factor_changes_what_meets_it(desk: Desk) -> None:
    litres = EntryKey("mobile.road_fuel", "own", "", "own.biogas", "2025-03", "quantity")
    desk.put(litres, "100")

    def say(field: str, text: str) -> None:
        year = "2025-01/2025-12"
        desk.put(EntryKey("factor.own", "", "", "own.biogas", year, field), text)
        agrees_with_a_full_run(desk)

    say("unit", "L")
    say("source", "ฉลากของผู้ผลิต")
    say("kgco2e", "2.5")
    assert desk.totals is not None
    assert desk.totals.total == 250
    assert desk.project.factor_use("cfo-2568") == ()
    desk.put(litres, "200")
    assert [use.factor.key for use in desk.project.factor_use("cfo-2568")] == ["own.biogas"]
    assert desk.undo().topics >= {Topic.TOTALS}
    agrees_with_a_full_run(desk)


def test_a_refused_save_leaves_the_desk_as_the_file_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put(DIESEL, "10")
    before = desk.totals

    def full(*_: object) -> None:
        raise Refused

    monkeypatch.setattr("lgo_desktop.storage.act.Act.put_entries", full)
    with pytest.raises(Refused):
        desk.put(DIESEL, "11")
    assert desk.totals == before
    agrees_with_a_full_run(desk)


def test_what_another_service_writes_is_on_the_desk(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    inventory = desk.held_inventory
    row = Row("purchased.electricity", "office", "", "0200 1145")
    planned, changes = desk.through(lambda project: add_row(project, inventory, row, "กองคลัง"))
    assert planned == row
    assert changes.topics == {Topic.ENTRIES, Topic.TOTALS}
    assert [key.field for key in changes.keys] == ["keeper"]
    agrees_with_a_full_run(desk)
    _, changes = desk.through(lambda project: rename_row(project, inventory, planned, LAMPS))
    assert {key.item for key in changes.keys} == {"0200 1145", "ไฟสาธารณะ"}
    agrees_with_a_full_run(desk)
    assert desk.through(lambda project: project.path)[1].topics == frozenset()
    continued, _ = desk.through(lambda project: continue_year(project, inventory))
    assert [one.id for one in desk.inventories] == ["cfo-2568", "cfo-2569"]
    assert desk.turn_to(continued.inventory.id).topics == Topic.everything()
    assert desk.held_inventory.year.buddhist_year == 2569


def test_factors_on_record_follow_undo(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    desk.undo()
    assert desk.project.factor_use("cfo-2568") == ()
    desk.put(DIESEL, "11")
    assert [use.factor.key for use in desk.project.factor_use("cfo-2568")] == ["fuel.diesel.road"]


def test_an_inventory_with_a_newer_version_is_locked(desk: Desk) -> None:
    desk.put(DIESEL, "10")
    before = desk.locked
    assert before is None
    newer = Restatement("cfo-2568", "error", "พิมพ์ผิด", date(2026, 1, 5))
    again = replace(desk.held_inventory, id="cfo-2568-r2", restatement=newer)
    changes = desk.act("restate", lambda pen: _add(pen, again))
    assert Topic.INVENTORIES in changes.topics
    assert desk.locked is not None
    assert desk.locked.code == "grid.superseded"
    with refused("project.superseded"):
        desk.put(DIESEL, "11")


def _add(pen: Pen, inventory: Inventory) -> None:
    pen.file.add_inventory(inventory, "another")
    pen.touch(Topic.INVENTORIES)


def test_a_second_opener_is_told_who_has_the_file(desk: Desk) -> None:
    with refused("environment.open_elsewhere"):
        Desk.open(desk.path)


def test_facilities_become_known_with_their_first_entry(desk: Desk) -> None:
    key = EntryKey("mobile.road_fuel", "diesel", "กองช่าง", "กข 1", "2025-01", "quantity")
    assert Topic.FACILITIES in desk.put(key, "1").topics
    assert Topic.FACILITIES not in desk.put(key, "2").topics
    assert [one.name for one in desk.facilities()] == ["กองช่าง"]


def test_everything_is_checked_on_demand(desk: Desk) -> None:
    for month in range(1, 8):
        desk.put(replace(DIESEL, period=f"2025-{month:02d}"), "100")
    assert "check.months_to_come" in {finding.code for finding in desk.check()}
