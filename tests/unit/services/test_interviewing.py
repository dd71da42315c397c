"""Answers of the interview are saved with their rows and reasons in one act, and cost no amount."""

from decimal import Decimal
from pathlib import Path

import pytest
from interview_answers import small_town_answers
from interview_samples import TRUCK, YEAR, answers, new_town, reasons, stated, typed
from storage_samples import refused

from lgo_desktop.core.interview.decision import Answer
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.templates import TEMPLATES
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.services.interviewing import (
    ACT,
    answer,
    interview,
    start_from_template,
    usual_template,
)
from lgo_desktop.services.planned_rows import keep_papers, rows_of_year
from lgo_desktop.services.row_changes import remove_rows, rename_row
from lgo_desktop.services.surroundings import now

YES, NO = Answer("yes"), Answer("no")
LANDFILL = Row("waste.own_landfill", "managed_anaerobic", "บ่อฝังกลบ")


def test_a_yes_plans_its_rows_with_who_keeps_the_papers(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        told = answer(project, inventory, {"garbage_trucks": YES, "office": YES})
        rows = rows_of_year(project, inventory)
    assert TRUCK in told.planned
    assert {one.row.item: one.keeper for one in rows if one.source.scope in (1, 2)} == {
        "รถขยะ": "สำนักปลัด", "อาคารสำนักงาน": "กองคลัง",
    }  # fmt: skip
    assert {one.entries for one in rows} == {0}


def test_a_no_writes_why_and_that_nothing_is_emitted(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        told = answer(project, inventory, {"own_landfill": Answer("no", "ส่งที่ ทม.ธาราทอง")})
        assert told.left_out == ("waste.own_landfill",)
        assert reasons(project, inventory)["waste.own_landfill"].endswith("(ส่งที่ ทม.ธาราทอง)")
        key = EntryKey(
            "boundary.exclusion", "", "", "waste.own_landfill", str(YEAR.period),
            "estimated_kgco2e",
        )  # fmt: skip
        values = {one.key: one.value for one in project.entries(inventory.id)}
    assert values[key] == 0


def test_what_others_pay_is_left_out_without_a_number(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"waterworks": NO})
        fields = {one.key.field for one in project.entries(inventory.id)}
    assert fields == {"answer", "reason"}


def test_changing_an_answer_is_one_act_and_is_undone_as_one(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"garbage_trucks": YES})
        before = project.entries(inventory.id)
        told = answer(project, inventory, {"garbage_trucks": NO})
        assert (told.removed, told.left_out) == ((TRUCK,), ("น้ำมันรถขยะ",))
        assert project.change_sets()[-1].act == ACT
        assert rows_of_year(project, inventory) == ()
        project.undo(now())
        assert project.entries(inventory.id) == before


def test_a_row_with_amounts_is_kept_and_told(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"garbage_trucks": YES})
        litres = typed(project, inventory, TRUCK)
        told = answer(project, inventory, {"garbage_trucks": NO})
        assert told.removed == ()
        assert {one.code for one in told.findings} == {"interview.row_kept", "interview.belied"}
        assert litres in project.entries(inventory.id)
        again = answer(project, inventory, {"garbage_trucks": YES})
    assert (again.planned, again.findings, again.taken_in) == ((), (), ("น้ำมันรถขยะ",))


def test_a_renamed_row_is_still_the_row_of_its_question(tmp_path: Path) -> None:
    plate = Row("mobile.road_fuel", "diesel", item="81-2250")
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"garbage_trucks": YES})
        rename_row(project, inventory, TRUCK, plate)
        keep_papers(project, inventory, {plate: "กองช่าง"})
        answer(project, inventory, {"garbage_trucks": YES})
        assert [one.row for one in rows_of_year(project, inventory)] == [plate]
        told = answer(project, inventory, {"garbage_trucks": Answer("unknown")})
        assert told.removed == (plate,)


def test_a_row_that_was_removed_does_not_come_back_by_itself(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"cars": YES})
        remove_rows(project, inventory, [Row("mobile.road_fuel", "gasohol_95", item="รถจักรยานยนต์")])
        answer(project, inventory, {"cars": YES, "mowers": YES})
        items = [one.row.item for one in rows_of_year(project, inventory)]
    assert "รถจักรยานยนต์" not in items


def test_what_the_office_named_itself_is_not_planned_again(tmp_path: Path) -> None:
    account = Row("purchased.electricity", "office", item="0200 1145 3321")
    with new_town(tmp_path) as (project, inventory):
        typed(project, inventory, account, "1890", "kWh")
        told = answer(project, inventory, {"office": YES, "garbage_trucks": YES})
    assert told.planned == (Row("upstream.electricity", "grid"), TRUCK)


def test_a_reason_that_the_office_rewrote_stays(tmp_path: Path) -> None:
    own = {"reason": "หลุมเดิมคืนพื้นที่แล้วตั้งแต่ปี 2550"}
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"own_landfill": NO})
        stated(project, inventory, "boundary.exclusion", "waste.own_landfill", **own)
        answer(project, inventory, {"own_landfill": Answer("no", "หมายเหตุ")})
        assert reasons(project, inventory) == {"waste.own_landfill": own["reason"]}
        told = answer(project, inventory, {"own_landfill": YES})
        assert [one.code for one in told.findings] == ["interview.exclusion_kept"]
        assert reasons(project, inventory) == {"waste.own_landfill": own["reason"]}


def test_a_new_note_rewrites_the_reason_of_the_interview(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"own_landfill": Answer("no", "ก")})
        answer(project, inventory, {"own_landfill": Answer("no", "ข")})
        assert reasons(project, inventory)["waste.own_landfill"].endswith("(ข)")
        answer(project, inventory, {"own_landfill": NO})
        assert reasons(project, inventory)["waste.own_landfill"].endswith("ตนเอง")


def test_a_landfill_that_is_denied_but_filled_is_found(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        typed(project, inventory, LANDFILL, "20000", "t", field="deposit", period="2568")
        told = answer(project, inventory, {"own_landfill": NO})
        typed(
            project,
            inventory,
            Row("transport.contracted", "pickup_4w_small_open.normal.load_50"),
            "9",
            "tkm",
            field="tkm",
        )
        answer(project, inventory, {"collection_contracted": NO})
        (found,) = interview(project, inventory).findings
    assert told.findings == (found,)
    assert (found.code, found.where.source) == ("interview.belied", "waste.own_landfill")


def test_a_garbage_truck_is_known_by_its_plate(tmp_path: Path) -> None:
    plate = Row("mobile.road_fuel", "diesel", item="81-2250")
    with new_town(tmp_path) as (project, inventory):
        stated(project, inventory, "organisation.vehicle", "81-2250", kind="garbage_truck")
        typed(project, inventory, plate)
        told = answer(project, inventory, {"garbage_trucks": NO})
        assert [one.where.item for one in told.findings] == ["81-2250"]
        typed(project, inventory, plate, "0")
        assert interview(project, inventory).findings == ()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"garbage_trucks": NO, "collection_contracted": NO, "waste_sent": YES}, "who_collects"),
        ({"septic": NO, "wastewater_works": NO}, "where_sewage_goes"),
    ],
)
def test_answers_that_cannot_all_hold(given: dict[str, Answer], code: str, tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        assert [one.code for one in answer(project, inventory, given).findings] == [
            f"interview.{code}"
        ]


def test_a_template_gives_divisions_and_what_every_office_has(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        template = usual_template(inventory)
        assert template is TEMPLATES["subdistrict_admin_org"]
        answer(project, inventory, {"paper": NO})
        start_from_template(project, inventory, template)
        assert answers(project, inventory) == {
            "office": "yes", "paper": "no", "cars": "yes", "septic": "yes",
        }  # fmt: skip
        keepers = {one.keeper for one in rows_of_year(project, inventory)}
        assert keepers == {"กองคลัง", "สำนักปลัด"}
        entries = len(project.entries(inventory.id))
        start_from_template(project, inventory, TEMPLATES["town"])
        assert len(project.entries(inventory.id)) == entries
        assert len(project.change_sets()) == 3


def test_the_divisions_of_the_office_keep_the_papers(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        stated(project, inventory, "organisation.division", "งานคลังและบัญชี", duty="finance")
        answer(project, inventory, {"paper": YES, "septic": YES})
        keepers = {one.source.id: one.keeper for one in rows_of_year(project, inventory)}
    assert keepers == {"goods.paper": "งานคลังและบัญชี", "wastewater.septic_tank": "ยังไม่ระบุ"}


def test_the_small_town_answers_everything_at_once(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        told = answer(project, inventory, small_town_answers())
        assert len(told.planned) == 19
        assert told.findings == ()
        assert interview(project, inventory).decision.open == ()
        totals = [one for one in project.entries(inventory.id) if isinstance(one.value, Decimal)]
    assert {one.value for one in totals} == {0}


def test_an_answer_can_be_taken_back(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        answer(project, inventory, {"own_landfill": Answer("no", "หมายเหตุ")})
        told = answer(project, inventory, {"own_landfill": Answer("")})
        assert told.taken_in == ("waste.own_landfill",)
        assert project.entries(inventory.id) == ()


def test_strange_questions_and_answers_are_refused(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        with refused("interview.unknown_question"):
            answer(project, inventory, {"nobody asked": YES})
        with refused("entry.unknown_choice"):
            answer(project, inventory, {"paper": Answer("perhaps")})
        with refused("entry.text_too_long"):
            answer(project, inventory, {"paper": Answer("no", "ก" * 2001)})
        assert project.entries(inventory.id) == ()


def test_the_rows_of_an_answer_are_those_that_stand(tmp_path: Path) -> None:
    plate = Row("mobile.road_fuel", "diesel", item="81-2250")
    account = Row("purchased.electricity", "office", item="0200 1145 3321")
    with new_town(tmp_path) as (project, inventory):
        typed(project, inventory, account, "1890", "kWh")
        answer(project, inventory, {"garbage_trucks": YES, "office": YES, "paper": NO})
        rename_row(project, inventory, TRUCK, plate)
        rows = interview(project, inventory).rows
        assert rows == {
            "garbage_trucks": (plate,), "office": (account, Row("upstream.electricity", "grid")),
        }  # fmt: skip
        remove_rows(project, inventory, [plate])
        assert interview(project, inventory).rows["garbage_trucks"] == ()
