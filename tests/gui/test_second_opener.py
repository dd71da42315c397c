"""A project that another program has open: who is told, and a copy can be looked at."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from open_pages import diesel, project, words
from pytestqt.qtbot import QtBot

from lgo_desktop.base.errors import Refused
from lgo_desktop.gui.dialogs.open_elsewhere import OpenElsewhere
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services import looking
from lgo_desktop.services.looking import PREFIX, look_at
from lgo_desktop.services.putting_away import put_away
from lgo_desktop.services.surroundings import open_project, who_and_where
from lgo_desktop.storage.lock_note import lock_note_path
from lgo_desktop.storage.recovery import journal_of

HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from lgo_desktop.storage.project_file import ProjectFile
at = datetime(2026, 11, 24, tzinfo=UTC)
with ProjectFile.open(Path(sys.argv[1]), host="PC-<b>คลัง</b>", at=at):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    return project(tmp_path, *diesel())


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(made)
    faults: list[object] = []
    made.session.failed.connect(faults.append)
    made.show()
    yield made
    made.close()
    assert faults == []


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program has the file open in the block."""
    program = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        yield other
        other.stdin.close()


def asked(qtbot: QtBot, window: MainWindow, path: Path) -> OpenElsewhere:
    with qtbot.waitSignal(window.session.elsewhere):
        window.session.open(path)
    dialog = window.safety.elsewhere
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_the_second_opener_is_told_who_has_the_file_and_since_when(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    with held(path):
        dialog = asked(qtbot, window, path)
        told = unbroken(dialog.told.text())
        assert "PC-<b>คลัง</b>" in told
        assert "24 พ.ย. 2569" in told
        dialog.ways["again"].click()
        dialog = asked(qtbot, window, path)
        assert window.session.desk is None
    with qtbot.waitSignal(window.session.opened):
        dialog.ways["again"].click()
    assert window.session.desk is not None


def test_a_copy_can_be_looked_at_and_never_be_saved(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    with held(path):
        dialog = asked(qtbot, window, path)
        with qtbot.waitSignal(window.session.opened):
            dialog.ways["look"].click()
        desk = window.session.desk
        assert desk is not None
        assert len(desk.entries()) == 12
        assert "สำเนาเพื่อดู" in window.windowTitle()
        assert window.safety.offer.isVisible()
        assert window.saved.text() == ""
        with qtbot.waitSignal(window.session.refused) as refused:
            window.session.act(lambda desk: desk.put(desk.entries()[0].key, "20"))
        assert refused.args is not None
        assert refused.args[0][0].code == "grid.looking"
        assert str(path) not in window.session.settings.recent
        copies = list(tmp_path.glob(f"{PREFIX}*"))
        assert len(copies) == 1
        window.safety.offer.ways[0].click()
        qtbot.waitUntil(lambda: not copies[0].exists())
        assert window.session.desk is None
        assert not window.safety.offer.isVisible()
    with open_project(path) as again:
        assert again.entries("cfo-2568")[0].written == "100 L"
    assert not (tmp_path / "user" / "lgo-carbon" / "backups").exists()


def test_a_note_left_by_a_program_that_died_keeps_nobody_out(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    with held(path) as other:
        assert lock_note_path(path).exists()
        other.kill()
        other.wait()
    assert lock_note_path(path).exists()
    with qtbot.waitSignal(window.session.opened):
        window.session.open(path)
    assert window.session.desk is not None
    note = json.loads(lock_note_path(path).read_text(encoding="utf-8"))
    assert note["host"] == who_and_where()


def test_no_copy_is_made_in_the_middle_of_a_save(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "PAUSE", 0)
    journal_of(path).write_bytes(b"a save is under way")
    with pytest.raises(Refused) as refused:
        look_at(path)
    assert refused.value.findings[0].code == "environment.busy"
    assert not list(tmp_path.glob(f"{PREFIX}*"))


def test_a_file_that_is_no_project_is_not_shown(path: Path, tmp_path: Path) -> None:
    odd = tmp_path / "odd.lgo"
    odd.write_bytes(b"x" * 200)
    with pytest.raises(Refused):
        look_at(odd)
    with pytest.raises(Refused):
        look_at(tmp_path / "gone.lgo")
    assert not list(tmp_path.glob(f"{PREFIX}*"))


def test_a_copy_that_a_crash_left_behind_goes_after_a_day(path: Path, tmp_path: Path) -> None:
    old, fresh = tmp_path / f"{PREFIX}old", tmp_path / f"{PREFIX}fresh"
    for folder in (old, fresh):
        folder.mkdir()
    os.utime(old, (0, 0))
    put_away(look_at(path))
    assert not old.exists()
    assert [one.name for one in tmp_path.glob(f"{PREFIX}*")] == [fresh.name]


def test_the_same_program_does_not_give_its_own_lock_away(path: Path) -> None:
    with open_project(path), pytest.raises(Refused) as refused:
        look_at(path)
    assert refused.value.findings[0].code == "environment.open_elsewhere"


def test_the_language_may_change_while_a_copy_is_looked_at(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    with held(path):
        with qtbot.waitSignal(window.session.opened):
            asked(qtbot, window, path).ways["look"].click()
        window.language.trigger()
        assert "copy" in " ".join(words(window.safety.offer))
