"""A cell that reads what the paper says: shown while typing, saved over months, asked in doubt."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from officer import Officer
from open_pages import project
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.words import unbroken

TRUCK = ("mobile.road_fuel", "diesel", "", "รถขยะ")
DIESEL = "mobile.road_fuel,diesel,,รถขยะ,2568-06,quantity,100,L,"


@pytest.fixture
def officer(qtbot: QtBot, tmp_path: Path) -> Iterator[Officer]:
    it = Officer(qtbot, tmp_path)
    it.open(project(tmp_path, DIESEL))
    yield it
    it.leave()


def key(period: str) -> EntryKey:
    return EntryKey(*TRUCK, period, "quantity")


def standing(officer: Officer, month: int) -> EntryPage:
    page = officer.grid()
    officer.stand(page, "รถขยะ", month)
    return page


def typed(page: EntryPage, officer: Officer, text: str) -> str:
    """Half-type a phrase; what is shown below the cell."""
    editor = officer.half_types(page, "1")
    editor.selectAll()
    editor.insert(text)
    editor.textEdited.emit(text)
    return unbroken(page.hint.words.text()) if page.hint.isVisible() else ""


def press(page: EntryPage, officer: Officer, text: str) -> None:
    officer.wait(lambda: bool(page.findChildren(QMessageBox)))
    box = page.findChildren(QMessageBox)[-1]
    buttons = box.findChildren(QAbstractButton)
    next(one for one in buttons if text in unbroken(one.text())).click()


def test_what_is_understood_stands_below_the_cell_and_is_saved(officer: Officer) -> None:
    page = standing(officer, 1)
    shown = typed(page, officer, "15 ถัง (200 ล.) ม.ค.-มี.ค. 68")
    assert shown == "✓ 15 ถัง × 200 ลิตร = 3,000 ลิตร · ม.ค. 2568 – มี.ค. 2568"
    with officer.an_act():
        QTest.keyClick(officer.editor(page), Qt.Key.Key_Return)
    entry = officer.desk.entry(key("2025-01/2025-03"))
    assert entry is not None
    assert (entry.written, entry.note) == ("3000 L", "15 ถัง × 200 ลิตร")
    officer.undo()
    assert officer.desk.entry(key("2025-01/2025-03")) is None


def test_a_plain_number_shows_nothing(officer: Officer) -> None:
    assert typed(standing(officer, 1), officer, "1,250 ลิตร") == ""


def test_two_readings_are_asked_about(officer: Officer) -> None:
    page = standing(officer, 2)
    assert "อ่านได้มากกว่าหนึ่งอย่าง" in typed(page, officer, "12,5")
    QTest.keyClick(officer.editor(page), Qt.Key.Key_Return)
    with officer.an_act():
        press(page, officer, "12.5 ลิตร")
    entry = officer.desk.entry(key("2025-02"))
    assert entry is not None
    assert entry.written == "12.5 L"


def test_what_cannot_be_understood_is_told_and_stays_to_be_mended(officer: Officer) -> None:
    page = standing(officer, 2)
    assert "ไม่รู้จักหน่วย" in typed(page, officer, "350 ปิ๊ก")
    QTest.keyClick(officer.editor(page), Qt.Key.Key_Return)
    officer.wait(lambda: bool(officer.told))
    assert officer.desk.entry(key("2025-02")) is None
    assert page.model.left[key("2025-02")] == "350 ปิ๊ก"


def test_filled_months_are_named_before_they_give_way(officer: Officer) -> None:
    page = standing(officer, 5)
    typed(page, officer, "900 ลิตร พ.ค.-ก.ค.")
    QTest.keyClick(officer.editor(page), Qt.Key.Key_Return)
    with officer.an_act():
        press(page, officer, "ให้ยอดใหม่แทน")
    assert officer.desk.entry(key("2025-06")) is None
    assert officer.desk.entry(key("2025-05/2025-07")) is not None
