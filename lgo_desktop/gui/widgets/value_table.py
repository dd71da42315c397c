"""A table of values to read: sorted by any column, copied as text, opened by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lgo_desktop.gui.words import unbroken

NOWHERE = QModelIndex()
MOST_MEASURED = 400
"""Rows whose heights are measured one by one; more of them get one line each."""

FEW_WORDS = 22
"""Letters that a wide column has room for however small the window is."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column: numbers stand at the right, ``wide`` columns share the room."""

    title: str
    right: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown, and by what it is sorted where that is not the text."""

    text: str
    order: Decimal | int | None = None


Row = Sequence[Cell]


def _order(cell: Cell) -> tuple[bool, Decimal | int, str]:
    return cell.order is not None, cell.order or 0, unbroken(cell.text)


class ValueModel(QAbstractTableModel):
    """The rows; each keeps the number that it came with."""

    def __init__(self, headings: Sequence[Heading], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: list[tuple[int, Row]] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in this order."""
        self.beginResetModel()
        self._rows = list(enumerate(rows))
        self.endResetModel()

    def number_of(self, row: int) -> int:
        """The number that a shown row came with."""
        return self._rows[row][0]

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, and on which side it stands."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][1][index.column()].text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section].title
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by none, in the order in which the rows came."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self.number_of(index.row()) for index in before]
        down = order is Qt.SortOrder.DescendingOrder
        if column < 0:
            self._rows.sort(key=lambda row: row[0])
        else:
            self._rows.sort(key=lambda row: _order(row[1][column]), reverse=down)
        now = {number: row for row, (number, _) in enumerate(self._rows)}
        after = [
            self.index(now[number], index.column())
            for number, index in zip(numbers, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _side(self, column: int) -> Qt.AlignmentFlag:
        right = self._headings[column].right
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class ValueTable(QTableView):
    """Rows to read. ``opened`` tells the number of a row that was double-clicked or entered."""

    opened = Signal(int)
    reached = Signal(int)

    def __init__(
        self, headings: Sequence[Heading], name: str, *, whole: bool = False, sortable: bool = True
    ) -> None:
        super().__init__()
        self.values = ValueModel(headings, self)
        self._whole = whole
        self.setModel(self.values)
        self.setAccessibleName(unbroken(name))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 2px 8px; }")
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        self._wide = [column for column, heading in enumerate(headings) if heading.wide]
        for column, heading in enumerate(headings):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                column, mode.Fixed if heading.wide else mode.ResizeToContents
            )
        if sortable:
            header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
            self.setSortingEnabled(True)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._reach)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in the order that the officer chose, or in this one."""
        self.values.show_rows(rows)
        header = self.horizontalHeader()
        if self.isSortingEnabled() and header.sortIndicatorSection() >= 0:
            self.values.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self._fit_later()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens a row, Ctrl+C copies the chosen rows as text."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room among the wide columns, and stay as tall as the rows are."""
        super().resizeEvent(event)
        self._fit_later()

    def copied(self) -> str:
        """The chosen rows as a spreadsheet takes them."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        columns = range(self.values.columnCount())
        return "\n".join(
            "\t".join(unbroken(str(self.values.index(row, n).data())) for n in columns)
            for row in rows
        )

    def _fit_later(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Wide columns share what the others leave, and keep room for a few words."""
        header = self.horizontalHeader()
        columns = range(self.values.columnCount())
        narrow = sum(header.sectionSize(column) for column in columns if column not in self._wide)
        least = FEW_WORDS * self.fontMetrics().averageCharWidth()
        for column in self._wide:
            room = (self.viewport().width() - narrow) // len(self._wide)
            header.resizeSection(column, max(room, least))
        if self.values.rowCount() <= MOST_MEASURED:
            self.resizeRowsToContents()
        if self._whole:
            self._stand_whole()

    def _stand_whole(self) -> None:
        rows = self.verticalHeader().length()
        frame = 2 * self.frameWidth()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + frame)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.values.number_of(index.row()))

    def _reach(self, index: QModelIndex) -> None:
        if index.isValid():
            self.reached.emit(self.values.number_of(index.row()))
