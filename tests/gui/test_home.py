"""The first page: ways to begin, recent projects, and where an open account stands."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lgo_desktop.base.text import Language
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.gui.dialogs.new_project import NewProject
from lgo_desktop.gui.dialogs.sample import ChooseSample
from lgo_desktop.gui.pages.home import HomePage
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.widgets.choice import Choice
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.starting import SAMPLES, free_path, make_project, make_sample

SMALL, HOST, _ = SAMPLES
NARROW = 700
"""Pixels for a page beside the menu in the smallest window."""


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = Session(Settings(), tmp_path / "settings")
    faults: list[object] = []
    made.failed.connect(faults.append)
    yield made
    made.leave("")
    assert faults == []


def page_of(qtbot: QtBot, session: Session, folder: Path) -> HomePage:
    page = HomePage(session, folder)
    qtbot.addWidget(page)
    session.opened.connect(page.refresh)
    session.changed.connect(page.refresh)
    page.resize(1000, 700)
    page.show()
    page.refresh()
    return page


def texts(widget: object) -> str:
    assert isinstance(widget, HomePage | QPushButton)
    return unbroken("\n".join(one.text() for one in widget.findChildren(Words)))


def opened(qtbot: QtBot, session: Session, page: HomePage, path: Path) -> None:
    session.open(path)
    qtbot.waitUntil(lambda: page.project.next.count() > 0)


def test_without_a_project_there_are_four_ways(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page = page_of(qtbot, session, tmp_path)
    assert page.start.isVisible()
    assert not page.project.isVisible()
    assert list(page.start.ways) == ["new", "open", "sample", "restore"]
    assert all(way.accessibleName() for way in page.start.ways.values())


def test_recent_projects_say_what_they_are(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    path = free_path(tmp_path, "บัญชี")
    make_project(path, Wish("9900003", "cfo", ReportingYear(2568, fiscal=True)), "empty")
    before = path.read_bytes()
    session.remember(session.settings.opened(tmp_path / "หาย.lgo").opened(path))
    page = page_of(qtbot, session, tmp_path)
    qtbot.waitUntil(lambda: "เทศบาลเมืองธาราทอง" in texts(page))
    assert "ปีงบประมาณ 2568" in texts(page)
    assert "หาย.lgo ไม่อยู่ที่เดิม" in texts(page)
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["settings", path.name]


def test_a_project_that_is_gone_can_be_taken_off(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.remember(session.settings.opened(tmp_path / "หาย.lgo"))
    page = page_of(qtbot, session, tmp_path)
    qtbot.waitUntil(lambda: "หาย.lgo ไม่อยู่ที่เดิม" in texts(page))
    (remove,) = (
        one for one in page.start.findChildren(QPushButton) if "หาย.lgo" in one.accessibleName()
    )
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert session.settings.recent == ()


@pytest.mark.parametrize("content", [b"", b"<b>no project</b>", b"SQLite format 3\0" + b"\0" * 200])
def test_a_recent_file_that_is_no_project_stops_nothing(
    qtbot: QtBot, session: Session, tmp_path: Path, content: bytes
) -> None:
    odd = tmp_path / "แปลก.lgo"
    odd.write_bytes(content)
    session.remember(session.settings.opened(odd))
    page = page_of(qtbot, session, tmp_path)
    with qtbot.waitSignal(session.worker.busy, check_params_cb=lambda busy: not busy):
        page.refresh()
    assert "แปลก" in texts(page)


def test_enter_on_a_recent_project_opens_it(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    path = free_path(tmp_path, "บัญชี")
    make_project(path, Wish("9900002", "cfo", ReportingYear(2568)), "template")
    session.remember(session.settings.opened(path))
    page = page_of(qtbot, session, tmp_path)
    qtbot.waitUntil(lambda: "หนองตะวันฉาย" in texts(page))
    rows = [one for one in page.start.findChildren(Choice) if one.property("path") == str(path)]
    with qtbot.waitSignal(session.opened):
        QTest.keyClick(rows[-1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.project.next.count() > 0)
    assert "แถวยังไม่มีข้อมูล" in texts(page)


def test_a_sample_is_a_fresh_copy_each_time(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page = page_of(qtbot, session, tmp_path)
    for _ in range(2):
        page.begin("sample")
        dialog = page.dialog
        assert isinstance(dialog, ChooseSample)
        with qtbot.waitSignal(session.opened, timeout=30_000):
            QTest.keyClick(dialog.choices["host"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.project.next.count() > 0)
    assert "34,063.96" in texts(page)
    assert "4,020.13" in texts(page)
    assert len(list(tmp_path.glob("*.lgo"))) == 2


def test_an_account_says_what_is_missing_and_what_next(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = free_path(tmp_path, "เมือง")
    make_sample(SMALL, path)
    page = page_of(qtbot, session, tmp_path)
    opened(qtbot, session, page, path)
    assert "642.09" in texts(page)
    assert "✓" in texts(page)
    paper = EntryKey("goods.paper", "a4", "", "", "2025-05", "quantity")
    session.act(lambda desk: desk.clear([paper]))
    qtbot.waitUntil(lambda: "1 แถวขาดบางเดือน" in texts(page))
    with qtbot.waitSignal(page.lead) as led:
        QTest.mouseClick(page.project.next_button, Qt.MouseButton.LeftButton)
    assert led.args == ["entry"]


def test_the_next_year_begins_with_the_rows_of_this_one(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = free_path(tmp_path, "เมือง")
    make_sample(SMALL, path)
    page = page_of(qtbot, session, tmp_path)
    opened(qtbot, session, page, path)
    assert not page.inventories.isVisible()
    page.project.file_buttons["next_year"].click()
    qtbot.waitUntil(lambda: page.inventories.count() == 2)
    assert unbroken(page.inventories.currentText()) == "ปี 2569"
    qtbot.waitUntil(lambda: "แถวยังไม่มีข้อมูล" in texts(page))
    page.inventories.setCurrentIndex(0)
    page.inventories.activated.emit(0)
    qtbot.waitUntil(lambda: "642.09" in texts(page))


def test_what_looks_like_html_in_a_file_name_stays_text(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.remember(session.settings.opened(tmp_path / "<b>หนา</b>.lgo"))
    page = page_of(qtbot, session, tmp_path)
    qtbot.waitUntil(lambda: "<b>" in texts(page) or "b>.lgo" in texts(page))


@pytest.mark.parametrize("language", ["th", "en"])
def test_nothing_is_wider_than_a_small_window(
    qtbot: QtBot, session: Session, tmp_path: Path, language: Language
) -> None:
    session.remember(replace(session.settings, language=language))
    path = free_path(tmp_path, "เมือง")
    make_sample(HOST, path)
    page = page_of(qtbot, session, tmp_path)
    assert page.start.minimumSizeHint().width() < NARROW
    opened(qtbot, session, page, path)
    assert page.project.minimumSizeHint().width() < NARROW


def test_a_page_that_needs_a_project_is_shown_once_there_is_one(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = free_path(tmp_path, "เมือง")
    make_sample(SMALL, path)
    page = page_of(qtbot, session, tmp_path)
    page.start.problems.buttons["verifier"].click()
    dialog = page.dialog
    assert isinstance(dialog, NewProject)
    dialog.made = path
    with qtbot.waitSignal(page.lead) as led:
        dialog.accept()
    assert led.args == ["results"]
    with qtbot.assertNotEmitted(page.lead), qtbot.waitSignal(session.opened):
        session.open(path)
