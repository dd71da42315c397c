"""Something the officer may deal with now or later: a sentence above the page, with its ways."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from lgo_desktop.gui.words import Words


class Offer(QFrame):
    """It stays until one of its ways is chosen, or another offer takes its place."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._row = QHBoxLayout(self)
        self.words = Words("")
        self._row.addWidget(self.words, 1)
        self.ways: list[QPushButton] = []
        self.hide()

    def make(self, sentence: str, ways: dict[str, Callable[[], None]]) -> None:
        """Offer these ways, by what stands on their buttons; each of them ends the offer."""
        self.withdraw()
        self.words.tell(f"ⓘ {sentence}")
        self.setAccessibleDescription(sentence)
        for name, do in ways.items():
            button = QPushButton(name)
            button.clicked.connect(self.withdraw)
            button.clicked.connect(lambda _checked=False, do=do: do())
            self._row.addWidget(button)
            self.ways.append(button)
        self.show()

    def withdraw(self) -> None:
        """Offer nothing."""
        for button in self.ways:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.ways = []
        self.hide()
