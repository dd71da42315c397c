"""A quick estimate: typed numbers give a range at once, and become rows that can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from estimate_samples import SMALL_TOWN, SMALL_TOWN_TOTAL
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.gui.dialogs.quick_estimate import QuickEstimate
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.widgets.range_bar import RangeBar
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.starting import make_project


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = Session(Settings(), tmp_path / "settings")
    faults: list[object] = []
    made.failed.connect(faults.append)
    make_project(tmp_path / "x.lgo", Wish("9900002", "cfo", ReportingYear(2568)), "empty")
    with qtbot.waitSignal(made.opened):
        made.open(tmp_path / "x.lgo")
    yield made
    made.leave("")
    assert faults == []


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> QuickEstimate:
    assert session.desk is not None
    assert session.desk.inventory is not None
    made = QuickEstimate(session, session.desk.inventory)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    return made


def typed(dialog: QuickEstimate, id_: str, text: str) -> None:
    box = dialog.fields.inputs[id_]
    assert isinstance(box, QLineEdit)
    box.clear()
    QTest.keyClicks(box, text)


def lines(dialog: QuickEstimate) -> int:
    return len(dialog.estimate.lines) if dialog.estimate else 0


def test_nothing_typed_gives_nothing_to_save(dialog: QuickEstimate) -> None:
    assert not dialog.adopt.isEnabled()
    assert all(box.accessibleName() for box in dialog.fields.inputs.values())


def test_a_small_town_s_numbers_give_a_range_around_its_total(
    qtbot: QtBot, dialog: QuickEstimate
) -> None:
    for id_, text in SMALL_TOWN.items():
        typed(dialog, id_, text)
    qtbot.waitUntil(lambda: lines(dialog) == len(SMALL_TOWN) - 1)
    assert dialog.estimate is not None
    span = dialog.estimate.total
    assert span.low < SMALL_TOWN_TOTAL < span.high
    assert len(dialog.findChildren(RangeBar)) >= lines(dialog)
    assert "ต่ำสุด" in unbroken(dialog.range.text())


def test_what_cannot_be_read_is_named_and_not_saved(qtbot: QtBot, dialog: QuickEstimate) -> None:
    typed(dialog, "electricity", "73,430")
    qtbot.waitUntil(lambda: lines(dialog) == 1)
    typed(dialog, "diesel", "abc")
    qtbot.waitUntil(lambda: "ดีเซล" in unbroken(dialog.trouble.text()))
    assert not dialog.adopt.isEnabled()
    assert "⚠" in dialog.fields.troubles["diesel"].text()
    typed(dialog, "diesel", "100")
    qtbot.waitUntil(dialog.adopt.isEnabled)
    assert lines(dialog) == 2


def test_the_numbers_become_the_first_rows_and_can_be_undone(
    qtbot: QtBot, dialog: QuickEstimate, session: Session
) -> None:
    typed(dialog, "electricity", "73430")
    qtbot.waitUntil(dialog.adopt.isEnabled)
    with qtbot.waitSignal(session.changed):
        QTest.mouseClick(dialog.adopt, Qt.MouseButton.LeftButton)
    assert session.desk is not None
    assert session.desk.entries_of("purchased.electricity")
    assert session.desk.totals is not None
    assert session.desk.totals.scope2 > 0
    with qtbot.waitSignal(session.changed):
        session.act(lambda desk: desk.undo())
    assert session.desk.entries() == ()
