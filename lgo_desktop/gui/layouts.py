"""Layouts that are filled anew."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, and let it go.

    The layout itself frees what held a widget. Taken out with ``takeAt``, that would belong to
    Python, which may free it a second time while another one lies there already: seen as a crash
    of ``QBoxLayout.minimumSize``.
    """
    for _ in range(layout.count()):
        item = layout.itemAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            layout.removeWidget(widget)
            widget.deleteLater()
        elif item is not None:
            layout.removeItem(item)
