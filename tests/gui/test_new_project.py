"""A new project in four questions, as a person answers them: typing, Tab, arrows and Enter."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.gui.dialogs.new_project import NewProject
from lgo_desktop.gui.dialogs.new_project_steps import YearStep
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import Speech, unbroken
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.starting import SAMPLES, make_sample


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewProject:
    session = Session(Settings(), tmp_path / "settings")
    made = NewProject(session, tmp_path)
    qtbot.addWidget(made)
    made.destroyed.connect(session.worker.finish)
    with qtbot.waitExposed(made):
        made.open()
    qtbot.waitUntil(lambda: "อ่าน" not in unbroken(made.lgo.chooser.told.text()))
    return made


def enter(qtbot: QtBot, dialog: NewProject) -> None:
    """Press Enter where the keyboard is."""
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)


def search(dialog: NewProject, text: str) -> None:
    """Type as from a keyboard that sends Thai."""
    dialog.lgo.chooser.typed.clear()
    dialog.lgo.chooser.typed.insert(text)


def test_nothing_typed_finds_nothing_and_goes_nowhere(qtbot: QtBot, dialog: NewProject) -> None:
    assert dialog.lgo.chooser.model.rowCount() == 0
    assert not dialog.next.isEnabled()
    enter(qtbot, dialog)
    assert dialog.stack.currentWidget() is dialog.lgo


def test_names_that_repeat_are_told_apart(qtbot: QtBot, dialog: NewProject) -> None:
    search(dialog, "อบต.บ้านยาง บุรีรัมย์")
    model = dialog.lgo.chooser.model
    rows = {tuple(model.data(model.index(n, c)) for c in range(4)) for n in range(model.rowCount())}
    assert len(rows) == model.rowCount() == 3
    first = dialog.lgo.lgo
    QTest.keyClick(dialog.lgo.chooser.typed, Qt.Key.Key_Down)
    assert dialog.lgo.lgo is not first
    assert dialog.lgo.chooser.typed.hasFocus()


def test_too_many_and_none_say_what_to_do(dialog: NewProject) -> None:
    search(dialog, "บาง")
    assert "100" in dialog.lgo.chooser.told.text()
    search(dialog, "ไม่มีที่นี่")
    assert "ไม่พบ" in unbroken(dialog.lgo.chooser.told.text())
    assert not dialog.next.isEnabled()


def test_four_times_enter_makes_a_project(qtbot: QtBot, dialog: NewProject, tmp_path: Path) -> None:
    search(dialog, "หนองตะวันฉาย")
    enter(qtbot, dialog)
    assert dialog.stack.currentWidget() is dialog.year
    QTest.keyClick(dialog.year.calendar, Qt.Key.Key_Down)
    assert dialog.year.fiscal.isChecked()
    dialog.year.years.setCurrentText("2568 (2025)")
    enter(qtbot, dialog)
    assert dialog.stack.currentWidget() is dialog.beginning
    enter(qtbot, dialog)
    assert dialog.place.name.hasFocus()
    with qtbot.waitSignal(dialog.accepted):
        enter(qtbot, dialog)
    path = tmp_path / "หนองตะวันฉาย ปีงบ 2568.lgo"
    assert dialog.made == path
    desk = Desk.open(path)
    try:
        assert desk.inventory is not None
        assert desk.inventory.year == ReportingYear(2568, fiscal=True)
        assert len(desk.things()) > 4
    finally:
        desk.close()


def test_an_empty_beginning_is_empty(qtbot: QtBot, dialog: NewProject) -> None:
    search(dialog, "ธาราทอง")
    for _ in range(2):
        dialog.go_on()
    dialog.beginning.empty.click()
    dialog.go_on()
    with qtbot.waitSignal(dialog.accepted):
        dialog.go_on()
    assert dialog.made is not None
    desk = Desk.open(dialog.made)
    try:
        assert desk.entries() == ()
    finally:
        desk.close()


def test_a_file_is_never_replaced(qtbot: QtBot, dialog: NewProject, tmp_path: Path) -> None:
    year = dialog.year.year.buddhist_year
    taken = tmp_path / f"ธาราทอง {year}.lgo"
    taken.write_text("mine")
    search(dialog, "ธาราทอง")
    for _ in range(3):
        dialog.go_on()
    assert dialog.place.path.name == f"ธาราทอง {year} (2).lgo"
    dialog.place.name.setText(taken.stem)
    assert "อยู่แล้ว" in unbroken(dialog.place.told.text())
    assert not dialog.next.isEnabled()
    dialog.go_on()
    assert taken.read_text() == "mine"


@pytest.mark.parametrize("name", ["", "  ", "...", "a/b", "a:b", "../x", "a?"])
def test_a_name_that_no_file_can_have_is_told(dialog: NewProject, name: str) -> None:
    dialog.place.name.setText(name)
    assert not dialog.place.complete


def test_a_folder_that_is_gone_is_told_in_the_dialog(
    qtbot: QtBot, dialog: NewProject, tmp_path: Path
) -> None:
    search(dialog, "ธาราทอง")
    for _ in range(3):
        dialog.go_on()
    dialog.place.folder = tmp_path / "gone"
    dialog.go_on()
    qtbot.waitUntil(lambda: bool(dialog.trouble.text()))
    assert dialog.made is None
    assert dialog.next.isEnabled()


def test_going_back_keeps_the_answers(dialog: NewProject) -> None:
    search(dialog, "ธาราทอง")
    dialog.go_on()
    dialog.year.fiscal.click()
    dialog.go_on()
    dialog.go_back()
    dialog.go_back()
    assert dialog.lgo.lgo is not None
    assert dialog.year.fiscal.isChecked()


@pytest.mark.parametrize(
    ("today", "fiscal", "year"),
    [
        (date(2025, 12, 31), False, 2567), (date(2026, 1, 1), False, 2568),
        (date(2025, 9, 30), True, 2567), (date(2025, 10, 1), True, 2568),
    ],
)  # fmt: skip
def test_the_usual_year_is_the_last_that_has_ended(
    qtbot: QtBot, today: date, fiscal: bool, year: int
) -> None:
    step = YearStep(Speech("en"), today)
    qtbot.addWidget(step)
    (step.fiscal if fiscal else step.calendar).click()
    assert step.year == ReportingYear(year, fiscal)
    assert not step.running.text()
    step.years.setCurrentIndex(step.years.currentIndex() - 1)
    assert step.running.text()


def last_year(folder: Path) -> Path:
    """A project file with the year 2568 of a sample town."""
    path = folder / "ปีก่อน & <b>.lgo"
    make_sample(SAMPLES[0], path)
    return path


def at_the_beginning(qtbot: QtBot, dialog: NewProject, year: str) -> None:
    """Answer the first two questions."""
    search(dialog, "หนองตะวันฉาย")
    enter(qtbot, dialog)
    dialog.year.years.setCurrentText(year)
    enter(qtbot, dialog)
    assert dialog.stack.currentWidget() is dialog.beginning


def test_last_years_project_goes_on_in_its_own_file(
    qtbot: QtBot, dialog: NewProject, tmp_path: Path
) -> None:
    path = last_year(tmp_path)
    session = dialog._session
    session.remember(session.settings.opened(tmp_path / "gone.lgo").opened(path))
    at_the_beginning(qtbot, dialog, "2569 (2026)")
    qtbot.waitUntil(lambda: dialog.beginning.projects.count() == 1)
    dialog.beginning.last_year.setChecked(True)
    assert dialog.beginning.projects.currentText() == path.name
    assert "สร้าง" in unbroken(dialog.next.text())
    with qtbot.waitSignal(dialog.accepted):
        dialog.next.click()
    assert dialog.made == path
    desk = Desk.open(path)
    try:
        assert [one.year.buddhist_year for one in desk.inventories] == [2568, 2569]
        assert desk.inventory is not None
        assert desk.inventory.year.buddhist_year == 2569
        assert desk.entries()
    finally:
        desk.close()


def test_a_project_of_another_year_is_not_offered_and_refused_if_chosen(
    qtbot: QtBot, dialog: NewProject, tmp_path: Path
) -> None:
    path = last_year(tmp_path)
    dialog._session.remember(dialog._session.settings.opened(path))
    at_the_beginning(qtbot, dialog, "2568 (2025)")
    dialog.beginning.last_year.setChecked(True)
    assert dialog.beginning.before is None
    assert not dialog.next.isEnabled()
    dialog.beginning.take(path)
    qtbot.waitUntil(dialog.next.isEnabled)
    dialog.next.click()
    qtbot.waitUntil(lambda: "ไม่มีบัญชี" in unbroken(dialog.trouble.text()))
    assert dialog.made is None
    dialog.beginning.template.setChecked(True)
    assert unbroken(dialog.next.text()) == "ถัดไป"
