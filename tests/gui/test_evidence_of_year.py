"""All evidence of the year: the largest gaps first, a way to each, and files that prove nothing."""

from pathlib import Path

from evidence_files_samples import pdf
from open_pages import CAR, diesel, project, words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lgo_desktop.base.text import Language
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.application import dressed
from lgo_desktop.gui.dialogs.evidence_of_year import EvidenceOfYear
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.widgets.evidence_pane import EvidencePane
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.evidence_by_file import Proves, add_evidence

JANUARY = EntryKey("mobile.road_fuel", "diesel", "", CAR, "2025-01", "quantity")


def opened(qtbot: QtBot, path: Path, language: Language = "th") -> Session:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dressed(app)
    session = Session(Settings(language=language), path.parent / "settings")
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open(path)
    return session


def shown(qtbot: QtBot, session: Session) -> EvidenceOfYear:
    dialog = EvidenceOfYear(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "2" in dialog.summary.text(), timeout=20_000)
    return dialog


def rows(dialog: EvidenceOfYear) -> list[list[str]]:
    values = dialog.rows.values
    return [
        [unbroken(str(values.index(row, column).data())) for column in range(3)]
        for row in range(values.rowCount())
    ]


def test_a_row_leads_to_its_first_month_without_evidence(qtbot: QtBot, tmp_path: Path) -> None:
    path = project(tmp_path, *diesel())
    bill = tmp_path / "บิล.pdf"
    bill.write_bytes(pdf())
    car = f'"{CAR}"'
    add_evidence(path, [bill], Proves([f"mobile.road_fuel,diesel,,{car},2568-02,quantity"]))
    session = opened(qtbot, path)
    dialog = shown(qtbot, session)
    assert rows(dialog)[0][:2] == [f"ดีเซล {CAR}", "11 จาก 12"]
    assert "มีหลักฐานแล้ว 1 จาก 12" in unbroken(dialog.summary.text())
    assert "8.3%" in dialog.summary.text()
    assert not dialog.unused.isVisible()
    went: list[object] = []
    session.wanted.connect(lambda page, target: went.append((page, target)))
    dialog.rows.selectRow(0)
    dialog.lead.click()
    assert went == [("entry", JANUARY)]
    session.close()
    session.worker.finish()


def test_files_that_prove_nothing_are_removed_and_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    path = project(tmp_path, *diesel())
    bills = [tmp_path / f"<b>{n}.pdf".replace("<b>", "a&b ") for n in range(10)]
    for number, bill in enumerate(bills, 1):
        bill.write_bytes(pdf(number))
    add_evidence(path, bills, Proves())
    session = opened(qtbot, path, "en")
    dialog = shown(qtbot, session)
    assert "Files that prove nothing yet (10): a&b 0.pdf" in unbroken(dialog.unused.text())
    assert dialog.unused.text().endswith(" …")
    dialog.clear.click()
    qtbot.waitUntil(lambda: not dialog.unused.isVisible(), timeout=20_000)
    session.act(lambda desk: desk.undo())
    qtbot.waitUntil(dialog.unused.isVisible, timeout=20_000)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    session.close()
    session.worker.finish()


def test_the_pane_opens_it(qtbot: QtBot, tmp_path: Path) -> None:
    session = opened(qtbot, project(tmp_path, *diesel()))
    pane = EvidencePane(session)
    qtbot.addWidget(pane)
    pane.show()
    pane.year.click()
    (dialog,) = pane.findChildren(EvidenceOfYear)
    qtbot.waitUntil(lambda: dialog.rows.values.rowCount() == 1, timeout=20_000)
    assert "หลักฐานของทั้งปี" in words(dialog)
    session.close()
    session.worker.finish()
