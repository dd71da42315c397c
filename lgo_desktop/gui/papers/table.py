"""The ledger on the page: one table of lines, typed into as into a spreadsheet."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from lgo_desktop.gui import theme
from lgo_desktop.gui.papers.accounts import Accounts
from lgo_desktop.gui.papers.booking import Booking
from lgo_desktop.gui.papers.editing import CellEditor
from lgo_desktop.gui.papers.lines import Typing
from lgo_desktop.gui.papers.sheet_lines import Looking, SheetLines
from lgo_desktop.gui.papers.view import LedgerView
from lgo_desktop.gui.session import Session
from lgo_desktop.services.ledger_form import ITEM, ROW, lacking

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.ledger_sheet import Line, Sheet


class LedgerTable(QWidget):
    """``stood`` tells that another line is chosen or the chosen one changed.

    ``block`` brings a text of several cells that was pasted.
    """

    stood = Signal()
    block = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._kinds: dict[str, SheetLines] = {}
        self._lines: SheetLines | None = None
        self.looking = Looking()
        self.booking = Booking(session, self)
        self.view = LedgerView()
        self.editor = CellEditor(self._offered, self.view)
        self.view.setItemDelegate(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._listen()

    def _listen(self) -> None:
        self.view.ended.connect(self._ended)
        self.view.left.connect(self._left)
        self.view.stood.connect(self.stood)
        self.view.pasted.connect(self._pasted)
        self.view.removed.connect(self.remove)
        self.view.closed.connect(self._closed)
        self.editor.half.connect(self._half_typed)
        self.booking.settled.connect(self._settled)

    # What is shown

    @property
    def sheet(self) -> "Sheet | None":
        """The sheet that is shown; None before the first."""
        return self._lines.sheet if self._lines else None

    @property
    def accounts(self) -> Accounts | None:
        """What papers of the kind can be about."""
        return self._lines.accounts if self._lines else None

    @property
    def unfinished(self) -> list[Typing]:
        """The lines of this kind that are started and not saved."""
        return self._lines.unfinished if self._lines else []

    @property
    def chosen(self) -> "Line | Typing | None":
        """The line in which the cursor stands."""
        rows = self._lines.model.rows if self._lines else ()
        place = self.view.currentIndex().row()
        return rows[place] if 0 <= place < len(rows) else None

    def show_sheet(self, sheet: "Sheet", left: Mapping[str, str]) -> None:
        """Show the papers of a sheet, with the lines that are being typed.

        ``left`` are texts that were never saved, by place: lines among them are taken up.
        """
        lines = self._kinds.get(sheet.kind.id)
        if lines is None:
            app = QApplication.instance()
            look = theme.current(app) if isinstance(app, QApplication) else theme.LIGHT
            lines = self._kinds[sheet.kind.id] = SheetLines(self.session, sheet, look, left)
            lines.model.written.connect(self._written)
        self._lines = lines
        lines.take(sheet)
        if self.view.model() is not lines.model:
            self.view.show_model(lines.model)
            self.view.setAccessibleName(sheet.kind.name.spoken(self.session.speech.language))
        self.lay()

    def look_at(self, looking: Looking) -> None:
        """Show the papers of one account, some papers, or those about which something is found."""
        self.looking = looking
        self.lay()

    def lay(self) -> None:
        """Lay the lines out as they are now, and hide the columns that say what is chosen."""
        lines = self._lines
        if lines is None:
            return
        lines.looking = self.looking
        for place, column in enumerate(lines.model.columns):
            told = self.looking.target is not None and column.id in (ITEM, ROW)
            self.view.setColumnHidden(place, told)
        lines.lay()
        self.stood.emit()

    def go_to_fresh(self) -> None:
        """Put the cursor into the first empty cell of the line that is typed next."""
        model = self._shown.model
        place = model.place_of(self._shown.fresh().key)
        if place is None:
            return
        cells = model.cells_at(place)
        filled = {*cells, *({ROW} if "variant" in cells else set())}
        typed = self.view.typed_columns()
        empty = (column for column in typed if model.columns[column].id not in filled)
        self.view.stand(place, next(empty, typed[0] if typed else 0))

    def go_to(self, number: int) -> None:
        """Put the cursor on a paper."""
        place = self._shown.model.place_of(("paper", number))
        if place is not None:
            self.view.stand(place, 0)

    def forget(self) -> None:
        """Let go of all lines: they are of another inventory, and its drafts keep them."""
        self._kinds.clear()
        self._lines = None

    def orders(self) -> list[list[str]]:
        """In which columns a block without headings may begin: at the cursor, or anywhere."""
        model, typed = self._shown.model, self.view.typed_columns()
        here = self.view.currentIndex().column()
        starts = [column for column in (here, *typed) if column in typed]
        return [[model.columns[c].id for c in typed if c >= start] for start in starts]

    @property
    def _shown(self) -> SheetLines:
        if self._lines is None:
            raise RuntimeError("no sheet is shown")
        return self._lines

    # What is typed

    def _offered(self, column: str) -> list[str]:
        return list(self._shown.accounts.offered(column))

    def _half_typed(self, place: int, column: str, text: str) -> None:
        self._shown.keep_half(place, column, text)

    def _closed(self, place: int) -> None:
        self._shown.closed(place)

    def _written(self, place: int, column: str, text: str) -> None:
        line = self._shown.write(place, column, text)
        if line is not None and line.changes_paper:
            self._save(line)
        self.stood.emit()

    def _ended(self, place: int) -> None:
        """Enter, or Tab at the end: save a new line, or go on below."""
        rows = self._shown.model.rows
        row = rows[place]
        if not isinstance(row, Typing):
            self.view.stand(min(place + 1, len(rows) - 1), self.view.currentIndex().column())
        elif row.started and not row.saving:
            self._finish(row, go=True)

    def _left(self, place: int) -> None:
        """A line that was left is saved if it is whole, unless it was refused before."""
        rows = self._shown.model.rows
        row = rows[place] if 0 <= place < len(rows) else None
        if isinstance(row, Typing) and row.started and not (row.saving or row.told):
            self._finish(row, go=False)

    def _finish(self, line: Typing, *, go: bool) -> None:
        """Save a line that is whole, and go to the next; or go to what is missing."""
        model, place = self._shown.model, self._shown.model.place_of(line.key)
        missing = {column.id for column in lacking(model.kind, line.cells)}
        if missing:
            empty = [c for c in self.view.typed_columns() if model.columns[c].id in missing]
            if go and place is not None and empty:
                self.view.stand(place, empty[0])
            self.stood.emit()
            return
        self._save(line)
        self.lay()
        if go:
            self.go_to_fresh()

    def _save(self, line: Typing) -> None:
        line.saving = True
        self._shown.model.touch(line)
        self.booking.save(self._shown.sheet.kind.id, line, self._shown.place_of(line))

    def _settled(self, line: Typing) -> None:
        """A line was saved or refused, perhaps when another kind is shown already."""
        for lines in self._kinds.values():
            if lines.model.place_of(line.key) is not None:
                if line.changes_paper and not line.told:
                    lines.model.drop(line)
                lines.model.touch(line)
                break
        self.stood.emit()

    # Papers taken away, cells pasted

    def remove(self) -> None:
        """Take the chosen papers away as one act; give up chosen lines that are not saved."""
        model = self._shown.model
        numbers: list[int] = []
        given_up: list[Typing] = []
        for place in self.view.chosen_rows():
            row, typing = model.rows[place], model.typing_at(place)
            if typing is not None:
                given_up.append(typing)
            elif not isinstance(row, Typing):
                numbers.append(row.paper.number)
        for line in given_up:
            if not line.saving:
                self._shown.give_up(line)
        if numbers:
            self.session.act(partial(_remove, numbers=numbers))
        self.lay()

    def _pasted(self, text: str) -> None:
        """A single cell goes where the cursor stands, a block to the page."""
        bare, here = text.strip("\r\n"), self.view.currentIndex()
        if "\t" in bare or "\n" in bare:
            self.block.emit(text)
        elif bare and self._shown.model.is_typed(here.column()):
            self._shown.model.setData(here, bare)


def _remove(desk: "Desk", numbers: list[int]) -> "Changes":
    from lgo_desktop.services.ledger_acts import remove_lines  # noqa: PLC0415 - loads in the worker

    return remove_lines(desk, numbers)
