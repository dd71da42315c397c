"""What opens in a cell of a register: a line to type in, or a list to choose from."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lgo_desktop.gui.registers.list_editor import ListEditor
from lgo_desktop.gui.registers.model import RegisterModel
from lgo_desktop.gui.words import Speech

Index = QModelIndex | QPersistentModelIndex
ARROW = "▾"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if not state & QStyle.StateFlag.State_Selected:
            return
        editable = self._model.flags(index) & Qt.ItemFlag.ItemIsEditable
        if editable and self._model.choices(self._model.column_at(index)):
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
        place = self._place(index)
        editor: QWidget
        if choices:
            is_open = not self._model.is_closed(column)
            editor = ListEditor(choices, self._speech, parent, is_open=is_open)
            editor.taken.connect(lambda: self._close(editor, move=False))
            if self.unfolds:
                editor.unfold()
            line = editor.lineEdit()
        else:
            editor = line = QLineEdit(parent)
            line.setFrame(False)
        if line is not None:
            line.textEdited.connect(lambda text: self.typing.emit(place, text))
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        editor.setProperty("place", place)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Begin with what was typed here before and never saved, else with the value.

        Qt asks again whenever the line changes; what one is typing stays.
        """
        if editor.property("begun"):
            return
        editor.setProperty("begun", True)
        left = self.left.get(self._place(index))
        text = str(index.data(Qt.ItemDataRole.EditRole) or "") if left is None else left
        if isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()
        elif isinstance(editor, ListEditor):
            editor.begin(text)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:  # noqa: N802
        """Hand on the text, or the id of what was chosen."""
        if isinstance(model, RegisterModel) and isinstance(editor, ListEditor):
            model.setData(index, editor.text)
        elif isinstance(model, RegisterModel) and isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """An editor fills its cell."""
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Escape gives up what was typed; Enter saves a list and goes down, as it does a line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit(editor.property("place"))
            elif event.key() in ENTER and isinstance(editor, ListEditor):
                self._close(editor, move=True)
                return True
        return super().eventFilter(editor, event)

    def _close(self, editor: QWidget, *, move: bool) -> None:
        """Save what was chosen and close the cell."""
        hints = QStyledItemDelegate.EndEditHint
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, hints.SubmitModelCache if move else hints.NoHint)

    def _place(self, index: Index) -> tuple[object, str]:
        line = self._model.line_at(index)
        return line.name if line else None, self._model.column_at(index)
