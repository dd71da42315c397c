"""The table model of a register: lines as they were last told, edits handed on, never done here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.core.fields import Choice
from lgo_desktop.core.registers.cells import begun, choice_of, shown
from lgo_desktop.core.registers.declaration import ITEM, Register
from lgo_desktop.core.registers.lines import Line, LineName
from lgo_desktop.gui.theme import Theme
from lgo_desktop.gui.words import Speech, unbroken
from lgo_desktop.services.registers import RegisterUpdate

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
NOWHERE = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_HEADING = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)

SIGNS: dict[Severity, str] = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.NOTE: "•"}
"""The sign before a value, so that nothing is told by colour alone."""
MISSING = "…"
"""The sign of an empty cell of which a note says that something is missing."""

LONGEST_ASIDE = 24

Commit = Callable[[LineName | None, str, str], None]
"""Hears a line (None for a new one), a column and the text that was typed."""


class RegisterModel(QAbstractTableModel):
    """Lines of values, and under them an empty one in which a name begins another."""

    def __init__(self, register: Register, speech: Speech, theme: Theme, commit: Commit) -> None:
        super().__init__()
        self.register = register
        self.columns = (ITEM, *(field.id for field in register.fields))
        self.lines: list[Line] = []
        self.offered: Mapping[str, tuple[Choice, ...]] = {}
        self.locked = False
        self.names_aside = False
        """Whether the names stand beside the lines, because their column is scrolled away."""
        self._speech = speech
        self._theme = theme
        self._commit = commit
        self._typed: dict[tuple[LineName, str], str] = {}
        self._room = 0

    @property
    def can_grow(self) -> bool:
        """Whether there is an empty line for another name."""
        return self.register.can_grow and not self.locked

    def show(self, update: RegisterUpdate) -> None:
        """Show what an act changed; new lines at the end leave everything else as it is."""
        self._typed.clear()
        self.offered = update.offered
        if update.lines is None:
            for place, line in update.changed.items():
                self.lines[place] = line
                self._tell(place, place)
            return
        new = update.lines
        if len(new) >= len(self.lines) and _same(self.lines, new):
            self._show_more(new)
        else:
            self.beginResetModel()
            self.lines = list(new)
            self.endResetModel()

    def begin(self, name: LineName) -> None:
        """Show a line that is on its way to the file."""
        self._append([Line(name, {})])

    def column_at(self, index: Index) -> str:
        """The id of the column of an index."""
        return self.columns[index.column()]

    def line_at(self, index: Index) -> Line | None:
        """The line of an index; None for the empty one."""
        return self.lines[index.row()] if 0 <= index.row() < len(self.lines) else None

    def place_of(self, name: LineName) -> int | None:
        """Where a line stands; None if it is not there."""
        return next((n for n, line in enumerate(self.lines) if line.name == name), None)

    def choices(self, column: str) -> tuple[Choice, ...]:
        """What can be chosen in a column."""
        field = self.register.statement.field(column)
        return (*(field.choices if field else ()), *self.offered.get(column, ()))

    def is_closed(self, column: str) -> bool:
        """Whether only what is in the list may stand in a column."""
        field = self.register.statement.field(column)
        return field is not None and field.type == "choice"

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The lines, and the empty one."""
        return 0 if parent.isValid() else len(self.lines) + self._room + self.can_grow

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """The name and the fields."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be typed into; of the empty line the name, and no name that always stands."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_name = self.column_at(index) == ITEM
        fits = self.register.can_grow if is_name else self.line_at(index) is not None
        return flags | Qt.ItemFlag.ItemIsEditable if fits and not self.locked else flags

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        """What a cell shows, in which colour, and what an editor begins with."""
        if not index.isValid():
            return None
        line, column = self.line_at(index), self.column_at(index)
        return self._of_line(line, column, role) if line else self._of_empty(column, role)

    def _of_line(self, line: Line, column: str, role: int) -> Any:
        if role == Roles.DisplayRole:
            return self._marked(line, column)
        if role == Roles.EditRole:
            return self.begun(line, column)
        if role == Roles.AccessibleTextRole:
            return self._spoken(line, column)
        if role == Roles.TextAlignmentRole:
            return _RIGHT if self._is_number(column) else _LEFT
        return self._of_findings(line.found_in(column), role)

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:  # noqa: N802
        """Hand on what was typed; it is shown at once, and again as it was saved."""
        if role != Roles.EditRole or not index.isValid() or self.locked:
            return False
        line, column, text = self.line_at(index), self.column_at(index), unbroken(str(value))
        if line is None:
            if column == ITEM and text.strip():
                self._commit(None, ITEM, text)
            return True
        if text.strip() != self.begun(line, column):
            self._typed[line.name, column] = text
            self._commit(line.name, column, text)
            self.dataChanged.emit(index, index)
        return True

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        """The names of the columns; the lines are numbered, a plus stands before the empty one."""
        if orientation == Qt.Orientation.Vertical:
            return self._aside(section) if role == Roles.DisplayRole else None
        if role == Roles.DisplayRole and 0 <= section < len(self.columns):
            return self._speech.name(self.register.heading_of(self.columns[section]))
        return _HEADING if role == Roles.TextAlignmentRole else None

    def put_names_aside(self, *, aside: bool) -> None:
        """Let the names stand beside the lines, or their numbers again."""
        self.names_aside = aside
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def value(self, line: Line, column: str) -> str:
        """What stands in a cell, without signs: what is copied."""
        typed = self._typed.get((line.name, column))
        if typed is not None:
            return typed
        if column == ITEM:
            return self.named(line.name)
        field, entry = self.register.statement.field(column), line.entries.get(column)
        if field is None or entry is None:
            return ""
        return shown(entry, field, self.offered.get(column, ()), self._speech.language)

    def named(self, name: LineName) -> str:
        """How people call a line."""
        choice = choice_of(name.item, (*self.register.fixed, *self.offered.get(ITEM, ())))
        told = choice.name.spoken(self._speech.language) if choice else name.item
        return f"{told} · {name.facility}" if name.facility else told

    def begun(self, line: Line, column: str) -> str:
        """What an editor begins with."""
        if column == ITEM:
            return line.name.item
        field = self.register.statement.field(column)
        if field is None:
            return ""
        if self.offered.get(column):
            return self.value(line, column)
        return begun(line.entries.get(column), field, self._speech.language)

    def _aside(self, row: int) -> str:
        if row >= len(self.lines):
            return "+"
        if not self.names_aside:
            return str(row + 1)
        name = self.named(self.lines[row].name)
        return name if len(name) <= LONGEST_ASIDE else f"{name[: LONGEST_ASIDE - 1]}…"

    def _marked(self, line: Line, column: str) -> str:
        value, found = self.value(line, column), line.found_in(column)
        if not found:
            return value
        worst = _worst(found)
        sign = MISSING if worst is Severity.NOTE and not value else SIGNS[worst]
        return f"{sign} {value}".rstrip()

    def _of_findings(self, found: Sequence[Finding], role: int) -> QColor | None:
        if not found or role not in (Roles.ForegroundRole, Roles.BackgroundRole):
            return None
        worst = _worst(found)
        if role == Roles.BackgroundRole:
            return QColor(self._theme.tinted)
        inks = {Severity.ERROR: self._theme.bad, Severity.WARNING: self._theme.warn}
        return QColor(inks[worst]) if worst in inks else None

    def _of_empty(self, column: str, role: int) -> Any:
        """What the line under all others shows."""
        if column != ITEM:
            return None
        if role == Roles.DisplayRole:
            return unbroken(self._speech.say("registers.new_line"))
        if role == Roles.AccessibleTextRole:
            return unbroken(self._speech.say("registers.spoken_new"))
        if role == Roles.ForegroundRole:
            return QColor(self._theme.quiet)
        return "" if role == Roles.EditRole else None

    def _spoken(self, line: Line, column: str) -> str:
        """What a screen reader says: the line, the column, the value, and what was found."""
        say = self._speech.say
        value = self.value(line, column) or say("registers.spoken_empty")
        told = say(
            "registers.spoken", name=self.named(line.name),
            column=self.register.heading_of(column), value=value,
        )  # fmt: skip
        return unbroken(". ".join([told, *map(self._speech.finding, line.found_in(column))]))

    def _is_number(self, column: str) -> bool:
        field = self.register.statement.field(column)
        return field is not None and field.type == "number"

    def _show_more(self, new: Sequence[Line]) -> None:
        """Show the lines that stand, and further ones under them."""
        old = len(self.lines)
        changed = [n for n, line in enumerate(self.lines) if line != new[n]]
        for place in changed:
            self.lines[place] = new[place]
            self._tell(place, place)
        if len(new) > old:
            self._append(new[old:])

    def _append(self, lines: Sequence[Line]) -> None:
        """Show further lines: the empty one becomes the first of them, and one stays on it.

        First there is more room under it, then the lines stand in it, as Qt wants it told.
        """
        old, count, more = len(self.lines), self.rowCount(), len(lines)
        self.beginInsertRows(NOWHERE, count, count + more - 1)
        self._room += more
        self.endInsertRows()
        self._room -= more
        self.lines += lines
        self._tell(old, self.rowCount() - 1)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


def _same(old: Iterable[Line], new: Iterable[Line]) -> bool:
    return all(one.name == other.name for one, other in zip(old, new, strict=False))


def _worst(found: Sequence[Finding]) -> Severity:
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    return min((one.severity for one in found), key=order.index)
