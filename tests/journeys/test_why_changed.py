"""An officer asks why the total changed: from year to year, and from version to version."""

from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, said, table


def entered(project: Path, inventory: str, *rows: str) -> None:
    given = table(project.parent / "rows.csv", *rows)
    answer = lgo("enter", project, given, "--inventory", inventory)
    assert (answer.exit_code, answer.document["rows"]["new"]) == (0, len(rows))


@pytest.fixture
def two_years(tmp_path: Path) -> Path:
    """Less power, a truck more, and newer factors: 2566 and 2567."""
    project = tmp_path / "เมือง.lgo"
    for year, book in (("2566", "tgo-2022"), ("2567", "tgo-2026")):
        words = ("--lgo", "9900001", "--kind", "cfo", "--year", year, "--book", book)
        assert lgo("new", project, *words).exit_code == 0
    power = "purchased.electricity,office,,สำนักงาน,{},quantity,{},kWh,"
    diesel = "mobile.road_fuel,diesel,,{},{},quantity,1000,L,"
    entered(project, "cfo-2566", power.format(2566, 50000), diesel.format("รถขยะ", 2566))
    entered(
        project, "cfo-2567", power.format(2567, 42000), diesel.format("รถขยะ", 2567),
        diesel.format("รถดับเพลิง", 2567),
    )  # fmt: skip
    return project


def test_a_year_against_the_year_before(two_years: Path) -> None:
    answer = lgo("why", two_years, "--inventory", "cfo-2567").document
    assert (answer["before"], answer["after"]) == ("cfo-2566", "cfo-2567")
    causes = {cause: Decimal(effect) for cause, effect in answer["causes"].items()}
    assert causes["activity"] == -8000 * Decimal("0.4999")
    assert causes["boundary"] > 0
    assert sum(causes.values()) == Decimal(answer["change"])
    assert Decimal(answer["total_after"]) - Decimal(answer["total_before"]) == sum(causes.values())
    told = {row["item"]: row["causes"] for row in answer["rows"]}
    assert list(told["รถดับเพลิง"]) == ["boundary", "factor"]


def test_it_is_told_in_thai(two_years: Path) -> None:
    _, words = said("why", two_years, "--inventory", "cfo-2567")
    assert "ใช้มากขึ้นหรือน้อยลง -4.00 ตัน: " in words
    assert "รายการที่เริ่มนับหรือเลิกนับ" in words


def test_a_version_against_the_one_before(two_years: Path) -> None:
    again = ("--restates", "cfo-2566", "--reason", "error", "--because", "บิลเดือน มี.ค. ตกไป")
    assert lgo("new", two_years, *again).exit_code == 0
    power = "purchased.electricity,office,,สำนักงาน,2566,quantity,51000,kWh,"
    given = table(two_years.parent / "more.csv", power)
    assert lgo("enter", two_years, given, "--inventory", "cfo-2566-r1").exit_code == 0
    answer = lgo("why", two_years, "--inventory", "cfo-2566-r1").document
    assert answer["before"] == "cfo-2566"
    assert answer["causes"] == {"correction": "499.9"}


def test_the_first_year_has_nothing_before_it(two_years: Path) -> None:
    answer = lgo("why", two_years, "--inventory", "cfo-2566")
    assert (answer.exit_code, answer.codes) == (1, ["why.nothing_before"])
