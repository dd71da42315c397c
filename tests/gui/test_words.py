"""Words on the screen: Thai that may break, plain text that stays plain, Qt's own words in Thai."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from lgo_desktop import gui
from lgo_desktop.gui.qt_words import WORDS, QtWords
from lgo_desktop.gui.words import BREAK, Speech, Words, breakable, unbroken

GUI_FILES = sorted(Path(gui.__path__[0]).rglob("*.py"))


def test_breaks_fall_between_thai_words_only() -> None:
    text = "ปริมาณก๊าซเรือนกระจก 12 kg"
    assert breakable(text).split(BREAK)[0] == "ปริมาณ"
    assert breakable("Diesel 12 L") == "Diesel 12 L"


@given(st.text(alphabet="กขคงเแโใไาิีึืุู่้๊๋์ำ Aa1<>&\n", max_size=60))
def test_breaks_can_be_taken_out_again(text: str) -> None:
    assert unbroken(breakable(text)) == text


@pytest.mark.parametrize("typed", ["<b>หนา</b>", "<img src=x>", "a & b", "&amp;", "<script>"])
def test_what_looks_like_html_is_shown_as_typed(qtbot: QtBot, typed: str) -> None:
    label = Words(typed)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == typed


def test_no_other_label_is_used_in_the_window() -> None:
    """A bare QLabel would draw an office's words as HTML."""
    bare = [
        f"{path.name}:{node.lineno}"
        for path in GUI_FILES
        if path.name != "words.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id in {"QLabel", "QTextBrowser", "QTextEdit"}
    ]
    assert bare == []


def test_qt_speaks_thai(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert app is not None
    words = QtWords("th")
    app.installTranslator(words)
    try:
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        qtbot.addWidget(box)
        shown = {unbroken(button.text()).replace("&", "") for button in box.buttons()}
    finally:
        app.removeTranslator(words)
    assert shown == {"ตกลง", "ยกเลิก"}


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_word_of_qt_has_ours(language: str) -> None:
    words = QtWords("th" if language == "th" else "en")
    assert all(words.translate("any", source) for source in WORDS)
    assert words.translate("any", "a word of our own") is None


def test_a_sentence_of_the_window_can_break() -> None:
    assert BREAK in Speech("th").say("window.fault.title")
    assert BREAK not in Speech("en").say("window.fault.title")
