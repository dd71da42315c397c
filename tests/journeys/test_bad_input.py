"""Slips and damage: a finding in both languages with code and place; the rest stands."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from commands import lgo, said, table

GOOD = 'purchased.electricity,grid,,,2568-01,quantity,"1,000",kWh,'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "office.lgo"
    assert lgo("new", path, "--lgo", "5110104", "--kind", "cfo", "--year", 2568).exit_code == 0
    return path


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("mobile.road_fuel,diesel,,,2568-01,quantity,10,kg,", "entry.wrong_unit"),
        ("mobile.road_fuel,diesel,,,2568-01,quantity,10,ขวด,", "unit.unknown"),
        ("mobile.road_fuel,petrol,,,2568-01,quantity,10,L,", "entry.unknown_variant"),
        ("mobile.rocket,diesel,,,2568-01,quantity,10,L,", "entry.unknown_source"),
        ("mobile.road_fuel,diesel,,,2568-01,litres,10,L,", "entry.unknown_field"),
        ("mobile.road_fuel,diesel,,,2567-12,quantity,10,L,", "period.outside"),
        ("mobile.road_fuel,diesel,,,2568-13,quantity,10,L,", "period.unreadable"),
        ("mobile.road_fuel,diesel,,,2568-01,quantity,1e999,L,", "number.too_large"),
        (f"mobile.road_fuel,diesel,,,2568-01,quantity,0.{'1' * 200},L,", "number.too_long"),
        (f"mobile.road_fuel,diesel,,,2568-01,quantity,{'9' * 200},L,", "number.too_large"),
        ("mobile.road_fuel,diesel,,,2568-01,quantity,nan,L,", "number.not_a_number"),
        ("mobile.road_fuel,diesel,,,2568-01,quantity,สิบ,L,", "number.not_a_number"),
        ('mobile.road_fuel,diesel,,,2568-01,quantity,"12,5",L,', "number.comma"),
        ("mobile.road_fuel,diesel,,,2568-01,quantity,-5,L,", "entry.negative"),
        ("mobile.road_fuel,diesel,,,2568-01,quantity,,L,", "number.empty"),
        (GOOD, "entry.repeated"),
    ],
)
def test_a_bad_row_is_refused_and_the_good_one_saved(
    project: Path, tmp_path: Path, row: str, code: str
) -> None:
    answer = lgo("enter", project, table(tmp_path / "entries.csv", GOOD, row))
    assert answer.exit_code == 1
    assert code in answer.codes
    finding = next(f for f in answer.document["findings"] if f["code"] == code)
    assert finding["where"]["row"] == 3
    assert finding["th"] != finding["en"]
    assert answer.document["rows"] == {"read": 2, "new": 1, "same": 0, "changed": 0, "refused": 1}
    assert lgo("calculate", project).document["totals"]["scope2"] == "499.9"


def test_thai_digits_are_read(project: Path, tmp_path: Path) -> None:
    row = 'purchased.electricity,grid,,,2568-01,quantity,"๑,๐๐๐.๐",หน่วย,'
    lgo("enter", project, table(tmp_path / "entries.csv", row))
    assert lgo("calculate", project).document["totals"]["scope2"] == "499.9"


def test_a_factor_that_the_book_lacks_is_told_not_borrowed(project: Path, tmp_path: Path) -> None:
    row = "mobile.road_fuel,b7,,,2568-01,quantity,10,L,"
    lgo("enter", project, table(tmp_path / "entries.csv", GOOD, row))
    answer = lgo("calculate", project)
    assert answer.exit_code == 1
    assert answer.document["complete"] is False
    assert answer.codes.count("factor.missing") == 1
    assert answer.document["totals"]["total"] == "499.9"
    export = lgo("export", project, "--out", tmp_path / "x.ghgb")
    assert "export.unfinished" in export.codes
    assert not (tmp_path / "x.ghgb").exists()


def test_a_year_beside_its_months_is_doubted(project: Path, tmp_path: Path) -> None:
    year = GOOD.replace("2568-01", "2568")
    answer = lgo("enter", project, table(tmp_path / "entries.csv", GOOD, year))
    assert answer.document["rows"]["new"] == 2
    assert "activity.counted_twice" in lgo("check", project).codes
    assert lgo("check", project, "--strict").exit_code == 1


def test_which_inventory_is_asked_for(project: Path) -> None:
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2568, "--fiscal")
    assert lgo("calculate", project).exit_code == 2
    assert lgo("calculate", project, "--inventory", "cfo-2569").exit_code == 2
    answer = lgo("calculate", project, "--inventory", "cfo-fy2568")
    assert answer.exit_code == 0
    assert answer.document["inventory"]["start"] == "2024-10-01"
    assert answer.document["inventory"]["end"] == "2025-09-30"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--lgo", "1234567", "--year", "2568"), "place.unknown"),
        (("--lgo", "5110104", "--year", "2568"), "project.inventory_exists"),
        (("--lgo", "5110105", "--year", "2567"), "project.other_lgo"),
        (("--lgo", "5110104", "--year", "2567", "--book", "tgo-1999"), "book.missing"),
        (("--lgo", "5110104", "--year", "2567", "--gwp", "AR9"), "inventory.unknown_gwp"),
        (("--lgo", "5110104", "--year", "9999"), "inventory.year"),
    ],
)
def test_new_refuses_what_cannot_be(project: Path, words: tuple[str, ...], code: str) -> None:
    answer = lgo("new", project, "--kind", "cfo", *words)
    assert answer.exit_code == 1
    assert answer.codes == [code]


def test_printed_totals_cannot_be_weighed_otherwise(tmp_path: Path) -> None:
    words = ("--kind", "cfo", "--lgo", "5110104", "--year", "2568")
    answer = lgo("new", tmp_path / "x.lgo", *words, "--precision", "published", "--gwp", "AR6")
    assert answer.codes == ["inventory.published_gwp"]
    assert not (tmp_path / "x.lgo").exists()


def test_project_files_that_are_not(tmp_path: Path, project: Path) -> None:
    text = tmp_path / "text.lgo"
    text.write_text("สวัสดี" * 100, encoding="utf-8")
    foreign = tmp_path / "foreign.lgo"
    with sqlite3.connect(foreign) as connection:
        connection.execute("create table a (b)")
    connection.close()
    newer = tmp_path / "newer.lgo"
    data = bytearray(project.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    newer.write_bytes(data)
    cut = tmp_path / "cut.lgo"
    cut.write_bytes(project.read_bytes()[:9000])
    for path, code in (
        (tmp_path / "none.lgo", "project.missing"),
        (text, "project.not_a_project"),
        (foreign, "project.foreign"),
        (newer, "project.newer"),
        (cut, "project.damaged"),
    ):
        before = path.read_bytes() if path.exists() else None
        answer = lgo("calculate", path)
        assert (answer.exit_code, answer.codes) == (1, [code]), path.name
        assert (path.read_bytes() if path.exists() else None) == before


def test_a_project_open_elsewhere_is_named(project: Path) -> None:
    holder = (
        "import sys; from pathlib import Path\n"
        "from lgo_desktop.services.surroundings import open_project\n"
        "with open_project(Path(sys.argv[1])):\n"
        "    print('open', flush=True); sys.stdin.readline()\n"
    )
    words = [sys.executable, "-c", holder, str(project)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline().strip() == b"open"
        answer = lgo("calculate", project)
        process.stdin.write(b"\n")
    assert (answer.exit_code, answer.codes) == (1, ["environment.open_elsewhere"])
    assert lgo("calculate", project).exit_code == 0


def test_wrong_words_are_wrong_use(project: Path) -> None:
    assert said("calculate")[0] == 2
    assert said("nonsense")[0] == 2
    assert said("new", project, "--lgo", "5110104", "--kind", "moon", "--year", "2568")[0] == 2


def test_a_mistake_of_ours_leaves_a_report_and_no_trace(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret number 4711")

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("lgo_desktop.cli.commands.calculate.calculate", broken)
    answer = lgo("calculate", project)
    assert (answer.exit_code, answer.codes) == (1, ["program.bug"])
    report = next(tmp_path.rglob("mistake-*.txt")).read_text(encoding="utf-8")
    assert "ZeroDivisionError" in report
    assert "4711" not in report


@pytest.fixture
def full_disk(project: Path, tmp_path: Path) -> Iterator[Path]:
    """The project on a disk of its own with no room left; needs root to make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)]
    if os.name == "nt" or os.geteuid() != 0 or subprocess.run(words, check=False).returncode:
        pytest.skip("only root can make a small disk")
    try:
        (disk / project.name).write_bytes(project.read_bytes())
        with suppress(OSError), (disk / "fill").open("wb", buffering=0) as fill:
            while fill.write(b"\0" * 4096):
                pass
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_loses_nothing_and_work_goes_on(
    project: Path, full_disk: Path, tmp_path: Path
) -> None:
    entries = table(tmp_path / "entries.csv", GOOD)
    kept = full_disk / project.name
    lgo("enter", project, entries)
    before = kept.read_bytes()
    assert lgo("enter", kept, entries).codes == ["environment.disk_full"]
    assert kept.read_bytes() == before
    assert lgo("calculate", kept).exit_code == 0
    report = full_disk / "report.pdf"
    assert "environment.disk_full" in lgo("report", project, "cfo", "--out", report).codes
    assert not report.exists()
    (full_disk / "fill").unlink()
    assert lgo("enter", kept, entries).exit_code == 0
    assert lgo("calculate", kept).document["totals"]["scope2"] == "499.9"
