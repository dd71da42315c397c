"""An office draws its boundary, enters its year into the rows that came of it, and goes on.

The small town of the sample: 22 questions beyond what every office has leave 18 rows and one told
apart; its total is the one worked out by hand.
"""

from pathlib import Path

import pytest
from commands import lgo, said, table
from interview_answers import small_town_answers
from interview_samples import stated
from sample_towns import SMALL_TOWN, SMALL_TOWN_CODE, small_town

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.templates import EVERY_OFFICE_HAS
from lgo_desktop.services.interviewing import answer, start_from_template, usual_template
from lgo_desktop.services.planned_rows import add_row, rows_of_year
from lgo_desktop.services.row_changes import remove_rows, rename_row
from lgo_desktop.services.surroundings import open_project

SHARED_ROWS = {
    "รถกระบะ 4 ประตู": "กข 1201", "รถกระบะตอนเดียว": "บต 4410", "รถขยะ": "81-2250",
    "รถบรรทุกน้ำและรถดับเพลิง": "81-0937", "รถจักรยานยนต์": "กคย 88",
}  # fmt: skip


@pytest.fixture
def town(tmp_path: Path) -> Path:
    project = tmp_path / "เมือง.lgo"
    lgo(
        "new", project, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2568,
        "--precision", "published",
    )  # fmt: skip
    with open_project(project) as opened:
        inventory = opened.inventory("cfo-2568")
        start_from_template(opened, inventory, usual_template(inventory))
        rest = {k: v for k, v in small_town_answers().items() if k not in EVERY_OFFICE_HAS}
        assert len(rest) == 22
        answer(opened, inventory, rest)
    return project


def rename_as_the_town_does(project: Path) -> None:
    """Every planned row takes the plate, account or place that the town writes."""
    wanted = {(source, variant): item for source, variant, item, *_ in SMALL_TOWN}
    with open_project(project) as opened:
        inventory = opened.inventory("cfo-2568")
        for one in rows_of_year(opened, inventory):
            row = one.row
            item = SHARED_ROWS.get(row.item, wanted[row.source, row.variant])
            if item != row.item:
                rename_row(opened, inventory, row, Row(row.source, row.variant, "", item))


def test_the_interview_leaves_the_rows_that_the_town_fills(town: Path, tmp_path: Path) -> None:
    rename_as_the_town_does(town)
    entered = lgo("enter", town, table(tmp_path / "ปี.csv", *small_town()))
    assert entered.exit_code == 0
    with open_project(town) as opened:
        rows = rows_of_year(opened, opened.inventory("cfo-2568"))
    assert len(rows) == 19
    assert all(one.entries and one.keeper for one in rows)
    calculated = lgo("calculate", town).document
    assert calculated["totals"]["total"] == "642092.67018"


def test_what_is_empty_is_explained_in_the_check_and_contradicted_by_amounts(
    town: Path, tmp_path: Path
) -> None:
    codes = lgo("check", town).codes
    assert "interview.belied" not in codes
    assert "exclusion.without_reason" not in codes
    rows = ["goods.tap_water,pwa,,,2568-01,quantity,12,m3,"]
    lgo("enter", town, table(tmp_path / "น้ำ.csv", *rows))
    answer_ = lgo("check", town)
    found = [one for one in answer_.document["findings"] if one["code"] == "interview.belied"]
    assert [one["where"]["source"] for one in found] == ["goods.tap_water"]
    assert "กปภ." in found[0]["th"]


def test_contacts_stay_in_the_office(town: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "ส่ง.ghgb"
    with open_project(town) as opened:
        inventory = opened.inventory("cfo-2568")
        stated(
            opened, inventory, "organisation.contact", "กองคลัง", person="สมใจ", phone="0810000000"
        )
        stated(opened, inventory, "organisation.meter", "0200 1145 3321", place="สำนักงาน")
    assert lgo("export", town, "--out", bundle).exit_code == 0
    sent = bundle.read_bytes()
    assert b"0810000000" not in sent
    assert "สมใจ".encode() not in sent
    assert b"0200 1145 3321" in sent
    assert lgo("verify", bundle).document["recomputation"]["state"] == "equal"


def test_the_next_year_begins_with_the_same_rows(town: Path) -> None:
    started = lgo("continue", town)
    assert (started.exit_code, started.document["inventory"]["id"]) == (0, "cfo-2569")
    assert len(started.document["rows"]) == 19
    assert {row["keeper"] for row in started.document["rows"]} >= {"กองคลัง", "กองช่าง"}
    assert "continue.book" in started.codes
    total = lgo("calculate", town, "--inventory", "cfo-2569").document["totals"]["total"]
    assert total == "0"
    assert lgo("continue", town, "--from", "cfo-2568").codes == ["project.inventory_exists"]
    assert "ปริมาณยังว่าง" in said("continue", town, "--from", "cfo-2569")[1]


def test_a_file_of_answers_is_entered_like_any_other(town: Path, tmp_path: Path) -> None:
    rows = [
        "organisation.vehicle,,,81-2250,2568,announced_km_per_l,3.25,km/L,",
        "organisation.division,,,กองช่าง,2568,duty,works,,",
        "mobile.road_fuel,diesel,,81-9999,2568,keeper,กองช่าง,,",
    ]
    assert lgo("enter", town, table(tmp_path / "รถ.csv", *rows)).document["rows"]["refused"] == 0
    with open_project(town) as opened:
        inventory = opened.inventory("cfo-2568")
        planned = Row("mobile.road_fuel", "diesel", item="81-9999")
        assert planned in {one.row for one in rows_of_year(opened, inventory)}
        assert remove_rows(opened, inventory, [planned]) == 1
        assert add_row(opened, inventory, planned, "กองช่าง") == planned
