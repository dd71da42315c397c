"""Finding a line in a long register: typing goes to the first that fits, Enter to the next."""

from PySide6.QtWidgets import QLineEdit

from lgo_desktop.gui.registers.view import RegisterView
from lgo_desktop.gui.words import Speech, unbroken

MANY = 12
"""So many lines are seen at a glance."""
LETTERS = 18


class Search(QLineEdit):
    """Shown only where a register is long."""

    def __init__(self, view: RegisterView, speech: Speech) -> None:
        super().__init__()
        self._view = view
        self._model = view.register
        self.setPlaceholderText(unbroken(speech.say("registers.search")))
        self.setAccessibleName(unbroken(speech.say("registers.search")))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(LETTERS * self.fontMetrics().averageCharWidth() + 48)
        self.textEdited.connect(lambda _text: self.go(0))
        self.returnPressed.connect(lambda: self.go(self._view.currentIndex().row() + 1))
        self.hide()

    def follow(self) -> None:
        """Be there or not, by how long the register is."""
        self.setVisible(len(self._model.lines) > MANY)

    def go(self, first: int) -> None:
        """Stand on the first line from here on that holds the text, round the end once."""
        wanted = " ".join(self.text().split()).casefold()
        count = len(self._model.lines)
        if not wanted or not count:
            return
        for row in (*range(min(first, count), count), *range(min(first, count))):
            if self._holds(row, wanted):
                column = max(self._view.currentIndex().column(), 0)
                self._view.setCurrentIndex(self._model.index(row, column))
                return

    def _holds(self, row: int, wanted: str) -> bool:
        line = self._model.lines[row]
        return any(wanted in self._model.value(line, one).casefold() for one in self._model.columns)
