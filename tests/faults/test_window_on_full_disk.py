"""The disk is full while an officer types: told, not lost, and saved once there is room again."""

import sqlite3
from pathlib import Path

import pytest
from fault_vfs import Fault, compiled
from open_pages import diesel, project
from pytestqt.qtbot import QtBot

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.draft_places import cell_place

KEY = EntryKey("mobile.road_fuel", "diesel", "", "<b>กข & 1</b>", "2025-01", "quantity")
PLACE = cell_place("cfo-2568", KEY)


@pytest.mark.parametrize(
    ("code", "told"), [(sqlite3.SQLITE_FULL, "เต็ม"), (sqlite3.SQLITE_IOERR, "")]
)
def test_what_a_full_disk_refuses_is_kept_and_offered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    layer = compiled(tmp_path)
    path = project(tmp_path, *diesel())
    with layer.in_use():
        window = MainWindow(Session(Settings(), tmp_path / "settings"))
        qtbot.addWidget(window)
        session = window.session
        faults: list[object] = []
        session.failed.connect(faults.append)
        window.show()
        with qtbot.waitSignal(session.opened):
            session.open(path)
        layer.arm(Fault.FOR_EVER, 1, code, torn=True)
        session.drafts.typed(PLACE, "20")
        with qtbot.waitSignals([session.unsaved, session.drafts.unsafe]):
            session.act(lambda desk: desk.put(KEY, "20"), (PLACE, "20"))
        qtbot.waitUntil(window.notice.isVisible)
        assert window.saved.trouble
        assert "⚠" in window.saved.text()
        assert told in unbroken(window.notice.accessibleDescription())
        assert session.drafts.left == {PLACE: "20"}
        assert window.safety.offer.isVisible()
        desk = session.desk
        assert desk is not None
        entry = desk.entry(KEY)
        assert entry is not None
        assert entry.written == "100 L"
        layer.disarm()
        with qtbot.waitSignal(session.opened):
            session.open(path)
        qtbot.waitUntil(lambda: session.drafts.left == {PLACE: "20"})
        with qtbot.waitSignal(session.saved):
            session.act(lambda desk: desk.put(KEY, "20"), (PLACE, "20"))
        assert unbroken(window.saved.text()).startswith("บันทึกแล้ว ✓")
        assert session.drafts.left == {}
        assert not window.safety.offer.isVisible()
        window.close()
    assert faults == []
    assert not list((tmp_path / "user" / "lgo-carbon" / "drafts").glob("*.json"))
