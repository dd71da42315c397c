"""The main window: open, language, theme, faults, leaving."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import lgo, table
from pytestqt.qtbot import QtBot

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.gui.main_window import OTHER_LANGUAGE, MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings, read_settings
from lgo_desktop.gui.words import unbroken


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "อบต.lgo"
    lgo("new", path, "--lgo", "9900002", "--kind", "cfo", "--year", 2568)
    rows = table(tmp_path / "rows.csv", "mobile.road_fuel,diesel,,กข 1201,2568-01,quantity,10,L,")
    lgo("enter", path, rows)
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def opened(window: MainWindow, qtbot: QtBot, project: Path) -> None:
    with qtbot.waitSignal(window.session.opened):
        window.session.open(project)


def test_a_project_is_opened_and_remembered(
    window: MainWindow, qtbot: QtBot, project: Path, tmp_path: Path
) -> None:
    opened(window, qtbot, project)
    assert "อบต" in unbroken(window.windowTitle())
    assert read_settings(tmp_path / "settings").recent == (str(project),)
    assert unbroken(window.saved.text()).startswith("บันทึกแล้ว ✓")


def test_an_act_can_be_undone_and_done_again(
    window: MainWindow, qtbot: QtBot, project: Path
) -> None:
    opened(window, qtbot, project)
    desk = window.session.desk
    assert desk is not None
    assert desk.totals is not None
    before = desk.totals.total
    key = desk.entries()[0].key
    with qtbot.waitSignal(window.session.changed):
        window.session.act(lambda open_desk: open_desk.put(key, "20"))
    assert desk.totals.total == 2 * before
    assert window.undo.isEnabled()
    with qtbot.waitSignal(window.session.changed):
        window.undo.trigger()
    assert desk.totals.total == before
    with qtbot.waitSignal(window.session.changed):
        window.redo.trigger()
    assert desk.totals.total == 2 * before


def test_language_and_theme_change_at_once(window: MainWindow, tmp_path: Path) -> None:
    assert window.language.text() == OTHER_LANGUAGE["th"]
    window.language.trigger()
    assert window.navigation.item(0).text() == "Home"
    window.theme.trigger()
    kept = read_settings(tmp_path / "settings")
    assert (kept.language, kept.theme) == ("en", "dark")
    window.language.trigger()
    assert unbroken(window.navigation.item(0).text()) == "หน้าแรก"


def test_a_file_that_is_no_project_is_told_above_the_page(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x.lgo").write_text("nothing")
    with qtbot.waitSignal(window.session.refused):
        window.session.open(tmp_path / "x.lgo")
    assert window.notice.isVisible()
    assert window.session.desk is None
    window.notice.close_button.click()
    assert not window.notice.isVisible()


def test_a_refused_act_leaves_the_project_as_it_was(
    window: MainWindow, qtbot: QtBot, project: Path
) -> None:
    opened(window, qtbot, project)
    desk = window.session.desk
    assert desk is not None
    key = desk.entries()[0].key
    with qtbot.waitSignal(window.session.refused):
        window.session.act(lambda open_desk: open_desk.put(key, "abc"))
    assert desk.entry(key) is not None
    assert window.notice.isVisible()


def test_a_refusal_in_the_worker_is_no_fault(window: MainWindow, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refused(error("grid.no_inventory"))

    faults: list[Exception] = []
    window.session.failed.connect(faults.append)
    with qtbot.waitSignal(window.session.refused):
        window.session.ask(refuse, lambda _none: None)
    assert faults == []


def test_the_window_comes_without_what_it_does_not_need() -> None:
    """Reports, workbooks and the database load when they are used."""
    heavy = ("sqlalchemy", "alembic", "openpyxl", "reportlab", "uharfbuzz", "pandas", "PIL",
             "pypdfium2")  # fmt: skip
    code = (
        "import sys, lgo_desktop.gui.application;"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    words = [sys.executable, "-c", code]
    told = subprocess.run(words, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
