"""The first rows of a pasted block, each with a sign whether it is accepted."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from lgo_desktop.gui.words import unbroken

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
NOWHERE = QModelIndex()
MOST = 200
ACCEPTED, REFUSED = "✓", "✕"


class PreviewModel(QAbstractTableModel):
    """Rows as they were copied; ``first`` is the number of the first in the block."""

    def __init__(self, rows: Sequence[Sequence[str]], first: int, row_name: str) -> None:
        super().__init__()
        self._rows = rows[:MOST]
        self._first = first
        self._row_name = row_name
        self._headings: Sequence[str] = ()
        self._refused: Collection[int] = ()

    def judge(self, headings: Sequence[str], refused: Collection[int]) -> None:
        """Show what the columns are taken for, and which rows are refused."""
        self._headings, self._refused = headings, refused
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(len(headings), 1))
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1)
            )

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The first rows of the block."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The number of the row with its sign, and the columns of the block."""
        return 0 if parent.isValid() else 1 + (len(self._rows[0]) if self._rows else 0)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        """The cells as they were copied."""
        if not index.isValid() or role != Roles.DisplayRole:
            return None
        if index.column():
            return self._rows[index.row()][index.column() - 1]
        number = self._first + index.row()
        return f"{REFUSED if number in self._refused else ACCEPTED} {number}"

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> object:
        """What the columns are taken for."""
        if orientation != Qt.Orientation.Horizontal or role != Roles.DisplayRole:
            return None
        if not section:
            return self._row_name
        return unbroken(self._headings[section - 1]) if section <= len(self._headings) else ""
