"""What a person is told of choices that move the total, and what becomes of the reason."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from commands import lgo, said, table

WASTE = "waste.landfilled,mixed,,,2568,quantity,655.18,t,"
BILL = "purchased.electricity,grid,,,2568-01,quantity,1000,kWh,"
REASON = "choice.reason,,,landfill_factor,2568,reason,แบบ 1.5(1) ของสำนักงานสีเขียว,,"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    project = tmp_path / "office.lgo"
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2568)
    lgo("enter", project, table(tmp_path / "e.csv", WASTE, BILL))
    return project


def choice(project: Path, id_: str) -> dict[str, Any]:
    (found,) = [c for c in lgo("calculate", project).document["choices"] if c["id"] == id_]
    return dict(found)


def test_every_option_has_the_total_that_entering_it_would_give(
    office: Path, tmp_path: Path
) -> None:
    told = choice(office, "landfill_factor")
    totals = {o["id"]: o["total"] for o in told["options"]}
    assert (told["chosen"], told["default"]) == ("mixed", "sanitary_landfill")
    assert told["total"] == totals["mixed"] == lgo("calculate", office).document["totals"]["total"]
    for variant in ("sanitary_landfill", "open_dump"):
        other = tmp_path / f"{variant}.lgo"
        lgo("new", other, "--lgo", "5110104", "--kind", "cfo", "--year", 2568)
        rows = table(tmp_path / f"{variant}.csv", WASTE.replace("mixed", variant), BILL)
        lgo("enter", other, rows)
        assert lgo("calculate", other).document["totals"]["total"] == totals[variant]
    sanitary = next(o for o in told["options"] if o["id"] == "sanitary_landfill")
    assert Decimal(sanitary["difference"]) == Decimal(totals["sanitary_landfill"]) - Decimal(
        totals["mixed"]
    )


def test_the_reason_is_stored_and_told(office: Path, tmp_path: Path) -> None:
    before = lgo("calculate", office)
    assert "choice.reason_missing" in before.codes
    assert lgo("calculate", office, "--strict").exit_code == 1
    assert lgo("enter", office, table(tmp_path / "r.csv", REASON)).document["rows"]["new"] == 1
    after = lgo("calculate", office)
    assert "choice.reason_missing" not in after.codes
    assert "choice.reasoned" in after.codes
    assert after.document["totals"] == before.document["totals"]
    assert choice(office, "landfill_factor")["reason"] == "แบบ 1.5(1) ของสำนักงานสีเขียว"


def test_people_read_one_line_for_a_choice_that_moves_the_total(office: Path) -> None:
    _, words = said("calculate", office)
    lines = [line for line in words.splitlines() if line.startswith("  ค่าการปล่อยของขยะ")]
    assert len(lines) == 1
    assert "1,520.52" in lines[0]
    assert "520.25" in lines[0]
    assert "ความละเอียด" not in words
    assert "Sanitary landfill 520.25" in said("calculate", office, "--lang", "en")[1]


def test_the_bundle_carries_the_reason_and_verifies(office: Path, tmp_path: Path) -> None:
    lgo("enter", office, table(tmp_path / "r.csv", REASON))
    out = tmp_path / "o.ghgb"
    assert lgo("export", office, "--out", out).exit_code == 0
    assert lgo("verify", out).document["recomputation"]["state"] == "equal"


def test_rules_are_choices_too(office: Path) -> None:
    precision, gwp = choice(office, "precision"), choice(office, "gwp")
    assert (precision["chosen"], gwp["chosen"]) == ("full", "edition")
    compared = lgo("factors", "compare", office, "tgo-2022", "--precision", "published").document
    published = next(o for o in precision["options"] if o["id"] == "published")
    assert published["total"] == compared["after"]["total"]


def test_an_empty_year_has_no_choices(tmp_path: Path) -> None:
    project = tmp_path / "a.lgo"
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2568)
    assert lgo("calculate", project).document["choices"] == []
