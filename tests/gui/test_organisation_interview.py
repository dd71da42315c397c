"""The boundary interview: answered by keys, one act each, told in words what it brought about."""

from pathlib import Path

from open_pages import words
from organisation_pages import Office, office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from lgo_desktop.base.findings import Where
from lgo_desktop.core.admission import MOST_CHARACTERS
from lgo_desktop.core.interview.decision import Answer
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import plan_rows
from lgo_desktop.gui.organisation.interview import InterviewSection
from lgo_desktop.gui.organisation.question_row import QuestionRow
from lgo_desktop.gui.organisation.rows import RowsSection
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.draft_places import Left, place_of
from lgo_desktop.services.surroundings import now

DIESEL = "mobile.road_fuel,diesel,,รถขยะ,2568-01,quantity,100,L,"


def begun(it: Office) -> InterviewSection:
    return it.leaf("interview", InterviewSection)


def question(leaf: InterviewSection, id_: str) -> QuestionRow:
    assert leaf.list is not None
    return leaf.list.rows[id_]


def press(it: Office, leaf: InterviewSection, id_: str, value: str) -> QuestionRow:
    """Press Space on an answer."""
    row = question(leaf, id_)
    QTest.keyClick(row.buttons[value], Qt.Key.Key_Space)
    it.settle()
    return row


def rows(it: Office) -> set[str]:
    return {one.row.item for one in plan_rows(it.desk.entries())}


def said(leaf: InterviewSection) -> str:
    return " ".join(words(leaf.outcome))


def test_space_answers_and_the_rows_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        row = press(it, leaf, "garbage_trucks", "yes")
        assert rows(it) == {"รถขยะ"}
        assert unbroken(row.outcome.text()) == "→ แถวที่ต้องกรอก: รถขยะ (ดีเซล)"
        assert "+ เพิ่มแถว รถขยะ (ดีเซล)" in said(leaf)
        assert "ตอบแล้ว 1 จาก 24 ข้อ" in unbroken(it.page.standing.text())
        assert it.acts()[-1] == "answer_interview"


def test_an_answer_is_changed_and_undo_takes_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        row = press(it, leaf, "garbage_trucks", "yes")
        press(it, leaf, "garbage_trucks", "no")
        assert row.group.checkedButton() is row.buttons["no"]
        assert rows(it) == set()
        assert "− นำแถวว่างออก รถขยะ (ดีเซล)" in said(leaf)
        assert "ไม่มีรถขยะ" in unbroken(row.outcome.text())
        it.undo()
        assert row.group.checkedButton() is row.buttons["yes"]
        assert rows(it) == {"รถขยะ"}
        it.undo()
        assert row.group.checkedButton() is None
        assert row.outcome.isHidden()


def test_an_answer_opens_its_questions_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        assert question(leaf, "schools").isHidden()
        press(it, leaf, "other_buildings", "yes")
        assert not question(leaf, "schools").isHidden()
        press(it, leaf, "other_buildings", "no")
        assert question(leaf, "schools").isHidden()


def test_a_note_follows_the_reason_as_it_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        row = question(leaf, "waterworks")
        assert not row.note_button.isEnabled()
        press(it, leaf, "waterworks", "no")
        row.note_button.click()
        row.note.setText(" กรรมการหมู่บ้าน <b>&</b> จ่าย ")
        QTest.keyClick(row.note, Qt.Key.Key_Return)
        it.settle()
        assert "(กรรมการหมู่บ้าน <b>&</b> จ่าย)" in unbroken(row.outcome.text())
        assert "(กรรมการหมู่บ้าน <b>&</b> จ่าย)" in said(leaf)
        assert len(it.acts()) == 3
        QTest.keyClick(row.note, Qt.Key.Key_Return)
        it.settle()
        assert len(it.acts()) == 3


def test_a_template_answers_what_every_office_has(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        assert not leaf.template.isHidden()
        assert "กองช่าง" in unbroken(leaf.template_about.text())
        leaf.use_template.click()
        it.settle()
        assert leaf.template.isHidden()
        assert "ตอบแล้ว 4 จาก 24 ข้อ" in unbroken(it.page.standing.text())
        divisions = {one.key.item for one in it.desk.entries_of("organisation.division")}
        assert divisions >= {"กองคลัง", "กองช่าง"}
        it.undo()
        assert not leaf.template.isHidden()


def test_answers_that_clash_lead_to_their_question(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        for id_, value in (
            ("garbage_trucks", "no"), ("collection_contracted", "no"), ("waste_sent", "yes"),
        ):  # fmt: skip
            press(it, leaf, id_, value)
        assert "ส่งขยะไปฝังกลบ แต่ตอบว่าไม่มีรถขยะ" in said(leaf)
        (button,) = leaf.outcome.doubts.findChildren(QPushButton)
        asked: list[str] = []
        leaf.outcome.question.connect(asked.append)
        button.click()
        assert asked == ["garbage_trucks"]
        press(it, leaf, "collection_contracted", "yes")
        assert leaf.outcome.doubts.isHidden()


def test_amounts_that_belie_an_answer_are_told_and_lead_to_the_row(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with office(qtbot, tmp_path, DIESEL) as it:
        leaf = begun(it)
        press(it, leaf, "garbage_trucks", "yes")
        press(it, leaf, "garbage_trucks", "no")
        assert "โปรแกรมจึงยังเก็บแถวนี้ไว้" in said(leaf)
        assert "แต่กรอกปริมาณไว้แล้ว" in said(leaf)
        to_question, to_row = leaf.outcome.doubts.findChildren(QPushButton)
        to_question.click()
        assert it.window.focusWidget() is question(leaf, "garbage_trucks").buttons["no"]
        to_row.click()
        page, where = it.led[-1]
        assert page == "entry"
        assert isinstance(where, Where)
        assert (where.source, where.variant, where.item) == (
            "mobile.road_fuel", "diesel", "รถขยะ",
        )  # fmt: skip


def test_the_next_open_question_is_found(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        press(it, leaf, "office", "yes")
        leaf.outcome.go_on.click()
        assert it.window.focusWidget() is question(leaf, "paper").buttons["yes"]
        assert leaf.take("schools")
        assert it.window.focusWidget() is question(leaf, "other_buildings").buttons["yes"]
        assert not leaf.take("no_such_question")


def test_answers_given_quickly_are_all_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        given = {"office": "yes", "paper": "no", "cars": "yes", "septic": "unknown"}
        for id_, value in given.items():
            QTest.keyClick(question(leaf, id_).buttons[value], Qt.Key.Key_Space)
        it.settle()
        assert leaf.held is not None
        assert {id_: one.value for id_, one in leaf.held.answers.items()} == given
        for id_, value in given.items():
            row = question(leaf, id_)
            assert row.group.checkedButton() is row.buttons[value]


def test_another_language_meanwhile_does_no_harm(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        leaf.start()
        it.window.language.trigger()
        it.settle()
        leaf = begun(it)
        assert "4 of 24" in unbroken(it.page.standing.text())
        assert Row("goods.paper", "a4") in {one.row for one in plan_rows(it.desk.entries())}


def test_what_is_left_out_leads_to_its_reasons(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        press(it, leaf, "garbage_trucks", "no")
        (button,) = leaf.outcome.omitted.findChildren(QPushButton)
        button.click()
        it.settle()
        assert it.page.stack.currentWidget() is it.page.section("exclusions")
        assert it.led[-1] == (
            "organisation", Where(source="boundary.exclusion", item="น้ำมันรถขยะ"),
        )  # fmt: skip


def test_a_finding_and_a_note_that_was_never_saved_lead_to_their_question(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with office(qtbot, tmp_path) as it:
        place = place_of(
            "interview", it.desk.held_inventory.id, "boundary.answer", "", "", "waterworks",
            str(it.desk.year), "note",
        )  # fmt: skip
        it.page.take(Left(place, "กรรม", now()))
        leaf = begun(it)
        assert question(leaf, "waterworks").note.text() == "กรรม"
        it.page.take(Where(source="boundary.answer", item="septic"))
        it.settle()
        assert it.window.focusWidget() is question(leaf, "septic").buttons["yes"]
        it.page.take(Where(source="boundary.answer"))
        assert it.window.focusWidget() is question(leaf, "office").buttons["yes"]


def test_arrows_and_tab_answer_everything(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        it.window.activateWindow()
        qtbot.waitUntil(it.window.isActiveWindow)
        leaf.go_to("office")
        keys = Qt.Key
        for key in (
            keys.Key_Space, keys.Key_Right, keys.Key_Right, keys.Key_Left, keys.Key_Tab,
            keys.Key_Tab, keys.Key_Space,
        ):  # fmt: skip
            here = QApplication.focusWidget()
            assert here is not None
            QTest.keyClick(here, key)
            it.settle()
        assert leaf.held is not None
        assert {id_: one.value for id_, one in leaf.held.answers.items()} == {
            "office": "no", "paper": "yes",
        }  # fmt: skip


def test_when_all_is_answered_the_rows_come_next(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        assert leaf.held is not None
        for one in leaf.held.decision.asked:
            leaf.answer(one.id, Answer("no"))
        it.settle()
        assert "ตอบครบ 24 ข้อแล้ว" in unbroken(it.page.standing.text())
        leaf.outcome.go_on.click()
        assert it.page.stack.currentWidget() is it.page.section("rows")


def test_an_answer_tells_its_rows_as_they_are_called_now(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        row = press(it, leaf, "garbage_trucks", "yes")
        rows_leaf = it.leaf("rows", RowsSection)
        truck = Row("mobile.road_fuel", "diesel", item="รถขยะ")
        rows_leaf.rename(truck, Row("mobile.road_fuel", "diesel", item="81-2250"))
        it.settle()
        begun(it)
        assert unbroken(row.outcome.text()) == "→ แถวที่ต้องกรอก: 81-2250 (ดีเซล)"
        rows_leaf = it.leaf("rows", RowsSection)
        rows_leaf.table.selectRow(0)
        QTest.keyClick(rows_leaf.table, Qt.Key.Key_Delete)
        it.settle()
        begun(it)
        assert "ไม่มีแถวของเรื่องนี้แล้ว" in unbroken(row.outcome.text())


def test_a_note_that_is_refused_stays_to_be_mended(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        row = press(it, leaf, "waterworks", "no")
        row.note_button.click()
        long = "ก" * (MOST_CHARACTERS + 1)
        row.note.insert(long)
        row.note.setModified(True)
        QTest.keyClick(row.note, Qt.Key.Key_Return)
        it.settle()
        assert [one.code for one in it.told] == ["entry.text_too_long"]
        assert row.note.text() == long
        assert row.group.checkedButton() is row.buttons["no"]


def test_an_undo_on_another_leaf_lets_the_last_answer_go(qtbot: QtBot, tmp_path: Path) -> None:
    with office(qtbot, tmp_path) as it:
        leaf = begun(it)
        press(it, leaf, "garbage_trucks", "yes")
        assert not leaf.outcome.last.isHidden()
        it.leaf("rows", RowsSection)
        it.undo()
        begun(it)
        assert leaf.outcome.last.isHidden()
