"""An office answers its boundary in the window, names its rows, and its year gives its total."""

from pathlib import Path

from commands import lgo, table
from interview_answers import small_town_answers
from organisation_pages import Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sample_towns import SMALL_TOWN, SMALL_TOWN_CODE, small_town

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import plan_rows
from lgo_desktop.core.interview.templates import EVERY_OFFICE_HAS
from lgo_desktop.gui.organisation.interview import InterviewSection
from lgo_desktop.gui.organisation.rows import RowsSection
from lgo_desktop.gui.words import unbroken

SHARED_ROWS = {
    "รถกระบะ 4 ประตู": "กข 1201", "รถกระบะตอนเดียว": "บต 4410", "รถขยะ": "81-2250",
    "รถบรรทุกน้ำและรถดับเพลิง": "81-0937", "รถจักรยานยนต์": "กคย 88",
}  # fmt: skip
"""The plates of rows whose kind is not theirs alone."""


def at_work(qtbot: QtBot, folder: Path, project: Path) -> Office:
    """The office on a day, with its project open."""
    it = Office(qtbot, folder)
    with qtbot.waitSignal(it.session.opened):
        it.session.open(project)
    return it


def answer_everything(it: Office) -> None:
    """The template, then Space on an answer of each question that is left."""
    leaf = it.leaf("interview", InterviewSection)
    leaf.use_template.click()
    it.settle()
    assert leaf.list is not None
    for id_, given in small_town_answers().items():
        if id_ not in EVERY_OFFICE_HAS:
            QTest.keyClick(leaf.list.rows[id_].buttons[given.value], Qt.Key.Key_Space)
    it.settle()
    assert "ตอบครบ" in unbroken(it.page.standing.text())
    assert leaf.outcome.doubts.isHidden()


def name_the_rows(it: Office) -> None:
    """Each planned row gets the plate, account or place that the town writes."""
    leaf = it.leaf("rows", RowsSection)
    wanted = {(source, variant): item for source, variant, item, *_ in SMALL_TOWN}
    for row in [one.row for one in plan_rows(it.desk.entries())]:
        item = SHARED_ROWS.get(row.item, wanted[row.source, row.variant])
        if item != row.item:
            assert leaf.take(row)
            leaf.pane.item.setText(item)
            QTest.keyClick(leaf.pane.item, Qt.Key.Key_Return)
            it.settle()
            assert [one.row for one in leaf.table.chosen] == [
                Row(row.source, row.variant, row.facility, item)
            ]


def test_the_small_town_draws_its_boundary(qtbot: QtBot, tmp_path: Path) -> None:
    project = tmp_path / "เมือง.lgo"
    lgo("new", project, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2568,
        "--precision", "published")  # fmt: skip
    it = at_work(qtbot, tmp_path, project)
    answer_everything(it)
    name_the_rows(it)
    assert it.told == []
    it.window.close()
    assert lgo("enter", project, table(tmp_path / "ปี.csv", *small_town())).exit_code == 0
    assert lgo("calculate", project).document["totals"]["total"] == "642092.67018"
    it = at_work(qtbot, tmp_path, project)
    it.leaf("rows", RowsSection)
    assert "19 แถว ยังว่าง 0 แถว ยังไม่ระบุผู้ดูแล 0 แถว" in unbroken(it.page.standing.text())
    it.window.close()
