"""How cells are typed into: half-typed texts are kept, and offered when a cell is opened again."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.grid.model import GridModel

ROOM = 16
"""Around the text of an editor."""

Index = QModelIndex | QPersistentModelIndex


class CellEditor(QStyledItemDelegate):
    """``typing`` tells what stands in an open editor, ``given_up`` that Escape closed it."""

    typing = Signal(object, str)
    given_up = Signal(object)

    def __init__(self, model: GridModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def createEditor(  # noqa: N802
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A line to type in, at the right like the number."""
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setStyleSheet("padding: 0 2px; border-radius: 0;")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        key = self._key(index)
        if key is not None:
            editor.textEdited.connect(lambda text: self.typing.emit(key, text))
            editor.textChanged.connect(lambda _text: _widen(editor))
            editor.setProperty("key", key)
        return editor

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The place of the cell, and more where the text needs it."""
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, QLineEdit):
            _widen(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Begin with what was typed here before and never saved, else with the value.

        Qt asks again whenever the row changes; what one is typing stays.
        """
        key = self._key(index)
        left = self._model.left.get(key) if key is not None else None
        if not isinstance(editor, QLineEdit) or editor.isModified():
            return
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or "") if left is None else left)
        editor.selectAll()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Escape gives up what was typed."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.given_up.emit(editor.property("key"))
        return super().eventFilter(editor, event)

    def _key(self, index: Index) -> EntryKey | None:
        cell = self._model.cell_at(index)
        return cell[1].key if cell else None


def _widen(editor: QLineEdit) -> None:
    """Let a long text be seen whole over the cells to the right, as a spreadsheet does."""
    over = editor.parentWidget()
    wanted = editor.fontMetrics().horizontalAdvance(editor.text()) + ROOM
    room = over.width() - editor.x() if over else wanted
    editor.resize(max(editor.width(), min(wanted, room)), editor.height())
