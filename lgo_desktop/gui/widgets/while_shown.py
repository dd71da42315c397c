"""Answers that come when the page that asked is gone already."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Answer = TypeVar("Answer")


def while_shown(widget: QWidget, then: Callable[[Answer], None]) -> Callable[[Answer], None]:
    """``then``, unless the widget was let go: a page is made anew when the language changes."""

    def hear(answer: Answer) -> None:
        if isValid(widget):
            then(answer)

    return hear
