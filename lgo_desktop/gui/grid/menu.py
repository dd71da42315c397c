"""What can be done in the grid, on the right mouse button or the menu key, each with its key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from lgo_desktop.gui.grid.commands import KEYS, Command
from lgo_desktop.gui.words import Speech, plain_button, unbroken

GROUPS = (
    (Command.COPY, Command.CUT, Command.PASTE, Command.FILL_DOWN, Command.FILL_RIGHT,
     Command.CLEAR),
    (Command.ESTIMATED, Command.NOTE, Command.DETAILS),
    (Command.ADD, Command.RENAME, Command.UNIT, Command.REMOVE),
)  # fmt: skip


def menu_of_commands(speech: Speech, parent: QWidget, do: Callable[[Command], None]) -> QMenu:
    """The menu, gone when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in GROUPS:
        for command in group:
            text = unbroken(speech.say(f"grid.command.{command.value}"))
            action = menu.addAction(plain_button(text))
            action.setShortcut(QKeySequence(KEYS.get(command, ("",))[0]))
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _checked=False, command=command: do(command))
        menu.addSeparator()
    return menu
