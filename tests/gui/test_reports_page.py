"""The page of reports: every document is written, the bundle read again, the work stopped."""

from pathlib import Path
from threading import Event
from typing import cast

import pytest
from commands import lgo
from evidence_files_samples import pdf
from open_pages import CAR, UNFINISHED, diesel, opened, project, settled, words
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.gui.pages.reports import BUNDLE, PAGE, ReportsPage
from lgo_desktop.gui.widgets.writing_job import STAGES, Stopped, WritingJob
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.publishing import publications

FIRST_BYTES = {".pdf": b"%PDF-", ".xlsx": b"PK", ".ghgb": b"PK"}


def outcome(page: ReportsPage) -> str:
    return unbroken(page.outcome.head.text())


def write(qtbot: QtBot, page: ReportsPage, id_: str, path: Path) -> None:
    page.write(id_, path)
    assert not any(button.isEnabled() for button in page.buttons.values())
    assert page.outcome.cancel.isVisible()
    settled(qtbot, page)


def test_every_document_says_what_it_is_for() -> None:
    for language in LANGUAGES:
        for one in publications():
            assert catalogue(language).say(f"reports_page.about.{one.id}")


@pytest.mark.parametrize("kind", publications(), ids=lambda kind: kind.id)
def test_a_report_is_written_and_told(qtbot: QtBot, tmp_path: Path, kind: object) -> None:
    one = next(p for p in publications() if p == kind)
    with opened(qtbot, PAGE, project(tmp_path, *diesel())) as (page, _):
        assert isinstance(page, ReportsPage)
        out = tmp_path / f"รายงาน{one.suffix}"
        write(qtbot, page, one.id, out)
        assert outcome(page) == f"✓ บันทึก {out.name} แล้ว"
        assert out.read_bytes().startswith(FIRST_BYTES[one.suffix])
        assert page.outcome.open_folder.isVisible()
        assert all(button.isEnabled() for button in page.buttons.values())


def test_the_window_and_the_command_line_write_the_same_report(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = project(tmp_path, *diesel())
    with opened(qtbot, PAGE, path) as (page, _):
        assert isinstance(page, ReportsPage)
        page.language.setCurrentIndex(page.language.findData("en"))
        write(qtbot, page, "cfo", tmp_path / "window.pdf")
    lgo("report", path, "cfo", "--out", tmp_path / "line.pdf", "--lang", "en")
    assert (tmp_path / "window.pdf").read_bytes() == (tmp_path / "line.pdf").read_bytes()


def test_a_bundle_is_read_again_and_its_verdict_told(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel())) as (page, _):
        assert isinstance(page, ReportsPage)
        out = tmp_path / "ส่ง.ghgb"
        write(qtbot, page, BUNDLE, out)
        code = lgo("verify", out).document["content_id"]
        told = " ".join(words(page.outcome))
        assert "12 รายการตรงกันทุกรายการ" in told
        assert code in told
        assert page.outcome.open_folder.isVisible()
        assert not page.outcome.open_file.isVisible()


def test_evidence_goes_with_the_bundle_where_the_officer_wants_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = project(tmp_path, *diesel())
    bill = tmp_path / "บิล.pdf"
    bill.write_bytes(pdf())
    row = f'mobile.road_fuel,diesel,,"{CAR}",2568-02,quantity'
    assert lgo("evidence", "add", path, bill, "--entry", row).exit_code == 0
    with opened(qtbot, PAGE, path) as (page, _):
        assert isinstance(page, ReportsPage)
        assert page.with_files.isVisible()
        assert "1 แฟ้ม" in unbroken(page.with_files.text())
        for wanted, inside in ((False, 0), (True, 1)):
            page.with_files.setChecked(wanted)
            write(qtbot, page, BUNDLE, tmp_path / "ส่ง.ghgb")
            verified = lgo("verify", tmp_path / "ส่ง.ghgb").document["evidence"]
            assert verified == {"listed": 1, "files": inside, "unlike": []}


def test_a_bundle_that_does_not_come_out_the_same_is_not_to_be_handed_in(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path, _data: bytes) -> None:
        path.write_bytes(b"PK broken on the way to the stick")

    monkeypatch.setattr("lgo_desktop.services.exporting.write_file", broken)
    with opened(qtbot, PAGE, project(tmp_path, *diesel())) as (page, _):
        assert isinstance(page, ReportsPage)
        write(qtbot, page, BUNDLE, tmp_path / "ส่ง.ghgb")
        assert "กรุณาอย่าส่งแฟ้มนี้" in outcome(page)


def test_an_unfinished_account_is_reported_as_such_and_not_exported(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel(), UNFINISHED)) as (page, _):
        assert isinstance(page, ReportsPage)
        assert "มี 1 รายการที่ต้องแก้" in unbroken(page.standing.text())
        assert not page.buttons[BUNDLE].isEnabled()
        assert page.buttons["cfo"].isEnabled()
        out = tmp_path / "ส่ง.ghgb"
        write(qtbot, page, BUNDLE, out)
        assert outcome(page) == f"✕ ยังไม่ได้บันทึก {out.name}"
        assert any("ส่งออกไม่ได้" in text for text in words(page.outcome))
        assert not out.exists()


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel())) as (page, _):
        assert isinstance(page, ReportsPage)
        write(qtbot, page, "results", tmp_path / "ไม่มี" / "ผล.xlsx")
        assert outcome(page).startswith("✕ ยังไม่ได้บันทึก")
        assert page.buttons["cfo"].isEnabled()


def test_who_stops_gets_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path, *diesel())) as (page, _):
        assert isinstance(page, ReportsPage)
        gate = Event()
        page.session.ask(gate.wait, lambda _passed: None)
        page.write("cfo", tmp_path / "รายงาน.pdf")
        page.outcome.cancel.click()
        gate.set()
        settled(qtbot, page)
        assert outcome(page) == "ยกเลิกแล้ว ไม่ได้เขียน รายงาน.pdf"
        assert not (tmp_path / "รายงาน.pdf").exists()


def test_a_wish_to_stop_is_heard_until_the_file_is_being_written() -> None:
    job = WritingJob()
    job.stop()
    for stage in STAGES[:3]:
        with pytest.raises(Stopped):
            job.stage(stage)
    job.stage("verify")
    job.run(lambda: job.stage("render"))
    assert job.stopped


def test_the_chosen_name_gets_its_suffix(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_page: object, _title: str, proposed: str, kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / "ฉบับร่าง 1.0"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with opened(qtbot, PAGE, project(tmp_path, *diesel())) as (page, desk):
        assert isinstance(page, ReportsPage)
        page.buttons["results"].click()
        settled(qtbot, page)
        assert (tmp_path / "ฉบับร่าง 1.0.xlsx").exists()
    assert Path(asked[0]).parent == desk.path.parent
    assert "\u200b" not in asked[0]


def test_without_entries_nothing_can_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PAGE, project(tmp_path)) as (page, _):
        reports = cast("ReportsPage", page)
        assert unbroken(page.standing.text()).startswith("ยังไม่มีข้อมูลให้รายงาน")
        assert not any(button.isEnabled() for button in reports.buttons.values())
        reports.write("cfo", tmp_path / "x.pdf")
        settled(qtbot, page)
        assert outcome(reports).startswith("✕")


def test_what_hears_a_stage_may_end_the_work(tmp_path: Path) -> None:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.publishing import publish_report

    desk = Desk.open(project(tmp_path, *diesel()))
    heard: list[str] = []
    publish_report(desk, "results", tmp_path / "a.xlsx", "th", heard.append)
    assert heard == ["calculate", "render", "write"]
    with pytest.raises(Refused):
        publish_report(desk, "nothing", tmp_path / "b.xlsx", "th")
    desk.close()
