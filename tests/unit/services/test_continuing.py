"""The next year begins with the rows and lists of the year before, and without its amounts."""

from pathlib import Path

from interview_samples import TRUCK, answers, new_town, reasons, stated, typed
from sample_towns import HOST_TOWN_CODE
from storage_samples import refused

from lgo_desktop.core.interview.decision import Answer
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.next_year import OF_ITS_YEAR, ONLY
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.core.statements.declaration import said
from lgo_desktop.core.statements.registry import all_statements
from lgo_desktop.services.continuing import continue_year
from lgo_desktop.services.interviewing import answer
from lgo_desktop.services.planned_rows import keep_papers
from lgo_desktop.services.results import results_of
from lgo_desktop.services.row_changes import rename_row
from lgo_desktop.services.surroundings import now

PLATE = Row("mobile.road_fuel", "diesel", item="81-2250")
PAPER = Row("goods.paper", "a4")
PROFILE = Row("organisation.profile", "")


def test_the_statements_that_do_not_go_on_whole_are_known() -> None:
    assert all_statements().keys() >= OF_ITS_YEAR
    for id_, fields in ONLY.items():
        assert all(all_statements()[id_].field(name) for name in fields)


def test_rows_go_on_with_their_keepers_and_without_amounts(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        typed(project, inventory, PLATE)
        keep_papers(project, inventory, {PLATE: "กองช่าง"})
        typed(project, inventory, PAPER, "45", "kg")
        typed(project, inventory, Row("event.held", "meal", item="งานลอยกระทง"), "9", "person_meal")
        continued = continue_year(project, inventory)
        results = results_of(continued.inventory, project.entries(continued.inventory.id))
        assert project.change_sets()[-1].act == "continue_year"
    assert continued.inventory.id == "cfo-2569"
    assert {one.row: (one.keeper, one.entries) for one in continued.rows} == {
        PLATE: ("กองช่าง", 0),
        PAPER: ("กองคลัง", 0),
        Row("event.held", "meal", item="งานลอยกระทง"): ("ยังไม่ระบุ", 0),
    }
    assert results.totals.total == 0


def test_what_the_office_says_goes_on_but_not_the_events_of_a_year(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"own_landfill": Answer("no"), "waterworks": Answer("no")})
        stated(project, inventory, "organisation.vehicle", "81-2250", kind="garbage_truck")
        stated(project, inventory, "organisation.meter", "0200 1145 3321", utility="pea")
        stated(project, inventory, "organisation.contact", "กองคลัง", phone="02-000-0000")
        stated(project, inventory, "boundary.event", "รับโอน รพ.สต.", kind="takeover")
        typed(project, inventory, PROFILE, "25", "person", field="staff", period="2568")
        typed(project, inventory, PROFILE, "46", "km2", field="area", period="2568")
        after = continue_year(project, inventory).inventory
        entries = project.entries(after.id)
        assert answers(project, after) == {"own_landfill": "no", "waterworks": "no"}
        assert reasons(project, after) == reasons(project, inventory)
    assert {one.key.source for one in entries} >= {
        "organisation.vehicle", "organisation.meter", "organisation.contact",
    }  # fmt: skip
    assert "boundary.event" not in {one.key.source for one in entries}
    assert said(entries, all_statements()["organisation.profile"])[""].keys() == {"area"}
    zero = [one.number for one in entries if one.key.field == "estimated_kgco2e"]
    assert zero == [0]
    assert {one.period for one in entries} == {after.year.period}


def test_answers_go_on_to_rule_the_rows_of_the_next_year(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"garbage_trucks": Answer("yes")})
        rename_row(project, inventory, TRUCK, PLATE)
        after = continue_year(project, inventory).inventory
        told = answer(project, after, {"garbage_trucks": Answer("no")})
        assert told.removed == (PLATE,)
        assert len(project.entries(inventory.id)) == 2


def test_a_landfill_keeps_what_it_has_received_and_what_it_is_like(tmp_path: Path) -> None:
    site = Row("waste.own_landfill", "managed_anaerobic", "บ่อฝังกลบ")
    year = ReportingYear(2568, fiscal=True)
    with new_town(tmp_path, HOST_TOWN_CODE, year) as (project, inventory):
        typed(project, inventory, site, "28450", "t", field="deposit", period="2567")
        typed(project, inventory, site, "2470.11", "t", field="deposit", period="2567-10")
        typed(project, inventory, site, "56", "%", field="share_food", period="2568")
        typed(project, inventory, site, "2544", "1", field="opened", period="2568")
        after = continue_year(project, inventory).inventory
        entries = {(one.key.field, one.key.period): one.value for one in project.entries(after.id)}
    assert after.id == "cfo-fy2569"
    deposits = {period for field, period in entries if field == "deposit"}
    assert deposits == {"2023-10/2024-09", "2024-10"}
    assert entries["share_food", "2024-10/2025-09"] == 56
    assert entries["opened", "2025-10/2026-09"] == 2544


def test_what_changed_is_told(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        stated(project, inventory, "organisation.vehicle", "กข 1201", kind="pickup")
        vehicle = Row("organisation.vehicle", "", item="กข 1201")
        typed(project, inventory, vehicle, "12", "km/L", field="announced_km_per_l", period="2568")
        typed(project, inventory, Row("purchased.electricity", "office"), "0", "kWh")
        mixed = Row("waste.landfilled", "mixed", item="ทม.ธาราทอง")
        typed(project, inventory, mixed, "1", "t")
        continued = continue_year(project, inventory)
        told = {one.code for one in continued.findings}
        with refused("project.inventory_exists"):
            continue_year(project, inventory)
        project.undo(now())
        assert [one.id for one in project.inventories()] == [inventory.id]
    assert told >= {"continue.book", "continue.announcements", "continue.idle"}


def test_a_row_without_a_factor_in_the_next_book_is_told(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        flight = Row("event.held", "flight_a", item="ประชุม")
        typed(project, inventory, flight, "1", "pkm")
        typed(project, inventory, Row("goods.purchased", "catalogue"), "1", "kg")
        codes = [one.code for one in continue_year(project, inventory).findings]
    assert codes == ["continue.book", "continue.no_factor"]
