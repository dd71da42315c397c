"""What an officer must read, above the page: why something was not done, and what to do."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.words import Words

MOST = 6


class Notice(QFrame):
    """Up to six sentences with a sign; it stays until it is closed or the next act succeeds."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        self._sign = Words("", "warn")
        self._sign.setWordWrap(False)
        self._lines = QVBoxLayout()
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.clicked.connect(self.clear)
        self.close_button = close
        row.addWidget(self._sign)
        row.addLayout(self._lines, 1)
        row.addWidget(close)
        self.hide()

    def tell(self, sentences: list[str], *, good: bool = False) -> None:
        """Show these sentences in the place of those before; ``good``: nothing is amiss."""
        self.clear()
        self._sign.tell("ⓘ" if good else "⚠", "quiet" if good else "warn")
        for sentence in sentences[:MOST]:
            self._lines.addWidget(Words(sentence))
        self.setAccessibleDescription(" ".join(sentences[:MOST]))
        self.setVisible(bool(sentences))

    def clear(self) -> None:
        """Show nothing."""
        empty(self._lines)
        self.hide()
