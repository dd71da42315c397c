"""A list in a cell: letters and arrows walk in it, what is taken from the open list is saved."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget
from shiboken6 import isValid

from lgo_desktop.core.fields import Choice
from lgo_desktop.core.registers.cells import choice_of
from lgo_desktop.gui.words import Speech, unbroken

MOST_SHOWN = 14


class ListEditor(QComboBox):
    """Choices by name, the blank first; an ``open`` list takes other words too.

    ``taken`` tells that something was picked from the unfolded list.
    """

    taken = Signal()

    def __init__(
        self, choices: Sequence[Choice], speech: Speech, parent: QWidget, *, is_open: bool
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._walking = False
        self.setMaxVisibleItems(MOST_SHOWN)
        blank = f"({unbroken(speech.say('registers.blank'))})"
        self.addItem("" if is_open else blank, "")
        for choice in choices:
            self.addItem(choice.name.spoken(speech.language), choice.id)
        if is_open:
            self._open()
        self.activated.connect(self._activated)

    @property
    def text(self) -> str:
        """What stands in it: the words of an open list, else the id of the choice."""
        return self.currentText() if self.isEditable() else str(self.currentData() or "")

    def begin(self, text: str) -> None:
        """Begin with a text: a choice by name or id, else words."""
        choice = choice_of(text, self._choices)
        at = self.findData(choice.id) if choice else -1
        self.setCurrentIndex(max(at, 0))
        if self.isEditable():
            if at < 0:
                self.setEditText(text)
            if line := self.lineEdit():
                line.selectAll()

    def unfold(self) -> None:
        """Show the whole list as soon as the cell is drawn."""
        QTimer.singleShot(0, self, lambda: self.showPopup() if isValid(self) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Letters and arrows choose, and leave the list open for more."""
        self._walking = True
        super().keyPressEvent(event)
        self._walking = False

    def _activated(self) -> None:
        if not self._walking:
            self.taken.emit()

    def _open(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if completer := self.completer():
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
