"""The grid's view: names that stay while months scroll, and the keys of a spreadsheet.

Enter goes down, Tab right, F2 edits, Ctrl+D fills down, Ctrl+R right, Ctrl+V pastes a block.
"""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView

from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.model import GridModel

WIDTHS = {columns.NAME: 32, columns.UNIT: 7, columns.YEAR: 10, columns.TOTAL: 11,
          columns.EMISSION: 12, columns.FACTOR: 10, columns.DIVISION: 14}  # fmt: skip
MONTH_WIDTH = 9
"""In widths of the digit 0."""


class GridView(QTableView):
    """One table for the months, and one laid over its left edge with the names."""

    fill_down = Signal()
    fill_right = Signal()
    pasted = Signal()
    emptied = Signal()

    def __init__(self, model: GridModel, *, frozen: bool = True) -> None:
        super().__init__()
        self.names: GridView | None = None
        self.setModel(model)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        # A header that asks the selection of every row freezes for a minute on Ctrl+A.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self._set_widths()
        if frozen:
            self.names = GridView(model, frozen=False)
            self._freeze(self.names)

    def _set_widths(self) -> None:
        digit = self.fontMetrics().horizontalAdvance("0")
        for column in range(columns.COLUMNS):
            self.setColumnWidth(column, WIDTHS.get(column, MONTH_WIDTH) * digit + 12)

    def _freeze(self, names: "GridView") -> None:
        names.setParent(self)
        names.setObjectName("frozen")
        names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        names.setFrameShape(QTableView.Shape.NoFrame)
        names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names.setSelectionModel(self.selectionModel())
        for column in range(columns.UNIT + 1, columns.COLUMNS):
            names.setColumnHidden(column, True)
        self.verticalScrollBar().valueChanged.connect(names.verticalScrollBar().setValue)
        names.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        names.show()
        names.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the names over the left edge."""
        super().resizeEvent(event)
        if self.names:
            width = self.columnWidth(columns.NAME) + self.columnWidth(columns.UNIT)
            frame = self.frameWidth()
            height = self.viewport().height() + self.horizontalHeader().height()
            self.names.setGeometry(frame, frame, width, height)
            self.names.horizontalHeader().setFixedHeight(self.horizontalHeader().height())

    def scrollTo(  # noqa: N802
        self,
        index: QModelIndex,  # type: ignore[override] # as Qt calls it
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a cell, and not behind the names."""
        super().scrollTo(index, hint)
        if self.names and index.column() >= columns.FIRST_MONTH:
            hidden = self.names.width() - self.visualRect(index).left()
            if hidden > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys of a spreadsheet."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif control and event.key() == Qt.Key.Key_D:
            self.fill_down.emit()
        elif control and event.key() == Qt.Key.Key_R:
            self.fill_right.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_down()
        else:
            super().keyPressEvent(event)

    def closeEditor(  # noqa: N802
        self, editor: object, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """After Enter in an editor go down, after Tab right, as in a spreadsheet: without editing.

        Qt would open the next cell's editor after Tab, so that arrows no longer move.
        """
        hints = QAbstractItemDelegate.EndEditHint
        goes = {
            hints.EditNextItem: QAbstractItemView.CursorAction.MoveNext,
            hints.EditPreviousItem: QAbstractItemView.CursorAction.MovePrevious,
        }.get(hint)
        super().closeEditor(editor, hints.NoHint if goes else hint)  # type: ignore[arg-type]
        if goes:
            here = self.moveCursor(goes, Qt.KeyboardModifier.NoModifier)
            if here.isValid():
                self.setCurrentIndex(here)
        elif hint == hints.SubmitModelCache:
            self.go_down()

    def go_down(self) -> None:
        """Go to the next cell below that can be typed into."""
        index, model = self.currentIndex(), self.model()
        for row in range(index.row() + 1, model.rowCount()):
            below = model.index(row, index.column())
            if model.flags(below) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(below)
                return

    def chosen(self) -> tuple[list[int], int, int] | None:
        """The rows of the selection, and its first and last cell within them; None if none."""
        typed = [i for i in self.selectedIndexes() if i.column() in columns.TYPED]
        if not typed:
            return None
        places = sorted({index.row() for index in typed})
        at = [index.column() - columns.FIRST_MONTH for index in typed]
        return places, min(at), max(at)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Fit the columns to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_widths()
