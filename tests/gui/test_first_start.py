"""The check after installing is made once, in a process of its own, and told only if it fails."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QTimer
from pytestqt.qtbot import QtBot

from lgo_desktop.gui import first_start
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    shown = MainWindow(Session(Settings(), tmp_path))
    qtbot.addWidget(shown)
    return shown


def program(folder: Path, code: int) -> Path:
    """A program that ends with this code."""
    path = folder / "lgo"
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def told(window: MainWindow) -> bool:
    return window.notice.isVisibleTo(window)


@pytest.mark.parametrize(("code", "is_told"), [(0, False), (1, True)])
def test_a_failed_check_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, code: int, is_told: bool
) -> None:
    process = first_start.check(window, program(tmp_path, code))
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.NotRunning)
    qtbot.waitUntil(lambda: told(window) is is_told)


def test_a_program_that_is_gone_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    first_start.check(window, tmp_path / "gone")
    qtbot.waitUntil(lambda: told(window))


def test_a_checkout_is_not_checked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QTimer, "singleShot", lambda *words: asked.append(words))
    first_start.watch(window)
    assert asked == []


def test_an_installed_copy_is_checked_soon(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QTimer, "singleShot", lambda *words: asked.append(words))
    monkeypatch.setattr(first_start, "contents_list", lambda: tmp_path)
    first_start.watch(window)
    assert len(asked) == 1


def test_it_is_checked_once(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    checks: list[Path] = []
    monkeypatch.setattr(first_start, "check", lambda _window, program: checks.append(program))
    for before in (False, True):
        monkeypatch.setattr(first_start, "checked_before", lambda before=before: before)
        first_start.check_once(window)
    assert len(checks) == 1


@pytest.mark.parametrize("name", ["lgo-carbon", "lgo-carbon.exe"])
def test_the_program_beside_is_asked(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(sys, "executable", str(Path("folder") / name))
    assert first_start.command_line() == Path("folder") / name.replace("lgo-carbon", "lgo")
