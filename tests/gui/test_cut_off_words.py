"""The measure of what is cut off finds what is, and nothing else."""

import pytest
from cut_off import cut_off
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lgo_desktop.gui.application import dressed
from lgo_desktop.gui.pages.page import scrolled
from lgo_desktop.gui.words import Words, breakable

LONG = "ปริมาณก๊าซเรือนกระจกขององค์กรปกครองส่วนท้องถิ่นทั้งหมดในปีนี้"
ROOMY = QRect(0, 0, 700, 200)


@pytest.fixture
def board(qtbot: QtBot) -> QWidget:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dressed(app)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def placed(part: QWidget, board: QWidget, place: QRect) -> list[str]:
    """What is cut off of a part in a place."""
    part.setParent(board)
    part.setGeometry(place)
    part.show()
    QApplication.sendPostedEvents()
    return cut_off(board)


def combo() -> QComboBox:
    made = QComboBox()
    made.addItem(LONG)
    return made


def table() -> QTableWidget:
    made = QTableWidget(1, 2)
    made.setHorizontalHeaderLabels(["ก", "ข"])
    return made


def placeholder() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(LONG)
    return made


def plain_label() -> QLabel:
    made = Words(LONG)
    made.setWordWrap(False)
    return made


def tool() -> QToolButton:
    made = QToolButton()
    made.setText(LONG)
    return made


PARTS = {
    "label": lambda: Words(breakable(LONG)), "label on one line": plain_label,
    "button": lambda: QPushButton(LONG), "tool": tool, "check": lambda: QCheckBox(LONG),
    "radio": lambda: QRadioButton(LONG), "combo": combo, "hint": placeholder,
}  # fmt: skip


@pytest.mark.parametrize("kind", PARTS)
def test_what_has_room_is_not_cut_off(kind: str, board: QWidget) -> None:
    assert placed(PARTS[kind](), board, ROOMY) == []


@pytest.mark.parametrize("kind", PARTS)
def test_what_has_no_room_is_found(kind: str, board: QWidget) -> None:
    assert placed(PARTS[kind](), board, QRect(0, 0, 60, 44)) != []


def test_a_label_too_low_for_its_lines_is_found(board: QWidget) -> None:
    found = placed(Words(breakable(LONG)), board, QRect(0, 0, 200, 30))
    assert [told for told in found if "high" in told]


def test_a_word_that_can_break_nowhere_is_found(board: QWidget) -> None:
    assert placed(Words("x" * 60), board, QRect(0, 0, 200, 400)) != []


def test_a_narrow_column_is_found(board: QWidget) -> None:
    made = table()
    assert placed(made, board, ROOMY) == []
    made.setHorizontalHeaderLabels(["ก", LONG])
    assert [told for told in cut_off(board) if "QHeaderView" in told]


def test_a_squeezed_tab_is_found(board: QWidget) -> None:
    tabs = QTabBar()
    for name in (LONG, "สอง"):
        tabs.addTab(name)
    assert placed(tabs, board, ROOMY) == []
    tabs.setStyleSheet("QTabBar::tab { width: 60px; }")
    QApplication.sendPostedEvents()
    assert cut_off(board) != []


def test_a_long_row_of_a_menu_is_found(board: QWidget) -> None:
    menu = QListWidget()
    menu.addItem(LONG)
    assert placed(menu, board, ROOMY) == []
    menu.setGeometry(0, 0, 120, 200)
    QApplication.sendPostedEvents()
    assert cut_off(board) != []


def test_what_is_wider_than_its_scrolled_page_is_found(board: QWidget) -> None:
    inner = QWidget()
    inner.setMinimumWidth(400)
    area = scrolled(inner)
    assert placed(area, board, ROOMY) == []
    area.setGeometry(0, 0, 300, 200)
    QApplication.sendPostedEvents()
    assert cut_off(board) != []


def test_a_part_over_the_edge_is_found(board: QWidget) -> None:
    part = QWidget()
    assert placed(part, board, QRect(700, 10, 200, 20)) != []


def test_what_is_hidden_is_not_looked_at(board: QWidget) -> None:
    label = Words(LONG * 3)
    label.setParent(board)
    label.setGeometry(0, 0, 10, 10)
    label.hide()
    assert cut_off(board) == []
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
