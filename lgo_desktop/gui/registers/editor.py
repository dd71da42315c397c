"""What opens in a cell of a register: a line to type in, or a list to choose from."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from lgo_desktop.core.fields import Choice
from lgo_desktop.core.registers.cells import choice_of
from lgo_desktop.gui.registers.model import RegisterModel
from lgo_desktop.gui.words import Speech, unbroken

Index = QModelIndex | QPersistentModelIndex
ARROW = "▾"
MOST_SHOWN = 14


class CellEditor(QStyledItemDelegate):
    """``typing`` tells what stands in an open editor, ``given_up`` that Escape closed it."""

    typing = Signal(object, str)
    given_up = Signal(object)

    def __init__(self, model: RegisterModel, speech: Speech, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._speech = speech
        self.unfolds = False
        """Whether a list that is opened next shows at once: by F2 or a double click."""
        self.left: dict[tuple[object, str], str] = {}
        """What was typed and never saved, by line (None for the empty one) and column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The value; a small arrow where one stands and there is a list."""
        super().paint(painter, option, index)
        editable = self._model.flags(index) & Qt.ItemFlag.ItemIsEditable
        if not editable or not self._model.choices(self._model.column_at(index)):
            return
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            area = option.rect.adjusted(0, 0, -4, 0)  # type: ignore[attr-defined]
            painter.setPen(option.palette.text().color())  # type: ignore[attr-defined]
            place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(place), ARROW)

    def createEditor(  # noqa: N802
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A list where there is something to choose from, else a line."""
        column = self._model.column_at(index)
        choices = self._model.choices(column)
        editor = self._list(parent, column, choices) if choices else self._line(parent)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        place = self._place(index)
        editor.setProperty("place", place)
        typed = editor.lineEdit() if isinstance(editor, QComboBox) else editor
        if isinstance(typed, QLineEdit):
            typed.textEdited.connect(lambda text: self.typing.emit(place, text))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Begin with what was typed here before and never saved, else with the value."""
        left = self.left.get(self._place(index))
        text = str(index.data(Qt.ItemDataRole.EditRole) or "") if left is None else left
        if isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()
        elif isinstance(editor, QComboBox):
            choice = choice_of(text, self._model.choices(self._model.column_at(index)))
            at = editor.findData(choice.id) if choice else -1
            editor.setCurrentIndex(max(at, 0))
            if editor.isEditable() and at < 0:
                editor.setEditText(text)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:  # noqa: N802
        """Hand on the text, or the id of what was chosen."""
        if not isinstance(model, RegisterModel):
            return
        if isinstance(editor, QComboBox):
            text = editor.currentText() if editor.isEditable() else editor.currentData()
            model.setData(index, text)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Escape gives up what was typed."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.given_up.emit(editor.property("place"))
        return super().eventFilter(editor, event)

    def _line(self, parent: QWidget) -> QLineEdit:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setStyleSheet("padding: 0 2px; border-radius: 0;")
        return editor

    def _list(self, parent: QWidget, column: str, choices: tuple[Choice, ...]) -> QComboBox:
        editor = QComboBox(parent)
        editor.setMaxVisibleItems(MOST_SHOWN)
        editor.addItem(f"({unbroken(self._speech.say('registers.blank'))})", "")
        for choice in choices:
            editor.addItem(choice.name.spoken(self._speech.language), choice.id)
        if not self._model.is_closed(column):
            editor.setItemText(0, "")
            editor.setEditable(True)
            editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            if completer := editor.completer():
                completer.setFilterMode(Qt.MatchFlag.MatchContains)
                completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        editor.activated.connect(lambda _at: self._chosen(editor))
        if self.unfolds:
            QTimer.singleShot(0, editor, lambda: editor.showPopup() if isValid(editor) else None)
        return editor

    def _chosen(self, editor: QComboBox) -> None:
        """What is taken from a list is saved at once."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _place(self, index: Index) -> tuple[object, str]:
        line = self._model.line_at(index)
        return line.name if line else None, self._model.column_at(index)
