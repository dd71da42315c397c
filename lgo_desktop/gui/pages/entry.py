"""Enter by month: the rows of TGO's form, months across, totals after every cell."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QHBoxLayout, QLineEdit

from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.grid.cells import Cell
from lgo_desktop.core.grid.layout import Filter
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.gui import theme
from lgo_desktop.gui.dialogs.paste import ask
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.grid.model import GridModel
from lgo_desktop.gui.grid.view import GridView
from lgo_desktop.gui.pages.page import Page, PageKind
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import Words, unbroken

if TYPE_CHECKING:
    from lgo_desktop.core.grid.planning import Plan
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.grid_blocks import GridBlocks
    from lgo_desktop.services.month_grid import GridUpdate, MonthGrid

TONNE = 1000


class EntryPage(Page):
    """The grid with its filters above, and below it what is known of the cell one stands in."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, session.speech.say("entry.title"))
        self._grid: MonthGrid | None = None
        app = QApplication.instance()
        look = theme.current(app) if isinstance(app, QApplication) else theme.LIGHT
        self.model = GridModel(session.speech, look, self._commit)
        self.view = GridView(self.model)
        self.view.setAccessibleName(unbroken(session.speech.say("entry.title")))
        self.told = Words("", "quiet")
        self._filters()
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.told)
        self._listen()

    def _filters(self) -> None:
        say = self.session.speech.say
        self.search = QLineEdit()
        self.search.setPlaceholderText(unbroken(say("entry.search")))
        self.search.setAccessibleName(unbroken(say("entry.search")))
        self.search.setClearButtonEnabled(True)
        self.division = QComboBox()
        self.division.setAccessibleName(unbroken(say("grid.column.division")))
        self.missing = QCheckBox(say("entry.only_missing"))
        row = QHBoxLayout()
        row.addWidget(self.search, 2)
        row.addWidget(self.division, 1)
        row.addWidget(self.missing)
        self.body.addLayout(row)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.division.activated.connect(self._narrow)
        self.missing.toggled.connect(self._narrow)
        self.view.selectionModel().currentChanged.connect(self._stand)
        self.view.pasted.connect(self.paste)
        self.view.fill_down.connect(lambda: self._block("fill", _down))
        self.view.fill_right.connect(lambda: self._block("fill", _right))
        self.view.emptied.connect(lambda: self._block("clear", _clear))

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Show all rows, or only what an act changed."""
        desk, grid = self.session.desk, self._grid
        if desk is None:
            return
        if grid is None or grid.desk is not desk or changes is None:
            self.session.ask(lambda: _grid_of(desk), self._all)
        else:
            self.session.ask(lambda: grid.refresh(changes), self._updated)

    def _all(self, grid: "MonthGrid") -> None:
        self._grid = grid
        self.model.show(grid.rows, grid.months)
        self.division.clear()
        self.division.addItem(unbroken(self.session.speech.say("entry.all_divisions")), "")
        for name in grid.divisions():
            self.division.addItem(name, name)
        self._sum_up()
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, columns.FIRST_MONTH))
            self.view.go_down()

    def _updated(self, update: "GridUpdate") -> None:
        here = self.view.currentIndex()
        self.model.take(update)
        if update.rows is not None and here.row() < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(here.row(), here.column()))
        self._sum_up()
        self._stand(self.view.currentIndex())

    def _sum_up(self) -> None:
        desk, grid = self.session.desk, self._grid
        totals = desk.totals if desk else None
        if totals is None or grid is None:
            return
        rows = [row for row in grid.rows if isinstance(row, Row)]
        missing = sum(row.missing for row in rows)
        say = self.session.speech.say
        told = say("entry.standing", tonnes=grouped(totals.total / TONNE, 2), missing=missing)
        self.standing.tell(told if rows else say("entry.empty"), "quiet")

    def _commit(self, row: Row, cell: Cell, text: str) -> None:
        self.session.act(lambda desk: desk.put(cell.key, text, unit=row.unit))

    def _narrow(self) -> None:
        grid = self._grid
        if grid is None:
            return
        wanted = Filter(
            division=str(self.division.currentData() or ""), text=self.search.text(),
            only_missing=self.missing.isChecked(),
        )  # fmt: skip
        self.session.ask(lambda: grid.narrow(wanted), self._updated)

    def _stand(self, index: QModelIndex) -> None:
        """Tell what is known of the cell: its findings, its note."""
        at = self.model.cell_at(index) if index.isValid() else None
        grid = self._grid
        if at is None or grid is None:
            self.told.tell("")
            return
        finding = self.session.speech.finding
        sentences = [finding(one) for one in grid.findings_of(*at)[:3]]
        self.told.tell(
            "  ".join([*sentences, at[1].note]).strip(), "warn" if sentences else "quiet"
        )

    def paste(self) -> None:
        """Paste what lies on the clipboard, after showing what it would do."""
        text, index = QApplication.clipboard().text(), self.view.currentIndex()
        grid = self._grid
        if grid is None or not text or index.column() not in columns.TYPED:
            return
        place, column = index.row(), index.column() - columns.FIRST_MONTH
        self.session.ask(
            lambda: _blocks(grid).paste(unbroken(text), place, column),
            partial(self._apply, "paste"),
        )

    def _block(self, act: str, plan: "Callable[[GridBlocks, list[int], int, int], Plan]") -> None:
        grid, chosen = self._grid, self.view.chosen()
        if grid is not None and chosen is not None:
            self.session.ask(lambda: plan(_blocks(grid), *chosen), partial(self._apply, act))

    def _apply(self, act: str, plan: "Plan") -> None:
        grid = self._grid
        if grid is None:
            return

        def do() -> None:
            self.session.act(lambda _desk: _blocks(grid).apply(plan, act)[0])

        ask(plan, self.session.speech, self, do)


def _grid_of(desk: "Desk") -> "MonthGrid":
    from lgo_desktop.services.month_grid import MonthGrid  # noqa: PLC0415 - loads in the worker

    return MonthGrid(desk)


def _blocks(grid: "MonthGrid") -> "GridBlocks":
    from lgo_desktop.services.grid_blocks import GridBlocks  # noqa: PLC0415 - loads in the worker

    return GridBlocks(grid)


def _down(blocks: "GridBlocks", places: list[int], first: int, last: int) -> "Plan":
    return blocks.fill_down(places, first, last)


def _right(blocks: "GridBlocks", places: list[int], first: int, last: int) -> "Plan":
    return blocks.fill_right(places, first, last)


def _clear(blocks: "GridBlocks", places: list[int], first: int, last: int) -> "Plan":
    return blocks.clear(places, first, last)


PAGE = PageKind("entry", 3, EntryPage)
