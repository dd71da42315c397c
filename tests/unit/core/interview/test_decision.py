"""What answers decide: the rows of two towns, what they leave out and why, what is still open."""

from hypothesis import given
from hypothesis import strategies as st
from interview_answers import answered, host_town_answers, small_town_answers
from sample_towns import HOST_TOWN, ONCE_A_YEAR, SMALL_TOWN

from lgo_desktop.core.interview.decision import Answer, decide, is_denied, scopes_of
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.interview.templates import (
    EVERY_OFFICE_HAS,
    in_province,
    keepers_of,
    template_for,
)
from lgo_desktop.core.sources.registry import all_sources

ANSWERS = st.dictionaries(
    st.sampled_from(sorted(all_questions())),
    st.builds(Answer, st.sampled_from(["yes", "no", "unknown"]), st.sampled_from(["", "หมายเหตุ"])),
)


def kinds(rows: object) -> set[tuple[str, str]]:
    assert isinstance(rows, dict)
    return {(row.source, row.variant) for row in rows}


def test_22_questions_leave_the_18_rows_of_the_small_town() -> None:
    answers = small_town_answers()
    asked = [id_ for id_ in answers if id_ not in EVERY_OFFICE_HAS]
    decision = decide(answers)
    apart = {("fugitive.refrigerant", "r-22")}
    assert len(asked) == 22
    assert len([row for row in decision.rows if (row.source, row.variant) not in apart]) == 18
    assert kinds(dict(decision.rows)) == {(source, variant) for source, variant, *_ in SMALL_TOWN}
    assert decision.open == ()


def test_the_small_town_knows_why_water_landfill_and_wastewater_are_empty() -> None:
    omissions = decide(small_town_answers()).omissions
    assert omissions["goods.tap_water"].reason == "หน่วยงานไม่ได้ใช้น้ำประปาของ กปภ. หรือ กปน."
    assert omissions["waste.own_landfill"].reason == "หน่วยงานไม่มีหลุมฝังกลบหรือที่เทขยะของตนเอง"
    assert omissions["wastewater.treatment"].reason == "หน่วยงานไม่มีระบบบำบัดน้ำเสียรวมของตนเอง"


def test_the_host_town_gets_every_kind_of_row_that_it_fills() -> None:
    rows = decide(host_town_answers()).rows
    filled = {(source, variant) for source, variant, *_ in (*HOST_TOWN, *ONCE_A_YEAR)}
    filled |= {("waste.own_landfill", "managed_anaerobic"), ("soil.fertiliser", "urea_46_0_0")}
    assert filled <= kinds(dict(rows))
    places = {row.facility for row in rows if row.source == "waste.own_landfill"}
    assert places == {"บ่อฝังกลบ"}
    assert "waste.landfilled" in decide(host_town_answers()).omissions


def test_a_note_stands_behind_the_reason() -> None:
    said = {"own_landfill": Answer("no", "ส่งที่ ทม.ธาราทอง")}
    reason = decide(said).omissions["waste.own_landfill"].reason
    assert reason == "หน่วยงานไม่มีหลุมฝังกลบหรือที่เทขยะของตนเอง (ส่งที่ ทม.ธาราทอง)"


def test_what_is_not_known_decides_nothing_and_stays_open() -> None:
    decision = decide({"tap_water": Answer("unknown")})
    assert (dict(decision.rows), dict(decision.omissions)) == ({}, {})
    assert "tap_water" in {one.id for one in decision.open}


def test_a_follow_up_counts_only_while_it_is_asked() -> None:
    said = {"other_buildings": Answer("yes"), "schools": Answer("yes")}
    school = Row("purchased.electricity", "school", item="โรงเรียน")
    assert school in decide(said).rows
    assert school not in decide({**said, "other_buildings": Answer("no")}).rows
    schools = all_questions()["schools"]
    assert is_denied(schools, {**said, "other_buildings": Answer("no")})
    assert not is_denied(schools, {"schools": Answer("no")})


def test_a_follow_up_of_a_follow_up_needs_both() -> None:
    fertiliser = {"parks": Answer("yes"), "fertiliser": Answer("yes")}
    assert not decide(fertiliser).rows
    assert len(decide({**fertiliser, "town_works": Answer("yes")}).rows) == 2


def test_ponds_and_aerators_are_rows_of_one_question() -> None:
    works = {"wastewater_works": Answer("yes")}
    ponds = decide({**works, "ponds": Answer("yes")}).rows
    aerated = decide({**works, "ponds": Answer("no")}).rows
    assert ("wastewater.treatment", "anaerobic_lagoon_shallow") in kinds(dict(ponds))
    assert ("wastewater.treatment", "aerobic_well_managed") in kinds(dict(aerated))


def test_the_scopes_of_a_question_are_those_of_its_rows() -> None:
    assert scopes_of(all_questions()["child_centre"]) == (1, 2)
    assert scopes_of(all_questions()["office"]) == (2, 3)
    assert scopes_of(all_questions()["solar"]) == (0,)


def test_water_around_bangkok_is_of_the_mwa() -> None:
    decision = decide({"tap_water": Answer("yes"), "paper": Answer("yes")})
    assert kinds(dict(in_province(decision, "12").rows)) == {
        ("goods.tap_water", "mwa"), ("goods.paper", "a4"),
    }  # fmt: skip
    assert in_province(decision, "50") is decision


def test_a_duty_that_no_division_has_falls_to_the_clerk() -> None:
    keepers = keepers_of(template_for("subdistrict_admin_org").divisions)
    assert (keepers["finance"], keepers["health"]) == ("กองคลัง", "สำนักปลัด")
    assert set(keepers_of(()).values()) == {"ยังไม่ระบุ"}
    assert template_for("unheard of").id == "town"


@given(ANSWERS)
def test_rows_and_reasons_come_from_asked_questions_only(answers: dict[str, Answer]) -> None:
    decision = decide(answers)
    assert set(decision.open) <= set(decision.asked)
    assert set(decision.rows.values()) <= set(decision.asked) - set(decision.open)
    for left_out in decision.omissions.values():
        assert answers[left_out.question.id].value == "no"
        assert left_out.reason.startswith(left_out.omission.reason.th)
    for row, question in decision.rows.items():
        assert all_sources()[row.source].variant(row.variant)
        assert row in question.outcome(answers[question.id].value).rows


def test_saying_no_to_everything_leaves_no_row() -> None:
    everything = answered(set())
    nothing = {id_: Answer("no") for id_ in everything}
    assert not decide(nothing).rows
