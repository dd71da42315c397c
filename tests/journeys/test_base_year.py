"""A town takes a school over, and its base year is calculated again beside the first.

The town of the sample story 2: 5,236,900 kWh in fiscal year 2566, 5,098,400 in 2567; a school with
38,200 kWh a year taken over on 1 October 2566. Grid 0.4999 and 0.0987.
"""

from pathlib import Path
from typing import Any

import pytest
from commands import Answer, lgo, said, table

BASE, AGAIN, NEXT = "cfo-fy2566", "cfo-fy2566-r1", "cfo-fy2567"
SCHOOL = "โรงเรียนเทศบาล 5"
BECAUSE = "รับโอนโรงเรียนตามคำสั่งที่ 112/2566"


def electricity(year: str, kwh: str, item: str = "") -> tuple[str, str]:
    """A year's power, in scope 2 and its upstream."""
    return (
        f"purchased.electricity,grid,,{item},{year},quantity,{kwh},kWh,",
        f"upstream.electricity,grid,,{item},{year},quantity,{kwh},kWh,",
    )


def stated(statement: str, field: str, value: str, unit: str = "", item: str = "") -> str:
    """A row of a statement in 2567."""
    return f"{statement},,,{item},2567,{field},{value},{unit},"


EVENT = (
    stated("boundary.event", "date", "2566-10-01", item=SCHOOL),
    stated("boundary.event", "kind", "takeover", item=SCHOOL),
    stated("boundary.event", "order_number", "112/2566", item=SCHOOL),
    stated("boundary.event", "base_year_effect", "22.86652", "tCO2e", SCHOOL),
    stated("base_year.declaration", "year", "2566"),
    stated("base_year.declaration", "reason", "ปีแรกที่มีข้อมูลครบ"),
)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The two years before anything is restated."""
    project = tmp_path / "เมือง.lgo"
    for year, kwh in (("2566", "5236900"), ("2567", "5098400")):
        words = ("--lgo", "9900001", "--kind", "cfo", "--year", year, "--fiscal")
        assert lgo("new", project, *words).exit_code == 0
        rows = table(tmp_path / f"{year}.csv", *electricity(year, kwh))
        assert lgo("enter", project, rows, "--inventory", f"cfo-fy{year}").exit_code == 0
    return project


def enter(project: Path, inventory: str, *rows: str) -> None:
    """Enter rows, all of which must be taken."""
    answer = lgo(
        "enter", project, table(project.parent / "more.csv", *rows), "--inventory", inventory
    )
    assert (answer.exit_code, answer.document["rows"]["new"]) == (0, len(rows))


def restate(project: Path, *words: str, of: str = BASE, reason: str = "boundary") -> Answer:
    """Calculate a year again."""
    return lgo("new", project, "--restates", of, "--reason", reason, "--because", BECAUSE, *words)


def calculated(project: Path, inventory: str) -> Answer:
    """The calculation of one inventory."""
    return lgo("calculate", project, "--inventory", inventory)


def base_year(project: Path, inventory: str) -> dict[str, Any]:
    """The block about the base year."""
    block: dict[str, Any] = calculated(project, inventory).document["base_year"]
    return block


def test_a_school_taken_over_restates_the_base_year(town: Path) -> None:
    enter(town, NEXT, *EVENT)
    first = calculated(town, BASE).document["totals"]
    started = restate(town).document["inventory"]
    assert (started["id"], started["restatement"]["of"]) == (AGAIN, BASE)
    assert calculated(town, AGAIN).document["totals"] == first
    enter(town, AGAIN, *electricity("2566", "38200", SCHOOL))

    again = calculated(town, AGAIN).document
    assert again["totals"]["scope2"] == "2637022.49"  # 5,275,100 × 0.4999
    assert calculated(town, BASE).document["totals"] == first
    assert [
        (row["source"], row["item"], row["before"], row["change"])
        for row in again["base_year"]["differences"]
    ] == [
        ("purchased.electricity", SCHOOL, None, "19096.18"),
        ("upstream.electricity", SCHOOL, None, "3770.34"),
    ]
    assert BECAUSE in said("calculate", town, "--inventory", AGAIN)[1]
    told = again["base_year"]["restatement"]
    assert (told["of"], told["reason"], told["because"]) == (BASE, "boundary", BECAUSE)
    assert [one["id"] for one in again["base_year"]["own_versions"]] == [BASE, AGAIN]


def test_the_newest_version_is_the_base_year(town: Path) -> None:
    enter(town, NEXT, *EVENT)
    restate(town)
    enter(town, AGAIN, *electricity("2566", "38200", SCHOOL))
    block = base_year(town, NEXT)
    assert block["inventory"] == AGAIN
    assert [one["id"] for one in block["versions"]] == [BASE, AGAIN]
    assert block["comparison"]["scope2"] == {
        "base": "2637022.49", "here": "2548690.16", "change": "-88332.33", "share": "-0.033497",
    }  # fmt: skip
    assert AGAIN in said("calculate", town, "--inventory", NEXT, "--lang", "en")[1]


def test_an_event_below_the_threshold_is_told_and_calls_for_nothing(town: Path) -> None:
    enter(town, NEXT, *EVENT)
    answer = calculated(town, NEXT)
    due = answer.document["base_year"]["recalculation"]
    assert (due["effect"], due["share"]) == ("22866.52", "0.007294")
    assert (due["threshold"], due["needed"]) == ("0.05", False)
    assert "base_year.recalculate" not in answer.codes


def test_an_event_that_reaches_the_declared_threshold_calls_for_it(town: Path) -> None:
    enter(town, NEXT, *EVENT, stated("base_year.declaration", "threshold", "0.5", "%"))
    answer = calculated(town, NEXT)
    assert answer.document["base_year"]["recalculation"]["needed"] is True
    assert "base_year.recalculate" in answer.codes
    restate(town)
    answer = calculated(town, NEXT)
    assert answer.document["base_year"]["recalculation"]["pending"] == []
    assert "base_year.recalculate" not in answer.codes


def test_an_event_of_an_earlier_year_is_not_forgotten(town: Path) -> None:
    enter(town, NEXT, *EVENT)
    lgo("new", town, "--lgo", "9900001", "--kind", "cfo", "--year", "2568", "--fiscal")
    later = (
        "base_year.declaration,,,,2568,year,2566,,",
        "base_year.declaration,,,,2568,threshold,0.5,%,",
    )
    enter(town, "cfo-fy2568", *later)
    answer = calculated(town, "cfo-fy2568")
    assert [one["name"] for one in answer.document["base_year"]["events"]] == [SCHOOL]
    assert "base_year.recalculate" in answer.codes
    told_again = "boundary.event,,,{},2568,base_year_effect,0,kgCO2e,"
    enter(town, "cfo-fy2568", told_again.format(SCHOOL))
    assert "base_year.recalculate" not in calculated(town, "cfo-fy2568").codes


def test_a_restatement_for_an_error_takes_up_no_event(town: Path) -> None:
    enter(town, NEXT, *EVENT, stated("base_year.declaration", "threshold", "0.5", "%"))
    restate(town, reason="error")
    assert "base_year.recalculate" in calculated(town, NEXT).codes


def test_other_factors_make_another_version(town: Path) -> None:
    assert restate(town, "--book", "tgo-2026", reason="factor").exit_code == 0
    block = base_year(town, AGAIN)
    power = block["differences"][0]
    assert (power["before"], power["after"]) == ("2617926.31", "2487527.5")
    assert "inventory.restated" in calculated(town, BASE).codes


def test_versions_follow_each_other(town: Path) -> None:
    restate(town)
    refused = restate(town)
    assert (refused.exit_code, refused.codes) == (1, ["restate.not_newest"])
    assert restate(town, of=AGAIN).document["inventory"]["id"] == "cfo-fy2566-r2"
    versions = base_year(town, AGAIN)["own_versions"]
    assert [one["id"] for one in versions] == [BASE, AGAIN, "cfo-fy2566-r2"]


def test_the_first_version_cannot_be_changed_any_more(town: Path) -> None:
    first = calculated(town, BASE).document["totals"]
    restate(town)
    more = table(town.parent / "late.csv", *electricity("2566", "38200", SCHOOL))
    answer = lgo("enter", town, more, "--inventory", BASE)
    assert (answer.exit_code, answer.codes) == (1, ["project.superseded"])
    assert calculated(town, BASE).document["totals"] == first


def test_a_restatement_says_why(town: Path) -> None:
    answer = lgo("new", town, "--restates", BASE, "--reason", "error", "--because", "  ")
    assert (answer.exit_code, answer.codes) == (1, ["restate.no_reason"])
    assert said("new", town, "--restates", BASE, "--because", "x")[0] == 2
    assert said("new", town, "--reason", "error", "--because", "x")[0] == 2
    assert said("new", town, "--restates", BASE, "--reason", "mood", "--because", "x")[0] == 2
    assert said("new", town, "--restates", BASE, "--reason", "error", "--because", "x",
                "--year", "2566")[0] == 2  # fmt: skip
    unknown = restate(town, of="cfo-fy2560")
    assert (unknown.exit_code, unknown.codes) == (2, ["inventory.unknown"])


def test_a_bundle_says_that_it_is_a_restatement(town: Path, tmp_path: Path) -> None:
    restate(town)
    enter(town, AGAIN, *electricity("2566", "38200", SCHOOL))
    bundles = tmp_path / "first.ghgb", tmp_path / "again.ghgb"
    for inventory, bundle in zip((BASE, AGAIN), bundles, strict=True):
        assert lgo("export", town, "--inventory", inventory, "--out", bundle).exit_code == 0
    first, again = (lgo("verify", bundle).document for bundle in bundles)
    assert first["restatement"] is None
    assert (again["restatement"]["number"], again["restatement"]["because"]) == (1, BECAUSE)
    for told in (first, again):
        assert told["recomputation"]["state"] == "equal"
        assert told["verdict"] == "accepted_unsigned"


def test_a_calendar_base_year_is_compared_with_a_warning(town: Path) -> None:
    lgo("new", town, "--lgo", "9900001", "--kind", "cfo", "--year", "2567")
    rows = (
        *electricity("2567", "5098400"),
        stated("base_year.declaration", "year", "fy2566"),
    )
    enter(town, "cfo-2567", *rows)
    answer = calculated(town, "cfo-2567")
    assert answer.document["base_year"]["inventory"] == BASE
    assert "base_year.other_kind" in answer.codes


@pytest.mark.parametrize(
    ("year", "code"),
    [("2560", "base_year.no_inventory"), ("ปีก่อน", "base_year.unreadable")],
)
def test_a_base_year_that_is_not_there_is_told(town: Path, year: str, code: str) -> None:
    enter(town, NEXT, stated("base_year.declaration", "year", year))
    assert code in calculated(town, NEXT).codes


def test_an_event_without_day_or_effect_is_told(town: Path) -> None:
    enter(town, NEXT, stated("boundary.event", "reason", "รับโอน", item=SCHOOL))
    found = calculated(town, NEXT).codes
    assert {"base_year.event_incomplete", "base_year.event_without_effect"} <= set(found)


def test_a_reason_has_an_end(town: Path) -> None:
    answer = lgo("new", town, "--restates", BASE, "--reason", "error", "--because", "ก" * 2001)
    assert (answer.exit_code, answer.codes) == (1, ["entry.text_too_long"])
    assert said("new", town, "--lgo", "9900001", "--kind", "cfo")[0] == 2
