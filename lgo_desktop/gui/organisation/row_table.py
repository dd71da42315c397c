"""The rows of the year as a table: what they are of, where, who keeps their papers, what is in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import PlanRow
from lgo_desktop.core.interview.templates import NOBODY
from lgo_desktop.gui.widgets.value_table import Cell, Heading, ValueTable
from lgo_desktop.gui.words import Speech, breakable, unbroken
from lgo_desktop.services.lgo_search import plain

COLUMNS = (
    ("scope", False), ("source", True), ("place", False), ("item", True), ("keeper", True),
    ("filled", False),
)  # fmt: skip
"""The columns, and whether they share the room."""
PLACE = 2


@dataclass(frozen=True, slots=True)
class _Listed:
    """A row with its cells, and all that they say, as it is searched."""

    row: PlanRow
    cells: list[Cell]
    said: str


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
        self._all: list[_Listed] = []
        self._shown: tuple[PlanRow, ...] = ()
        self._wanted: frozenset[Row] = frozenset()
        self.selectionModel().selectionChanged.connect(self._choose)

    @property
    def chosen(self) -> tuple[PlanRow, ...]:
        """The rows that are chosen, in the order of the table."""
        ranges = cast("list[QItemSelectionRange]", self.selectionModel().selection())
        rows = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
        return tuple(self._shown[self.values.number_of(row)] for row in rows)

    def show_plan(self, rows: Sequence[PlanRow], typed: str = "") -> None:
        """Show these rows, narrowed by what is typed; those that were chosen stay so."""
        self._all = [self._listed(one) for one in rows]
        self.setColumnHidden(PLACE, not any(one.row.facility for one in rows))
        self.narrow(typed)

    def choose_when_there(self, rows: frozenset[Row]) -> None:
        """Choose rows that will be among the next that are shown."""
        self._wanted = rows

    def narrow(self, typed: str) -> None:
        """Show the rows of which every word typed is said."""
        words = plain(unbroken(typed)).split()
        wanted = self._wanted
        fitting = [one for one in self._all if all(word in one.said for word in words)]
        self._shown = tuple(one.row for one in fitting)
        self.show_rows([one.cells for one in fitting])
        self.choose(wanted)

    def choose(self, rows: frozenset[Row]) -> None:
        """Choose these rows, as far as they are shown."""
        self._wanted = rows
        wanted = [
            row
            for row in range(self.values.rowCount())
            if self._shown[self.values.number_of(row)].row in rows
        ]
        chosen = QItemSelection()
        last = self.values.columnCount() - 1
        for top, bottom in _runs(wanted):
            chosen.select(self.values.index(top, 0), self.values.index(bottom, last))
        flags, model = QItemSelectionModel.SelectionFlag, self.selectionModel()
        if wanted:
            first = self.values.index(wanted[0], 0)
            model.setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        model.select(chosen, flags.ClearAndSelect)
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

    def _listed(self, one: PlanRow) -> _Listed:
        cells = self._cells(one)
        return _Listed(one, cells, plain(unbroken(" ".join(cell.text for cell in cells))))

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


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of neighbouring numbers: a whole table is one run, not thousands."""
    for _, run in groupby(enumerate(rows), key=lambda one: one[1] - one[0]):
        numbers = [number for _, number in run]
        yield numbers[0], numbers[-1]
