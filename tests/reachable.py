"""Whether a window can be used without a mouse, and heard: names, the way of Tab, signs."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QMainWindow,
    QWidget,
)

from lgo_desktop.gui.words import unbroken

TOLD_BY_COLOUR = ("good", "warn", "bad")
SIGNS = frozenset("✓✔⚠✕✗✖ⓘ●○▲▼△▽→!")
MOST_STOPS = 2_000


def stops_of(shown: QWidget) -> list[QWidget]:
    """What takes the keyboard by Tab in a window or dialog."""
    return [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(shown)
        and widget.isEnabled()
        and widget.window() is shown
        and widget.focusProxy() is None
        and not isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
    ]


def unnamed(shown: QWidget) -> list[str]:
    """What takes the keyboard and has no name that a screen reader could say."""
    return [told(one) for one in stops_of(shown) if not spoken_name(one)]


def spoken_name(widget: QWidget) -> str:
    """The name that a screen reader says: its own, that of its label, or what is written on it."""
    about = QAccessible.queryAccessibleInterface(widget)
    return unbroken(about.text(QAccessible.Text.Name)).strip() if about else ""


def passed_over(shown: QMainWindow | QDialog) -> list[str]:
    """What takes the keyboard and is not reached by Tab, one way round or the other."""
    wanted = {one for one in stops_of(shown) if not _is_one_of_several(one)}
    found = []
    for way in ("forth", "back"):
        missed = wanted - set(_walked(shown, forth=way == "forth"))
        found += [f"{told(one)} on the way {way}" for one in missed]
    return sorted(found)


def _walked(shown: QMainWindow | QDialog, *, forth: bool) -> Iterator[QWidget]:
    seen: set[QWidget] = set()
    for _ in range(MOST_STOPS):
        shown.focusNextPrevChild(forth)
        here = shown.focusWidget()
        if here is None or here in seen:
            return
        seen.add(here)
        yield here


def _is_one_of_several(widget: QWidget) -> bool:
    """Whether Tab stops at another of a group, from which the arrows lead here."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def by_colour_alone(shown: QWidget) -> list[str]:
    """Words that tell good from bad without a sign."""
    return [
        f"{one.property('role')}: “{unbroken(one.text())}”"
        for one in shown.findChildren(QLabel)
        if one.isVisibleTo(shown)
        and one.property("role") in TOLD_BY_COLOUR
        and one.text()
        and not SIGNS & set(one.text())
    ]


def told(widget: QWidget) -> str:
    """What a widget is, for whoever mends it."""
    parent = widget.parentWidget()
    holder = f"{type(parent).__name__} > " if parent else ""
    text = getattr(widget, "text", str)()
    return f"{holder}{type(widget).__name__} {widget.objectName()} {unbroken(str(text))}".rstrip()
