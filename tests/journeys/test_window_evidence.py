"""A bill dropped beside a month in the window: undone, done again, found again, and sent."""

from pathlib import Path

from commands import lgo
from evidence_files_samples import EXE, pdf, photo
from officer import Officer
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lgo_desktop.gui.grid.panel import OF_EVIDENCE
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.widgets.evidence_pane import EvidencePane

CAR = "กข <b>1201</b>"


def beside(officer: Officer, page: EntryPage, month: int) -> EvidencePane:
    """The pane of evidence for a month of the car."""
    officer.stand(page, CAR, month)
    officer.knows(page)
    page.panel.tabs.setCurrentIndex(OF_EVIDENCE)
    return page.panel.evidence


def drop(officer: Officer, pane: EvidencePane, *paths: Path) -> None:
    """Drag files from the system onto the pane and let go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions, place = Qt.DropAction.CopyAction, QPoint(9, 9)
    entering = QDragEnterEvent(place, actions, mime, buttons, keys)
    QApplication.sendEvent(pane, entering)
    assert entering.isAccepted()
    with officer.an_act():
        QApplication.sendEvent(pane, QDropEvent(place, actions, mime, buttons, keys))


def test_a_bill_is_dropped_undone_and_sent(qtbot: QtBot, tmp_path: Path) -> None:
    papers = tmp_path / "จากกองช่าง"
    papers.mkdir()
    (papers / "บิล.pdf").write_bytes(pdf())
    (papers / "ภาพ.jpg").write_bytes(photo(place=True))
    (papers / "setup.exe").write_bytes(EXE)
    officer = Officer(qtbot, tmp_path)
    project = officer.begin("หนองตะวันฉาย", "2568 (2025)")
    officer.adds_row("mobile.road_fuel", "diesel", CAR)
    page = officer.grid()
    officer.stand(page, CAR, 1)
    officer.types(page, "100")
    pane = beside(officer, page, 1)
    drop(officer, pane, papers)
    officer.wait(lambda: pane.files.count() == 2)
    officer.wait(lambda: "ตัดข้อมูลตำแหน่งที่ถ่ายออกจากภาพแล้ว 1 ภาพ" in officer.reads(pane.told))
    assert "setup.exe" in officer.reads(pane.told)
    assert "แนบ บิล.pdf, ภาพ.jpg" in officer.window.undo.toolTip().replace("\u200b", "")
    officer.undo()
    officer.wait(lambda: pane.files.count() == 0)
    officer.redo()
    officer.wait(lambda: pane.files.count() == 2)
    assert beside(officer, page, 2).files.count() == 0
    officer.leave()

    again = Officer(qtbot, tmp_path)
    again.open(project)
    found = beside(again, again.grid(), 1)
    again.wait(lambda: found.files.count() == 2)
    assert again.told == []
    again.leave()

    out = tmp_path / "ส่ง.ghgb"
    assert lgo("export", project, "--out", out, "--evidence", "files").exit_code == 0
    verified = lgo("verify", out).document
    assert verified["verdict"] == "accepted_unsigned"
    assert verified["evidence"] == {"listed": 2, "files": 2, "unlike": []}
