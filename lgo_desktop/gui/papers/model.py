"""The table model of a ledger: saved papers, lines being typed, and an empty line to type into."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.gui.papers import columns
from lgo_desktop.gui.papers.lines import Typing, row_in
from lgo_desktop.gui.theme import Theme
from lgo_desktop.gui.words import Speech, unbroken
from lgo_desktop.services.ledger_form import ROW, Cells, Column, cells_of, row_name

if TYPE_CHECKING:
    from lgo_desktop.services.ledger_sheet import Line

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
NOWHERE = QModelIndex()
FEW = 60
"""Rows that are told one by one when they change; an editor in another row stays untouched."""
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WEIGHTS = list(Severity)


class LedgerModel(QAbstractTableModel):
    """Rows of values. ``written`` tells a row, a column and the text that was typed into it."""

    written = Signal(int, str, str)

    def __init__(self, kind: PaperKind, speech: Speech, theme: Theme) -> None:
        super().__init__()
        self.kind = kind
        self.speech = speech
        self.theme = theme
        self.columns = columns.columns_shown(kind)
        self._rows: list[Line | Typing] = []
        self._changes: dict[int, Typing] = {}
        self._cells: dict[int, tuple[Line, Cells]] = {}
        self._slanted = QFont()
        self._slanted.setItalic(True)

    # The rows

    @property
    def rows(self) -> Sequence["Line | Typing"]:
        """What is shown, from top to bottom."""
        return self._rows

    def show(self, rows: Sequence["Line | Typing"]) -> None:
        """Show these rows; those that stay keep their place under the cursor."""
        old, new = [key_of(one) for one in self._rows], [key_of(one) for one in rows]
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        gone, came = len(old) - head - tail, len(new) - head - tail
        if gone:
            self.beginRemoveRows(NOWHERE, head, head + gone - 1)
            del self._rows[head : head + gone]
            self.endRemoveRows()
        if came:
            self.beginInsertRows(NOWHERE, head, head + came - 1)
            self._rows[head:head] = rows[head : head + came]
            self.endInsertRows()
        changed = [n for n, row in enumerate(rows) if row is not self._rows[n]]
        self._rows = list(rows)
        self._tell(changed)

    def touch(self, *lines: Typing) -> None:
        """Show some lines again."""
        keys = {line.key for line in lines}
        self._tell([n for n, row in enumerate(self._rows) if key_of(row) in keys])

    def place_of(self, key: tuple[str, int]) -> int | None:
        """The row of a paper or line; None if it is not shown."""
        return next((n for n, row in enumerate(self._rows) if key_of(row) == key), None)

    def typing_at(self, place: int) -> Typing | None:
        """The line that is being typed in a row, new or in the place of a paper."""
        row = self._rows[place]
        return row if isinstance(row, Typing) else self._changes.get(row.paper.number)

    def change(self, line: "Line") -> Typing:
        """The line that takes the place of a saved paper while it is changed."""
        number = line.paper.number
        if number not in self._changes:
            cells = dict(self.written_of(line))
            self._changes[number] = Typing(0, cells, set(), number, changes_paper=True)
        return self._changes[number]

    def hold(self, change: Typing) -> None:
        """Show a change that was typed before in the place of its paper."""
        self._changes[change.number] = change
        self.touch(change)

    def drop(self, change: Typing) -> None:
        """A change was saved or given up: the paper is shown as it is."""
        self._changes.pop(change.number, None)
        self.touch(change)

    def cells_at(self, place: int) -> Cells:
        """What is written in a row."""
        typing = self.typing_at(place)
        if typing is not None:
            return typing.cells
        row = self._rows[place]
        return {} if isinstance(row, Typing) else self.written_of(row)

    def texts_at(self, place: int) -> list[str]:
        """All cells of a row as they are read."""
        cells = self.cells_at(place)
        return [self._shown(place, column, cells) for column in self.columns]

    def findings_at(self, place: int) -> tuple[Finding, ...]:
        """Why a row is not saved, or what is found about its paper; the weightiest first."""
        typing, row = self.typing_at(place), self._rows[place]
        if typing is not None and typing.told:
            return typing.told
        found = () if isinstance(row, Typing) else row.findings
        return tuple(sorted(found, key=lambda one: _WEIGHTS.index(one.severity)))

    def written_of(self, line: "Line") -> Cells:
        """What is written on a saved paper."""
        number = line.paper.number
        held = self._cells.get(number)
        if held is None or held[0] is not line:
            held = self._cells[number] = (line, cells_of(line.paper, self.speech.language))
        return held[1]

    def _tell(self, places: Sequence[int]) -> None:
        last = len(self.columns) - 1
        if len(places) > FEW:
            places = (places[0], places[-1])
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], last))
            return
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    # What Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """Papers and lines together."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The mark and the columns of the kind."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All but the mark and what is worked out can be typed into, unless it is being saved."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typing = self.typing_at(index.row())
        if not self.is_typed(index.column()) or (typing is not None and typing.saving):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def is_typed(self, column: int) -> bool:
        """Whether a column can be typed into."""
        declared = self.columns[column]
        return declared is not columns.MARK and not declared.worked_out

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        """What a cell shows, how, and what an editor begins with."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Roles.TextAlignmentRole:
            return _RIGHT if columns.is_number(column) else None
        if role == Roles.EditRole:
            return self._text(index.row(), index.column())
        if role == Roles.DisplayRole:
            return self._shown(index.row(), column, self.cells_at(index.row()))
        if role == Roles.AccessibleTextRole:
            return self._spoken(index)
        return self._look(index, role)

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:  # noqa: N802
        """Hand on what was typed."""
        if role != Roles.EditRole or not index.isValid():
            return False
        text, column = str(value).strip(), self.columns[index.column()].id
        typing = self.typing_at(index.row())
        accepted = typing is not None and typing.is_proposed(column) and bool(text)
        if text != self._text(index.row(), index.column()) or accepted:
            self.written.emit(index.row(), column, text)
        return True

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        """The names of the columns; the rows have their numbers in the first."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Roles.DisplayRole:
            return columns.heading(self.columns[section], self.kind, self.speech)
        return None

    def _text(self, place: int, column: int) -> str:
        declared = self.columns[column]
        if declared is columns.MARK:
            return self._mark(place)
        cells = self.cells_at(place)
        if declared.id == ROW and (row := row_in(cells)) is not None:
            return row_name(self.kind, row).spoken(self.speech.language)
        return cells.get(declared.id, "")

    def _shown(self, place: int, column: Column, cells: Cells) -> str:
        """The text as it is read: of a row its own name, as its account stands beside it."""
        if column is columns.MARK:
            return self._mark(place)
        row = row_in(cells) if column.id == ROW else None
        if row is not None:
            return row.name.spoken(self.speech.language)
        return columns.shown(column, cells.get(column.id, ""))

    def _mark(self, place: int) -> str:
        """The number of a paper with the sign of its findings, or how far a line has come."""
        typing, row = self.typing_at(place), self._rows[place]
        if typing is not None:
            number = str(typing.number or "")
            if typing.saving:
                return f"{columns.SAVING} {number}".rstrip()
            sign = columns.DRAFT if typing.started else columns.NEW
            return f"{sign} {number}".rstrip()
        found = self.findings_at(place)
        number = "" if isinstance(row, Typing) else str(row.paper.number)
        return f"{columns.SIGNS[found[0].severity]} {number}" if found else number

    def _look(self, index: Index, role: int) -> Any:
        typing = self.typing_at(index.row())
        column = self.columns[index.column()]
        if role == Roles.BackgroundRole and typing is not None:
            return QColor(self.theme.tinted)
        if role == Roles.FontRole and typing is not None and typing.is_proposed(column.id):
            return self._slanted
        if role == Roles.ForegroundRole:
            return self._ink(index, typing)
        return None

    def _ink(self, index: Index, typing: Typing | None) -> QColor | None:
        column = self.columns[index.column()]
        if typing is not None and (typing.is_proposed(column.id) or typing.saving):
            return QColor(self.theme.quiet)
        found = self.findings_at(index.row())
        about = {self._cell_of(one) for one in found} | ({columns.MARK.id} if found else set())
        if column.id not in about:
            return None
        is_bad = found[0].severity is Severity.ERROR
        return QColor(self.theme.bad if is_bad else self.theme.warn)

    def _cell_of(self, finding: Finding) -> str:
        """The column that a finding is about; the amount where it names the field of a month."""
        field = finding.where.field or ""
        return field if any(one.id == field for one in self.columns) else "amount"

    def _spoken(self, index: Index) -> str:
        """What a screen reader says: the column and its text; of the first also the findings."""
        header = unbroken(columns.heading(self.columns[index.column()], self.kind, self.speech))
        column = self.columns[index.column()]
        told = [f"{header}: {self._shown(index.row(), column, self.cells_at(index.row()))}"]
        if column is columns.MARK:
            told += [
                unbroken(self.speech.finding(one)) for one in self.findings_at(index.row())
            ]  # fmt: skip
        return " · ".join(told)


def key_of(row: "Line | Typing") -> tuple[str, int]:
    """What tells a row from others."""
    return row.key if isinstance(row, Typing) else ("paper", row.paper.number)


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many of the first are the same."""
    most = min(len(one), len(other))
    return next((n for n in range(most) if one[n] != other[n]), most)
