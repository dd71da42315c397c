"""The registers as a person uses them: type, choose, paste, fill, remove, undo, read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import lgo
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sample_towns import SMALL_TOWN_CODE

from lgo_desktop.base.findings import Where
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.registers.registry import all_registers
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.organisation import OrganisationPage
from lgo_desktop.gui.registers.list_editor import ListEditor
from lgo_desktop.gui.registers.section import RegisterSection
from lgo_desktop.gui.registers.several import SeveralRegisters
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.draft_places import Left
from lgo_desktop.services.drafting import left_texts

NAME, KIND, FUEL, KM_PER_L, L_PER_H, ANNOUNCED_ON, ORDER, DIVISION = range(8)
TRUCKS = "81-2250\tรถขยะ\tดีเซล\t3.25\n82-0017\tรถบรรทุกน้ำ\tดีเซล\n4471\tรถตู้\n"


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[OrganisationPage]:
    project = tmp_path / "อบต.lgo"
    lgo("new", project, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2568)
    window = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.opened):
        window.session.open(project)
    shown = window.page("organisation")
    assert isinstance(shown, OrganisationPage)
    yield shown
    window.close()


@pytest.fixture
def vehicles(page: OrganisationPage, qtbot: QtBot) -> RegisterSection:
    section = page.turn_to("vehicles")
    assert isinstance(section, RegisterSection)
    qtbot.waitUntil(lambda: section.model.rowCount() > 0 and section.hands.table is not None)
    return section


@pytest.fixture
def trucks(vehicles: RegisterSection, qtbot: QtBot) -> RegisterSection:
    """Three vehicles, pasted."""
    paste(vehicles, qtbot, TRUCKS)
    return vehicles


def desk_of(section: RegisterSection) -> Desk:
    desk = section.session.desk
    assert desk is not None
    return desk


def stand(section: RegisterSection, row: int, column: int) -> QModelIndex:
    index = section.model.index(row, column)
    section.view.setCurrentIndex(index)
    return index


def shown(section: RegisterSection, row: int, column: int) -> str:
    return str(section.model.index(row, column).data() or "")


def names(section: RegisterSection) -> list[str]:
    return [line.name.item for line in section.model.lines]


def type_in(section: RegisterSection, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Open the cell one stands in with a letter, type over it, and leave it by a key."""
    QTest.keyClick(section.view, Qt.Key.Key_F2)
    editors = [one for one in section.view.viewport().findChildren(QLineEdit) if one.isVisible()]
    (editor,) = editors
    editor.selectAll()
    editor.insert(text)
    QTest.keyClick(editor, key)


def paste(section: RegisterSection, qtbot: QtBot, text: str) -> None:
    """Paste what no question is asked about."""
    QApplication.clipboard().setText(text)
    stand(section, 0, NAME)
    with qtbot.waitSignal(section.session.changed):
        section.hands.paste()
    qtbot.waitUntil(lambda: len(section.model.lines) > 0)


def undo(section: RegisterSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.session.changed):
        section.session.act(lambda desk: desk.undo())


def test_the_model_keeps_qts_rules(vehicles: RegisterSection, qtbot: QtBot) -> None:
    QAbstractItemModelTester(
        vehicles.model, QAbstractItemModelTester.FailureReportingMode.Fatal, vehicles.model
    )
    paste(vehicles, qtbot, TRUCKS)
    stand(vehicles, 3, NAME)
    with qtbot.waitSignal(vehicles.session.changed):
        type_in(vehicles, "กค 555")
    qtbot.waitUntil(lambda: len(desk_of(vehicles).entries_of("organisation.vehicle")) == 10)
    undo(vehicles, qtbot)
    qtbot.waitUntil(lambda: len(vehicles.model.lines) == 3)


def test_a_name_begins_a_line_and_tab_goes_on_in_it(
    vehicles: RegisterSection, qtbot: QtBot
) -> None:
    stand(vehicles, 0, NAME)
    with qtbot.waitSignal(vehicles.session.changed):
        type_in(vehicles, "81-2250", Qt.Key.Key_Tab)
        assert vehicles.model.rowCount() == 2
        here = vehicles.view.currentIndex()
        assert (here.row(), here.column()) == (0, KIND)
    stand(vehicles, 0, KM_PER_L)
    with qtbot.waitSignal(vehicles.session.changed):
        type_in(vehicles, "๓.๒๕")
    qtbot.waitUntil(lambda: shown(vehicles, 0, KM_PER_L) == "3.25")
    stored = desk_of(vehicles).entries_of("organisation.vehicle")
    assert {one.key.field for one in stored} == {"line", "announced_km_per_l"}


def test_fields_typed_before_the_name_is_saved_are_saved_after_it(
    vehicles: RegisterSection, qtbot: QtBot
) -> None:
    stand(vehicles, 0, NAME)
    type_in(vehicles, "81-2250", Qt.Key.Key_Tab)
    stand(vehicles, 0, KM_PER_L)
    type_in(vehicles, "3.25")
    qtbot.waitUntil(lambda: len(desk_of(vehicles).entries_of("organisation.vehicle")) == 2)
    qtbot.waitUntil(lambda: vehicles.model.lines[0].entries.keys() >= {"announced_km_per_l"})


def test_what_one_types_stays_when_the_line_changes(trucks: RegisterSection) -> None:
    trucks.view.edit(stand(trucks, 0, KM_PER_L))
    editor = trucks.view.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("4.")
    line = trucks.model.index(0, NAME), trucks.model.index(0, DIVISION)
    trucks.model.dataChanged.emit(*line)
    assert editor.text() == "4."


def test_enter_goes_down_by_one_line(trucks: RegisterSection, qtbot: QtBot) -> None:
    stand(trucks, 0, KM_PER_L)
    with qtbot.waitSignal(trucks.session.changed):
        type_in(trucks, "4")
    assert trucks.view.currentIndex().row() == 1


def test_a_name_that_is_there_already_is_refused(trucks: RegisterSection, qtbot: QtBot) -> None:
    stand(trucks, 3, NAME)
    with qtbot.waitSignal(trucks.session.refused):
        type_in(trucks, "81-2250")
    qtbot.waitUntil(lambda: names(trucks) == ["81-2250", "82-0017", "4471"])


def test_what_cannot_be_read_goes_back_to_what_is_true(
    trucks: RegisterSection, qtbot: QtBot
) -> None:
    stand(trucks, 0, KM_PER_L)
    with qtbot.waitSignal(trucks.session.refused):
        type_in(trucks, "มาก")
    qtbot.waitUntil(lambda: shown(trucks, 0, KM_PER_L) == "3.25")


def test_a_day_is_shown_in_buddhist_years(trucks: RegisterSection, qtbot: QtBot) -> None:
    stand(trucks, 0, ANNOUNCED_ON)
    with qtbot.waitSignal(trucks.session.changed):
        type_in(trucks, "1 ต.ค. 67")
    qtbot.waitUntil(lambda: shown(trucks, 0, ANNOUNCED_ON) == "1 ต.ค. 2567")


def test_a_kind_is_chosen_from_its_list(trucks: RegisterSection, qtbot: QtBot) -> None:
    trucks.view.edit(stand(trucks, 0, KIND))
    editor = trucks.view.viewport().findChild(ListEditor)
    assert editor is not None
    assert editor.currentText() == "รถขยะ"
    editor.setCurrentIndex(editor.findData("pickup"))
    with qtbot.waitSignal(trucks.session.changed):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(trucks, 0, KIND) == "รถกระบะ")
    assert trucks.view.currentIndex().row() == 1


def test_what_is_taken_from_an_unfolded_list_is_saved_and_the_blank_clears(
    trucks: RegisterSection, qtbot: QtBot
) -> None:
    trucks.view.edit(stand(trucks, 0, KIND))
    editor = trucks.view.viewport().findChild(ListEditor)
    assert editor is not None
    editor.setCurrentIndex(0)
    with qtbot.waitSignal(trucks.session.changed):
        editor.activated.emit(0)
    qtbot.waitUntil(lambda: shown(trucks, 0, KIND) == "")
    assert trucks.view.currentIndex().row() == 0


def test_an_open_list_offers_fuels_by_name_and_takes_other_words(
    trucks: RegisterSection, qtbot: QtBot
) -> None:
    stand(trucks, 2, FUEL)
    with qtbot.waitSignal(trucks.session.changed):
        type_in(trucks, "ดีเซล B7")
    qtbot.waitUntil(lambda: shown(trucks, 2, FUEL) == "ดีเซล B7")
    key = EntryKey("organisation.vehicle", "", "", "4471", "2025-01/2025-12", "fuel")
    entry = desk_of(trucks).entry(key)
    assert entry is not None
    assert entry.value == "b7"


def test_a_line_is_renamed_in_its_cell(trucks: RegisterSection, qtbot: QtBot) -> None:
    stand(trucks, 1, NAME)
    with qtbot.waitSignal(trucks.session.changed):
        type_in(trucks, "82-0018")
    qtbot.waitUntil(lambda: names(trucks) == ["81-2250", "82-0018", "4471"])
    assert shown(trucks, 1, KIND) == "รถบรรทุกน้ำ"


def test_a_paste_that_leaves_something_out_is_shown_first(
    trucks: RegisterSection, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText(
        "ประเภทรถ\tทะเบียนหรือหมายเลขครุภัณฑ์\nยานอวกาศ\t81-2250\nรถกระบะ\t<b>1</b>\n"
    )
    trucks.hands.paste()
    qtbot.waitUntil(lambda: trucks.hands.box is not None)
    box = trucks.hands.box
    assert box is not None
    assert "ไม่รับ 1 ช่อง" in unbroken(box.counts.text())
    with qtbot.waitSignal(trucks.session.changed):
        box.accept()
    qtbot.waitUntil(lambda: names(trucks) == ["81-2250", "82-0017", "4471", "<b>1</b>"])
    assert shown(trucks, 0, KIND) == "รถขยะ"
    stand(trucks, 3, FUEL)
    assert "<b>1</b>" in trucks.told.text()
    assert trucks.told.textFormat() == Qt.TextFormat.PlainText
    undo(trucks, qtbot)
    qtbot.waitUntil(lambda: names(trucks) == ["81-2250", "82-0017", "4471"])


def test_a_paste_of_nothing_new_says_so_and_saves_nothing(
    trucks: RegisterSection, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText(TRUCKS)
    trucks.hands.paste()
    qtbot.waitUntil(lambda: trucks.hands.box is not None)
    box = trucks.hands.box
    assert box is not None
    assert unbroken(box.counts.text()).startswith("ไม่มีอะไรให้วาง")
    before = desk_of(trucks).undo_deed
    box.reject()
    assert desk_of(trucks).undo_deed == before


def test_cells_are_copied_as_a_spreadsheet_takes_them(trucks: RegisterSection) -> None:
    trucks.view.selectAll()
    trucks.view.copied.emit()
    first, *_ = QApplication.clipboard().text().splitlines()
    assert first.split("\t")[:4] == ["81-2250", "รถขยะ", "ดีเซล", "3.25"]
    trucks.headings.click()
    heads = QApplication.clipboard().text().rstrip("\n").split("\t")
    assert len(heads) == len(trucks.model.columns)
    assert "\u200b" not in "".join(heads)


def test_delete_empties_cells_and_removes_lines_by_their_names(
    trucks: RegisterSection, qtbot: QtBot
) -> None:
    stand(trucks, 0, KM_PER_L)
    with qtbot.waitSignal(trucks.session.changed):
        QTest.keyClick(trucks.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(trucks, 0, KM_PER_L) == "…")
    stand(trucks, 1, NAME)
    with qtbot.waitSignal(trucks.session.changed):
        QTest.keyClick(trucks.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(trucks) == ["81-2250", "4471"])
    undo(trucks, qtbot)
    undo(trucks, qtbot)
    qtbot.waitUntil(lambda: shown(trucks, 0, KM_PER_L) == "3.25")
    assert names(trucks) == ["81-2250", "82-0017", "4471"]


def test_the_menu_does_what_the_keys_do(trucks: RegisterSection, qtbot: QtBot) -> None:
    stand(trucks, 0, KM_PER_L)
    menu = trucks.hands.menu()
    texts = [action.text().split("\t")[0] for action in menu.actions()]
    assert texts == ["คัดลอก", "ตัด", "วาง", "เติมลงล่าง", "ล้างช่อง", "ลบบรรทัด"]
    with qtbot.waitSignal(trucks.session.changed):
        menu.actions()[4].trigger()
    qtbot.waitUntil(lambda: shown(trucks, 0, KM_PER_L) == "…")
    trucks.model.locked = True
    allowed = [action.isEnabled() for action in trucks.hands.menu().actions()]
    assert allowed == [True, False, False, False, False, False]


def test_fill_down_repeats_the_line_above(trucks: RegisterSection, qtbot: QtBot) -> None:
    stand(trucks, 1, KM_PER_L)
    with qtbot.waitSignal(trucks.session.changed):
        QTest.keyClick(trucks.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown(trucks, 1, KM_PER_L) == "3.25")


def test_what_is_open_is_marked_and_told(trucks: RegisterSection) -> None:
    assert shown(trucks, 1, KM_PER_L) == "…"
    assert shown(trucks, 2, FUEL) == "!"
    stand(trucks, 2, FUEL)
    told = unbroken(trucks.told.text())
    assert told.startswith("! “4471” ยังไม่ได้เลือกน้ำมันที่ใช้")
    spoken = trucks.model.index(2, FUEL).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "4471" in spoken
    assert "ยังไม่ได้เลือกน้ำมันที่ใช้" in spoken


def test_one_walks_through_what_is_open(trucks: RegisterSection) -> None:
    stand(trucks, 0, NAME)
    places = []
    for _ in range(4):
        trucks.next.click()
        here = trucks.view.currentIndex()
        places.append((here.row(), here.column()))
    assert places == [(1, KM_PER_L), (2, FUEL), (2, KM_PER_L), (1, KM_PER_L)]


def test_what_is_open_in_all_is_told_beside_lines_that_are_whole(
    page: OrganisationPage, qtbot: QtBot
) -> None:
    section = page.turn_to("divisions")
    assert isinstance(section, RegisterSection)
    qtbot.waitUntil(lambda: section.hands.table is not None)
    paste(section, qtbot, "กองช่าง\tงานช่าง\n")
    qtbot.waitUntil(lambda: "ยังไม่มีกองดูแล" in unbroken(section.told.text()))


def test_the_rows_of_the_register_are_offered(trucks: RegisterSection, qtbot: QtBot) -> None:
    offer = trucks.offer
    assert offer is not None
    qtbot.waitUntil(lambda: not offer.isHidden())
    assert "2 แถว" in unbroken(offer.told.text())
    with qtbot.waitSignal(trucks.session.changed):
        offer.take.click()
    qtbot.waitUntil(offer.isHidden)
    kept = desk_of(trucks).entries_of("mobile.road_fuel")
    assert [one.key.item for one in kept] == ["81-2250", "82-0017"]
    undo(trucks, qtbot)
    qtbot.waitUntil(lambda: not offer.isHidden())


def test_rows_of_a_renamed_line_are_asked_about(trucks: RegisterSection, qtbot: QtBot) -> None:
    offer = trucks.offer
    assert offer is not None
    qtbot.waitUntil(lambda: not offer.isHidden())
    with qtbot.waitSignal(trucks.session.changed):
        offer.take.click()
    qtbot.waitUntil(offer.isHidden)
    stand(trucks, 0, NAME)
    with qtbot.waitSignal(trucks.session.changed):
        type_in(trucks, "81-2251")
    qtbot.waitUntil(lambda: not offer.isHidden())
    assert "ยังชื่อ “81-2250”" in unbroken(offer.told.text())
    with qtbot.waitSignal(trucks.session.changed):
        offer.take.click()
    qtbot.waitUntil(offer.isHidden)
    kept = desk_of(trucks).entries_of("mobile.road_fuel")
    assert [one.key.item for one in kept] == ["81-2251", "82-0017"]


def test_a_half_typed_text_is_kept_and_opened_again(trucks: RegisterSection, qtbot: QtBot) -> None:
    drafts = trucks.session.drafts
    trucks.view.edit(stand(trucks, 1, KM_PER_L))
    editor = trucks.view.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "9.")
    drafts.write()
    desk, texts = desk_of(trucks), list[Left]()
    trucks.session.ask(lambda: left_texts(desk.project, desk.uuid), texts.extend)
    qtbot.waitUntil(lambda: len(texts) == 1)
    (left,) = texts
    assert left.text == "9."
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert trucks.take(left)
    qtbot.waitUntil(lambda: _open_text(trucks) == "9.")


def _open_text(section: RegisterSection) -> str:
    editors = section.view.viewport().findChildren(QLineEdit)
    return editors[-1].text() if editors else ""


def test_a_finding_leads_to_its_cell(
    trucks: RegisterSection, page: OrganisationPage, qtbot: QtBot
) -> None:
    page.turn_to("divisions")
    page.take(Where(source="organisation.vehicle", item="4471", field="fuel"))
    qtbot.waitUntil(lambda: trucks.view.currentIndex().row() == 2)
    assert trucks.view.currentIndex().column() == FUEL
    qtbot.waitUntil(trucks.isVisible)


def test_lines_that_always_stand_cannot_be_begun_or_removed(
    page: OrganisationPage, qtbot: QtBot
) -> None:
    leaf = page.turn_to("exclusions")
    assert isinstance(leaf, SeveralRegisters)
    leaf.buttons["screening"].click()
    section = leaf.sections["screening"]
    qtbot.waitUntil(lambda: section.model.rowCount() == 15)
    assert not section.model.flags(section.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert section.remove.isHidden()
    stand(section, 3, 1)
    with qtbot.waitSignal(section.session.changed):
        type_in(section, "4")
    qtbot.waitUntil(lambda: shown(section, 3, 1) == "4")


def test_a_finding_leads_to_one_of_several_registers(page: OrganisationPage, qtbot: QtBot) -> None:
    page.take(Where(source="boundary.event", item="รับโอน"))
    leaf = page.section("exclusions")
    assert isinstance(leaf, SeveralRegisters)
    assert leaf.shown == "events"
    qtbot.waitUntil(lambda: leaf.sections["events"].model.rowCount() == 1)


def test_contacts_say_that_they_stay_here(page: OrganisationPage) -> None:
    section = page.turn_to("contacts")
    assert isinstance(section, RegisterSection)
    assert "เก็บไว้ในเครื่องนี้เท่านั้น" in unbroken(section.about.text())


def test_a_locked_register_takes_nothing(trucks: RegisterSection) -> None:
    trucks.model.locked = True
    assert trucks.model.rowCount() == 3
    assert not trucks.model.setData(trucks.model.index(0, KM_PER_L), "9")
    assert not trucks.model.flags(trucks.model.index(0, KM_PER_L)) & Qt.ItemFlag.ItemIsEditable


def test_a_long_register_is_searched(vehicles: RegisterSection, qtbot: QtBot) -> None:
    assert vehicles.search.isHidden()
    paste(vehicles, qtbot, "".join(f"กข {n}\tรถ{'ตู้' if n % 10 else 'ขยะ'}\n" for n in range(30)))
    qtbot.waitUntil(lambda: not vehicles.search.isHidden())
    stand(vehicles, 5, KIND)
    QTest.keyClicks(vehicles.search, "29")
    assert vehicles.view.currentIndex().row() == 29
    vehicles.search.setText("รถขยะ")
    rows = []
    for _ in range(4):
        QTest.keyClick(vehicles.search, Qt.Key.Key_Return)
        rows.append(vehicles.view.currentIndex().row())
    assert rows == [0, 10, 20, 0]


def test_selecting_all_asks_no_header_for_every_line(trucks: RegisterSection) -> None:
    chosen = trucks.view.selectionModel()
    assert trucks.view.horizontalHeader().selectionModel() is not chosen
    assert trucks.view.verticalHeader().selectionModel() is not chosen


def test_every_register_has_a_place_on_the_page(page: OrganisationPage) -> None:
    leaves = [page.section(id_) for id_ in ("divisions", "vehicles", "meters", "contacts")]
    several = page.section("exclusions")
    assert isinstance(several, SeveralRegisters)
    sections = [*leaves, *several.sections.values()]
    shown_ids = {one.register.id for one in sections if isinstance(one, RegisterSection)}
    assert shown_ids == all_registers().keys()
