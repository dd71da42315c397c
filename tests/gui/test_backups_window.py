"""Backups in the window: at the end, by hand, compared, restored with and without a project."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import lgo
from open_pages import diesel, project, words
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.gui.dialogs.backups import Backups
from lgo_desktop.gui.dialogs.import_form import ImportForm
from lgo_desktop.gui.dialogs.new_project import NewProject
from lgo_desktop.gui.dialogs.restore import Restore
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.home import HomePage
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings, read_settings
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services import backing_up, putting_away, restoring
from lgo_desktop.services.backing_up import Kept, all_backups
from lgo_desktop.services.starting import SAMPLES, make_project, make_sample
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.backup_names import backups_in
from lgo_desktop.storage.project_file import ProjectFile


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    return project(tmp_path, *diesel())


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(made)
    faults: list[object] = []
    made.session.failed.connect(faults.append)
    made.show()
    home(made).folder = tmp_path
    opened(qtbot, made, path)
    yield made
    made.close()
    assert faults == []


def home(window: MainWindow) -> HomePage:
    page = window.page("home")
    assert isinstance(page, HomePage)
    return page


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.session.opened):
        window.session.open(path)


def kept() -> list[str]:
    """The occasions of the backups that lie in the user's folder."""
    folders = all_backups().glob("*")
    return sorted(one.occasion for folder in folders for one in backups_in(folder))


def type_in(qtbot: QtBot, window: MainWindow, value: str) -> None:
    with qtbot.waitSignal(window.session.changed):
        window.session.act(lambda desk: desk.put(desk.entries()[0].key, value))


def first_value(window: MainWindow) -> str:
    assert window.session.desk is not None
    return window.session.desk.entries()[0].written


def dialog_of(qtbot: QtBot, window: MainWindow) -> Backups:
    page = home(window)
    page.project.file_buttons["backups"].click()
    dialog = page.backups
    assert isinstance(dialog, Backups)
    return dialog


def test_closing_the_window_keeps_a_backup_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    type_in(qtbot, window, "20")
    window.close()
    assert kept() == ["exit"]
    again = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(again)
    opened(qtbot, again, tmp_path / "อบต.lgo")
    again.close()
    assert kept() == ["exit"]


def test_a_backup_that_takes_long_is_told_and_need_not_be_waited_for(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(qtbot, window, "20")
    told: list[tuple[str, bool]] = []
    real, seen = backing_up.keep_backup, threading.Event()

    def wait_then_keep(project: ProjectFile, occasion: str) -> Kept:
        assert seen.wait(10)
        return real(project, occasion)

    def look() -> None:
        dialog = window.safety.leaving
        if dialog is None or not dialog.isVisible():
            QTimer.singleShot(20, look)
            return
        dialog.reject()
        told.append((" ".join(words(dialog)), dialog.isVisible()))
        dialog.hide_now.click()
        told.append(("", window.isVisible()))
        seen.set()

    monkeypatch.setattr(putting_away, "keep_backup", wait_then_keep)
    QTimer.singleShot(20, look)
    window.close()
    assert "สำรอง" in told[0][0]
    assert told[0][1]
    assert not told[1][1]
    assert kept() == ["exit"]


def test_a_backup_that_failed_is_told_at_the_next_start(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    type_in(qtbot, window, "20")
    all_backups().parent.mkdir(parents=True, exist_ok=True)
    all_backups().write_text("no folder")
    window.close()
    again = MainWindow(Session(read_settings(tmp_path / "settings"), tmp_path / "settings"))
    qtbot.addWidget(again)
    again.show()
    again.safety.tell_last_time()
    assert again.notice.isVisible()
    assert "สำรองข้อมูลไม่ได้" in " ".join(words(again.notice))
    assert read_settings(tmp_path / "settings").untold == ()
    again.close()


def test_a_backup_by_hand_is_listed_compared_and_restored(qtbot: QtBot, window: MainWindow) -> None:
    before = first_value(window)
    dialog = dialog_of(qtbot, window)
    dialog.now.click()
    qtbot.waitUntil(lambda: len(dialog.table.backups) == 1)
    assert "เปิดตรวจแล้วครบถ้วน" in unbroken(dialog.made.text())
    dialog.close()
    type_in(qtbot, window, "777")
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(lambda: len(dialog.table.backups) == 1)
    assert dialog.table.backups[0].saves_since == 1
    assert not dialog.restore.isEnabled()
    dialog.table.selectRow(0)
    qtbot.waitUntil(dialog.restore.isEnabled)
    told = unbroken(dialog.told.text())
    assert "1 รายการจะกลับเป็นค่าเดิม" in told
    assert "<b>กข & 1</b>" in told
    assert first_value(window) == "777 L"
    with qtbot.waitSignal(window.session.opened):
        dialog.restore.click()
    assert first_value(window) == before
    assert "กู้คืนจาก" in " ".join(words(window.notice))
    assert "restore" in kept()
    type_in(qtbot, window, "5")
    assert first_value(window) == "5 L"


def test_a_backup_to_a_stick_and_back_without_a_project(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick & <b>"
    stick.mkdir()
    dialog = dialog_of(qtbot, window)
    dialog.back_up(stick)
    qtbot.waitUntil(lambda: "✓" in dialog.made.text())
    dialog.close()
    window.session.close()
    qtbot.waitUntil(home(window).start.isVisible)
    path.unlink()
    (made,) = backups_in(stick)
    page = home(window)
    page.folder = tmp_path
    page.begin("restore")
    restore = page.restore
    assert isinstance(restore, Restore)
    assert not restore.do.isEnabled()
    restore.look_at(made.path, None)
    qtbot.waitUntil(restore.do.isEnabled)
    assert path.name in unbroken(restore.into.text())
    with qtbot.waitSignal(window.session.opened):
        restore.do.click()
    assert path.exists()
    assert first_value(window) == "100 L"


def test_work_that_was_backed_up_here_is_listed_by_office_and_year(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    type_in(qtbot, window, "20")
    window.session.close()
    qtbot.waitUntil(lambda: kept() == ["exit"])
    page = home(window)
    page.folder = tmp_path
    page.begin("restore")
    restore = page.restore
    assert isinstance(restore, Restore)
    qtbot.waitUntil(lambda: len(restore.table.backups) == 1)
    assert "หนองตะวันฉาย" in restore.table.backups[0].lgo
    restore.table.selectRow(0)
    qtbot.waitUntil(restore.do.isEnabled)
    restore.look_at(restore.table.backups[0].path, path)
    qtbot.waitUntil(lambda: "จะกู้คืนทับ" in unbroken(restore.into.text()))
    restore.reject()
    with open_project(path) as standing:
        assert standing.entries("cfo-2568")[0].written == "20 L"


def test_a_backup_that_is_none_is_refused_before_anything_is_done(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    odd = tmp_path / "odd.lgo"
    odd.write_text("nothing")
    dialog = dialog_of(qtbot, window)
    dialog.look_at(odd)
    qtbot.waitUntil(lambda: "⚠" in dialog.told.text())
    assert not dialog.restore.isEnabled()
    dialog.reject()


def test_a_restore_that_is_refused_leaves_the_project_open(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_backup: Path, _into: Path) -> None:
        raise Refused(error("environment.disk_full", file="a.lgo"))

    dialog = dialog_of(qtbot, window)
    dialog.now.click()
    qtbot.waitUntil(lambda: len(dialog.table.backups) == 1)
    dialog.table.selectRow(0)
    qtbot.waitUntil(dialog.restore.isEnabled)
    monkeypatch.setattr(restoring, "restored_desk", refuse)
    with qtbot.waitSignal(window.session.opened):
        dialog.restore.click()
    assert window.session.desk is not None
    assert "เต็ม" in " ".join(words(window.notice))


def test_who_has_an_excel_file_begins_a_project_and_is_asked_for_it(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.session.closed):
        window.session.close()
    page = home(window)
    page.start.problems.buttons["excel"].click()
    dialog = page.dialog
    assert isinstance(dialog, NewProject)
    dialog.made = path
    with qtbot.waitSignal(window.session.opened):
        dialog.accept()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    form = window.findChild(ImportForm)
    assert form is not None
    assert form.isVisible()
    form.reject()


def test_a_form_of_excel_is_shown_before_it_is_taken_in_and_can_be_taken_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    filled, book = tmp_path / "filled.lgo", tmp_path / "form.xlsx"
    make_sample(SAMPLES[2], filled)
    assert lgo("report", filled, "form_1_5_1", "--out", book).exit_code == 0
    path = tmp_path / "office.lgo"
    make_project(path, SAMPLES[2].wish, "empty")
    window = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(window)
    window.show()
    opened(qtbot, window, path)
    page = home(window)
    page.project.file_buttons["import"].click()
    form = page.form
    assert form is not None
    assert not form.do.isEnabled()
    form.look_at(book)
    qtbot.waitUntil(form.do.isEnabled)
    assert "เพิ่มใหม่" in unbroken(form.told.text())
    desk = window.session.desk
    assert desk is not None
    assert desk.entries() == ()
    assert form.table.values.rowCount() > 10
    with qtbot.waitSignal(window.session.changed):
        form.do.click()
    assert len(desk.entries()) > 10
    with qtbot.waitSignal(window.session.changed):
        window.undo.trigger()
    assert desk.entries() == ()
    page.project.file_buttons["import"].click()
    assert page.form is not None
    odd = tmp_path / "odd.xlsx"
    odd.write_text("nothing")
    page.form.look_at(odd)
    qtbot.waitUntil(lambda: page.form is not None and "⚠" in page.form.told.text())
    assert not page.form.do.isEnabled()
    page.form.reject()
    window.close()
