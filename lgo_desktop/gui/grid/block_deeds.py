"""What is done with a block of cells: copied, pasted, filled, emptied."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.grid.block import block_of
from lgo_desktop.gui.dialogs.paste import ask
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.grid.model import GridModel
from lgo_desktop.gui.grid.view import GridView
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import unbroken

if TYPE_CHECKING:
    from lgo_desktop.core.grid.planning import Plan
    from lgo_desktop.services.grid_blocks import GridBlocks
    from lgo_desktop.services.month_grid import MonthGrid


class BlockDeeds:
    """The commands about blocks of one view; ``grid`` is told once the rows are read."""

    def __init__(self, session: Session, view: GridView, model: GridModel, over: QWidget) -> None:
        self.grid: MonthGrid | None = None
        self._session, self._view, self._model, self._over = session, view, model, over
        self.commands: dict[Command, Callable[[], None]] = {
            Command.COPY: self.copy, Command.CUT: self.cut, Command.PASTE: self.paste,
            Command.FILL_DOWN: lambda: self._plan("fill", _down),
            Command.FILL_RIGHT: lambda: self._plan("fill", _right),
            Command.CLEAR: lambda: self._plan("clear", _clear),
        }  # fmt: skip

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as a spreadsheet reads them."""
        chosen = self._view.chosen()
        if chosen is None:
            index = self._view.currentIndex()
            text = str(index.data() or "") if index.isValid() else ""
        else:
            places, first, last = chosen
            text = "\n".join(
                "\t".join(columns.typed(cell, row.unit) for cell in row.cells[first : last + 1])
                for row in self._model.rows_at(places)
            )
        QApplication.clipboard().setText(unbroken(text))

    def cut(self) -> None:
        """Copy the chosen cells, then empty them."""
        if self._view.chosen() is not None:
            self.copy()
            self._plan("clear", _clear)

    def paste(self) -> None:
        """Paste what lies on the clipboard, after showing what it would do.

        A single cell goes into all that are chosen.
        """
        text, grid, chosen = QApplication.clipboard().text(), self.grid, self._view.chosen()
        if grid is None or not text or chosen is None:
            return
        places, first, last = chosen
        rows, wide = len(self._model.rows_at(places)), last - first + 1
        if rows * wide > 1 and _is_single(text):
            text = "\n".join(["\t".join([text.strip("\r\n")] * wide)] * rows)
        self._session.ask(
            lambda: _blocks(grid).paste(unbroken(text), places[0], first),
            partial(self._apply, "paste"),
        )

    def _plan(self, act: str, plan: "Callable[[GridBlocks, list[int], int, int], Plan]") -> None:
        grid, chosen = self.grid, self._view.chosen()
        if grid is not None and chosen is not None:
            self._session.ask(lambda: plan(_blocks(grid), *chosen), partial(self._apply, act))

    def _apply(self, act: str, plan: "Plan") -> None:
        grid = self.grid
        if grid is None:
            return

        def do() -> None:
            self._session.act(lambda _desk: _blocks(grid).apply(plan, act)[0])

        ask(plan, self._session.speech, self._over, do)


def _is_single(text: str) -> bool:
    try:
        return [len(row) for row in block_of(text)] == [1]
    except Refused:  # told where the block is read to be pasted
        return False


def _blocks(grid: "MonthGrid") -> "GridBlocks":
    from lgo_desktop.services.grid_blocks import GridBlocks  # noqa: PLC0415 - loads in the worker

    return GridBlocks(grid)


def _down(blocks: "GridBlocks", places: list[int], first: int, last: int) -> "Plan":
    return blocks.fill_down(places, first, last)


def _right(blocks: "GridBlocks", places: list[int], first: int, last: int) -> "Plan":
    return blocks.fill_right(places, first, last)


def _clear(blocks: "GridBlocks", places: list[int], first: int, last: int) -> "Plan":
    return blocks.clear(places, first, last)
