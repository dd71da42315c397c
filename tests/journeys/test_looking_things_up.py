"""Looking things up: sources, factors, methods, reports, help; in Thai and in English."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, said

from lgo_desktop.core.methods.registry import all_methods
from lgo_desktop.core.sources.registry import all_sources


def test_sources_say_what_may_be_entered() -> None:
    sources = {s["id"]: s for s in lgo("sources", "--kind", "cfo").document["sources"]}
    assert sources.keys() == all_sources().keys()
    fuel = sources["stationary.fuel"]
    lpg = next(v for v in fuel["variants"] if v["id"] == "lpg")
    assert (fuel["kind"], fuel["scope"], fuel["category"]) == ("cfo", 1, "1.1")
    assert lpg["factor_keys"] == ["fuel.lpg.stationary_kg", "fuel.lpg.stationary_l"]
    assert {"L", "kg", "m3", "t"} <= set(fuel["fields"][0]["units"])
    assert fuel["fields"][0]["required"] is True
    septic = sources["wastewater.septic_tank"]
    assert not any(field["required"] for field in septic["fields"])
    common = [field["id"] for field in septic["fields"]][-3:]
    assert common == ["ad_quality", "ef_evidence", "keeper"]
    assert septic["assumed_quality"] == "estimate"
    assert lgo("sources", "--kind", "city").document["sources"] == []
    assert "น้ำประปา" in said("sources")[1]
    assert "Tap water" in said("sources", "--lang", "en")[1]


def test_factors_are_listed_and_shown_with_their_sources() -> None:
    listed = lgo("factors", "list", "--book", "tgo-2026", "--search", "น้ำประปา").document
    assert {f["key"] for f in listed["factors"]} >= {"goods.tap_water_pwa", "goods.tap_water_mwa"}
    shown = lgo("factors", "show", "electricity.grid").document["factors"]
    assert [f["total"] for f in shown] == ["0.475", "0.4999"]
    assert all(f["source"] for f in shown)
    missing = lgo("factors", "show", "electricity.grit")
    assert (missing.exit_code, missing.codes) == (1, ["factor.missing"])
    assert "electricity.grid" in missing.document["findings"][0]["en"]
    assert "0.4999" in said("factors", "show", "electricity.grid")[1]
    assert "kgCO2e/m3" in said("factors", "list", "--search", "tap_water")[1]


@pytest.mark.parametrize("id_", sorted(all_methods()))
def test_every_method_works_its_own_example(id_: str, tmp_path: Path) -> None:
    shown = lgo("method", "show", id_).document
    example = tmp_path / "example.json"
    example.write_text(json.dumps(shown["example"]["input"]), encoding="utf-8")
    answer = lgo("method", "run", id_, "--input", example)
    assert answer.document["result"] == shown["example"]["output"]
    assert answer.document["units"].keys() == answer.document["result"].keys()
    assert answer.document["trace"]
    assert set(shown["input_schema"]["required"]) <= shown["example"]["input"].keys()
    assert shown["references"]
    assert said("method", "show", id_)[0] == said("method", "run", id_, "--input", example)[0] == 0


def test_methods_give_the_published_numbers(tmp_path: Path) -> None:
    """Road diesel of TGO's edition of April 2565; the ponds of a town by its monthly numbers."""
    fuel = lgo("method", "show", "combustion.fuel").document["example"]["output"]
    assert fuel["kgco2e"] == "2.74062321"
    pond = lgo("method", "show", "wastewater.cod").document["example"]["output"]
    assert Decimal(pond["ch4"]) == Decimal("1149.5520")
    assert {m["id"] for m in lgo("method", "list").document["methods"]} == set(all_methods())
    assert "บ่อเกรอะ" in said("method", "list")[1]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"staff": 25}', "method.missing_parameter"),
        ('{"staff": 25, "working_days": 240, "moons": 1}', "method.unknown_parameter"),
        ('{"staff": -1, "working_days": 240}', "method.out_of_range"),
        ('{"staff": "ยี่สิบ", "working_days": 240}', "number.not_a_number"),
        ('{"staff": [25], "working_days": 240}', "number.not_a_number"),
        ('{"staff": 1e999, "working_days": 240}', "number.too_large"),
        ("[1, 2]", "method.input"),
        ("{", "method.input"),
    ],
)
def test_bad_input_of_a_method_is_named(text: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "input.json"
    file.write_text(text, encoding="utf-8")
    answer = lgo("method", "run", "wastewater.septic_tank", "--input", file)
    assert (answer.exit_code, answer.codes) == (1, [code])


def test_methods_and_versions_that_are_not(tmp_path: Path) -> None:
    file = tmp_path / "none.json"
    assert lgo("method", "show", "waste.magic").codes == ["method.unknown"]
    assert lgo("method", "run", "wastewater.cod", "--input", file).codes == ["method.input"]
    file.write_text('{"wastewater": 1, "f": 1}', encoding="utf-8")
    words = ("method", "run", "wastewater.cod", "--input", file, "--version", "1906")
    assert lgo(*words).codes == ["method.unknown_version"]


def test_reports_are_listed_and_an_empty_year_has_none(tmp_path: Path) -> None:
    listed = {r["id"]: r["suffix"] for r in lgo("reports").document["reports"]}
    assert listed == {"cfo": ".pdf", "results": ".xlsx", "form_1_5_1": ".xlsx"}
    project, out = tmp_path / "a.lgo", tmp_path / "r.pdf"
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2568)
    assert lgo("report", project, "cfo", "--out", out).codes == ["report.empty"]
    assert not out.exists()
    assert "cfo" in said("reports")[1]


def test_help_speaks_the_language_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "คำนวณและแสดงยอดรวม" in said("--help")[1]
    monkeypatch.setenv("LGO_LANG", "en_US")
    assert "Calculate and show the totals." in said("--help")[1]
    assert "Calculate and show the totals." in said("calculate", "--help")[1]


def test_the_program_runs_as_a_module_and_speaks_utf8() -> None:
    words = [sys.executable, "-m", "lgo_desktop", "factors", "show", "electricity.grid"]
    made = subprocess.run(words, capture_output=True, check=True, env={"PYTHONIOENCODING": "ascii"})
    assert "ไฟฟ้า" in made.stdout.decode("utf-8")


def test_a_city_inventory_is_refused_plainly_for_now(tmp_path: Path) -> None:
    words = ("--lgo", "5110104", "--kind", "city", "--year", 2568)
    assert lgo("new", tmp_path / "c.lgo", *words).codes == ["inventory.city_not_yet"]


def test_a_year_across_two_editions_says_which_was_chosen(tmp_path: Path) -> None:
    words = ("--lgo", "5110104", "--kind", "cfo", "--year", 2569)
    crossing = lgo("new", tmp_path / "f.lgo", *words, "--fiscal")
    assert crossing.codes == ["inventory.straddles"]
    assert crossing.document["inventory"]["book"] == "tgo-2022"
    later = lgo("new", tmp_path / "c.lgo", *words)
    assert (later.codes, later.document["inventory"]["book"]) == ([], "tgo-2026")
