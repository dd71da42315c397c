"""A large button that says what it does and, in a quieter line, what that means."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lgo_desktop.gui.words import Words, unbroken


class Choice(QPushButton):
    """Both texts break into lines, so it is as tall as they need. Enter presses it too."""

    def __init__(
        self, title: str, about: str = "", role: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(unbroken(title))
        self.setAccessibleDescription(unbroken(about))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 10)
        self._column.setSpacing(2)
        for text, words_role in ((title, role), (about, "quiet")):
            if text:
                words = Words(text, words_role)
                words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                self._column.addWidget(words)
        self._column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press it at Enter, as people expect of what looks chosen."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as its texts."""
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As small as its longest word."""
        return self._column.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height that its texts need at a width."""
        return self._column.totalHeightForWidth(width)
