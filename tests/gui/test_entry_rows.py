"""Rows of the month grid: added, renamed, given another unit, removed, taken over from a year."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import lgo
from entry_windows import TRUCK, desk_of, entry_page, key, project, row_of, shown, stand
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from lgo_desktop.core.grid.cells import Cell
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.dialogs.copy_structure import CopyStructure
from lgo_desktop.gui.dialogs.row import RowDialog
from lgo_desktop.gui.dialogs.row_unit import UnitDialog
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.words import unbroken

MARCH = columns.FIRST_MONTH + 2


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[EntryPage]:
    with entry_page(qtbot, project(tmp_path)) as shown_page:
        yield shown_page


def items(page: EntryPage) -> set[str]:
    rows = (page.model.row_at(page.model.index(n, 0)) for n in range(page.model.rowCount()))
    return {row.key.thing.item for row in rows if isinstance(row, Row)}


def test_a_row_is_added_where_one_stands_and_undone(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", MARCH)
    page.do(Command.ADD)
    (dialog,) = page.findChildren(RowDialog)
    assert dialog.row.source == "mobile.road_fuel"
    dialog.search.setText("ดีเซล ยานพาหนะทางถนน")
    dialog.item.setText("  <b>ใหม่</b>  1 ")
    dialog.keeper.setText("กองช่าง")
    with qtbot.waitSignal(page.session.changed):
        dialog.ok.click()
    qtbot.waitUntil(lambda: "<b>ใหม่</b> 1" in items(page))
    row = page.model.row_at(page.model.index(row_of(page, "<b>ใหม่</b> 1"), 0))
    assert isinstance(row, Row)
    assert (row.division, row.planned) == ("กองช่าง", True)
    qtbot.waitUntil(lambda: page.view.currentIndex().row() == row_of(page, "<b>ใหม่</b> 1"))
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.undo())
    qtbot.waitUntil(lambda: "<b>ใหม่</b> 1" not in items(page))


def test_a_search_without_a_match_adds_nothing(page: EntryPage) -> None:
    page.do(Command.ADD)
    (dialog,) = page.findChildren(RowDialog)
    dialog.search.setText("ไม่มีสิ่งนี้")
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_a_row_is_renamed_with_all_that_it_holds(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", columns.NAME)
    page.do(Command.RENAME)
    (dialog,) = page.findChildren(RowDialog)
    assert dialog.item.text() == "81-2250"
    dialog.item.setText("81-9999")
    with qtbot.waitSignal(page.session.changed):
        dialog.ok.click()
    qtbot.waitUntil(lambda: "81-9999" in items(page) and "81-2250" not in items(page))
    assert shown(page, "81-9999", MARCH) == "332"
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.undo())
    qtbot.waitUntil(lambda: "81-9999" not in items(page) and "81-2250" in items(page))


def test_the_unit_of_a_row_is_changed_with_its_numbers(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", MARCH)
    page.do(Command.UNIT)
    (dialog,) = page.findChildren(UnitDialog)
    dialog.units.setCurrentIndex(dialog.units.findData("m3"))
    assert dialog.convert.isEnabled()
    dialog.convert.setChecked(True)
    with qtbot.waitSignal(page.session.changed):
        dialog._accept()
    qtbot.waitUntil(lambda: shown(page, "81-2250", MARCH) == "0.332")
    assert shown(page, "81-2250", columns.UNIT) == "ลบ.ม."
    assert shown(page, "81-2250", columns.EMISSION) == "11,236.19"


def test_a_filled_row_goes_only_after_asking_and_comes_back(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", MARCH)
    page.do(Command.REMOVE)
    (box,) = page.findChildren(QMessageBox)
    assert "12 ช่อง" in unbroken(box.text())
    (button,) = [one for one in box.findChildren(QAbstractButton) if "ลบแถว" in one.text()]
    with qtbot.waitSignal(page.session.changed):
        button.click()
    qtbot.waitUntil(lambda: "81-2250" not in items(page))
    assert desk_of(page).entry(key(3)) is None
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.undo())
    qtbot.waitUntil(lambda: "81-2250" in items(page))
    assert shown(page, "81-2250", MARCH) == "332"


def test_rows_of_another_file_are_taken_over_and_what_to_look_at_is_told(
    page: EntryPage, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "ปีก่อน.lgo"
    lgo("new", other, "--lgo", "9900002", "--kind", "cfo", "--year", 2567)
    rows = tmp_path / "one.csv"
    head = "source,variant,facility,item,period,field,value,unit,note\n"
    rows.write_text(
        f"{head}mobile.road_fuel,diesel,,รถเก่า,2567-01,quantity,5,L,\n", encoding="utf-8"
    )
    lgo("enter", other, rows)
    page.rows.copy_structure()
    (dialog,) = page.findChildren(CopyStructure)
    qtbot.waitUntil(lambda: dialog.which.count() == 0)
    dialog.take_file(other)
    qtbot.waitUntil(dialog.ok.isEnabled)
    assert "1 แถว" in unbroken(dialog.told.text())
    with qtbot.waitSignal(page.session.changed):
        dialog._accept()
    qtbot.waitUntil(lambda: "รถเก่า" in items(page))
    assert all(one.value is None for one in cells_of(page, "รถเก่า"))
    with qtbot.waitSignal(page.session.changed):
        page.session.act(lambda desk: desk.undo())
    qtbot.waitUntil(lambda: "รถเก่า" not in items(page))


def cells_of(page: EntryPage, item: str) -> tuple[Cell, ...]:
    row = page.model.row_at(page.model.index(row_of(page, item), 0))
    assert isinstance(row, Row)
    return row.cells


def test_a_text_that_was_refused_stays_to_be_mended(page: EntryPage, qtbot: QtBot) -> None:
    stand(page, "81-2250", MARCH)
    with qtbot.waitSignal(page.session.refused):
        page.model.setData(page.view.currentIndex(), "33o")
    qtbot.waitUntil(lambda: page.model.left == {EntryKey(*TRUCK, "2025-03", "quantity"): "33o"})
    assert shown(page, "81-2250", MARCH) == "332"
    page.view.edit(page.view.currentIndex())
    editor = page.view.viewport().findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "33o"
    editor.setText("330")
    with qtbot.waitSignal(page.session.changed):
        page.view.commitData(editor)
    qtbot.waitUntil(lambda: shown(page, "81-2250", MARCH) == "330")
    assert page.model.left == {}
