"""Enter by month: the rows of TGO's form, months across, totals after every cell."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding, Where
from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.cells import Cell
from lgo_desktop.core.grid.layout import Filter, Heading
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import Thing
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui import theme
from lgo_desktop.gui.dialogs.years import YearsDialog
from lgo_desktop.gui.grid import columns, phrases, spoken
from lgo_desktop.gui.grid.block_deeds import BlockDeeds
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.grid.filters import FilterBar
from lgo_desktop.gui.grid.menu import menu_of_commands
from lgo_desktop.gui.grid.model import GridModel
from lgo_desktop.gui.grid.panel import RowPanel
from lgo_desktop.gui.grid.quiet_check import QuietCheck
from lgo_desktop.gui.grid.row_deeds import RowDeeds
from lgo_desktop.gui.grid.typed_texts import TypedTexts, key_of
from lgo_desktop.gui.grid.view import GridView
from lgo_desktop.gui.pages.page import Page, PageKind
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, breakable, unbroken
from lgo_desktop.services.draft_places import Left

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.grid_places import Led, Target
    from lgo_desktop.services.month_grid import GridUpdate, MonthGrid
    from lgo_desktop.services.row_details import Known

TONNE = 1000
REST_MS = 120
"""So long one stands in a cell before its details are read: arrows run on without them."""
PANEL_LETTERS = 36
ROOMY = 1500
"""From this width of the window on the panel is shown at once; else the months have its room."""
PANEL_SHOWN = "entry.details"
"""Where the session remembers whether the panel was wanted."""
MOST_NEWS = 3
LINES = 2
"""Room below the grid for what is told of a cell, always the same, so that nothing jumps."""


class EntryPage(Page):
    """The grid with its filters above, beside it what is known of the cell one stands in."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, session.speech.say("entry.title"))
        self._grid: MonthGrid | None = None
        self._awaited: Target | None = None
        self._look_for = ""
        self._missed: list[Changes] = []
        app = QApplication.instance()
        look = theme.current(app) if isinstance(app, QApplication) else theme.LIGHT
        self.texts = TypedTexts(session, self)
        self.model = GridModel(session.speech, look, self.texts.commit, self.texts.pending)
        self.view = GridView(self.model)
        self.view.setAccessibleName(unbroken(session.speech.say("entry.title")))
        self.bar = FilterBar(session.speech)
        self.panel = RowPanel(session)
        self.told, self.news = Words("", "quiet"), Words("", "warn")
        self.hint = phrases.PhraseHint(self.view.viewport())
        self.blocks = BlockDeeds(session, self.view, self.model, self)
        self.rows = RowDeeds(session, self.view, self.model, self)
        self.check = QuietCheck(session, self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
        column.addWidget(self.news)
        self.told.setFixedHeight(self.fontMetrics().lineSpacing() * LINES)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.news.hide()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        width = self.fontMetrics().horizontalAdvance("0") * PANEL_LETTERS
        self.panel.setMinimumWidth(width)
        self.panel.setMaximumWidth(width * 2)
        self.split.setSizes([width * 3, width])
        self.body.addWidget(self.bar)
        self.body.addWidget(self.split, 1)

    def _listen(self) -> None:
        view, panel, rows, texts = self.view, self.panel, self.rows, self.texts
        self.bar.narrowed.connect(self._narrow)
        self.bar.wanted.connect(self.do)
        self.bar.copy_wanted.connect(rows.copy_structure)
        view.selectionModel().currentChanged.connect(self._stand)
        view.wanted.connect(self.do)
        view.menu_wanted.connect(self._menu)
        view.editor.given_up.connect(texts.given_up)
        panel.put.connect(texts.put_field)
        panel.note.connect(lambda key, text: rows.put_note(key, text, texts.note_place(key)))
        panel.note_typing.connect(texts.half_note)
        for typing in (view.editor.typing, panel.typing):
            typing.connect(texts.half)
        view.editor.typing.connect(self._hint)
        view.editor.closeEditor.connect(lambda *_: self.hint.hide())
        for typing in (view.editor.typing, panel.typing):
            typing.connect(self.check.touched)
        panel.estimated.connect(lambda key, told: rows.tell_estimates([key], estimated=told))
        panel.paper.connect(lambda number: self.session.go("papers", number))
        panel.wanted.connect(self.do)
        panel.years_wanted.connect(self._open_years)
        rows.led.connect(self.take)
        rows.updated.connect(self._updated)
        self.check.found.connect(self._mark)
        self.session.refused.connect(self.model.settle)
        self.session.changed.connect(self._heard)
        texts.changed.connect(self._show_left)
        self._rest.timeout.connect(self._read_details)

    # What is shown

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Show all rows, or only what an act changed, or several while the page was not shown."""
        desk, grid = self.session.desk, self._grid
        if desk is None or desk.inventory is None:
            self.standing.tell(self.session.speech.say("entry.empty"), "quiet")
            return
        missed, self._missed = self._missed, []
        if grid is None or grid.desk is not desk:
            self.session.ask(lambda: _grid_of(desk), while_shown(self, self._all))
            self.check.changed()
            return
        if changes is not None:
            self._tell_news(changes)
        for one in [*missed, *([changes] if changes else [])]:
            self.session.ask(partial(grid.refresh, one), while_shown(self, self._updated))
            self.check.changed()

    def _hint(self, _key: EntryKey, text: str) -> None:
        """Show below the cell what is understood of a text that is being typed."""
        desk, index = self.session.desk, self.view.currentIndex()
        cell = self.model.cell_at(index)
        if desk is None or desk.inventory is None or cell is None:
            return
        shown = phrases.hint(*cell, unbroken(text), desk.inventory.year, self.session.speech)
        self.hint.tell(*shown, self.view.visualRect(index))

    def _heard(self, changes: "Changes") -> None:
        """Keep what changed while another page is shown."""
        if not self.isVisible() and self._grid is not None:
            self._missed.append(changes)

    def take(self, target: object) -> None:
        """Go to the cell of a finding, an entry, a source or a text left over; once rows are there.

        A text left over is offered where it was typed.
        """
        if isinstance(target, Left):
            target = key_of(target.place)
        if isinstance(target, (Where, EntryKey, str)):
            self._awaited = target
            if self._grid is not None:
                self._lead()

    def do(self, command: Command) -> None:
        """Do what a key, a button or the menu says."""
        commands = {
            **self.blocks.commands, **self.rows.commands,
            Command.NOTE: self._write_note, Command.DETAILS: self._turn_panel,
        }  # fmt: skip
        commands[command]()

    def _all(self, grid: "MonthGrid") -> None:
        self._grid = self.blocks.grid = self.rows.grid = grid
        here = self.view.currentIndex()
        at = here.row(), here.column()
        self.model.show(grid.rows, grid.months)
        if self.bar.filter != Filter():
            self._narrow(self.bar.filter)
        self.bar.offer(grid.divisions())
        self.texts.look()
        self._sum_up()
        if here.isValid() and at[0] < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(*at))
        else:
            self.view.setCurrentIndex(self.model.index(0, columns.FIRST_MONTH))
            self.view.go_down()
        self._lead()

    def _updated(self, update: "GridUpdate") -> None:
        here = self.view.currentIndex()
        at = here.row(), here.column()
        if update.rows is None or self._grid is None:
            self.model.take(update)
        else:
            self.model.show(update.rows, self._grid.months)
            self.bar.offer(self._grid.divisions())
            if 0 <= at[0] < self.model.rowCount():
                self.view.setCurrentIndex(self.model.index(*at))
        self._sum_up()
        self._stand(self.view.currentIndex())
        self._lead()

    def _sum_up(self) -> None:
        desk, grid = self.session.desk, self._grid
        totals = desk.totals if desk else None
        if totals is None or grid is None:
            return
        rows = grid.rows
        scopes = (row for row in rows if isinstance(row, Heading) and row.level == "scope")
        missing = sum(scope.missing for scope in scopes)
        say = self.session.speech.say
        told = say("entry.standing", tonnes=grouped(totals.total / TONNE, 2), missing=missing)
        nothing = say("entry.none_fit" if grid.things else "entry.empty")
        self.standing.tell(told if rows else nothing, "quiet")

    def _narrow(self, wanted: Filter) -> None:
        grid = self._grid
        if grid is not None:
            self.session.ask(lambda: grid.narrow(wanted), while_shown(self, self._updated))

    # Where one stands

    def _stand(self, index: QModelIndex) -> None:
        """Tell what is found about the cell; its details a moment later."""
        self.check.touched()
        self._rest.start()
        at = self.model.cell_at(index) if index.isValid() else None
        grid = self._grid
        if at is None or grid is None:
            self.told.tell(self.session.speech.say("entry.keys"), "quiet")
            return
        self.told.tell(*self._said(grid.findings_of(*at), at[1]))

    def _said(self, found: Sequence[Finding], cell: Cell) -> tuple[str, str]:
        """What was found about a cell, or else what is special about it; and in which role."""
        speech = self.session.speech
        if not found:
            left = self.model.left.get(cell.key)
            half = [f"{columns.LEFT} {speech.say('grid.left', text=left)}"] if left else []
            note = [breakable(cell.note)] if cell.note else []
            told = [*half, *spoken.signs_of(cell, speech), *note]
            return " · ".join(told) or speech.say("entry.keys"), "quiet"
        more = speech.say("entry.more", count=len(found) - 1) if found[1:] else ""
        mark = columns.MARKS.get(found[0].severity, "•")
        return f"{mark} {speech.finding(found[0])} {more}".strip(), "warn"

    def _read_details(self) -> None:
        index, grid = self.view.currentIndex(), self._grid
        at = self.model.cell_at(index) if index.isValid() else None
        if not self.panel.isVisible():
            return
        if at is None or grid is None:
            self.panel.show_nothing()
            return
        self.session.ask(lambda: _known_of(grid, *at), while_shown(self, self._show_known))

    def _show_known(self, known: "Known") -> None:
        index = self.view.currentIndex()
        at = self.model.cell_at(index) if index.isValid() else None
        if at is None or at[1].key != known.cell.key:
            return
        note = self.texts.notes.get(known.cell.key)
        month = self.model.month_name(index.column())
        self.panel.show_known(known, month, self.model.left, note)
        if self._look_for:
            self.panel.look_at(self._look_for)
            self._look_for = ""

    def _turn_panel(self) -> None:
        """Show the panel, or give its room to the months."""
        self._show_panel(shown=self.panel.isHidden())
        self.session.setProperty(PANEL_SHOWN, not self.panel.isHidden())

    def _show_panel(self, *, shown: bool) -> None:
        self.panel.setVisible(shown)
        self.told.setVisible(not shown)
        self.bar.details.setChecked(shown)
        self._rest.start()

    def _write_note(self) -> None:
        self._show_panel(shown=True)
        self.panel.write_note()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show the panel where there is room for it, or where it was wanted before."""
        super().showEvent(event)
        wanted = self.session.property(PANEL_SHOWN)
        roomy = self.window().width() >= ROOMY
        self._show_panel(shown=roomy if wanted is None else bool(wanted))

    def _open_years(self, known: "Known") -> None:
        YearsDialog(self.session, self, known.row).open()

    def _lead(self) -> None:
        """Go to what was asked for."""
        target, grid = self._awaited, self._grid
        self._awaited = None
        if target is not None and grid is not None:
            self.session.ask(lambda: _led(grid, target), while_shown(self, self._led))

    def _led(self, led: "Led | None") -> None:
        say = self.session.speech.say
        if led is None:
            self._tell(say("entry.not_here"), "warn")
            return
        if led.update is not None:
            self.model.take(led.update)
        if led.lifted:
            self.bar.lift()
            self._tell(say("entry.lifted"), "quiet")
        index = self.model.index(led.place, columns.FIRST_MONTH + led.column)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.view.setFocus()
        self._sum_up()
        row = self.model.row_at(index)
        if led.before and isinstance(row, Row):
            YearsDialog(self.session, self, row).open()
        elif led.field:
            self._look_for = led.field
            self._show_panel(shown=True)

    def _show_left(self) -> None:
        """Mark the cells in which something was typed and not saved."""
        self.model.show_left(self.texts.cells)
        self._rest.start()

    def _menu(self, at: QPoint) -> None:
        menu_of_commands(self.session.speech, self, self.do).popup(at)

    # What is found

    def _mark(self, findings: object) -> None:
        grid = self._grid
        if grid is not None and isinstance(findings, tuple):
            self.session.ask(lambda: grid.mark(findings), while_shown(self, self._updated))

    def _tell_news(self, changes: "Changes") -> None:
        """Tell what was found about an act, with the place, until the next act."""
        told = []
        for one in changes.findings[:MOST_NEWS]:
            sentence = self.session.speech.finding(one)
            name = self._name(one.where)
            told.append(f"{name}: {sentence}" if name else sentence)
        if len(changes.findings) > MOST_NEWS:
            rest = len(changes.findings) - MOST_NEWS
            told.append(self.session.speech.say("entry.more", count=rest))
        self._tell("\n".join(told), "warn")

    def _tell(self, text: str, role: str) -> None:
        """What is said once, until the next act."""
        self.news.tell(text, role)
        self.news.setVisible(bool(text))

    def _name(self, where: Where) -> str:
        if where.source not in all_forms():
            return ""
        thing = Thing(
            where.source or "", where.variant or "", where.facility or "", where.item or ""
        )
        return breakable(thing.named(all_forms()).spoken(self.session.speech.language))


def _grid_of(desk: "Desk") -> "MonthGrid":
    from lgo_desktop.services.month_grid import MonthGrid  # noqa: PLC0415 - loads in the worker

    return MonthGrid(desk)


def _known_of(grid: "MonthGrid", row: Row, cell: Cell) -> "Known":
    from lgo_desktop.services.row_details import known_of  # noqa: PLC0415 - loads in the worker

    return known_of(grid, row, cell)


def _led(grid: "MonthGrid", target: "Target") -> "Led | None":
    from lgo_desktop.services.grid_places import lead  # noqa: PLC0415 - loads in the worker

    return lead(grid, target)


PAGE = PageKind("entry", 3, EntryPage)
