"""A real office's year 2568: workbook in; proved totals, report, workbook and bundle out.

The figures are those of a filled-in form 1.5(1) of 2568, which prints its own totals.
"""

import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from commands import lgo, said

TOTAL = "231229.387872"
SCOPES = ("10457.008452", "201478.09632", "19294.2831")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    answer = lgo("demo", "--out", folder)
    assert answer.exit_code == 0
    assert answer.document["verdict"] == "accepted_unsigned"
    return folder


@pytest.fixture
def office(demo: Path, tmp_path: Path) -> Path:
    """A fresh project into which the form has been imported."""
    project = tmp_path / "สำนักงาน.lgo"
    lgo(
        "new",
        project,
        "--lgo",
        "5110104",
        "--kind",
        "cfo",
        "--year",
        2568,
        "--precision",
        "published",
    )
    assert lgo("import", project, demo / "form_1_5_1.xlsx").exit_code == 0
    return project


def test_demo_leaves_all_files(demo: Path) -> None:
    names = {path.name for path in demo.iterdir()}
    assert names == {
        "office.lgo", "form_1_5_1.xlsx", "report.pdf", "results.xlsx", "office.ghgb",
        "calculate.json", "verify.json",
    }  # fmt: skip
    told = json.loads((demo / "calculate.json").read_text(encoding="utf-8"))
    assert told["totals"]["total"] == TOTAL
    assert (demo / "report.pdf").read_bytes().startswith(b"%PDF-")


def test_totals_of_the_form_are_met_to_the_last_digit(office: Path) -> None:
    answer = lgo("calculate", office)
    totals = answer.document["totals"]
    assert answer.exit_code == 0
    assert answer.document["complete"] is True
    assert tuple(totals[f"scope{n}"] for n in (1, 2, 3)) == SCOPES
    assert totals["total"] == TOTAL


def test_gases_and_rounding_add_up_to_the_total(office: Path) -> None:
    document = lgo("calculate", office).document
    assert sum(Decimal(gas["kgco2e"]) for gas in document["by_gas"]) == Decimal(TOTAL)


def test_every_line_can_be_explained(office: Path) -> None:
    lines = lgo("calculate", office).document["lines"]
    line = next(line for line in lines if line["source"] == "purchased.electricity")
    answer = lgo("explain", office, line["code"])
    steps = [step["step"] for step in answer.document["steps"]]
    assert answer.document["result"]["value"] == line["kgco2e"]
    assert steps[0] == "entry quantity"
    assert "form_1_5_1.xlsx" in answer.document["steps"][0]["ref"]
    assert any(step.startswith("factor electricity.grid") for step in steps)


def test_a_total_opens_into_its_lines(office: Path) -> None:
    answer = lgo("explain", office, "scope2")
    assert answer.document["result"]["value"] == SCOPES[1]
    assert len(answer.document["steps"]) == 13


def test_importing_again_changes_nothing(office: Path, demo: Path) -> None:
    answer = lgo("import", office, demo / "form_1_5_1.xlsx")
    assert answer.document["rows"] | {"read": 0} == {
        "read": 0, "new": 0, "same": 180, "changed": 0, "refused": 0
    }  # fmt: skip


def test_a_dry_run_saves_nothing(office: Path, demo: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(demo / "form_1_5_1.xlsx")
    sheet = book.worksheets[0]
    cell = next(c for row in sheet.iter_rows() for c in row if c.value == 17434.4)
    cell.value = 20000
    changed = tmp_path / "changed.xlsx"
    book.save(changed)
    before = lgo("calculate", office).document["totals"]
    dry = lgo("import", office, changed, "--dry-run")
    assert dry.document["rows"]["changed"] == 1
    assert lgo("calculate", office).document["totals"] == before
    lgo("import", office, changed)
    after = lgo("calculate", office).document["totals"]
    assert Decimal(after["scope2"]) - Decimal(before["scope2"]) == Decimal("2565.6") * Decimal(
        "0.4999"
    )


def test_bundle_is_the_same_every_time_and_verifies(office: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "1.ghgb", tmp_path / "2.ghgb"
    assert lgo("export", office, "--out", one).exit_code == 0
    lgo("export", office, "--out", two)
    assert one.read_bytes() == two.read_bytes()
    answer = lgo("verify", one)
    assert answer.document["verdict"] == "accepted_unsigned"
    assert answer.document["recomputation"] == {"state": "equal", "lines": 180, "differing": []}
    assert answer.document["training"] is False


def test_a_changed_byte_is_refused(office: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "office.ghgb"
    lgo("export", office, "--out", bundle)
    data = bytearray(bundle.read_bytes())
    data[data.index(b"17434.4")] ^= 1
    bundle.write_bytes(data)
    answer = lgo("verify", bundle)
    assert answer.exit_code == 1
    assert answer.document["verdict"] == "refused"


def test_reports_are_written_in_both_languages(office: Path, tmp_path: Path) -> None:
    for language in ("th", "en"):
        for kind, suffix in (("cfo", ".pdf"), ("results", ".xlsx"), ("form_1_5_1", ".xlsx")):
            out = tmp_path / f"{kind}-{language}{suffix}"
            assert lgo("report", office, kind, "--out", out, "--lang", language).exit_code == 0
            assert out.stat().st_size > 5000


def test_the_other_book_is_explained_row_by_row(office: Path) -> None:
    answer = lgo("factors", "compare", office, "tgo-2026", "--precision", "full")
    rows = {row["source"]: row for row in answer.document["rows"]}
    assert rows["purchased.electricity"]["cause"] == "edition"
    assert rows["goods.paper"]["cause"] == "same"
    assert rows["waste.landfilled"]["cause"] == "only_before"
    assert "factor.missing" in answer.codes
    changes = sum(Decimal(row["change"]) for row in answer.document["rows"])
    after = answer.document["after"]["total"]
    assert Decimal(after) - Decimal(TOTAL) == changes


def test_a_person_reads_thai_and_english(office: Path) -> None:
    assert "รวม: 231.23 tCO2e" in said("calculate", office)[1]
    assert "Total: 231.23 tCO2e" in said("calculate", office, "--lang", "en")[1]
