"""The size of a dialog: what it would like, but never more than the screen has."""

from PySide6.QtWidgets import QWidget

MARGIN = 48
"""What the frame of a window and the bar of the desktop take."""


def make_room(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog this size, or what an enlarged or small screen leaves."""
    there = dialog.screen().availableGeometry()
    dialog.resize(min(width, there.width() - MARGIN), min(height, there.height() - MARGIN))
