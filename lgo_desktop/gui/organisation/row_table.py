"""The rows of the year as a table: what they are of, where, who keeps their papers, what is in."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import PlanRow
from lgo_desktop.core.interview.templates import NOT_STATED
from lgo_desktop.gui.widgets.value_table import Cell, Heading, ValueTable
from lgo_desktop.gui.words import Speech, breakable, unbroken
from lgo_desktop.services.lgo_search import plain

COLUMNS = (
    ("scope", False), ("source", True), ("place", False), ("item", True), ("keeper", True),
    ("filled", False),
)  # fmt: skip
"""The columns, and whether they share the room."""
PLACE = 2
NOBODY = ("", NOT_STATED)


class RowTable(ValueTable):
    """``chosen_changed`` tells that other rows are chosen. They stay chosen when rows change.

    ``removal`` asks to remove them, by the key for it.
    """

    chosen_changed = Signal()
    removal = Signal()

    def __init__(self, speech: Speech) -> None:
        say = speech.say
        headings = [
            Heading(say(f"organisation.rows.{name}"), wide=wide) for name, wide in COLUMNS
        ]  # fmt: skip
        super().__init__(headings, say("organisation.section.rows"))
        self._speech = speech
        self._all: tuple[PlanRow, ...] = ()
        self._shown: tuple[PlanRow, ...] = ()
        self._wanted: frozenset[Row] = frozenset()
        self.selectionModel().selectionChanged.connect(self._choose)

    @property
    def chosen(self) -> tuple[PlanRow, ...]:
        """The rows that are chosen, in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._shown[self.values.number_of(row)] for row in rows)

    def show_plan(self, rows: Sequence[PlanRow], typed: str = "") -> None:
        """Show these rows, narrowed by what is typed; those that were chosen stay so."""
        self._all = tuple(rows)
        self.setColumnHidden(PLACE, not any(one.row.facility for one in rows))
        self.narrow(typed)

    def choose_when_there(self, rows: frozenset[Row]) -> None:
        """Choose rows that will be among the next that are shown."""
        self._wanted = rows

    def narrow(self, typed: str) -> None:
        """Show the rows of which every word typed is said."""
        words = plain(unbroken(typed)).split()
        wanted = self._wanted
        self._shown = tuple(one for one in self._all if self._says(one, words))
        self.show_rows([self._cells(one) for one in self._shown])
        self.choose(wanted)

    def choose(self, rows: frozenset[Row]) -> None:
        """Choose these rows, as far as they are shown."""
        self._wanted = rows
        chosen = QItemSelection()
        first = None
        for row in range(self.values.rowCount()):
            if self._shown[self.values.number_of(row)].row in rows:
                index = self.values.index(row, 0)
                first = index if first is None else first
                chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        if first is not None:
            model.setCurrentIndex(first, flags.NoUpdate)
        model.select(chosen, flags.ClearAndSelect | flags.Rows)
        if first is not None:
            self.scrollTo(first)
        self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete asks to remove the chosen rows."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.removal.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self._wanted = frozenset(one.row for one in self.chosen)
        self.chosen_changed.emit()

    def _cells(self, one: PlanRow) -> list[Cell]:
        say, name = self._speech.say, self._speech.name
        scope = str(one.source.scope) if one.source.scope else "–"
        filled = say("organisation.rows.cells", count=one.entries)
        return [
            Cell(scope, one.source.scope),
            Cell(f"{name(one.source.name)} · {name(one.variant.name)}"),
            Cell(breakable(one.row.facility)),
            Cell(breakable(one.row.item)),
            Cell(breakable(one.keeper) if one.keeper not in NOBODY else say("organisation.nobody")),
            Cell(filled if one.entries else say("organisation.rows.empty"), one.entries),
        ]

    def _says(self, one: PlanRow, words: Sequence[str]) -> bool:
        texts = " ".join(cell.text for cell in self._cells(one)) if words else ""
        said = plain(unbroken(texts))
        return all(word in said for word in words)
