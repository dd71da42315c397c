"""What is done to rows: added, renamed, given a unit, removed; and to cells beside typing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import RowKey
from lgo_desktop.core.interview.declaration import Row as PlannedRow
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.gui.dialogs.copy_structure import CopyStructure
from lgo_desktop.gui.dialogs.question import question
from lgo_desktop.gui.dialogs.row import RowDialog
from lgo_desktop.gui.dialogs.row_unit import UnitDialog
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.grid.model import GridModel
from lgo_desktop.gui.grid.view import GridView
from lgo_desktop.gui.session import Session

if TYPE_CHECKING:
    from lgo_desktop.services.copying_structure import Takeover
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.month_grid import MonthGrid

FEW = 3
"""So many rows are named before the others are only counted."""


class RowDeeds(QObject):
    """The commands about rows. ``led`` names the row to go to, ``updated`` what the grid shows."""

    led = Signal(object)
    updated = Signal(object)

    def __init__(self, session: Session, view: GridView, model: GridModel, over: QWidget) -> None:
        super().__init__(over)
        self.grid: MonthGrid | None = None
        self._session, self._view, self._model, self._over = session, view, model, over
        self.commands: dict[Command, Callable[[], None]] = {
            Command.ADD: self.add, Command.RENAME: self.rename, Command.UNIT: self.change_unit,
            Command.REMOVE: self.remove, Command.ESTIMATED: self.turn_estimates,
        }  # fmt: skip

    def row(self) -> Row | None:
        """The row one stands in; None on a heading."""
        index = self._view.currentIndex()
        here = self._model.row_at(index) if index.isValid() else None
        return here if isinstance(here, Row) else None

    def cells(self) -> list[Cell]:
        """The chosen cells that are filled."""
        chosen = self._view.chosen()
        if chosen is None:
            return []
        places, first, last = chosen
        rows = self._model.rows_at(places)
        return [
            cell for row in rows for cell in row.cells[first : last + 1] if cell.value is not None
        ]

    def add(self) -> None:
        """Ask for a new row, of the kind of the one one stands in unless another is chosen."""
        row = self.row()
        RowDialog(
            self._session.speech, self._over, _planned(row) if row else None, renames=False,
            divisions=self._divisions(), done_with=self._add,
        ).open()  # fmt: skip

    def _add(self, row: PlannedRow, keeper: str) -> None:
        def work(desk: "Desk") -> "Changes":
            from lgo_desktop.core.interview.templates import NOT_STATED  # noqa: PLC0415
            from lgo_desktop.services.planned_rows import add_row  # noqa: PLC0415 - in the worker

            inventory = desk.held_inventory
            _, changes = desk.through(
                lambda project: add_row(project, inventory, row, keeper or NOT_STATED)
            )
            return changes

        self._session.act(work)
        self.led.emit(_key(row))

    def rename(self) -> None:
        """Ask for another name, place or kind of the row."""
        row = self.row()
        if row is None:
            return
        RowDialog(
            self._session.speech, self._over, _planned(row), renames=True,
            divisions=self._divisions(), done_with=lambda new, _keeper: self._rename(row, new),
        ).open()  # fmt: skip

    def _rename(self, row: Row, new: PlannedRow) -> None:
        def work(desk: "Desk") -> "Changes":
            from lgo_desktop.services.row_changes import rename_row  # noqa: PLC0415 - in the worker

            inventory = desk.held_inventory
            _, changes = desk.through(
                lambda project: rename_row(project, inventory, _planned(row), new)
            )
            return changes

        self._session.act(work)
        self.led.emit(_key(new))

    def remove(self) -> None:
        """Remove the chosen rows, after asking."""
        rows = self.chosen_rows()
        if not rows:
            return
        say, language = self._session.speech.say, self._session.speech.language
        names = ", ".join(columns.full_name(row, language) for row in rows[:FEW])
        name = f"{names}…" if len(rows) > FEW else names
        filled = sum(cell.value is not None for row in rows for cell in row.cells)
        text = (
            say("row.remove_filled", name=name, count=filled)
            if filled
            else say("row.remove_empty", name=name)
        )
        question(
            self._session.speech, self._over, text, {say("row.remove"): lambda: self._remove(rows)}
        )

    def chosen_rows(self) -> list[Row]:
        """The rows of the selection, one of each thing; else the one one stands in."""
        chosen, here = self._view.chosen(), self.row()
        rows = self._model.rows_at(chosen[0]) if chosen else [here] if here else []
        return list({row.key.thing: row for row in rows}.values())

    def _remove(self, rows: list[Row]) -> None:
        def work(desk: "Desk") -> "Changes":
            from lgo_desktop.services.row_changes import remove_rows  # noqa: PLC0415 - as above

            inventory, planned = desk.held_inventory, [_planned(row) for row in rows]
            _, changes = desk.through(
                lambda project: remove_rows(project, inventory, planned, with_amounts=True)
            )
            return changes

        self._session.act(work)

    def change_unit(self) -> None:
        """Ask for another unit of the row."""
        row = self.row()
        if row is not None and row.field.type == "number":
            UnitDialog(
                self._session.speech, self._over, row,
                lambda unit, converted: self._change_unit(row, unit, converted=converted),
            ).open()  # fmt: skip

    def _change_unit(self, row: Row, unit: str, *, converted: bool) -> None:
        grid = self.grid
        if grid is None:
            return
        self._session.ask(lambda: grid.suggest({row.key: unit}), self.updated.emit)
        if any(cell.value is not None for cell in row.cells):
            self._session.act(lambda desk: _in_unit(desk, row.key, unit, converted=converted))

    def turn_estimates(self) -> None:
        """Say that the chosen cells are estimates; if all are already, that they are not."""
        cells = self.cells()
        if cells:
            all_are = all(Sign.ESTIMATED in cell.signs for cell in cells)
            self.tell_estimates([cell.key for cell in cells], estimated=not all_are)

    def tell_estimates(self, keys: list[EntryKey], *, estimated: bool) -> None:
        """Say whether some cells are estimates."""

        def work(desk: "Desk") -> "Changes":
            from lgo_desktop.services.row_deeds import (  # noqa: PLC0415 - loads in the worker
                tell_estimates,
            )

            return tell_estimates(desk, keys, estimated=estimated)

        self._session.act(work)

    def put_note(self, key: EntryKey, text: str, place: str) -> None:
        """Save the note of a cell; ``place`` is where it is kept while it is half typed."""

        def work(desk: "Desk") -> "Changes":
            from lgo_desktop.services.row_deeds import put_note  # noqa: PLC0415 - in the worker

            return put_note(desk, key, text)

        self._session.act(work, draft=(place, text))

    def copy_structure(self) -> None:
        """Ask which rows of another year to take over."""
        CopyStructure(self._session, self._over, self._take_over).open()

    def _take_over(self, given: "Takeover") -> None:
        grid = self.grid
        if grid is None:
            return

        def work(desk: "Desk") -> "Changes":
            from lgo_desktop.services.copying_structure import (  # noqa: PLC0415 - in the worker
                take_over,
            )

            inventory = desk.held_inventory
            found, changes = desk.through(lambda project: take_over(project, inventory, given))
            grid.suggest(given.units)
            return changes.about(found)

        self._session.act(work)

    def _divisions(self) -> tuple[str, ...]:
        return self.grid.divisions() if self.grid else ()


def _planned(row: Row) -> PlannedRow:
    return PlannedRow(*row.key.thing)


def _key(row: PlannedRow) -> EntryKey:
    return EntryKey(row.source, row.variant, row.facility, row.item, "", KEEPER.id)


def _in_unit(desk: "Desk", row: RowKey, unit: str, *, converted: bool) -> "Changes":
    from lgo_desktop.services.row_deeds import change_unit  # noqa: PLC0415 - loads in the worker

    return change_unit(desk, row, unit, converted=converted)
