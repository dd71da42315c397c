"""What of a window's words cannot be read in full: found by measuring, widget by widget.

As a program, ``python tests/cut_off.py th out.json`` walks through the whole window in a language
and writes what it found at each size.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QTabBar,
    QTableView,
    QToolBar,
    QToolButton,
    QWidget,
)

from lgo_desktop.base.text import Language
from lgo_desktop.gui.words import unbroken

SIZES = ((1366, 768), (1000, 620))
MARGIN_OF_A_LINE = 2
"""What Qt leaves free at both ends of the line in a field."""
SLACK = 1
"""Pixels by which measures of the same text may differ."""

_AT_WORDS = QTextOption()
_AT_WORDS.setWrapMode(QTextOption.WrapMode.WordWrap)


def cut_off(shown: QWidget) -> list[str]:
    """Everything that is cut off in a window or dialog: kind, words, what they need and have."""
    found = []
    for widget in (shown, *shown.findChildren(QWidget)):
        if not widget.isVisibleTo(shown):
            continue
        for kind, check in _CHECKS:
            if isinstance(widget, kind):
                found += [f"{_path(widget)}: {trouble}" for trouble in check(widget)]
    return list(dict.fromkeys(found))


def lines_of(text: str, font: QFont, width: float) -> tuple[float, float]:
    """The width and height that a text takes when it may break at words to fit a width."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(_AT_WORDS)
    layout.beginLayout()
    wide, high = 0.0, 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        wide, high = max(wide, line.naturalTextWidth()), high + line.height()
    layout.endLayout()
    return wide, high


def _path(widget: QWidget) -> str:
    name = widget.objectName() or type(widget).__name__
    parent = widget.parentWidget()
    return f"{type(parent).__name__} > {name}" if parent else name


def _label(label: QLabel) -> Iterator[str]:
    text, room = label.text(), label.contentsRect()
    if not text:
        return
    if label.wordWrap():
        wide, high = lines_of(text, label.font(), room.width())
    else:
        lines = [label.fontMetrics().horizontalAdvance(line) for line in text.split("\n")]
        wide, high = max(lines), len(lines) * label.fontMetrics().height()
    yield from _narrow(text, wide, room.width())
    if high > room.height() + SLACK:
        yield f"“{unbroken(text)}” is {high:.0f} high, has {room.height()}"


def _narrow(text: str, wide: float, room: float) -> Iterator[str]:
    if wide > room + SLACK:
        yield f"“{unbroken(text)}” is {wide:.0f} wide, has {room:.0f}"


def _button(button: QAbstractButton) -> Iterator[str]:
    told, has = button.sizeHint(), button.size()
    if button.text() and (told.width() > has.width() + SLACK or told.height() > has.height()):
        yield f"“{unbroken(button.text())}” needs {_size(told)}, has {_size(has)}"


def _size(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    text = combo.currentText()
    yield from _narrow(text, combo.fontMetrics().horizontalAdvance(text), room.width())


def _field(field: QLineEdit) -> Iterator[str]:
    """A hint in an empty field."""
    if not field.text() and field.placeholderText():
        hint, option = field.placeholderText(), QStyleOptionFrame()
        field.initStyleOption(option)
        room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
        button = field.findChild(QToolButton)  # the one that clears the field, shown when needed
        taken = button.width() if button is not None and button.isVisible() else 0
        needs = field.fontMetrics().horizontalAdvance(hint) + 2 * MARGIN_OF_A_LINE
        yield from _narrow(hint, needs, room.width() - taken)


def _header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal or header.model() is None:
        return
    for section in range(header.count()):
        text = header.model().headerData(section, header.orientation())
        if header.isSectionHidden(section) or not text:
            continue
        words, room, font = str(text), _room_in(header, section), QFont(header.font())
        font.setBold(header.highlightSections() and _follows(header))
        if _wraps(header, section):
            wide, high = lines_of(words, font, room.width())
            if high > header.height():
                yield f"the column “{unbroken(words)}” is {high:.0f} high, has {header.height()}"
        else:
            wide = QFontMetrics(font).horizontalAdvance(words)
        yield from _narrow(words, wide, room.width())


def _room_in(header: QHeaderView, section: int) -> QRect:
    """Where the name of a column is written."""
    option: Any = QStyleOptionHeader()  # its stubs lack the parts that every option has
    option.initFrom(header)
    option.orientation = header.orientation()
    option.rect = QRect(0, 0, header.sectionSize(section), header.height())
    return header.style().subElementRect(QStyle.SubElement.SE_HeaderLabel, option, header)


def _wraps(header: QHeaderView, section: int) -> bool:
    """Whether the name of a column may take several lines."""
    role = Qt.ItemDataRole.TextAlignmentRole
    own = header.model().headerData(section, header.orientation(), role)
    aligned = own if own is not None else header.defaultAlignment()
    return bool(int(getattr(aligned, "value", aligned)) & Qt.TextFlag.TextWordWrap.value)


def _follows(header: QHeaderView) -> bool:
    """Whether the columns of the selection are written in bold."""
    view = header.parentWidget()
    return isinstance(view, QTableView) and header.selectionModel() is view.selectionModel()


def _tabs(tabs: QTabBar) -> Iterator[str]:
    for nth in range(tabs.count()):
        text = tabs.tabText(nth)
        yield from _narrow(
            text, tabs.fontMetrics().horizontalAdvance(text), tabs.tabRect(nth).width()
        )


def _rows(table: QTableView) -> Iterator[str]:
    needs = table.fontMetrics().height()
    if table.model() and table.model().rowCount() and table.rowHeight(0) < needs:
        yield f"rows need {needs}, have {table.rowHeight(0)}"


def _list(view: QListView) -> Iterator[str]:
    """The menu at the left, and lists whose rows break nowhere."""
    if not isinstance(view.parent(), QComboBox) and not view.wordWrap():
        room = view.viewport().width()
        if (needs := view.sizeHintForColumn(0)) > room + SLACK:
            yield f"a row needs {needs}, has {room}"


def _menu(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        yield from _narrow(
            action.text(), menu.fontMetrics().horizontalAdvance(action.text()),
            menu.actionGeometry(action).width(),
        )  # fmt: skip


def _toolbar(bar: QToolBar) -> Iterator[str]:
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    if isinstance(more, QToolButton) and more.isVisible():
        yield "some of its actions are hidden"


def _box(box: QGroupBox) -> Iterator[str]:
    yield from _narrow(box.title(), box.fontMetrics().horizontalAdvance(box.title()), box.width())


def _scrolled(area: QScrollArea) -> Iterator[str]:
    """What scrolls up and down only must be no wider than what is seen of it."""
    inner, room = area.widget(), area.viewport().width()
    never = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inner is not None and never and inner.width() > room + SLACK:
        yield f"what it holds is {inner.width()} wide, it shows {room}"


def _inside(widget: QWidget) -> Iterator[str]:
    """A part that reaches over the edge of what holds it."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QScrollBar):
        return
    if isinstance(parent, QAbstractScrollArea) or _is_viewport(parent):
        return
    if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry()):
        yield f"reaches over the edge: {widget.geometry().getRect()} in {_size(parent.size())}"


def _is_viewport(widget: QWidget) -> bool:
    holder = widget.parentWidget()
    return isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget


_CHECKS: tuple[tuple[type[QWidget], Callable[..., Iterator[str]]], ...] = (
    (QLabel, _label), (QPushButton, _button), (QToolButton, _button), (QCheckBox, _button),
    (QRadioButton, _button), (QComboBox, _combo), (QLineEdit, _field), (QHeaderView, _header),
    (QTabBar, _tabs), (QTableView, _rows), (QListView, _list), (QMenu, _menu),
    (QToolBar, _toolbar), (QGroupBox, _box), (QScrollArea, _scrolled), (QWidget, _inside),
)  # fmt: skip


def breaks_thai() -> bool:
    """Whether Qt itself breaks Thai between words: with libthai it does, on Windows never."""
    layout = QTextLayout("ปริมาณก๊าซเรือนกระจก")
    layout.setTextOption(_AT_WORDS)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1)
    layout.endLayout()
    return line.textLength() < len(layout.text())


def walked(language: Language, folder: Path) -> dict[str, list[str]]:
    """What is cut off in the whole window, by view and size."""
    from lgo_desktop.devtools.sample_account import make_sample_account, make_undone
    from lgo_desktop.devtools.window_tour import Tour, settle
    from lgo_desktop.gui.application import dressed
    from lgo_desktop.gui.main_window import MainWindow
    from lgo_desktop.gui.session import Session
    from lgo_desktop.gui.settings import Settings

    app = dressed(QApplication.instance() or QApplication([]))  # type: ignore[arg-type]
    project = folder / "หนองตะวันฉาย 2568.lgo"
    make_sample_account(project)
    make_undone(project)
    window = MainWindow(Session(Settings(language=language), folder / "settings"))
    window.show()
    found: dict[str, list[str]] = {}
    tour = Tour(window, project)
    for name, shown in tour.walk():
        for width, height in SIZES:
            if shown is window:
                shown.resize(width, height)
            else:
                _shrink(shown, width, height)
            settle(window.session)
            app.processEvents()
            told = cut_off(shown)
            if shown.width() > width or shown.height() > height:
                told.append(f"the window is {_size(shown.size())}")
            found[f"{name} {width}×{height}"] = told
    window.close()
    return {**found, "left out": tour.left_out}


def _shrink(dialog: QWidget, width: int, height: int) -> None:
    """Make a dialog no larger than a screen."""
    dialog.resize(dialog.size().boundedTo(QSize(width, height)))


def main() -> int:
    """Walk through the window in the language named first; write what was found, as JSON."""
    language: Language = "en" if sys.argv[1] == "en" else "th"
    with TemporaryDirectory() as folder:
        found = walked(language, Path(folder))
        told = {"breaks_thai": breaks_thai(), "found": found}
    Path(sys.argv[2]).write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
