"""Enter by month: the rows of TGO's form, months across, totals after every cell."""

from collections.abc import Sequence
from dataclasses import astuple
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding, Where
from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.layout import Filter
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import Thing
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui import theme
from lgo_desktop.gui.dialogs.question import question
from lgo_desktop.gui.dialogs.years import YearsDialog
from lgo_desktop.gui.grid import columns, spoken
from lgo_desktop.gui.grid.block_deeds import BlockDeeds
from lgo_desktop.gui.grid.commands import KEYS, Command
from lgo_desktop.gui.grid.filters import FilterBar
from lgo_desktop.gui.grid.model import GridModel
from lgo_desktop.gui.grid.panel import RowPanel
from lgo_desktop.gui.grid.quiet_check import QuietCheck
from lgo_desktop.gui.grid.row_deeds import RowDeeds
from lgo_desktop.gui.grid.view import GridView
from lgo_desktop.gui.pages.page import Page, PageKind
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, breakable, plain_button, unbroken
from lgo_desktop.services.draft_places import (
    CELL,
    KEY_PARTS,
    Left,
    cell_place,
    place_of,
    read_place,
)

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
MENU = (
    (Command.COPY, Command.CUT, Command.PASTE, Command.FILL_DOWN, Command.FILL_RIGHT,
     Command.CLEAR),
    (Command.ESTIMATED, Command.NOTE, Command.DETAILS),
    (Command.ADD, Command.RENAME, Command.UNIT, Command.REMOVE),
)  # fmt: skip
MOST_NEWS = 3
NOTE = "note"
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
        self._left_notes: dict[EntryKey, str] = {}
        app = QApplication.instance()
        look = theme.current(app) if isinstance(app, QApplication) else theme.LIGHT
        self.model = GridModel(session.speech, look, self._commit)
        self.view = GridView(self.model)
        self.view.setAccessibleName(unbroken(session.speech.say("entry.title")))
        self.bar = FilterBar(session.speech)
        self.panel = RowPanel(session)
        self.told, self.news = Words("", "quiet"), Words("", "warn")
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
        view, panel, rows = self.view, self.panel, self.rows
        self.bar.narrowed.connect(self._narrow)
        self.bar.wanted.connect(self.do)
        self.bar.copy_wanted.connect(rows.copy_structure)
        view.selectionModel().currentChanged.connect(self._stand)
        view.wanted.connect(self.do)
        view.menu_wanted.connect(self._menu)
        view.editor.typing.connect(self._half_typed)
        view.editor.given_up.connect(self._given_up)
        panel.put.connect(self._put_field)
        panel.typing.connect(self._half_typed)
        panel.note.connect(self._put_note)
        panel.note_typing.connect(self._half_noted)
        panel.estimated.connect(lambda key, told: rows.tell_estimates([key], estimated=told))
        panel.paper.connect(lambda number: self.session.go("papers", number))
        panel.wanted.connect(self.do)
        panel.years_wanted.connect(self._open_years)
        rows.led.connect(self.take)
        rows.updated.connect(self._updated)
        self.check.found.connect(self._mark)
        self.session.refused.connect(self._refused)
        self.session.changed.connect(self._heard)
        self.session.drafts.offered.connect(self._show_left)
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

    def _heard(self, changes: "Changes") -> None:
        """Keep what changed while another page is shown."""
        if not self.isVisible() and self._grid is not None:
            self._missed.append(changes)

    def take(self, target: object) -> None:
        """Go to the cell of a finding, an entry, a source or a text left over; once rows are there.

        A text left over is offered where it was typed.
        """
        if isinstance(target, Left):
            target = _key_of(target.place)
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
        self._show_left()
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
        rows = [row for row in grid.rows if isinstance(row, Row)]
        missing = sum(row.missing for row in rows)
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
        note = self._left_notes.get(known.cell.key)
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

    # What is typed

    def _commit(self, row: Row, cell: Cell, text: str) -> None:
        if Sign.FROM_PAPERS not in cell.signs:
            self._put(row, cell, text)
            return
        say = self.session.speech.say
        question(
            self.session.speech, self, say("grid.over_papers", value=columns.typed(cell, row.unit)),
            {
                say("grid.see_papers"): lambda: self.session.go("papers", cell.key),
                say("grid.type_over"): lambda: self._put(row, cell, text, over_papers=True),
            },
        )  # fmt: skip

    def _put(self, row: Row, cell: Cell, text: str, *, over_papers: bool = False) -> None:
        desk, pending = self.session.desk, self.model.pending
        if desk is None or desk.inventory is None:
            return
        pending.typed(cell.key, text)

        def work(desk: "Desk") -> "Changes":
            try:
                return desk.put(cell.key, text, unit=row.unit, over_papers=over_papers)
            finally:
                pending.done(cell.key)

        self.session.act(work, draft=(cell_place(desk.inventory.id, cell.key), text))

    def _put_field(self, key: EntryKey, text: str, unit: str) -> None:
        """Save a field beside the months."""
        desk = self.session.desk
        if desk is not None and desk.inventory is not None:
            place = cell_place(desk.inventory.id, key)
            self.session.act(lambda desk: desk.put(key, text, unit=unit), draft=(place, text))

    def _half_typed(self, key: EntryKey, text: str) -> None:
        self.check.touched()
        desk = self.session.desk
        if desk is not None and desk.inventory is not None:
            self.session.drafts.typed(cell_place(desk.inventory.id, key), unbroken(text))

    def _half_noted(self, key: EntryKey, text: str) -> None:
        desk = self.session.desk
        if desk is not None and desk.inventory is not None:
            self.session.drafts.typed(_note_place(desk.inventory.id, key), text)

    def _put_note(self, key: EntryKey, text: str) -> None:
        desk = self.session.desk
        if desk is not None and desk.inventory is not None:
            self.rows.put_note(key, text, _note_place(desk.inventory.id, key))

    def _given_up(self, key: EntryKey) -> None:
        desk = self.session.desk
        if desk is not None and desk.inventory is not None:
            self.session.drafts.settled(cell_place(desk.inventory.id, key))

    def _refused(self) -> None:
        """Show what the file holds in the place of what it did not take."""
        self.model.settle()

    def _show_left(self) -> None:
        """Mark the cells in which something was typed and never saved."""
        desk = self.session.desk
        if desk is None or desk.inventory is None:
            return
        left: dict[EntryKey, str] = {}
        self._left_notes = {}
        for name, text in self.session.drafts.left.items():
            place, key = read_place(name), _key_of(name)
            if key is not None and place.inventory == desk.inventory.id:
                (left if place.key else self._left_notes)[key] = text
        self.model.show_left(left)
        self._rest.start()

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

    def _menu(self, at: QPoint) -> None:
        """What can be done here, each with its key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in MENU:
            for command in group:
                text = unbroken(self.session.speech.say(f"grid.command.{command.value}"))
                action = menu.addAction(plain_button(text))
                action.setShortcut(QKeySequence(KEYS.get(command, ("",))[0]))
                action.setShortcutVisibleInContextMenu(True)
                action.triggered.connect(lambda _checked=False, command=command: self.do(command))
            menu.addSeparator()
        menu.popup(at)


def _grid_of(desk: "Desk") -> "MonthGrid":
    from lgo_desktop.services.month_grid import MonthGrid  # noqa: PLC0415 - loads in the worker

    return MonthGrid(desk)


def _known_of(grid: "MonthGrid", row: Row, cell: Cell) -> "Known":
    from lgo_desktop.services.row_details import known_of  # noqa: PLC0415 - loads in the worker

    return known_of(grid, row, cell)


def _led(grid: "MonthGrid", target: "Target") -> "Led | None":
    from lgo_desktop.services.grid_places import lead  # noqa: PLC0415 - loads in the worker

    return lead(grid, target)


def _note_place(inventory: str, key: EntryKey) -> str:
    """Where a half-typed note is kept: beside the text of its cell."""
    return place_of(CELL, inventory, *astuple(key), NOTE)


def _key_of(name: str) -> EntryKey | None:
    """The cell of a place, of its text or its note; None for places of other pages."""
    place = read_place(name)
    if place.kind != CELL or len(place.parts) < KEY_PARTS:
        return None
    return EntryKey(*place.parts[:KEY_PARTS])


PAGE = PageKind("entry", 3, EntryPage)
