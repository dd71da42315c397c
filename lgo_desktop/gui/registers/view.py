"""The table of a register with the keys of a spreadsheet.

Enter goes down, Tab right, F2 edits, Ctrl+D fills down, Ctrl+V pastes a block, Delete empties.
"""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from lgo_desktop.core.registers.declaration import ITEM
from lgo_desktop.gui.registers.editor import CellEditor
from lgo_desktop.gui.registers.model import RegisterModel
from lgo_desktop.gui.widgets.typed_table import TypedTable

NARROWEST, WIDEST, WIDEST_NAME = 9, 26, 34
"""In widths of the digit 0."""
ROOM, TIGHTEST = 4, 2
"""Beside a text, for its sign and an arrow; what of it may go so that all columns fit."""
LOOKED_AT = 60
"""So many lines decide how wide the columns are."""
LINES_OF_HEADING = 2


class RegisterView(TypedTable):
    """Cells that are typed into; what blocks of them should do is told by signals."""

    pasted = Signal()
    copied = Signal()
    cut = Signal()
    fill_down = Signal()
    emptied = Signal()
    removed = Signal()

    def __init__(self, model: RegisterModel, editor: CellEditor) -> None:
        super().__init__()
        self.register = model
        self._editor = editor
        self.setModel(model)
        self.setItemDelegate(editor)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        # A header that asks the selection of every row freezes for a minute on Ctrl+A.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.verticalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().setVisible(model.register.can_grow)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self._fit_rows()

    def fit_columns(self) -> None:
        """Make each column as wide as what stands in it, within reason; room left goes to texts."""
        metrics, digit = self.fontMetrics(), self.fontMetrics().horizontalAdvance("0")
        wanted, widths = [], []
        for place, column in enumerate(self.register.columns):
            heading = str(self.register.headerData(place, Qt.Orientation.Horizontal) or "")
            texts = [self.register.value(one, column) for one in self.register.lines[:LOOKED_AT]]
            needed = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            wrapped = metrics.horizontalAdvance(heading) * 5 // (4 * LINES_OF_HEADING)
            widest = WIDEST_NAME if column == ITEM else WIDEST
            wanted.append(needed + ROOM * digit)
            width = min(max(needed, wrapped, NARROWEST * digit), widest * digit)
            widths.append(width + ROOM * digit)
        spare = self.viewport().width() - sum(widths)
        tighter = -spare // len(widths) + 1
        if spare < 0 and tighter <= TIGHTEST * digit:
            widths = [width - tighter for width in widths]
        for place, width in enumerate(widths):
            more = max(min(wanted[place] - width, spare), 0)
            spare -= more
            self.setColumnWidth(place, width + more)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys of a spreadsheet."""
        if self.state() == QAbstractItemView.State.EditingState:
            # What an open editor leaves, such as Enter, is answered when it closes.
            super().keyPressEvent(event)
            return
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut.emit()
        elif control and event.key() == Qt.Key.Key_D:
            self.fill_down.emit()
        elif control and event.key() == Qt.Key.Key_Minus:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif enter:
            up = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            self.go_down(-1 if up else 1)
        else:
            super().keyPressEvent(event)

    def edit(  # type: ignore[override] # Qt has two of this name
        self,
        index: QModelIndex,
        trigger: QAbstractItemView.EditTrigger | None = None,
        event: QEvent | None = None,
    ) -> bool | None:
        """Open a cell; its list shows at once unless one begins to type."""
        if trigger is None:
            super().edit(index)
            return None
        triggers = QAbstractItemView.EditTrigger
        self._editor.unfolds = trigger in (triggers.DoubleClicked, triggers.EditKeyPressed)
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def go_down(self, step: int = 1) -> None:
        """Go to the cell below, or above; below the last line to the empty one's name."""
        here, model = self.currentIndex(), self.register
        there = model.index(here.row() + step, here.column())
        if there.isValid():
            editable = model.flags(there) & Qt.ItemFlag.ItemIsEditable
            on_empty = model.line_at(there) is None and not editable
            self.setCurrentIndex(model.index(there.row(), 0) if on_empty else there)

    def chosen(self) -> tuple[list[int], list[int]]:
        """The rows and columns of the selection; asked by ranges, not by cells."""
        rows: set[int] = set()
        columns: set[int] = set()
        for part in self.selectionModel().selection().toList():
            rows.update(range(part.top(), part.bottom() + 1))
            columns.update(range(part.left(), part.right() + 1))
        return sorted(rows), sorted(columns)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Fit rows and columns to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
            self.fit_columns()

    def scrollTo(  # noqa: N802
        self,
        index: QModelIndex,  # type: ignore[override] # as Qt calls it
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a cell, also where the names have just taken room beside the lines."""
        before = self.register.names_aside
        super().scrollTo(index, hint)
        if self.register.names_aside != before:
            super().scrollTo(index, hint)

    def _scrolled(self, value: int) -> None:
        """Let the names stand beside the lines while their column is scrolled away."""
        aside = value > self.columnWidth(0) // 2
        if aside != self.register.names_aside:
            self.register.put_names_aside(aside=aside)
            self.verticalHeader().setVisible(aside or self.register.register.can_grow)
            side = Qt.AlignmentFlag.AlignLeft if aside else Qt.AlignmentFlag.AlignHCenter
            self.verticalHeader().setDefaultAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.updateGeometries()

    def _fit_rows(self) -> None:
        height = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(height + 10)
        self.horizontalHeader().setFixedHeight(LINES_OF_HEADING * height + 12)
