"""Faults of the program: told calmly in the place of the page, written down, the work goes on."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from open_pages import diesel, project
from PySide6.QtCore import QtMsgType, qInstallMessageHandler, qWarning
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from lgo_desktop.gui import fault_report
from lgo_desktop.gui.application import catch_faults, failed_start, words_to_begin
from lgo_desktop.gui.fault_page import FaultPage
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.checks import ChecksPage
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.desk import Changes, Desk

SECRET = "นายสมชาย 081-234-5678"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return project(tmp_path, *diesel())


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    made = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(made)
    hooks = sys.excepthook, threading.excepthook
    catch_faults(made)
    made.show()
    with qtbot.waitSignal(made.session.opened):
        made.session.open(path)
    yield made
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(None)
    made.close()


def reports(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "user" / "lgo-carbon" / "reports").glob("*.txt"))


def shown(window: MainWindow) -> FaultPage:
    page = window.stack.currentWidget()
    assert isinstance(page, FaultPage)
    return page


def test_a_fault_in_a_page_shows_that_the_work_is_safe(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_page: ChecksPage, _changes: Changes | None = None) -> None:
        raise KeyError(SECRET)

    row = next(n for n, kind in enumerate(window._kinds) if kind.id == "checks")
    with monkeypatch.context() as patched:
        patched.setattr(ChecksPage, "refresh", fail)
        with capture_exceptions() as caught:
            window.navigation.setCurrentRow(row)
        for kind, fault, trace in caught:
            catch_faults(window)
            sys.excepthook(kind, fault, trace)
    page = shown(window)
    text = "\n".join(unbroken(one.text()) for one in page.findChildren(Words))
    (report,) = reports(tmp_path)
    assert str(report) in text
    assert "งานที่บันทึกแล้วอยู่ในแฟ้มครบ" in text
    assert page.report == report
    page.ways["go_on"].click()
    assert isinstance(window.stack.currentWidget(), ChecksPage)


def test_a_fault_in_the_worker_is_told_and_the_project_can_be_opened_again(
    window: MainWindow, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    def fail(_desk: Desk) -> Changes:
        raise ValueError(SECRET)

    with qtbot.waitSignal(window.session.failed):
        window.session.act(fail)
    page = shown(window)
    (report,) = reports(tmp_path)
    written = report.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_crash.py" in written
    assert SECRET not in written
    assert str(tmp_path) not in written
    with qtbot.waitSignal(window.session.opened):
        page.ways["reopen"].click()
    assert window.session.desk is not None
    assert len(window.session.desk.entries()) == 12
    assert not isinstance(window.stack.currentWidget(), FaultPage)


def test_even_the_end_of_the_workers_thread_is_told(window: MainWindow, qtbot: QtBot) -> None:
    def end() -> None:
        raise SystemExit(3)

    with qtbot.waitSignal(window.session.failed) as failed:
        window.session.ask(end, lambda _none: None)
    assert failed.args is not None
    assert isinstance(failed.args[0], SystemExit)
    with qtbot.waitSignal(window.session.changed):
        window.session.act(lambda desk: desk.clear([desk.entries()[0].key]))


def test_the_same_fault_again_and_again_is_written_once(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    for _ in range(5):
        window.tell_fault(RuntimeError("again"))
    assert len(reports(tmp_path)) == 1
    window.tell_fault(ZeroDivisionError("another"))
    assert len(reports(tmp_path)) == 2


def test_a_fault_in_another_thread_is_told(window: MainWindow, qtbot: QtBot) -> None:
    def fail() -> None:
        raise RuntimeError

    hook = threading.excepthook
    assert hook is not threading.__excepthook__
    thread = threading.Thread(target=fail)
    with qtbot.waitSignal(window.session.failed):
        thread.start()
        thread.join()
    assert isinstance(window.stack.currentWidget(), FaultPage)


def test_without_a_project_nothing_is_lost(window: MainWindow, qtbot: QtBot) -> None:
    window.session.close()
    window.tell_fault(RuntimeError())
    assert list(shown(window).ways) == ["go_on", "restart"]


def test_warnings_of_qt_stand_in_the_next_report(window: MainWindow, tmp_path: Path) -> None:
    fault_report.listen_to_toolkit()
    qWarning("a warning of Qt")
    fault_report.hear(QtMsgType.QtWarningMsg.name, "another")
    window.tell_fault(RuntimeError())
    (report,) = reports(tmp_path)
    assert "Warning: a warning of Qt" in report.read_text(encoding="utf-8")


def test_where_no_report_can_be_written_the_fault_is_shown(
    window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "user" / "lgo-carbon").mkdir(parents=True, exist_ok=True)
    (tmp_path / "user" / "lgo-carbon" / "reports").write_text("no folder")
    window.tell_fault(ValueError("what <b>happened"))
    page = shown(window)
    assert page.report is None
    assert "ValueError: what <b>happened" in unbroken(page.told.text())


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    paths = [fault_report.write_report(RuntimeError(), tmp_path) for _ in range(25)]
    kept = sorted((tmp_path / "reports").iterdir())
    assert len(kept) == fault_report.MOST_REPORTS
    assert paths[-1] in kept


def test_what_led_to_a_fault_is_written_too() -> None:
    try:
        try:
            raise LookupError(SECRET)
        except LookupError as cause:
            raise ZeroDivisionError("made up") from cause
    except ZeroDivisionError as problem:
        told = list(fault_report.told_of(problem))
    assert "LookupError" in told
    assert told[-1] == "ZeroDivisionError: made up"
    assert told.index("LookupError") < told.index("which led to:")
    assert not any(SECRET in line for line in told if not line.startswith("  "))


@pytest.mark.skipif(os.name == "nt", reason="a signal that ends the process")
def test_a_process_that_died_of_itself_is_told_at_the_next_start(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; import os, signal; from lgo_desktop.gui import fault_report;"
        f"file = fault_report.watch_for_crash(Path({str(tmp_path)!r}));"
        "os.kill(os.getpid(), signal.SIGSEGV)"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert ended.returncode != 0
    report = fault_report.last_crash(tmp_path)
    assert report is not None
    assert "Segmentation fault" in report.read_text(encoding="utf-8")
    assert fault_report.last_crash(tmp_path) is None


def test_a_window_that_cannot_be_made_is_told_too(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    session = Session(Settings(), tmp_path / "settings")
    page = failed_start(session, ImportError("no such part"))
    qtbot.addWidget(page)
    assert page.isVisible()
    (report,) = reports(tmp_path)
    assert "ImportError: no such part" in report.read_text(encoding="utf-8")
    with qtbot.waitSignal(page.chosen):
        page.ways["go_on"].click()
    session.leave("")


def test_the_program_can_be_begun_again(window: MainWindow, qtbot: QtBot) -> None:
    window.tell_fault(RuntimeError())
    shown(window).ways["restart"].click()
    assert window.restarts
    assert not window.isVisible()


def test_the_program_begins_again_with_the_last_project() -> None:
    assert words_to_begin(("/a b.lgo", "/c.lgo")) == ["-m", "lgo_desktop", "gui", "/a b.lgo"]
    assert words_to_begin(()) == ["-m", "lgo_desktop", "gui"]
