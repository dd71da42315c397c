"""The grid's view: names that stay while months scroll, and the keys of a spreadsheet.

Enter goes down, Tab right, F2 edits; other keys name a command of :mod:`.commands`.
"""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from lgo_desktop.core.grid.layout import Heading
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.cell_editor import CellEditor
from lgo_desktop.gui.grid.commands import Command, command_of
from lgo_desktop.gui.grid.model import GridModel
from lgo_desktop.gui.widgets.typed_table import TypedTable

DIGITS = {columns.NAME: 29, columns.UNIT: 6, columns.YEAR: 9, columns.TOTAL: 10,
          columns.EMISSION: 12, columns.FACTOR: 10, columns.DIVISION: 16}  # fmt: skip
"""Room for so many digits; a month has :data:`OF_MONTH`. A head that is longer has its own room."""
OF_MONTH, FRAME = 8, 2
PADDING = 18
NARROW, SHARE = 15, 0.3
"""The least digits of a name, and the part of the window that names may take."""


class GridView(TypedTable):
    """One table for the months, and one laid over its left edge with the names."""

    wanted = Signal(Command)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: GridModel, *, frozen: bool = True) -> None:
        super().__init__()
        self.names: GridView | None = None
        self._drawn = self._fitting = False
        self.grid = model
        self.setModel(model)
        self.editor = CellEditor(model, self)
        self._frame = QPen(QColor(model.theme.accent), FRAME)
        self.setItemDelegate(self.editor)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # A header that asks the selection of every row freezes for a minute on Ctrl+A.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._stand)
        self._measure()
        if frozen:
            self.names = GridView(model, frozen=False)
            self._freeze(self.names)
        model.modelReset.connect(self._measure)

    def _measure(self) -> None:
        """Fit rows and columns to the font and the heads."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 8)
        digit = metrics.horizontalAdvance("0")
        head = self.horizontalHeader()
        head.ensurePolished()
        for column in range(columns.UNIT, columns.COLUMNS):
            room = DIGITS.get(column, OF_MONTH) * digit + PADDING
            self.setColumnWidth(column, max(room, head.sectionSizeHint(column)))
        if self.names:
            self._span_headings(self.names)
            self._fit_names()

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
        names.wanted.connect(self.wanted)
        names.menu_wanted.connect(self.menu_wanted)
        names.horizontalHeader().sectionResized.connect(self._name_resized)
        names.show()
        names.raise_()

    def _span_headings(self, names: "GridView") -> None:
        """Let the name of a heading run over the column of units."""
        names.clearSpans()
        for place in self.grid.headings():
            names.setSpan(place, columns.NAME, 1, 2)

    def _fit_names(self) -> None:
        """Give the names their room, less in a narrow window, unless somebody drew it otherwise."""
        digit = self.fontMetrics().horizontalAdvance("0")
        most, least = DIGITS[columns.NAME] * digit, NARROW * digit
        room = max(least, min(most, round(self.viewport().width() * SHARE)))
        if self.names and not self._drawn:
            self.setColumnWidth(columns.NAME, room)
            self._fitting = True
            self.names.setColumnWidth(columns.NAME, room)
            self.names.setColumnWidth(columns.UNIT, self.columnWidth(columns.UNIT))
            self._fitting = False
        self._place_names()

    def _name_resized(self, column: int, _old: int, width: int) -> None:
        if column in (columns.NAME, columns.UNIT) and not self._fitting:
            self._drawn = True
            self.setColumnWidth(column, width)
            self._place_names()

    def _place_names(self) -> None:
        """Keep the names over the left edge."""
        if self.names:
            width = self.columnWidth(columns.NAME) + self.columnWidth(columns.UNIT)
            frame = self.frameWidth()
            height = self.viewport().height() + self.horizontalHeader().height()
            self.names.setGeometry(frame, frame, width, height)
            self.names.horizontalHeader().setFixedHeight(self.horizontalHeader().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the names over the left edge."""
        super().resizeEvent(event)
        self._fit_names()

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
        if self.state() == QAbstractItemView.State.EditingState:
            # Enter in an editor comes here too, and is answered once, when the editor closes.
            super().keyPressEvent(event)
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        command = command_of(event, self.currentIndex().column())
        if command is not None:
            self.wanted.emit(command)
        elif enter and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.go_down(-1)
        elif enter:
            self.go_down()
        else:
            super().keyPressEvent(event)

    def go_down(self, step: int = 1) -> None:
        """Go to the next cell below, or above, that can be typed into."""
        index, model = self.currentIndex(), self.model()
        end = model.rowCount() if step > 0 else -1
        for row in range(index.row() + step, end, step):
            there = model.index(row, index.column())
            if model.flags(there) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(there)
                return

    def chosen(self) -> tuple[list[int], int, int] | None:
        """The rows of the selection, and its first and last cell within them; None if none.

        Asked by ranges: of a hundred thousand chosen cells there is one.
        """
        places: set[int] = set()
        first, last = columns.YEAR, columns.FIRST_MONTH
        selection = self.selectionModel().selection()
        for part in map(selection.at, range(selection.count())):
            if part.right() >= columns.FIRST_MONTH and part.left() <= columns.YEAR:
                places.update(range(part.top(), part.bottom() + 1))
                first = min(first, max(part.left(), columns.FIRST_MONTH))
                last = max(last, min(part.right(), columns.YEAR))
        if not places:
            return None
        return sorted(places), first - columns.FIRST_MONTH, last - columns.FIRST_MONTH

    def _stand(self, here: QModelIndex, before: QModelIndex) -> None:
        """Draw the frame where one stands now."""
        for view in (self, self.names):
            if view is not None:
                view.update(before)
                view.update(here)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the cells, and a frame around the one in which one stands."""
        super().paintEvent(event)
        area = self.visualRect(self.currentIndex())
        if area.isValid() and event.region().intersects(area):
            painter = QPainter(self.viewport())
            painter.setPen(self._frame)
            painter.drawRect(area.adjusted(0, 0, -FRAME, -FRAME))

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def _open(self, index: QModelIndex) -> None:
        """A double click on a name or unit changes it."""
        command = {columns.NAME: Command.RENAME, columns.UNIT: Command.UNIT}.get(index.column())
        if command and not isinstance(self.grid.row_at(index), Heading):
            self.wanted.emit(command)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Fit the columns to another font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
