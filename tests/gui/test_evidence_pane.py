"""The pane of evidence: dropped, pasted and chosen files, seen, opened, noted, removed, undone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from evidence_files_samples import EXE, pdf, photo
from open_pages import CAR, diesel, project, words
from paper_samples import BILL, read
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, error
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.application import dressed
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.widgets import evidence_list, told_lines
from lgo_desktop.gui.widgets.evidence_pane import EvidencePane
from lgo_desktop.gui.widgets.thumbnails import MOST_KEPT, SIDE
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.desk import Changes, Desk
from lgo_desktop.services.desk_ledger import book
from lgo_desktop.services.evidence import Adding
from lgo_desktop.services.evidence_shelf import Shelf, read_shelf
from lgo_desktop.services.ledgers import adding

CELL = EntryKey("mobile.road_fuel", "diesel", "", CAR, "2025-03", "quantity")
OTHER = EntryKey("mobile.road_fuel", "diesel", "", CAR, "2025-04", "quantity")
COPY = Qt.DropAction.CopyAction


@dataclass
class Window:
    """A pane with a project open."""

    pane: EvidencePane
    session: Session
    qtbot: QtBot

    @property
    def desk(self) -> Desk:
        assert self.session.desk is not None
        return self.session.desk

    def settle(self) -> None:
        """Wait for everything that was asked, and for what that asked in turn."""
        for _ in range(2):
            answers: list[None] = []
            self.session.ask(lambda: None, answers.append)
            self.qtbot.waitUntil(lambda answers=answers: bool(answers), timeout=20_000)  # type: ignore[misc]

    def finish(self) -> None:
        """Wait until files are added."""
        self.qtbot.waitUntil(lambda: not self.pane.stop.isVisibleTo(self.pane), timeout=20_000)
        self.settle()

    def names(self) -> list[str]:
        return [unbroken(self.pane.files.item(n).text()) for n in range(self.pane.files.count())]

    def told(self) -> str:
        return " | ".join(words(self.pane.told))

    def shelf(self) -> Shelf:
        """What the file has, read where it may be read."""
        answers: list[Shelf] = []
        self.session.ask(lambda: read_shelf(self.desk.project, "cfo-2568"), answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return answers[0]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dressed(app)
    session = Session(Settings(language="th"), tmp_path / "settings")
    faults: list[object] = []
    session.failed.connect(faults.append)
    path = project(tmp_path, *diesel())
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open(path)
    pane = EvidencePane(session)
    qtbot.addWidget(pane)
    pane.resize(400, 700)
    pane.show()
    made = Window(pane, session, qtbot)
    pane.show_cell(CELL)
    made.settle()
    yield made
    session.close()
    session.worker.finish()
    assert faults == []


def file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def of_files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def of_picture() -> QMimeData:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    mime = QMimeData()
    mime.setImageData(picture)
    return mime


def drop(window: Window, mime: QMimeData) -> bool:
    """Drag over the pane and let go; whether it took it."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entering = QDragEnterEvent(QPoint(20, 20), actions, mime, buttons, keys)
    entering.ignore()
    QApplication.sendEvent(window.pane, entering)
    if not entering.isAccepted():
        return False
    assert entering.dropAction() == COPY
    dropped = QDropEvent(QPoint(20, 20), actions, mime, buttons, keys)
    QApplication.sendEvent(window.pane, dropped)
    assert dropped.dropAction() == COPY
    window.finish()
    return True


def test_an_empty_place_says_how_to_begin(window: Window) -> None:
    assert unbroken(window.pane.about.text()) == f"ดีเซล {CAR} · มี.ค. 2568"
    assert "Ctrl+V" in unbroken(window.pane.hint.text())
    assert window.pane.hint.isVisible()
    window.pane.show_nothing()
    assert not window.pane.add.isEnabled()
    assert "เลือกช่อง" in unbroken(window.pane.hint.text())


def test_dropped_files_prove_the_cell(window: Window, tmp_path: Path) -> None:
    odd = "a & <img src=x>.pdf"
    folder = tmp_path / "drop"
    folder.mkdir()
    paths = [file(folder, "บิล & สำเนา.pdf", pdf()), file(folder, "ภาพ.jpg", photo(place=True))]
    assert drop(window, of_files(*paths))
    assert window.names() == ["บิล & สำเนา.pdf", "ภาพ.jpg"]
    assert "✓ เพิ่มแล้ว 2 แฟ้ม" in window.told()
    assert "ตัดข้อมูลตำแหน่งที่ถ่ายออกจากภาพแล้ว 1 ภาพ" in window.told()
    assert "2 แฟ้ม" in unbroken(window.pane.title.text())
    assert len(window.shelf().at(CELL)) == 2
    assert odd not in window.names()
    window.pane.show_cell(OTHER)
    assert window.names() == []
    assert window.told() == ""
    window.pane.show_cell(CELL)
    assert len(window.names()) == 2


def test_how_many_files_there_are_is_told_while_the_pane_is_hidden(
    window: Window, tmp_path: Path
) -> None:
    drop(window, of_files(file(tmp_path, "a.pdf", pdf())))
    window.pane.hide()
    told: list[int] = []
    window.pane.counted.connect(told.append)
    window.pane.show_cell(OTHER)
    window.pane.show_cell(CELL)
    assert told == [0, 1]
    window.session.act(lambda desk: desk.undo())
    window.settle()
    assert told[-1] == 0
    window.pane.show()
    assert window.pane.hint.isVisible()


def test_a_dropped_folder_tells_what_was_passed_over(window: Window, tmp_path: Path) -> None:
    folder = tmp_path / "มกราคม"
    folder.mkdir()
    file(folder, "a.pdf", pdf())
    file(folder, "b.exe", EXE)
    file(folder, "c.pdf", EXE)
    window.pane.show_paper(3)
    assert drop(window, of_files(folder))
    assert window.names() == ["a.pdf"]
    assert "⚠ ข้าม 1 แฟ้ม" in window.told()
    assert "✕ เก็บ “c.pdf” เป็นหลักฐานไม่ได้" in window.told()
    assert len(window.shelf().at(3)) == 1


def test_a_dropped_picture_is_evidence_and_an_address_is_not(window: Window) -> None:
    assert drop(window, of_picture())
    assert window.names()[0].startswith("ภาพวาง 2")
    far = QMimeData()
    far.setUrls([QUrl("https://example.org/a.pdf")])
    assert not drop(window, far)
    assert len(window.names()) == 1


def test_a_picture_and_files_are_pasted_by_the_keyboard(window: Window, tmp_path: Path) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setMimeData(of_picture())
    QTest.keyClick(window.pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.finish()
    clipboard.setMimeData(of_files(file(tmp_path, "บิล.pdf", pdf())))
    QTest.keyClick(window.pane.files, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.finish()
    assert window.names()[1:] == ["บิล.pdf"]
    clipboard.setText("ข้อความ")
    window.pane.paste()
    assert "ไม่ใช่ภาพหรือแฟ้ม" in window.told()
    assert len(window.names()) == 2


def test_evidence_of_one_month_is_pasted_into_another(window: Window, tmp_path: Path) -> None:
    drop(window, of_files(file(tmp_path, "a.pdf", pdf())))
    QTest.keyClick(window.pane.files, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    window.pane.files.setCurrentRow(0)
    QTest.keyClick(window.pane.files, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+V" in window.told()
    window.pane.show_cell(OTHER)
    QTest.keyClick(window.pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.settle()
    assert window.names() == ["a.pdf"]
    assert "✓" in window.told()
    assert len(window.shelf().files) == 1
    window.session.act(lambda desk: desk.undo())
    window.settle()
    assert window.names() == []


def test_who_drags_over_the_pane_sees_what_it_would_prove(window: Window) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = of_picture()
    QApplication.sendEvent(window.pane, QDragEnterEvent(QPoint(9, 9), COPY, mime, buttons, keys))
    assert window.told() == f"ปล่อยเพื่อเพิ่มเป็นหลักฐานของ ดีเซล {CAR} · มี.ค. 2568"
    QApplication.sendEvent(window.pane, QDragLeaveEvent())
    assert window.told() == ""


def test_files_and_folders_are_chosen(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    one = file(tmp_path, "a.pdf", pdf())
    file(folder, "b.jpg", photo())
    asked: list[str] = []

    def names(_parent: object, _title: str, _folder: str, kinds: str) -> tuple[list[str], str]:
        asked.append(kinds)
        return [str(one)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", names)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.pane.add.click()
    window.finish()
    window.pane.add_folder.click()
    window.finish()
    assert window.names() == ["a.pdf", "b.jpg"]
    assert "*.pdf" in asked[0]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.pane.add_folder.click()
    assert not window.pane.stop.isVisible()


def test_removed_files_come_back_by_undo(window: Window, tmp_path: Path) -> None:
    drop(window, of_files(file(tmp_path, "a.pdf", pdf())))
    window.pane.files.setCurrentRow(0)
    QTest.keyClick(window.pane.files, Qt.Key.Key_Delete)
    window.settle()
    assert window.names() == []
    assert "Ctrl+Z" in window.told()
    assert window.shelf().files == ()
    window.session.act(lambda desk: desk.undo())
    window.settle()
    assert window.names() == ["a.pdf"]


def test_a_month_shows_the_evidence_of_its_papers(window: Window, tmp_path: Path) -> None:
    def booked(desk: Desk) -> Changes:
        return book(desk, adding(desk.project, desk.held_inventory, [read(BILL)]))

    window.session.act(booked)
    window.pane.show_paper(1)
    window.settle()
    drop(window, of_files(file(tmp_path, "a.pdf", pdf())))
    assert window.names() == ["a.pdf"]
    month = EntryKey("purchased.electricity", "office", "", "0200 1145 3321", "2025-03", "quantity")
    window.pane.show_cell(month)
    window.settle()
    assert window.names() == ["a.pdf\nเอกสารใบที่ 1"]
    window.pane.files.setCurrentRow(0)
    assert window.pane.open.isEnabled()
    assert not window.pane.remove.isEnabled()
    window.pane.show_paper(1)
    window.pane.files.setCurrentRow(0)
    assert window.pane.remove.isEnabled()


def test_a_note_is_written_and_kept_while_something_else_changes(
    window: Window, tmp_path: Path
) -> None:
    drop(window, of_files(file(tmp_path, "a.pdf", pdf())))
    assert not window.pane.note.isVisible()
    window.pane.files.setCurrentRow(0)
    QTest.keyClicks(window.pane.note, "page 2")
    drop(window, of_files(file(tmp_path, "b.jpg", photo())))
    assert window.pane.note.text() == "page 2"
    QTest.keyClick(window.pane.note, Qt.Key.Key_Return)
    window.settle()
    assert window.shelf().at(CELL)[0].file.note == "page 2"
    item = window.pane.files.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "a.pdf. page 2"


def test_a_copy_is_opened_that_cannot_be_changed(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile()))
    )
    drop(window, of_files(file(tmp_path, "บิล.pdf", pdf())))
    window.pane.files.setCurrentRow(0)
    QTest.keyClick(window.pane.files, Qt.Key.Key_Return)
    window.pane.files.itemDoubleClicked.emit(window.pane.files.item(0))
    window.settle()
    assert [copy.name for copy in opened] == ["บิล.pdf", "บิล.pdf"]
    assert opened[0].read_bytes() == pdf()
    assert opened[0].stat().st_mode & 0o222 == 0
    assert tmp_path not in opened[0].parents
    window.session.close()
    assert not opened[0].exists()


def test_who_stops_adds_nothing(window: Window, tmp_path: Path) -> None:
    gate = Event()
    window.session.ask(gate.wait, lambda _passed: None)
    window.pane.add_paths([file(tmp_path, f"{n}.csv", b"%d\n" % n) for n in range(5)])
    assert window.pane.stop.isVisible()
    assert not window.pane.add.isEnabled()
    window.pane.stop.click()
    gate.set()
    window.finish()
    assert window.shelf().files == ()
    assert "หยุดแล้ว" in window.told()
    assert window.pane.add.isEnabled()


def test_what_is_typed_meanwhile_is_saved_between_files(window: Window, tmp_path: Path) -> None:
    order: list[str] = []
    window.session.changed.connect(lambda changes: order.append("/".join(sorted(changes.topics))))
    window.pane.add_paths([file(tmp_path, f"{n}.csv", b"%d\n" % n) for n in range(8)])
    window.session.act(lambda desk: desk.put(OTHER, "7"))
    window.finish()
    assert order == ["entries/totals", "evidence"]


def test_files_go_where_they_were_dropped_though_one_goes_on(
    window: Window, tmp_path: Path
) -> None:
    window.pane.add_paths([file(tmp_path, f"{n}.csv", b"%d\n" % n) for n in range(3)])
    window.pane.show_cell(OTHER)
    window.finish()
    assert window.names() == []
    assert f"✓ เพิ่มแล้ว 3 แฟ้ม · ดีเซล {CAR} · มี.ค. 2568" in window.told()
    assert len(window.shelf().at(CELL)) == 3


def test_pictures_appear_one_by_one(window: Window, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(4):
        file(folder, f"{number}.jpg", photo((60 + number, 40)))
    file(folder, "x.csv", b"1,2\n")
    drop(window, of_files(folder))
    kept = window.pane.files.thumbnails
    window.qtbot.waitUntil(lambda: len(kept._kept) == 5, timeout=20_000)
    assert max(p.deviceIndependentSize().width() for p in kept._kept.values()) <= SIDE
    assert len(kept._kept) < MOST_KEPT


def test_evidence_of_a_closed_year_is_seen_and_not_changed(window: Window, tmp_path: Path) -> None:
    from lgo_desktop.services.restating import RestatementWish, restate

    drop(window, of_files(file(tmp_path, "a.pdf", pdf())))
    path = window.desk.path
    with window.qtbot.waitSignal(window.session.closed):
        window.session.close()
    window.settle()
    assert not window.pane.add.isEnabled()
    restate(path, RestatementWish("cfo-2568", "error", "พบใบเสร็จเพิ่ม"))
    with window.qtbot.waitSignal(window.session.opened, timeout=20_000):
        window.session.open(path)
    window.session.act(lambda desk: desk.turn_to("cfo-2568"))
    window.pane.show_cell(CELL)
    window.settle()
    assert window.names() == ["a.pdf"]
    assert not window.pane.add.isEnabled()
    assert not drop(window, of_files(tmp_path / "a.pdf"))
    window.pane.show_cell(OTHER)
    assert unbroken(window.pane.hint.text()) != ""


def test_a_full_disk_is_told_and_nothing_is_added(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_adding: Adding, _before: object) -> None:
        raise Refused(error("environment.disk_full", file="town.lgo"))

    told: list[tuple[Finding, ...]] = []
    window.session.refused.connect(told.append)
    monkeypatch.setattr(Adding, "finish", full)
    assert drop(window, of_files(file(tmp_path, "a.pdf", pdf())))
    assert [finding.code for (finding,) in told] == ["environment.disk_full"]
    assert window.names() == []
    assert window.pane.add.isEnabled()


def test_very_many_findings_are_counted(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told_lines, "MOST_LINES", 2)
    drop(window, of_files(*(file(tmp_path, f"{n}.pdf", EXE + bytes([n])) for n in range(5))))
    assert "ไม่ได้เพิ่มแฟ้ม" in window.told()
    assert "และอีก 3 ข้อ" in window.told()
    line = window.pane.fontMetrics().lineSpacing()
    assert window.pane.told.height() <= told_lines.TALLEST * line
    window.qtbot.waitUntil(lambda: window.pane.told.height() > 2 * line)


def test_everything_can_be_reached_and_has_a_name(window: Window, tmp_path: Path) -> None:
    drop(window, of_files(file(tmp_path, "a.pdf", pdf())))
    window.pane.files.setCurrentRow(0)
    for widget in (window.pane.files, window.pane.note, window.pane.progress):
        assert widget.accessibleName()
    window.pane.resize(1_200, 400)
    window.qtbot.waitUntil(lambda: window.pane.add.y() == window.pane.remove.y())
    assert not window.pane.about.isVisible()
    window.pane.resize(380, 700)
    window.qtbot.waitUntil(lambda: window.pane.add.y() != window.pane.remove.y())


def test_thousands_of_files_do_not_fill_the_memory_with_pictures(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_list, "MOST_PICTURED", 1)
    drop(window, of_files(*(file(tmp_path, f"{n}.jpg", photo((50 + n, 40))) for n in range(3))))
    kept = window.pane.files.thumbnails._kept
    window.qtbot.waitUntil(lambda: len(kept) == 1, timeout=20_000)
    window.settle()
    assert len(kept) == 1
    assert window.pane.files.count() == 3
