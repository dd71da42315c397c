"""Tabs for many leaves: they stand in as many lines as they need, and none is out of sight."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

LOOK = """
QPushButton { border: 2px solid transparent; border-bottom: 3px solid transparent; border-radius: 0;
              padding: 4px 11px; background: transparent; color: palette(placeholder-text); }
QPushButton:hover { background: palette(alternate-base); }
QPushButton:checked { color: palette(window-text); border-bottom-color: palette(link); }
QPushButton:focus { border-color: palette(link); border-radius: 4px; }
"""
"""As the tabs of the theme look, in its colours."""


class LeafBar(QWidget):
    """One tab a leaf. ``turned`` tells the number of the one that is chosen.

    Tab stops at the chosen one, the arrows go on to others, Ctrl+Page moves from anywhere.
    """

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet(LOOK)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._toggled)

    @property
    def current(self) -> int:
        """The number of the chosen leaf."""
        return self._group.checkedId()

    def add(self, name: str) -> None:
        """Add a tab at the end; the first is chosen."""
        button = QPushButton(name, self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        self._group.addButton(button, len(self.buttons))
        self.buttons.append(button)
        if len(self.buttons) == 1:
            button.setChecked(True)

    def turn_to(self, number: int) -> None:
        """Choose a leaf."""
        self.buttons[number].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Turn to the leaf before or after with the keys that every program has for tabs."""
        for keys, step in (
            (QKeySequence.StandardKey.NextChild, 1), (QKeySequence.StandardKey.PreviousChild, -1),
        ):  # fmt: skip
            if event.matches(keys):
                self.turn_to((self.current + step) % len(self.buttons))
                return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the tabs in their lines."""
        super().resizeEvent(event)
        for button, place in self._places(event.size().width()):
            button.setGeometry(place)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All tabs in one line."""
        width = sum(button.sizeHint().width() for button in self.buttons)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the widest tab."""
        widths = (button.sizeHint().width() for button in self.buttons)
        return QSize(max(widths, default=0), 0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all lines."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def _places(self, width: int) -> Iterator[tuple[QPushButton, QRect]]:
        x = y = 0
        for button in self.buttons:
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + size.height()
            yield button, QRect(x, y, size.width(), size.height())
            x += size.width()

    def _toggled(self, number: int, chosen: bool) -> None:
        if chosen:
            self.turned.emit(number)
