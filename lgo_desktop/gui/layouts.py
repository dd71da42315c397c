"""Layouts that are filled anew."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, and let it go."""
    for _ in range(layout.count()):
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget:
            widget.deleteLater()
