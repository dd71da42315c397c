"""The months that follow from papers: an account a row, twelve months, the sum, what is missing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from lgo_desktop.core.periods import MONTHS_A_YEAR, Month
from lgo_desktop.gui.grid.columns import digits
from lgo_desktop.gui.theme import Theme
from lgo_desktop.gui.words import Speech, unbroken
from lgo_desktop.services.ledger_sums import MonthSum, SumRow, Way

if TYPE_CHECKING:
    from lgo_desktop.services.ledger_targets import KnownTarget

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
NOWHERE = QModelIndex()
NAME, FIRST = 0, 1
TOTAL = FIRST + MONTHS_A_YEAR
MISSING = TOTAL + 1
COLUMNS = MISSING + 1
SIGNS = {Way.PAPERS: "", Way.TYPED: "✎", Way.MISSING: "…", Way.SPAN: "↔", Way.NOTHING: ""}
NAME_WIDTH, MONTH_WIDTH, TOTAL_WIDTH, MISSING_WIDTH = 17, 7, 9, 4
"""In widths of the digit 0."""
SPARE = 8
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class SumModel(QAbstractTableModel):
    """Rows of month sums, as they were last told."""

    def __init__(self, speech: Speech, theme: Theme) -> None:
        super().__init__()
        self.speech = speech
        self.theme = theme
        self.rows: Sequence[tuple[SumRow, KnownTarget]] = ()
        self._months: Sequence[Month] = ()

    def show(self, rows: Sequence[tuple[SumRow, "KnownTarget"]], months: Sequence[Month]) -> None:
        """Show these rows."""
        same = [one.target for one, _ in rows] == [one.target for one, _ in self.rows]
        if same and tuple(months) == tuple(self._months):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, MISSING))
            return
        self.beginResetModel()
        self.rows, self._months = rows, months
        self.endResetModel()

    def month_at(self, index: Index) -> MonthSum | None:
        """The month of an account at an index; None beside the months."""
        if not index.isValid() or not FIRST <= index.column() < TOTAL:
            return None
        return self.rows[index.row()][0].months[index.column() - FIRST]

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The accounts."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The account, its months, their sum, and how many lack a paper."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        if role == Roles.TextAlignmentRole:
            return None if index.column() == NAME else _RIGHT
        if role == Roles.DisplayRole:
            return self._text(index)
        if role == Roles.AccessibleTextRole:
            return self._spoken(index)
        return self._look(index, role)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Roles.DisplayRole:
            return None
        if FIRST <= section < TOTAL:
            return _short(self._months[section - FIRST], self.speech) if self._months else ""
        names = {NAME: "account", TOTAL: "total", MISSING: "missing"}
        units = {row.unit.name.spoken(self.speech.language) for row, _ in self.rows}
        name = unbroken(self.speech.say(f"papers_page.sums.{names[section]}"))
        return f"{name} ({units.pop()})" if section == NAME and len(units) == 1 else name

    def _look(self, index: Index, role: int) -> QColor | None:
        month = self.month_at(index)
        is_missing = month is not None and month.way is Way.MISSING
        if role == Roles.BackgroundRole and is_missing:
            return QColor(self.theme.tinted)
        if role == Roles.ForegroundRole and (is_missing or self._lacks(index)):
            return QColor(self.theme.warn)
        return None

    def _text(self, index: Index) -> str:
        row, known = self.rows[index.row()]
        language = self.speech.language
        if index.column() == NAME:
            return known.short_name.spoken(language)
        if index.column() == TOTAL:
            return digits(row.total) if row.is_filled else ""
        month = self.month_at(index)
        if month is None:
            return str(row.missing) if row.missing else "✓" * row.is_filled
        sign = SIGNS[month.way]
        return f"{sign} {digits(month.amount)}".strip() if month.amount is not None else sign

    def _lacks(self, index: Index) -> bool:
        return index.column() == MISSING and bool(self.rows[index.row()][0].missing)

    def _spoken(self, index: Index) -> str:
        """What a screen reader says of a month: which, how it came about, and how much."""
        month = self.month_at(index)
        if month is None:
            return unbroken(self._text(index))
        row, known = self.rows[index.row()]
        spoken = self._months[index.column() - FIRST].spoken(self.speech.language)
        way = unbroken(self.speech.say(f"papers_page.way.{month.way.value}"))
        amount = "" if month.amount is None else f"{digits(month.amount)} {row.unit.id}"
        return " · ".join(
            part for part in (known.name.spoken(self.speech.language), spoken, way, amount) if part
        )


class SumView(QTableView):
    """``wanted`` brings the month whose papers should be shown."""

    wanted = Signal(object)

    def __init__(self, model: SumModel) -> None:
        super().__init__()
        self.setModel(model)
        self._model = model
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 3)
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self._measure()
        self.clicked.connect(self._ask)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the names what the months leave."""
        super().resizeEvent(event)
        self._measure()

    @property
    def is_wide(self) -> bool:
        """Whether the months need more room than there is."""
        return self.horizontalHeader().length() > self.viewport().width()

    def _measure(self) -> None:
        digit = self.fontMetrics().horizontalAdvance("0")
        widths = {TOTAL: TOTAL_WIDTH, MISSING: MISSING_WIDTH}
        others = 0
        for column in range(FIRST, COLUMNS):
            named = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
            head = self.fontMetrics().horizontalAdvance(named) + SPARE
            width = max(widths.get(column, MONTH_WIDTH) * digit, head) + SPARE
            self.setColumnWidth(column, width)
            others += width
        self.setColumnWidth(NAME, max(NAME_WIDTH * digit, self.viewport().width() - others))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter shows the papers of a month."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _ask(self, index: QModelIndex) -> None:
        month = self._model.month_at(index)
        if month is not None:
            self.wanted.emit(month)


def _short(month: Month, speech: Speech) -> str:
    """A month with its year in two digits, so that twelve fit a small window."""
    name, year = month.spoken(speech.language).rsplit(" ", 1)
    return f"{name} {year[-2:]}"
