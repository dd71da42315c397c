"""The view of a ledger, with the keys of a spreadsheet.

Tab goes right and over the end of a line to the next, Enter ends a line, F2 edits, Delete empties a
cell, Ctrl+- takes lines away, Ctrl+C and Ctrl+V copy and paste.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from lgo_desktop.gui.papers.columns import WIDTH, WIDTHS
from lgo_desktop.gui.papers.model import LedgerModel
from lgo_desktop.gui.words import BREAK

HEADING_LINES = 2
SPARE = 14
"""Room beside the letters of a cell."""


class LedgerView(QTableView):
    """``ended`` tells that a line is finished, ``left`` that the cursor went to another.

    ``closed`` tells the row in which an editor was closed, ``stood`` that the cursor moved.
    """

    ended = Signal(int)
    left = Signal(int)
    closed = Signal(int)
    stood = Signal()
    pasted = Signal(str)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setWordWrap(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
        )
        # Rows that came just now have no place yet, and a scroll bar may still appear.
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(lambda: self.scrollTo(self.currentIndex()))
        self._measure()

    def show_model(self, model: LedgerModel) -> None:
        """Show the ledger of another kind of paper."""
        before = self.selectionModel()
        self.setModel(model)
        if before is not None:
            before.deleteLater()
        # A header that asks the selection of every row freezes for a minute on Ctrl+A.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.selectionModel().currentChanged.connect(self._moved)
        self._measure()

    def ledger(self) -> LedgerModel:
        """The model of the kind that is shown."""
        model = self.model()
        if not isinstance(model, LedgerModel):
            raise TypeError("no ledger is shown")
        return model

    def stand(self, place: int, column: int) -> None:
        """Put the cursor into a cell and show it."""
        self.setCurrentIndex(self.ledger().index(place, column))
        self._follow.start()

    def step(self, by: int) -> None:
        """Go to the next cell that can be typed into; past the end of a line it is finished."""
        place, columns = self.currentIndex().row(), self.typed_columns()
        beyond = [c for c in columns if (c - self.currentIndex().column()) * by > 0]
        if beyond:
            self.stand(place, min(beyond) if by > 0 else max(beyond))
        elif by > 0:
            self.ended.emit(place)
        elif place > 0 and columns:
            self.stand(place - 1, columns[-1])

    def typed_columns(self) -> list[int]:
        """The columns that are shown and typed into, from left to right."""
        model = self.ledger()
        return [
            column
            for column in range(model.columnCount())
            if model.is_typed(column) and not self.isColumnHidden(column)
        ]

    def chosen_rows(self) -> list[int]:
        """The rows of the selection, told by its blocks: thousands of cells are a few blocks."""
        return sorted({row for one in self._blocks() for row in range(one.top(), one.bottom() + 1)})

    def copied(self) -> str:
        """The selected cells as a spreadsheet takes them."""
        model, blocks = self.ledger(), self._blocks()
        columns = [
            column
            for column in range(model.columnCount())
            if not self.isColumnHidden(column)
            and any(one.left() <= column <= one.right() for one in blocks)
        ]
        rows = (model.texts_at(row) for row in self.chosen_rows())
        return "\n".join("\t".join(texts[column] for column in columns) for texts in rows)

    def _blocks(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys of a spreadsheet; those of an open editor are its own."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        here = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.copied())
        elif control and event.key() == Qt.Key.Key_Minus:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if here.flags() & Qt.ItemFlag.ItemIsEditable:
                self.model().setData(here, "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit(here.row())
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.step(1 if event.key() == Qt.Key.Key_Tab else -1)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """After an editor go where a spreadsheet goes, without opening the next."""
        hints = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, hints.NoHint)
        self.closed.emit(self.currentIndex().row())
        if hint == hints.SubmitModelCache:
            self.ended.emit(self.currentIndex().row())
        elif hint == hints.EditNextItem:
            self.step(1)
        elif hint == hints.EditPreviousItem:
            self.step(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the cursor in sight."""
        super().resizeEvent(event)
        self._follow.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Fit the columns to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if before.isValid() and before.row() != now.row():
            self.left.emit(before.row())
        self.stood.emit()

    def _measure(self) -> None:
        """Rows of one line, headings of two, columns as wide as what they hold."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 3)
        self.horizontalHeader().setFixedHeight(HEADING_LINES * metrics.height() + SPARE)
        model = self.model()
        if isinstance(model, LedgerModel):
            digit = metrics.horizontalAdvance("0")
            for place, column in enumerate(model.columns):
                named = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
                width = WIDTHS.get(column.id, WIDTH) * digit
                while _lines_of(named, width - SPARE // 2, metrics) > HEADING_LINES:
                    width += digit
                self.setColumnWidth(place, width + SPARE)


def _lines_of(text: str, width: int, metrics: QFontMetrics) -> int:
    """How many lines a text takes at a width; too many where a word is wider."""
    words = text.replace(BREAK, " ").split()
    if any(metrics.horizontalAdvance(word) > width for word in words):
        return HEADING_LINES + 1
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
    one = metrics.boundingRect(0, 0, width, 0, flags, "0").height()
    return round(metrics.boundingRect(0, 0, width, 0, flags, text).height() / one)
