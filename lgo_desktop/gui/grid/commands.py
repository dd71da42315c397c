"""What can be done in the grid beside typing, and the keys for it: those of Excel where it has one.

The word of a command is the sentence ``grid.command.<command>``.
"""

from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from lgo_desktop.gui.grid import columns


class Command(StrEnum):
    """Something to do with the cells or rows that are chosen."""

    COPY = "copy"
    CUT = "cut"
    PASTE = "paste"
    FILL_DOWN = "fill_down"
    FILL_RIGHT = "fill_right"
    CLEAR = "clear"
    ESTIMATED = "estimated"
    NOTE = "note"
    ADD = "add"
    RENAME = "rename"
    UNIT = "unit"
    REMOVE = "remove"
    DETAILS = "details"


KEYS: dict[Command, tuple[str, ...]] = {
    Command.COPY: ("Ctrl+C", "Ctrl+Ins"),
    Command.CUT: ("Ctrl+X", "Shift+Del"),
    Command.PASTE: ("Ctrl+V", "Shift+Ins"),
    Command.FILL_DOWN: ("Ctrl+D",),
    Command.FILL_RIGHT: ("Ctrl+R",),
    Command.CLEAR: ("Del", "Backspace"),
    Command.ESTIMATED: ("Ctrl+E",),
    Command.NOTE: ("Shift+F2",),
    Command.ADD: ("Ctrl++", "Ctrl+Shift++", "Ctrl+=", "Ins"),
    Command.REMOVE: ("Ctrl+-",),
    Command.DETAILS: ("F4",),
}
"""The first key is the one that a menu tells."""
_BY_KEY = {QKeySequence(key).toString(): command for command, keys in KEYS.items() for key in keys}
_ON_F2 = {columns.NAME: Command.RENAME, columns.UNIT: Command.UNIT}


def command_of(event: QKeyEvent, column: int) -> Command | None:
    """The command that a key means in a column; None for keys that move or type."""
    if event.key() == Qt.Key.Key_F2 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
        return _ON_F2.get(column)
    keypad = Qt.KeyboardModifier.KeypadModifier
    combined = QKeyCombination(event.modifiers() & ~keypad, Qt.Key(event.key()))
    return _BY_KEY.get(QKeySequence(combined).toString())
