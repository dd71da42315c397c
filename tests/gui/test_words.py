"""Words on the screen: Thai that may break, plain text that stays plain, Qt's own words in Thai."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from lgo_desktop import gui
from lgo_desktop.gui.qt_words import WORDS, QtWords
from lgo_desktop.gui.words import (
    BREAK,
    Speech,
    Words,
    breakable,
    plain_button,
    plain_tip,
    plain_title,
    unbroken,
)

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


GUARDS = {"setToolTip": "plain_tip", "setWindowTitle": "plain_title"}
"""Where Qt would take an office's words for HTML or for a mark of its own, and what prevents it."""


def is_sentence(given: ast.expr) -> bool:
    """Whether words are the program's own: a literal, or a sentence without values."""
    if isinstance(given, ast.Constant):
        return True
    if not isinstance(given, ast.Call):
        return False
    name = ast.unparse(given.func).rpartition(".")[2].lstrip("_")
    if name in {"unbroken", "breakable"}:
        return is_sentence(given.args[0])
    return name == "say" and not given.keywords and isinstance(given.args[0], ast.Constant)


def calls_in(path: Path) -> list[ast.Call]:
    """All calls in a file of code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def name_of(call: ast.Call) -> str:
    """The name of what is called, without its owner."""
    return ast.unparse(call.func).rpartition(".")[2]


def unguarded(path: Path) -> list[str]:
    """The tooltips and titles of a file that an office's words could get into as they are."""
    return [
        f"{path.name}:{call.lineno} {ast.unparse(call)}"
        for call in calls_in(path)
        if (guard := GUARDS.get(name_of(call))) and call.args
        and not is_sentence(call.args[0])
        and not (isinstance(call.args[0], ast.Call) and name_of(call.args[0]) == guard)
    ]  # fmt: skip


def test_tooltips_and_titles_show_what_is_typed() -> None:
    assert [line for path in GUI_FILES for line in unguarded(path)] == []


def test_the_lint_finds_a_bare_tooltip_and_title(tmp_path: Path) -> None:
    path = tmp_path / "page.py"
    path.write_text("a.setToolTip(name)\nb.setWindowTitle(say('x', name=name))\n")
    assert len(unguarded(path)) == 2


def test_message_boxes_show_plain_text() -> None:
    """Qt looks at the first letters of a message and may take it for HTML, unless it is told."""
    for path in GUI_FILES:
        names = [name_of(call) for call in calls_in(path)]
        boxes = names.count("QMessageBox")
        plain = path.read_text(encoding="utf-8").count("setTextFormat(Qt.TextFormat.PlainText)")
        assert plain >= boxes, path
        assert not {"about", "critical", "warning", "information"} & {
            name_of(call)
            for call in calls_in(path)
            if ast.unparse(call.func).startswith("QMessageBox.")
        }, path


@pytest.mark.parametrize("typed", ["<b>หนา</b> & <img src=x>", "a\nb", "&amp;", "[*] x", ""])
def test_tooltips_titles_and_buttons_keep_what_is_typed(qtbot: QtBot, typed: str) -> None:
    told = QTextDocumentFragment.fromHtml(plain_tip(typed)).toPlainText()
    assert told == typed
    assert plain_button(typed).replace("&&", "&") == typed
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(plain_title(typed))
    assert window.windowTitle().replace("[*][*]", "[*]") == typed


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
