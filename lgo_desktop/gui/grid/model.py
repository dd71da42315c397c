"""The table model of the grid: rows as they were last told, edits handed on, never done here."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from lgo_desktop.base.findings import Severity
from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.layout import GridRow, Heading
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.periods import Month
from lgo_desktop.core.units import unit_named
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.theme import Theme
from lgo_desktop.gui.words import Speech
from lgo_desktop.services.month_grid import GridUpdate

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class GridModel(QAbstractTableModel):
    """Rows of values; ``commit`` is called with a cell and the text that was typed into it."""

    def __init__(
        self, speech: Speech, theme: Theme, commit: Callable[[Row, Cell, str], None]
    ) -> None:
        super().__init__()
        self.speech = speech
        self.theme = theme
        self._commit = commit
        self._rows: list[GridRow] = []
        self._months: tuple[Month, ...] = ()
        self._bold = QFont()
        self._bold.setBold(True)

    def show(self, rows: tuple[GridRow, ...], months: tuple[Month, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows, self._months = list(rows), months
        self.endResetModel()

    def take(self, update: GridUpdate) -> None:
        """Show what an act changed."""
        if update.rows is not None:
            self.show(update.rows, self._months)
            return
        for place, row in update.changed.items():
            self._rows[place] = row
            self.dataChanged.emit(self.index(place, 0), self.index(place, columns.COLUMNS - 1))

    def row_at(self, index: Index) -> GridRow:
        """The row of an index."""
        return self._rows[index.row()]

    def cell_at(self, index: Index) -> tuple[Row, Cell] | None:
        """The cell that may be typed into at an index, with its row; None elsewhere."""
        row = self._rows[index.row()]
        if isinstance(row, Heading) or index.column() not in columns.TYPED:
            return None
        return row, row.cells[index.column() - columns.FIRST_MONTH]

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """Rows and headings together."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The columns of the grid."""
        return 0 if parent.isValid() else columns.COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Months and the year can be typed into."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return flags | Qt.ItemFlag.ItemIsEditable if self.cell_at(index) else flags

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        """What a cell shows, in which weight and colour, and what an editor begins with."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return self._of_heading(row, index.column(), role)
        cell = self.cell_at(index)
        if role == Roles.DisplayRole:
            return self._text(row, cell, index.column())
        if role == Roles.AccessibleTextRole:
            return self._spoken(row, cell, index)
        if role == Roles.TextAlignmentRole:
            return _RIGHT if columns.FIRST_MONTH <= index.column() < columns.DIVISION else None
        return self._of_cell(row, cell[1], role) if cell else None

    def _of_cell(self, row: Row, cell: Cell, role: int) -> Any:
        if role == Roles.EditRole:
            return columns.typed(cell, row.unit)
        if role == Roles.ForegroundRole:
            return self._ink(cell)
        missing = role == Roles.BackgroundRole and Sign.MISSING in cell.signs
        return QColor(self.theme.tinted) if missing else None

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:  # noqa: N802
        """Hand on what was typed; the new value is shown when the act is on disk."""
        cell = self.cell_at(index)
        if role != Roles.EditRole or cell is None:
            return False
        if str(value).strip() != columns.typed(cell[1], cell[0].unit):
            self._commit(*cell, str(value))
        return True

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        """The names of the columns; the rows have none."""
        if orientation != Qt.Orientation.Horizontal or role != Roles.DisplayRole:
            return None
        say = self.speech.say
        if columns.FIRST_MONTH <= section < columns.YEAR and self._months:
            return self._months[section - columns.FIRST_MONTH].spoken(self.speech.language)
        return {
            columns.NAME: say("grid.column.name"), columns.UNIT: say("grid.column.unit"),
            columns.YEAR: say("grid.column.year"), columns.TOTAL: say("grid.column.total"),
            columns.EMISSION: say("grid.column.emission"),
            columns.FACTOR: say("grid.column.factor"),
            columns.DIVISION: say("grid.column.division"),
        }.get(section)  # fmt: skip

    def _text(self, row: Row, cell: tuple[Row, Cell] | None, column: int) -> str:
        if cell is not None:
            return columns.shown(cell[1], row.unit)
        if column == columns.NAME:
            return columns.name_of(row, self.speech.language)
        if column == columns.UNIT:
            name = unit_named(row.unit).name if row.unit else None
            return name.spoken(self.speech.language) if name else ""
        told = {
            columns.TOTAL: columns.total_of, columns.EMISSION: columns.emission_of,
            columns.FACTOR: columns.factor_of,
        }.get(column)  # fmt: skip
        return told(row) if told else row.division

    def _of_heading(self, heading: Heading, column: int, role: int) -> Any:
        if role == Roles.FontRole:
            return self._bold
        if role == Roles.BackgroundRole:
            return QColor(self.theme.chosen if heading.level == "scope" else self.theme.tinted)
        if role == Roles.TextAlignmentRole and column == columns.EMISSION:
            return _RIGHT
        if role != Roles.DisplayRole:
            return None
        if column == columns.NAME:
            return self._heading(heading)
        return grouped(heading.kgco2e, 2) if column == columns.EMISSION else ""

    def _heading(self, heading: Heading) -> str:
        if heading.source is not None:
            return self.speech.name(heading.source.name)
        if heading.scope:
            return self.speech.say("grid.scope", scope=heading.scope)
        return self.speech.say("grid.apart")

    def _ink(self, cell: Cell) -> QColor | None:
        if cell.mark is Severity.ERROR:
            return QColor(self.theme.bad)
        if cell.mark is Severity.WARNING:
            return QColor(self.theme.warn)
        return None

    def _spoken(self, row: Row, cell: tuple[Row, Cell] | None, index: Index) -> str:
        """What a screen reader says: the row, the column, the value with its unit."""
        name = columns.name_of(row, self.speech.language).strip()
        header = self.headerData(index.column(), Qt.Orientation.Horizontal)
        return f"{name}, {header}, {self._text(row, cell, index.column())} {row.unit}"
