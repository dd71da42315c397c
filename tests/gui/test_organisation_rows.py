"""Rows and keepers: listed, named, given a keeper, added by search, removed after asking."""

from pathlib import Path

import pytest
from open_pages import CAR, diesel
from organisation_pages import Office, office
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from lgo_desktop.base.findings import Where
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import PlanRow, plan_rows
from lgo_desktop.gui.organisation.add_row import AddRow
from lgo_desktop.gui.organisation.rows import RowsSection
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.draft_places import Left, place_of
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.drafts import Draft

TRUCK = Row("mobile.road_fuel", "diesel", item=CAR)
VEHICLE = "organisation.vehicle,,,81-2250,2568,{},{},,"
LISTED = [VEHICLE.format("kind", "garbage_truck"), VEHICLE.format("fuel", "diesel")]
PAPER, WATER = "goods.paper,a4,,,2568-02,quantity,5,kg,", "goods.tap_water,pwa,,,2568,keeper,ก,,"


def begun(it: Office) -> RowsSection:
    return it.leaf("rows", RowsSection)


def shown(leaf: RowsSection) -> list[list[str]]:
    values = leaf.table.values
    return [
        [unbroken(str(values.index(row, column).data())) for column in range(values.columnCount())]
        for row in range(values.rowCount())
    ]


def rows(it: Office) -> dict[Row, PlanRow]:
    return {one.row: one for one in plan_rows(it.desk.entries())}


def dialog_of(it: Office, leaf: RowsSection, typed: str) -> AddRow:
    leaf.add.click()
    it.settle()
    assert leaf.dialog is not None
    leaf.dialog.chooser.typed.setText(typed)
    return leaf.dialog


def test_every_row_is_told_as_it_was_named(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *diesel(), WATER) as it:
        leaf = begun(it)
        first, second = shown(leaf)
        assert first == [
            "1", "การเผาไหม้แบบเคลื่อนที่ (ยานพาหนะทางถนน) · ดีเซล", "", CAR, "ยังไม่ระบุ", "12 ช่อง",
        ]  # fmt: skip
        assert (second[4], second[5]) == ("ก", "ยังว่าง")
        told = unbroken(it.page.standing.text())
        assert "2 แถว ยังว่าง 1 แถว ยังไม่ระบุผู้ดูแล 1 แถว" in told
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        tester = QAbstractItemModelTester(leaf.table.values, mode)
        assert isinstance(tester.model(), QAbstractItemModel)
        leaf.search.setText("ดีเซล กข")
        assert len(shown(leaf)) == 1
        leaf.search.setText("ไม่มี")
        assert shown(leaf) == []


def test_a_row_is_renamed_with_all_it_holds_and_stays_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *diesel()) as it:
        leaf = begun(it)
        leaf.table.selectRow(0)
        assert leaf.pane.item.text() == CAR
        leaf.pane.item.setText("  กข   1201 ")
        QTest.keyClick(leaf.pane.item, Qt.Key.Key_Return)
        it.settle()
        new = Row("mobile.road_fuel", "diesel", item="กข 1201")
        assert rows(it)[new].entries == 12
        assert [one.row for one in leaf.table.chosen] == [new]
        it.undo()
        assert TRUCK in rows(it)


def test_another_kind_that_does_not_fit_is_refused_and_shown_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with office(qtbot, tmp_path, *diesel()) as it:
        leaf = begun(it)
        leaf.table.selectRow(0)
        place = leaf.pane.variant.findData("cng")
        leaf.pane.variant.setCurrentIndex(place)
        leaf.pane.variant.activated.emit(place)
        it.settle()
        assert "entry.wrong_unit" in {one.code for one in it.told}
        assert leaf.pane.variant.currentData() == "diesel"
        assert TRUCK in rows(it)


def test_several_rows_get_a_keeper_in_one_act(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *diesel(), WATER, PAPER) as it:
        leaf = begun(it)
        leaf.table.selectAll()
        assert not leaf.pane.item.isEnabled()
        leaf.pane.keeper.setCurrentText("กองคลัง")
        QTest.keyClick(leaf.pane.keeper_typed, Qt.Key.Key_Return)
        it.settle()
        assert {one.keeper for one in rows(it).values()} == {"กองคลัง"}
        assert it.acts()[-1] == "keep_papers"
        assert len(leaf.table.chosen) == 3
        it.undo()
        assert {one.keeper for one in rows(it).values()} == {"", "ก"}


def test_an_empty_row_goes_at_once_and_a_filled_one_after_asking(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with office(qtbot, tmp_path, *diesel(), WATER) as it:
        leaf = begun(it)
        leaf.table.selectRow(1)
        leaf.pane.remove.click()
        it.settle()
        assert list(rows(it)) == [TRUCK]
        leaf.table.selectRow(0)
        leaf.pane.remove.click()
        it.settle()
        assert list(rows(it)) == [TRUCK]
        assert "12 ช่อง" in unbroken(leaf.offer.words.text())
        keep, _ = leaf.offer.ways[1], leaf.offer.ways[0]
        keep.click()
        assert leaf.offer.isHidden()
        leaf.pane.remove.click()
        it.settle()
        leaf.offer.ways[0].click()
        it.settle()
        assert rows(it) == {}
        assert shown(leaf) == []
        it.undo()
        assert rows(it)[TRUCK].entries == 12


def test_a_row_is_added_by_what_people_call_it(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        dialog = dialog_of(it, leaf, "รถขยะ")
        kind = dialog.chooser.kind
        assert kind is not None
        assert (kind.source.id, kind.variant.id) == ("mobile.road_fuel", "diesel")
        assert "ลิตร" in unbroken(dialog.help.text())
        keeper = dialog.keeper.currentText()
        assert keeper
        dialog.item.setText("81-2250")
        dialog.add.click()
        it.settle()
        assert leaf.dialog is None
        (row,) = rows(it).values()
        assert (row.row.item, row.keeper) == ("81-2250", keeper)
        assert [one.row for one in leaf.table.chosen] == [row.row]


def test_a_row_that_stands_is_refused_in_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *diesel()) as it:
        leaf = begun(it)
        dialog = dialog_of(it, leaf, "รถขยะ")
        dialog.item.setText(CAR)
        dialog.add.click()
        it.settle()
        assert dialog.isVisible()
        assert f"มีแถว {CAR} อยู่แล้ว" in unbroken(dialog.trouble.text())
        dialog.cancel.click()
        assert len(rows(it)) == 1


def test_arrows_walk_in_the_list_while_one_types(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        dialog = dialog_of(it, leaf, "")
        chooser = dialog.chooser
        first = chooser.kind
        QTest.keyClick(chooser.typed, Qt.Key.Key_Down)
        assert chooser.kind is not first
        chooser.typed.setText("ไม่มีอะไรอย่างนี้")
        assert chooser.kind is None
        assert not dialog.add.isEnabled()
        dialog.reject()


def test_listed_vehicles_become_rows(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *LISTED) as it:
        leaf = begun(it)
        assert "(1)" in leaf.registers.text()
        leaf.registers.click()
        it.settle()
        (row,) = rows(it)
        assert row.item == "81-2250"
        assert "เพิ่ม 1 แถวจากทะเบียนแล้ว" in unbroken(leaf.told.text())
        assert not leaf.registers.isEnabled()


@pytest.mark.parametrize(
    "target", [TRUCK, Where(source="mobile.road_fuel", variant="diesel", item=CAR)]
)
def test_another_page_leads_to_a_row(qtbot: QtBot, tmp_path: Path, target: object) -> None:
    with office(qtbot, tmp_path, *diesel(), WATER) as it:
        leaf = begun(it)
        it.leaf("rows", RowsSection)
        it.page.take(target)
        assert [one.row for one in leaf.table.chosen] == [TRUCK]


def test_opening_a_row_leads_to_its_months(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *diesel()) as it:
        leaf = begun(it)
        leaf.table.selectRow(0)
        QTest.keyClick(leaf.table, Qt.Key.Key_Return)
        page, where = it.led[-1]
        assert page == "entry"
        assert isinstance(where, Where)
        assert (where.variant, where.item) == ("diesel", CAR)


def test_a_name_that_was_never_saved_comes_back_into_its_row(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *diesel(), WATER) as it:
        place = place_of(
            "row", it.desk.held_inventory.id, TRUCK.source, TRUCK.variant, "", CAR,
            str(it.desk.year), "item",
        )  # fmt: skip
        it.page.take(Left(place, "กข 12", now()))
        leaf = begun(it)
        assert [one.row for one in leaf.table.chosen] == [TRUCK]
        assert leaf.pane.item.text() == "กข 12"


def test_what_is_being_typed_outlives_another_act(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *diesel()) as it:
        leaf = begun(it)
        leaf.table.selectRow(0)
        leaf.pane.item.setText("")
        QTest.keyClicks(leaf.pane.item, "81-22")
        leaf.keep("กองคลัง")
        it.settle()
        assert leaf.pane.item.text() == "81-22"
        assert leaf.pane.keeper.currentText() == "กองคลัง"
        it.session.drafts.write()
        it.settle()
        kept: list[Draft] = []
        it.session.ask(it.desk.project.drafts, kept.extend)
        it.settle()
        assert [one.text for one in kept] == ["81-22"]


def test_usual_keepers_are_named_in_one_act(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path, *diesel(), WATER, PAPER) as it:
        leaf = begun(it)
        assert not leaf.pane.usual.isHidden()
        assert "2 แถว" in unbroken(leaf.pane.usual.text())
        leaf.pane.usual.click()
        it.settle()
        assert sorted(one.keeper for one in rows(it).values()) == ["ก", "กองคลัง", "กองคลัง"]
        assert leaf.pane.usual.isHidden()
        it.undo()
        assert sorted(one.keeper for one in rows(it).values()) == ["", "", "ก"]
