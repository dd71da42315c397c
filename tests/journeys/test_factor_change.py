"""Going over to another book: seen first, with a reason, undone exactly; factors of one's own."""

from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, said, table

from lgo_desktop.services.surroundings import now, open_project

YEAR_ROWS = (
    "mobile.road_fuel,diesel,กองช่าง,กข 1,2568-01,quantity,100,L,",
    "mobile.road_fuel,diesel,กองช่าง,กข 1,2568-02,quantity,50,L,",
    "purchased.electricity,grid,,,2568-01,quantity,1000,kWh,",
    "wastewater.septic_tank,septic_tank,,,2568-01,methane,2,kgCH4,",
)
OWN_GRID = tuple(
    f"factor.own,,,electricity.grid,2568,{field},{value},{unit},"
    for field, value, unit in (
        ("name", "ไฟจากโรงไฟฟ้าชีวมวล", ""),
        ("kgco2e", "0.1", "kgCO2e"),
        ("unit", "kWh", ""),
        ("source", "สัญญาซื้อไฟ 2567 หน้า 3", ""),
        ("reason", "ซื้อไฟโดยตรง", ""),
        ("quality", "measured", ""),
    )
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    project = tmp_path / "office.lgo"
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2568)
    assert lgo("enter", project, table(tmp_path / "e.csv", *YEAR_ROWS)).exit_code == 0
    return project


def state(project: Path) -> tuple[object, object, object]:
    """Everything that a change of the book touches."""
    told = lgo("calculate", project).document
    with open_project(project) as opened:
        used = opened.factor_use("cfo-2568")
    return told["inventory"], told["totals"], used


def test_a_comparison_opens_into_lines_and_tells_both_totals(office: Path) -> None:
    told = lgo("factors", "compare", office, "tgo-2026").document
    before, after = Decimal(told["before"]["total"]), Decimal(told["after"]["total"])
    assert told["before"]["totals"]["total"] == told["before"]["total"]
    rows = {row["source"]: row for row in told["rows"]}
    fuel, grid = rows["mobile.road_fuel"], rows["purchased.electricity"]
    assert [line["period"] for line in fuel["lines"]] == ["2025-01", "2025-02"]
    assert Decimal(fuel["change"]) == sum(Decimal(line["change"]) for line in fuel["lines"])
    assert sum(Decimal(row["change"]) for row in told["rows"]) == after - before
    assert (grid["before"]["value"], grid["after"]["value"]) == ("0.4999", "0.475")
    assert grid["lines"][0]["cause"] == grid["cause"] == "edition"
    codes = {line["code"] for row in told["rows"] for line in row["lines"]}
    assert codes == {line["code"] for line in lgo("calculate", office).document["lines"]}


def test_precision_and_gwp_are_causes_of_their_own(office: Path) -> None:
    printed = lgo("factors", "compare", office, "tgo-2022", "--precision", "published").document
    causes = {row["source"]: row["cause"] for row in printed["rows"]}
    assert causes["mobile.road_fuel"] == "precision"
    assert causes["wastewater.septic_tank"] == "same"
    moved = lgo("factors", "compare", office, "tgo-2022", "--gwp", "AR4").document
    causes = {row["source"]: row["cause"] for row in moved["rows"]}
    assert causes == {
        "mobile.road_fuel": "gwp", "purchased.electricity": "same",
        "wastewater.septic_tank": "gwp",
    }  # fmt: skip
    assert lgo("factors", "compare", office, "tgo-2022", "--gwp", "AR99").codes == [
        "inventory.unknown_gwp"
    ]


def test_a_comparison_saves_nothing(office: Path) -> None:
    standing = state(office)
    lgo("factors", "compare", office, "tgo-2026")
    assert state(office) == standing


def test_a_change_is_one_act_and_its_undo_restores_all(office: Path) -> None:
    standing = state(office)
    compared = lgo("factors", "compare", office, "tgo-2026").document
    used = lgo("factors", "use", office, "tgo-2026", "--because", "หนังสือ อบก. ที่ 12/2569")
    assert used.exit_code == 0
    assert used.document["rows"] == compared["rows"]
    inventory, totals, factors = state(office)
    assert isinstance(inventory, dict)
    assert isinstance(totals, dict)
    assert (inventory["book"], totals["total"]) == ("tgo-2026", compared["after"]["total"])
    assert factors != standing[2]
    with open_project(office) as project:
        act = project.change_sets()[-1]
        assert (act.act, act.note) == ("change_book", "หนังสือ อบก. ที่ 12/2569")
        project.undo(now())
    assert state(office) == standing
    with open_project(office) as project:
        project.redo(now())
    assert state(office) == (inventory, totals, factors)


def test_history_tells_both_totals_and_the_former_factors(office: Path) -> None:
    assert lgo("factors", "history", office).document["changes"] == []
    before = lgo("calculate", office).document["totals"]["total"]
    lgo("factors", "use", office, "tgo-2026", "--because", "ทดลอง")
    with open_project(office) as project:
        project.undo(now())
    assert lgo("factors", "history", office).document["changes"] == []
    lgo("factors", "use", office, "tgo-2026", "--because", "หนังสือ อบก.")
    lgo("factors", "use", office, "tgo-2026", "--because", "ใช้แบบ 1.5", "--precision", "published")
    first, second = lgo("factors", "history", office).document["changes"]
    assert (first["reason"], second["reason"]) == ("หนังสือ อบก.", "ใช้แบบ 1.5")
    assert (first["before"]["book"], first["before"]["total"]) == ("tgo-2022", before)
    assert first["after"]["total"] == second["before"]["total"]
    assert (second["before"]["precision"], second["after"]["precision"]) == ("full", "published")
    grid = next(f for f in first["former_factors"] if f["key"] == "electricity.grid")
    assert (grid["edition"], grid["total"]) == ("lci-grid-2016-2018", "0.4999")
    assert before in said("factors", "history", office)[1]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("tgo-2026",), "factors.without_reason"),
        (("tgo-2026", "--because", "  "), "factors.without_reason"),
        (("tgo-2022", "--because", "x"), "factors.same_rules"),
        (("tgo-2031", "--because", "x"), "book.missing"),
        (("tgo-2026", "--because", "x", "--gwp", "AR99"), "inventory.unknown_gwp"),
        (
            ("tgo-2026", "--because", "x", "--gwp", "AR6", "--precision", "published"),
            "inventory.published_gwp",
        ),
    ],
)
def test_what_is_refused_changes_nothing(office: Path, words: tuple[str, ...], code: str) -> None:
    standing = state(office)
    answer = lgo("factors", "use", office, *words)
    assert (answer.exit_code, answer.codes) == (1, [code])
    assert state(office) == standing


def test_a_book_with_a_gap_waits_for_the_offices_own_factor(tmp_path: Path) -> None:
    project = tmp_path / "b7.lgo"
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2569)
    row = "mobile.road_fuel,b7,,กข 1,2569-01,quantity,100,L,"
    lgo("enter", project, table(tmp_path / "b7.csv", row))
    refused = lgo("factors", "use", project, "tgo-2022", "--because", "เทียบปีก่อน")
    assert refused.codes == ["factor.missing", "factors.incomplete"]
    own = [
        f"factor.own,,,fuel.b7.road,2569,{field},{value},{unit},"
        for field, value, unit in (
            ("co2", "2.5", "kg"), ("unit", "L", ""), ("source", "ห้องปฏิบัติการ", ""),
            ("reason", "ชุดค่าเดิมไม่มี B7", ""),
        )
    ]  # fmt: skip
    lgo("enter", project, table(tmp_path / "own.csv", *own))
    assert lgo("factors", "use", project, "tgo-2022", "--because", "เทียบปีก่อน").exit_code == 0
    assert lgo("calculate", project).document["totals"]["total"] == "250"


def test_an_own_factor_is_marked_everywhere_and_travels(office: Path, tmp_path: Path) -> None:
    lgo("enter", office, table(tmp_path / "own.csv", *OWN_GRID))
    answer = lgo("calculate", office)
    (line,) = [x for x in answer.document["lines"] if x["source"] == "purchased.electricity"]
    assert (line["kgco2e"], line["factor"]["edition"]) == ("100", "own")
    assert {"factor.own", "factor.substitute"} <= set(answer.codes)
    steps = lgo("explain", office, line["code"]).document["steps"]
    told = {step["step"]: step["ref"] for step in steps}
    assert told["factor electricity.grid [own]"] == "สัญญาซื้อไฟ 2567 หน้า 3"
    assert "ซื้อไฟโดยตรง" in told["substitute for electricity.grid"]
    rows = lgo("factors", "compare", office, "tgo-2026").document["rows"]
    assert {r["source"]: r["cause"] for r in rows}["purchased.electricity"] == "own"
    assert "ค่าของหน่วยงานเอง" in said("factors", "compare", office, "tgo-2026")[1]
    shown = lgo("factors", "show", "electricity.grid", "--project", office).document["factors"]
    assert shown[0]["edition"] == "own"
    listed = lgo("factors", "list", "--project", office, "--search", "ชีวมวล").document
    assert [f["edition"] for f in listed["factors"] if f["key"] == "electricity.grid"] == ["own"]
    with open_project(office) as project:
        editions = {use.factor.edition: use for use in project.factor_use("cfo-2568")}
    assert editions["own"].factor.source == "สัญญาซื้อไฟ 2567 หน้า 3"
    for kind, file in (("cfo", "r.pdf"), ("results", "r.xlsx"), ("form_1_5_1", "f.xlsx")):
        assert lgo("report", office, kind, "--out", tmp_path / file).exit_code == 0
    lgo("factors", "use", office, "tgo-2026", "--because", "หนังสือ อบก.")
    bundle = tmp_path / "o.ghgb"
    assert lgo("export", office, "--out", bundle).exit_code == 0
    assert lgo("verify", bundle).document["recomputation"]["state"] == "equal"


def test_goods_that_no_book_has_meet_a_factor_by_their_name(office: Path, tmp_path: Path) -> None:
    rows = [
        "goods.purchased,own,,ทรายถม,2568,quantity,2,t,",
        "factor.own,,,own.ทรายถม,2568,kgco2e,0.05,kgCO2e,",
        "factor.own,,,own.ทรายถม,2568,unit,kg,,",
        "factor.own,,,own.ทรายถม,2568,source,ใบรับรองผู้ผลิต เลขที่ 12/2567,,",
    ]
    assert lgo("enter", office, table(tmp_path / "own.csv", *rows)).exit_code == 0
    answer = lgo("calculate", office)
    (line,) = [x for x in answer.document["lines"] if x["source"] == "goods.purchased"]
    assert (line["kgco2e"], line["unit"]) == ("100", "kg")
    assert (line["factor"]["key"], line["factor"]["edition"]) == ("own.ทรายถม", "own")
    told = next(f for f in answer.document["findings"] if f["code"] == "factor.own")
    assert "เลขที่ 12/2567" in told["th"]
    assert "factor.substitute" not in answer.codes
    bundle = tmp_path / "o.ghgb"
    assert lgo("export", office, "--out", bundle).exit_code == 0
    assert lgo("verify", bundle).document["recomputation"]["state"] == "equal"


def test_an_own_factor_without_source_is_refused(office: Path, tmp_path: Path) -> None:
    rows = [row for row in OWN_GRID if ",source," not in row]
    lgo("enter", office, table(tmp_path / "own.csv", *rows))
    answer = lgo("calculate", office)
    assert (answer.exit_code, answer.codes) == (1, ["factor.own_without_source"])
    (line,) = [x for x in answer.document["lines"] if x["source"] == "purchased.electricity"]
    assert line["factor"]["edition"] != "own"
