"""The table model of the grid: rows as they were last told, edits handed on, never done here."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from lgo_desktop.base.findings import Severity
from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.layout import GridRow, Heading
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Month
from lgo_desktop.gui.grid import columns, spoken
from lgo_desktop.gui.grid.drawn_marks import DrawnMarks
from lgo_desktop.gui.grid.pending import Pending
from lgo_desktop.gui.theme import Theme
from lgo_desktop.gui.words import Speech, plain_tip
from lgo_desktop.services.month_grid import GridUpdate

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
NOWHERE = QModelIndex()
DISPLAY, EDIT, TIP = int(Roles.DisplayRole), int(Roles.EditRole), int(Roles.ToolTipRole)
MARKS, WEIGHT = int(Roles.DecorationRole), int(Roles.FontRole)
ALIGNMENT, ACCESSIBLE = int(Roles.TextAlignmentRole), int(Roles.AccessibleTextRole)
INK, GROUND = int(Roles.ForegroundRole), int(Roles.BackgroundRole)
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED = _CHOSEN | Qt.ItemFlag.ItemIsEditable
_ANSWERED = frozenset({
    DISPLAY, EDIT, TIP, MARKS, WEIGHT, ALIGNMENT, ACCESSIBLE, INK, GROUND,
})  # fmt: skip
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_OF_COLUMN = {
    columns.TOTAL: columns.total_of, columns.EMISSION: columns.emission_of,
    columns.FACTOR: columns.factor_of,
}  # fmt: skip


class GridModel(QAbstractTableModel):
    """Rows of values; ``commit`` is called with a cell and the text that was typed into it."""

    def __init__(
        self, speech: Speech, theme: Theme, commit: Callable[[Row, Cell, str], None],
        pending: Pending,
    ) -> None:  # fmt: skip
        super().__init__()
        self.speech = speech
        self.theme = theme
        self.pending = pending
        self.left: Mapping[EntryKey, str] = {}
        self._commit = commit
        self._rows: list[GridRow] = []
        self._months: tuple[Month, ...] = ()
        self._headers: dict[int, str] = {}
        self._texts: dict[int, tuple[str, ...]] = {}
        self._drawn = DrawnMarks(QColor(theme.ink))
        self._bold = QFont()
        self._bold.setBold(True)
        self._tinted, self._chosen = QColor(theme.tinted), QColor(theme.chosen)
        self._ink = {Severity.ERROR: QColor(theme.bad), Severity.WARNING: QColor(theme.warn)}

    def show(self, rows: tuple[GridRow, ...], months: tuple[Month, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows, self._months = list(rows), months
        self._headers = {n: self._header(n) for n in range(columns.COLUMNS)}
        self._texts.clear()
        self.pending.settle()
        self.endResetModel()

    def take(self, update: GridUpdate) -> None:
        """Show what an act changed."""
        if update.rows is not None:
            self.show(update.rows, self._months)
            return
        self.settle()
        for place, row in update.changed.items():
            self._rows[place] = row
            self._changed(place)

    def settle(self) -> None:
        """Show of cells whose act came to its end what the file holds."""
        if self.pending.settle():
            self._all_changed()

    def show_left(self, left: Mapping[EntryKey, str]) -> None:
        """Mark the cells in which something was typed and not saved."""
        if left != self.left:
            self.left = left
            self._all_changed()

    def row_at(self, index: Index) -> GridRow:
        """The row of an index."""
        return self._rows[index.row()]

    def headings(self) -> list[int]:
        """The places of the headings."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, Heading)]

    def rows_at(self, places: Iterable[int]) -> list[Row]:
        """The rows at some places, without headings."""
        return [row for row in (self._rows[place] for place in places) if isinstance(row, Row)]

    def cell_at(self, index: Index) -> tuple[Row, Cell] | None:
        """The cell that may be typed into at an index, with its row; None elsewhere."""
        row = self._rows[index.row()]
        if isinstance(row, Heading) or index.column() not in columns.TYPED:
            return None
        cell = _cell_of(row, index.column())
        return (row, cell) if cell else None

    def month_name(self, column: int) -> str:
        """The month or year of a column, as it is told in words."""
        return self._headers.get(column, "")

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """Rows and headings together."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The columns of the grid."""
        return 0 if parent.isValid() else columns.COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Months and the year can be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        typed = index.column() in columns.TYPED and isinstance(self._rows[index.row()], Row)
        return _TYPED if typed else _CHOSEN

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What a cell shows, in which weight and colour, and what an editor begins with.

        Asked a thousand times for every screen: what is not answered is left at once.
        """
        if role not in _ANSWERED or not index.isValid():
            return None
        place, column = index.row(), index.column()
        row = self._rows[place]
        if isinstance(row, Heading):
            return self._of_heading(row, column, role)
        if role == DISPLAY:
            return self._texts_of(place, row)[column]
        if role == ALIGNMENT:
            return _RIGHT if columns.FIRST_MONTH <= column < columns.DIVISION else None
        cell = _cell_of(row, column)
        return self._of_cell(row, cell, role, column) if cell else self._about(row, column, role)

    def _texts_of(self, place: int, row: Row) -> tuple[str, ...]:
        """What the cells of a row show; kept, as a screen asks for the same rows again."""
        texts = self._texts.get(place)
        if texts is None:
            texts = tuple(
                self._text(row, _cell_of(row, column), column) for column in range(columns.COLUMNS)
            )
            self._texts[place] = texts
        return texts

    def _about(self, row: Row, column: int, role: int) -> Any:
        """What is told of a column that is not typed into."""
        if role == ACCESSIBLE:
            return f"{self._headers[column]}: {self._text(row, None, column)}"
        return plain_tip(self._tip(row, column)) if role == TIP else None

    def _of_cell(self, row: Row, cell: Cell, role: int, column: int) -> Any:
        if role == INK:
            return self._ink.get(cell.mark) if cell.mark else None
        if role == GROUND:
            return self._tinted if Sign.MISSING in cell.signs else None
        if role == MARKS:
            marks = columns.marks(cell)
            left = columns.LEFT if self.left and cell.key in self.left else ""
            return self._drawn.of(left + marks) if left or marks else None
        if role == EDIT:
            return columns.typed(cell, row.unit)
        return (
            spoken.of_cell(row, cell, self._headers[column], self.speech)
            if role == ACCESSIBLE
            else None
        )

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:  # noqa: N802
        """Hand on what was typed, and show it while it is on its way to the file."""
        cell = self.cell_at(index)
        if role != EDIT or cell is None:
            return False
        text = str(value)
        if text.strip() != columns.typed(cell[1], cell[0].unit):
            self._commit(*cell, text)
            self._texts.pop(index.row(), None)
            self.dataChanged.emit(index, index)
        return True

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:
        """The names of the columns; the rows have none."""
        if orientation != Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        return self._headers.get(section) or self._header(section)

    def _header(self, section: int) -> str:
        say = self.speech.say
        if columns.FIRST_MONTH <= section < columns.YEAR and self._months:
            return self._months[section - columns.FIRST_MONTH].spoken(self.speech.language)
        return {
            columns.NAME: say("grid.column.name"), columns.UNIT: say("grid.column.unit"),
            columns.YEAR: say("grid.column.year"), columns.TOTAL: say("grid.column.total"),
            columns.EMISSION: say("grid.column.emission"),
            columns.FACTOR: say("grid.column.factor"),
            columns.DIVISION: say("grid.column.division"),
        }.get(section, "")  # fmt: skip

    def _text(self, row: Row, cell: Cell | None, column: int) -> str:
        if cell is not None:
            on_its_way = self.pending.text(cell.key) if self.pending else None
            if on_its_way is not None:
                return on_its_way
            return columns.shown(cell, row, self.speech.language)
        if column == columns.NAME:
            return columns.name_of(row, self.speech.language)
        if column == columns.UNIT:
            return columns.unit_name(row.unit, self.speech.language)
        told = _OF_COLUMN.get(column)
        return told(row) if told else row.division

    def _tip(self, row: Row, column: int) -> str:
        if column == columns.FACTOR:
            return spoken.of_factors(row, self.speech)
        if column == columns.NAME:
            return columns.full_name(row, self.speech.language)
        return ""

    def _of_heading(self, heading: Heading, column: int, role: int) -> Any:
        if role == WEIGHT:
            return self._bold
        if role == GROUND:
            return self._chosen if heading.level == "scope" else self._tinted
        if role == ALIGNMENT:
            return _RIGHT if column == columns.EMISSION else None
        if role == ACCESSIBLE:
            return spoken.of_heading(heading, self.speech)
        return self._of_sum(heading, column) if role == DISPLAY else None

    def _of_sum(self, heading: Heading, column: int) -> str:
        if column == columns.NAME:
            return spoken.name_of(heading, self.speech)
        return grouped(heading.kgco2e, 2) if column == columns.EMISSION else ""

    def _changed(self, place: int) -> None:
        self._texts.pop(place, None)
        self.dataChanged.emit(self.index(place, 0), self.index(place, columns.COLUMNS - 1))

    def _all_changed(self) -> None:
        self._texts.clear()
        if self._rows:
            last = self.index(len(self._rows) - 1, columns.COLUMNS - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _cell_of(row: Row, column: int) -> Cell | None:
    """The cell of a column that is typed into; None of any other."""
    if columns.FIRST_MONTH <= column < columns.YEAR:
        return row.months[column - columns.FIRST_MONTH]
    return row.year if column == columns.YEAR else None
