"""The files of evidence of one place: small pictures over their names, by mouse and keyboard."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.thumbnails import SIDE, Thumbnails, sheet_of
from lgo_desktop.gui.words import breakable, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.evidence_shelf import Shown

_FILE = Qt.ItemDataRole.UserRole
_LINES_OF_NAME = 2
MOST_PICTURED = 150
"""Files of one place that get a picture; more of them would fill the memory."""


class EvidenceList(QListWidget):
    """``opened`` by Enter or double click, ``removed`` by Delete, by Ctrl+C and V the others."""

    opened = Signal()
    removed = Signal()
    copied = Signal()
    pasted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.thumbnails = Thumbnails(session, self)
        self.thumbnails.ready.connect(self._repaint_one)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._compact: bool | None = None
        self.be_compact(compact=True)
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit())

    def be_compact(self, *, compact: bool) -> None:
        """Show small pictures beside their names, or larger ones over them."""
        if compact == self._compact:
            return
        self._compact = compact
        side, line = SIDE // 2 if compact else SIDE, self.fontMetrics().lineSpacing()
        tile = QSize(SIDE + 3 * line, SIDE + (_LINES_OF_NAME + 1) * line)
        modes = QListView.ViewMode
        self.setViewMode(modes.ListMode if compact else modes.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(QSize(side, side))
        self.setGridSize(QSize() if compact else tile)
        self.setAcceptDrops(False)  # the pane around takes what is dropped

    def show_files(self, shown: "Sequence[Shown]", of_paper: Callable[[int], str]) -> None:
        """Show these files; those that were chosen before stay so.

        ``of_paper`` names a paper, for files that prove a month through one.
        """
        chosen = {one.file.id for one in self.chosen()}
        self.thumbnails.forget_wishes()
        blocked = self.blockSignals(True)  # the choice is the same afterwards
        self.clear()
        for number, one in enumerate(shown):
            paper = of_paper(one.link.paper) if one.link.paper is not None else ""
            item = QListWidgetItem("\n".join(filter(None, (breakable(one.file.name), paper))))
            item.setData(_FILE, one)
            told = ". ".join(filter(None, (one.file.name, unbroken(paper), one.file.note)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            pictured = number < MOST_PICTURED
            item.setIcon(
                QIcon(self.thumbnails.picture(one.file) if pictured else sheet_of(one.file))
            )
            self.addItem(item)
            item.setSelected(one.file.id in chosen)
        self.blockSignals(blocked)

    def chosen(self) -> "list[Shown]":
        """The files that are chosen."""
        return [item.data(_FILE) for item in self.selectedItems()]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, remove and paste by the keys that everyone knows."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _repaint_one(self, sha256: str) -> None:
        for number in range(self.count()):
            item = self.item(number)
            file = item.data(_FILE).file
            if file.sha256 == sha256:
                item.setIcon(QIcon(self.thumbnails.picture(file)))
