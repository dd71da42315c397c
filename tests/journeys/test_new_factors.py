"""A year under the factors of February 2569: biofuels, blends with HCFC, and other GWP sets."""

from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, said, table

ROWS = (
    "mobile.road_fuel,b7,กองช่าง,กข 1,2569-01,quantity,100,L,",
    "mobile.road_fuel,b10,กองช่าง,กข 2,2569-01,quantity,100,L,",
    "stationary.fuel,wood,ศพด.,,2569-01/2569-03,quantity,30,kg,ใบส่งของเลขที่ 7",
    "fugitive.refrigerant,r-401a,,,2569-02,quantity,2,kg,",
    "goods.paper,a4,,,2569,quantity,0.5,ตัน,",
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    project = tmp_path / "office.lgo"
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2569)
    answer = lgo("enter", project, table(tmp_path / "e.csv", *ROWS))
    assert (answer.exit_code, answer.document["rows"]["new"]) == (0, 5)
    return project


def test_biogenic_and_ozone_depleting_gases_stay_outside(office: Path) -> None:
    """B7 holds 7 % of biodiesel, 23.22 MJ/L × 70,800 kg/TJ; R-401A 87 % of HCFC by mass."""
    totals = lgo("calculate", office).document["totals"]
    b100 = Decimal("23.22") * Decimal("0.0708")
    biodiesel = b100 * (Decimal(7) + Decimal(10))
    assert Decimal(totals["biogenic_co2"]) > biodiesel > 0
    assert Decimal(totals["separate"]) == 2 * (Decimal("0.53") * 1760 + Decimal("0.34") * 527)
    assert "CO2 ชีวภาพ" in said("calculate", office)[1]


def test_a_mixture_opens_into_its_shares(office: Path) -> None:
    lines = lgo("calculate", office).document["lines"]
    code = next(line["code"] for line in lines if line["variant"] == "b10")
    steps = {s["step"]: s["value"] for s in lgo("explain", office, code).document["steps"]}
    assert steps["share fuel.diesel.road"] == "0.9"
    assert steps["share fuel.b100.road"] == "0.1"


def test_tonnes_of_paper_are_converted_before_the_factor(office: Path) -> None:
    lines = lgo("calculate", office).document["lines"]
    paper = next(line for line in lines if line["source"] == "goods.paper")
    assert (paper["quantity"], paper["unit"], paper["kgco2e"]) == ("500", "kg", "1051")
    assert paper["period"] == "2026-01/2026-12"
    steps = lgo("explain", office, paper["code"]).document["steps"]
    assert ("converted", "500", "kg") in [(s["step"], s["value"], s["unit"]) for s in steps]


def test_a_source_opens_into_its_lines(office: Path) -> None:
    answer = lgo("explain", office, "mobile.road_fuel")
    assert len(answer.document["steps"]) == 3
    assert lgo("explain", office, "separate").document["result"]["value"] == "2223.96"


def test_another_gwp_set_moves_fuels_and_says_what_cannot_move(tmp_path: Path) -> None:
    project = tmp_path / "ar6.lgo"
    words = ("--lgo", "5110104", "--kind", "cfo", "--year", 2569, "--gwp", "AR6")
    lgo("new", project, *words)
    lgo("enter", project, table(tmp_path / "e.csv", ROWS[0], ROWS[4]))
    answer = lgo("calculate", project)
    assert answer.codes.count("factor.cannot_move") == 1
    methane = next(g for g in answer.document["by_gas"] if g["gas"] == "CH4_fossil")
    assert Decimal(methane["kgco2e"]) == Decimal(methane["kg"]) * Decimal("29.8")


def test_the_older_book_has_gaps_and_says_so(office: Path) -> None:
    answer = lgo("factors", "compare", office, "tgo-2022")
    causes = {row["variant"]: row["cause"] for row in answer.document["rows"]}
    assert (causes["b7"], causes["a4"]) == ("only_before", "same")
    assert "tgo-cfo-2026-02" in said("factors", "compare", office, "tgo-2022")[1]


def test_the_report_tells_what_counts_apart(office: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    assert lgo("report", office, "cfo", "--out", out).exit_code == 0
    assert lgo("report", office, "nonsense", "--out", out).codes == ["report.unknown"]
    bundle = tmp_path / "o.ghgb"
    assert lgo("export", office, "--out", bundle).exit_code == 0
    assert lgo("verify", bundle).document["recomputation"]["state"] == "equal"
