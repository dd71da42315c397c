"""The profile: a field that is left is saved, what is wrong stands below it, nothing is lost."""

from pathlib import Path

from organisation_pages import Office, office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.organisation.field_row import FieldRow
from lgo_desktop.gui.organisation.profile import ProfileSection
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.draft_places import Left, place_of
from lgo_desktop.services.surroundings import now

PROFILE, BASE_YEAR = "organisation.profile", "base_year.declaration"
CONSOLIDATION = "boundary.consolidation"


def begun(it: Office) -> ProfileSection:
    return it.leaf("profile", ProfileSection)


def field(leaf: ProfileSection, statement: str, id_: str) -> FieldRow:
    return leaf.forms[statement].rows[id_]


def type_in(it: Office, row: FieldRow, text: str) -> None:
    """Type over a line and leave it."""
    editor = row.editor
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    it.settle()


def saved(it: Office) -> dict[str, tuple[str, str]]:
    return {
        one.key.field: (str(one.value), one.unit)
        for id_ in (PROFILE, BASE_YEAR, CONSOLIDATION)
        for one in it.desk.entries_of(id_)
    }


def test_the_office_is_named_and_what_is_filled_is_counted(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        assert "หนองตะวันฉาย" in unbroken(leaf.name.text())
        assert "9900002" in leaf.about.text()
        type_in(it, field(leaf, PROFILE, "preparer"), "นาง <b>ก</b> & คณะ")
        assert saved(it) == {"preparer": ("นาง <b>ก</b> & คณะ", "")}
        assert "กรอกแล้ว 1 จาก 13 ช่อง" in unbroken(it.page.standing.text())
        it.undo()
        assert field(leaf, PROFILE, "preparer").text == ""


def test_numbers_are_read_as_people_type_them(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        residents, area = field(leaf, PROFILE, "residents"), field(leaf, PROFILE, "area")
        type_in(it, residents, "๑๒,๓๔๕")
        type_in(it, area, "52 ไร่")
        assert saved(it) == {"residents": ("12345", "person"), "area": ("52", "rai")}
        assert (residents.text, area.text) == ("12,345", "52 ไร่")
        acts = len(it.acts())
        QTest.keyClick(area.editor, Qt.Key.Key_Return)
        it.settle()
        assert len(it.acts()) == acts


def test_a_share_is_typed_in_per_cent(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        threshold = field(leaf, BASE_YEAR, "threshold")
        type_in(it, threshold, "5")
        assert saved(it) == {"threshold": ("5", "%")}
        assert threshold.text == "5"


def test_what_cannot_be_read_stays_with_the_reason_below_it(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        staff = field(leaf, PROFILE, "staff")
        type_in(it, staff, "ห้าสิบ")
        assert saved(it) == {}
        type_in(it, field(leaf, PROFILE, "residents"), "100")
        assert staff.text == "ห้าสิบ"
        assert not staff.told.isHidden()
        type_in(it, staff, "50")
        assert staff.told.isHidden()
        assert saved(it)["staff"] == ("50", "person")


def test_a_choice_and_sentences_are_saved(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        box = field(leaf, CONSOLIDATION, "approach").editor
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(1)
        box.activated.emit(1)
        area = field(leaf, CONSOLIDATION, "description").editor
        assert isinstance(area, QPlainTextEdit)
        area.setPlainText("อาคารทุกแห่ง\nที่ควบคุม")
        field(leaf, CONSOLIDATION, "description").leave()
        it.settle()
        assert saved(it) == {
            "approach": ("operational_control", ""), "description": ("อาคารทุกแห่ง ที่ควบคุม", ""),
        }  # fmt: skip
        box.setCurrentIndex(0)
        box.activated.emit(0)
        it.settle()
        assert "approach" not in saved(it)


def test_a_text_that_was_never_saved_comes_back_into_its_field(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        key = EntryKey(PROFILE, "", "", "", str(it.desk.year), "staff")
        place = place_of(
            "profile", it.desk.held_inventory.id, key.source, "", "", "", key.period, key.field
        )
        it.page.take(Left(place, "12 ค", now()))
        assert field(leaf, PROFILE, "staff").text == "12 ค"
        assert it.page.stack.currentWidget() is leaf


def test_what_is_being_typed_is_a_draft_until_it_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        staff = field(leaf, PROFILE, "staff")
        assert isinstance(staff.editor, QLineEdit)
        QTest.keyClicks(staff.editor, "12")
        it.session.drafts.write()
        it.settle()
        kept: list[object] = []
        it.session.ask(it.desk.project.drafts, kept.extend)
        it.settle()
        assert len(kept) == 1
        type_in(it, staff, "12")
        kept.clear()
        it.session.ask(it.desk.project.drafts, kept.extend)
        it.settle()
        assert kept == []
