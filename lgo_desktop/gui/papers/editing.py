"""The editor of a cell: a line of text, with what is known offered below while one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lgo_desktop.gui.papers.model import LedgerModel

MOST_OFFERED = 12


class CellEditor(QStyledItemDelegate):
    """``half`` tells of what is being typed: the row, the column, the text so far."""

    half = Signal(int, str, str)

    def __init__(self, offered: Callable[[str], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._offered = offered

    def createEditor(  # noqa: N802
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A field for any text; what it means is found when the line is saved."""
        field = QLineEdit(parent)
        field.setFrame(False)
        field.setStyleSheet("border-radius: 0; padding: 0 4px;")
        model, place = index.model(), index.row()
        column = _column_of(model, index.column())
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        field.textEdited.connect(lambda text: self.half.emit(place, column, text))
        names = self._offered(column)
        if names:
            completer = QCompleter(list(names), field)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setMaxVisibleItems(MOST_OFFERED)
            completer.popup().setMinimumWidth(field.fontMetrics().averageCharWidth() * 40)
            field.setCompleter(completer)
        return field

    def setEditorData(  # noqa: N802
        self, editor: QWidget, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Begin with what stands in the cell, once: what is typed is not overwritten."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(  # noqa: N802
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Hand on what was typed."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


def _column_of(model: QAbstractItemModel, place: int) -> str:
    return model.columns[place].id if isinstance(model, LedgerModel) else ""
