"""The whole window can be used by keyboard and screen reader, and tells nothing by colour alone."""

from pathlib import Path

import pytest
import reachable
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot
from reachable import by_colour_alone, passed_over, unnamed

from lgo_desktop.devtools.sample_account import make_sample_account, make_undone
from lgo_desktop.devtools.window_tour import Tour
from lgo_desktop.gui.application import dressed
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.words import Words


def test_every_stop_has_a_name_is_reached_and_needs_no_colour(qtbot: QtBot, tmp_path: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dressed(app)
    project = tmp_path / "หนองตะวันฉาย.lgo"
    make_sample_account(project)
    make_undone(project)
    window = MainWindow(Session(Settings(), tmp_path / "settings"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    tour = Tour(window, project)
    found: dict[str, list[str]] = {}
    for name, shown in tour.walk():
        assert isinstance(shown, QMainWindow | QDialog)
        for look in (unnamed, passed_over, by_colour_alone):
            found[f"{name}: {look.__name__}"] = look(shown)
    window.close()
    assert {what: told for what, told in found.items() if told} == {}
    assert tour.left_out == []


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.show()
    return made


def added(dialog: QDialog, *parts: QLineEdit | QPushButton | Words) -> None:
    layout = dialog.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
        part.show()


def test_a_field_without_a_name_is_found_until_it_has_one(dialog: QDialog) -> None:
    field = QLineEdit()
    added(dialog, field)
    assert len(unnamed(dialog)) == 1
    label = Words("จำนวน")
    label.setBuddy(field)
    added(dialog, label)
    assert unnamed(dialog) == []


def test_a_button_is_named_by_what_is_written_on_it(dialog: QDialog) -> None:
    added(dialog, QPushButton("ตกลง"), QPushButton())
    assert len(unnamed(dialog)) == 1


def test_a_stop_that_tab_passes_over_is_found(
    dialog: QDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    added(dialog, QPushButton("หนึ่ง"), QPushButton("สอง"))
    assert passed_over(dialog) == []
    monkeypatch.setattr(reachable, "_walked", lambda _shown, *, forth: iter(()))
    assert len(passed_over(dialog)) == 2 * 2


@pytest.mark.parametrize(("text", "count"), [("ผิด", 1), ("✕ ผิด", 0), ("", 0)])
def test_bad_news_needs_a_sign(text: str, count: int, dialog: QDialog) -> None:
    added(dialog, Words(text, "bad"), Words("ธรรมดา"))
    assert len(by_colour_alone(dialog)) == count
