"""The lines of one kind of paper: shown, typed, kept as drafts until they are whole, and saved."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from lgo_desktop.core.papers.ledger_paper import Target
from lgo_desktop.gui import theme
from lgo_desktop.gui.papers.accounts import Accounts
from lgo_desktop.gui.papers.booking import Booking
from lgo_desktop.gui.papers.editing import CellEditor
from lgo_desktop.gui.papers.lines import Typing, draft_place, draft_text, lines_left
from lgo_desktop.gui.papers.model import LedgerModel
from lgo_desktop.gui.papers.view import LedgerView
from lgo_desktop.gui.session import Session
from lgo_desktop.services.ledger_following import following
from lgo_desktop.services.ledger_form import ITEM, ROW, Cells, lacking, target_in

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
        self.sheet: Sheet | None = None
        self.target: Target | None = None
        self.numbers: frozenset[int] | None = None
        self.only_doubtful = False
        self.accounts: Accounts | None = None
        self._models: dict[str, LedgerModel] = {}
        self._news: dict[str, list[Typing]] = {}
        self._count = 0
        self._half: str | None = None
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

    def show_sheet(self, sheet: "Sheet", left: Mapping[str, str]) -> None:
        """Show the papers of a sheet, with the lines that are being typed.

        ``left`` are texts that were never saved, by place: lines among them are taken up.
        """
        self.sheet = sheet
        self.accounts = Accounts(sheet.kind, sheet.targets, self.session.speech)
        model = self._models.get(sheet.kind.id) or self._new_model(left)
        news = self._news[sheet.kind.id]
        saved = {line.paper.number for line in sheet.lines}
        news[:] = [one for one in news if one.number not in saved]
        if self.view.model() is not model:
            self.view.show_model(model)
            self.view.setAccessibleName(sheet.kind.name.spoken(self.session.speech.language))
        self._renew()
        self.lay()

    def look_at(
        self, target: Target | None = None, numbers: frozenset[int] | None = None,
        *, only_doubtful: bool = False,
    ) -> None:  # fmt: skip
        """Show the papers of one account, some papers, or those about which something is found."""
        self.target, self.numbers, self.only_doubtful = target, numbers, only_doubtful
        if self.sheet is not None:
            self._renew()
            self.lay()

    def lay(self) -> None:
        """Lay the lines out as they are now, and hide the columns that say what is chosen."""
        if self.sheet is None:
            return
        model = self._model()
        for place, column in enumerate(model.columns):
            self.view.setColumnHidden(place, self.target is not None and column.id in (ITEM, ROW))
        papers = [line for line in self.sheet.lines if self._wants(line)]
        model.show([*papers, *self._shown_news()])
        self.stood.emit()

    def go_to_fresh(self) -> None:
        """Put the cursor where the next paper is typed."""
        place = self._model().place_of(self._fresh().key)
        if place is not None:
            self._stand_in(place)

    def go_to(self, number: int) -> None:
        """Put the cursor on a paper."""
        place = self._model().place_of(("paper", number))
        if place is not None:
            self.view.stand(place, 0)

    @property
    def chosen(self) -> "Line | Typing | None":
        """The line in which the cursor stands."""
        place = self.view.currentIndex().row()
        if self.sheet is None or not 0 <= place < len(self._model().rows):
            return None
        return self._model().rows[place]

    @property
    def unfinished(self) -> list[Typing]:
        """The lines of this kind that are started and not saved."""
        kind = self.sheet.kind.id if self.sheet else ""
        return [one for one in self._news.get(kind, ()) if one.started and not one.number]

    def _new_model(self, left: Mapping[str, str]) -> LedgerModel:
        if self.sheet is None:
            raise RuntimeError("a model is of a sheet")
        kind, app = self.sheet.kind, QApplication.instance()
        look = theme.current(app) if isinstance(app, QApplication) else theme.LIGHT
        model = self._models[kind.id] = LedgerModel(kind, self.session.speech, look)
        model.written.connect(self._written)
        self._news[kind.id] = []
        for line in lines_left(left, self._inventory(), kind):
            self._restore(line, model)
        return model

    def _restore(self, line: Typing, model: LedgerModel) -> None:
        """Take up a line where it was left."""
        if self.sheet is None or self.accounts is None:
            return
        row = line.cells.pop(ROW, "")
        if row:
            self.accounts.write(line, ROW, row)
        if not line.changes_paper:
            self._count = max(self._count, line.id)
            self._news[self.sheet.kind.id].append(line)
        elif any(one.paper.number == line.number for one in self.sheet.lines):
            model.hold(line)

    def _model(self) -> LedgerModel:
        return self.view.ledger()

    def _wants(self, line: "Line") -> bool:
        if self.numbers is not None:
            return line.paper.number in self.numbers
        if self.target is not None and line.paper.target != self.target:
            return False
        return bool(line.findings) or not self.only_doubtful

    def _shown_news(self) -> list[Typing]:
        if self.sheet is None or self.numbers is not None:
            return []
        news = self._news[self.sheet.kind.id]
        if self.target is None:
            return list(news)
        return [one for one in news if not one.started or target_in(one.cells) == self.target]

    def forget(self) -> None:
        """Let go of all lines: they are of another inventory, and its drafts keep them."""
        self._models.clear()
        self._news.clear()
        self.sheet = None

    # The line to type into

    def _fresh(self) -> Typing:
        """The empty line at the end."""
        news = self._news[self.sheet.kind.id] if self.sheet else []
        if not news or news[-1].started or news[-1].saving or news[-1].number:
            self._count += 1
            news.append(Typing(self._count))
        return news[-1]

    def _renew(self) -> None:
        """Let the empty line begin with what follows from the lines before."""
        fresh = self._fresh()
        fresh.propose(self._proposed(fresh))
        self._model().touch(fresh)

    def _proposed(self, line: Typing) -> dict[str, str]:
        """What a line begins with: of the account that is chosen or written, else of the last."""
        desk, accounts = self.session.desk, self.accounts
        if desk is None or accounts is None:
            return {}
        target = target_in(line.cells) if line.started else self.target
        before = dict(self._before(line, target))
        if target is not None:
            before = {**accounts.first_cells(target), **before}
        return following(before, desk.held_inventory, self.session.speech.language)

    def _before(self, line: Typing, target: Target | None) -> Cells:
        """The cells of the last line before one, of an account if one is named."""
        if self.sheet is None:
            return {}
        for new in reversed(self._news[self.sheet.kind.id]):
            if new is not line and new.started and target in (None, target_in(new.cells)):
                return new.cells
        for kept in reversed(self.sheet.lines):
            if target in (None, kept.paper.target):
                return self._model().written_of(kept)
        return {}

    def _stand_in(self, place: int) -> None:
        """Stand in the first cell of a line that is still to be filled."""
        cells, model = self._model().cells_at(place), self._model()
        filled = {*cells, *({ROW} if "variant" in cells else set())}
        typed = self.view.typed_columns()
        empty = (column for column in typed if model.columns[column].id not in filled)
        self.view.stand(place, next(empty, typed[0] if typed else 0))

    # What is typed

    def _offered(self, column: str) -> list[str]:
        return list(self.accounts.offered(column)) if self.accounts else []

    def _written(self, place: int, column: str, text: str) -> None:
        row, model = self._model().rows[place], self._model()
        line = row if isinstance(row, Typing) else model.change(row)
        if self.accounts is None or line.saving:
            return
        self.accounts.write(line, column, text)
        line.told = ()
        if not line.changes_paper and column in (ITEM, ROW):
            line.propose(self._proposed(line))
        self._keep(line, {})
        model.touch(line)
        if line.changes_paper:
            self._save(line)
        self.stood.emit()

    def _keep(self, line: Typing, half: Cells) -> None:
        """Keep a line that is not saved, within two seconds."""
        if self.sheet is None:
            return
        place = draft_place(self._inventory(), self.sheet.kind.id, line)
        if line.started or half:
            self.session.drafts.typed(place, draft_text(self.sheet.kind, line, half))
        else:
            self.session.drafts.settled(place)

    def _half_typed(self, place: int, column: str, text: str) -> None:
        row = self._model().rows[place]
        line = self._model().typing_at(place)
        if line is None and not isinstance(row, Typing):
            line = Typing(0, dict(self._model().cells_at(place)), set(), row.paper.number, True)
        if line is not None:
            self._keep(line, {column: text})

    def _closed(self, place: int) -> None:
        """An editor was left: forget what it held, unless the line holds it now."""
        model = self._model()
        if not 0 <= place < len(model.rows) or self.sheet is None:
            return
        row, line = model.rows[place], model.typing_at(place)
        if line is not None and not line.saving:
            self._keep(line, {})
        elif line is None and not isinstance(row, Typing):
            gone = Typing(0, {}, set(), row.paper.number, True)
            self.session.drafts.settled(draft_place(self._inventory(), self.sheet.kind.id, gone))

    def _ended(self, place: int) -> None:
        """Enter, or Tab at the end: save a new line, or go on below."""
        row = self._model().rows[place]
        if not isinstance(row, Typing):
            below = min(place + 1, len(self._model().rows) - 1)
            self.view.stand(below, self.view.currentIndex().column())
        elif row.started and not row.saving:
            self._finish(row, go=True)

    def _left(self, place: int) -> None:
        rows = self._model().rows
        row = rows[place] if 0 <= place < len(rows) else None
        if isinstance(row, Typing) and row.started and not (row.saving or row.told):
            self._finish(row, go=False)

    def _finish(self, line: Typing, *, go: bool) -> None:
        """Save a line that is whole, and go to the next; or go to what is missing."""
        model, place = self._model(), self._model().place_of(line.key)
        missing = {column.id for column in lacking(model.kind, line.cells)}
        if missing:
            empty = [c for c in self.view.typed_columns() if model.columns[c].id in missing]
            if go and place is not None and empty:
                self.view.stand(place, empty[0])
            model.touch(line)
            self.stood.emit()
            return
        self._save(line)
        self._renew()
        self.lay()
        if go:
            self.go_to_fresh()

    def _save(self, line: Typing) -> None:
        if self.sheet is not None:
            line.saving = True
            self._model().touch(line)
            self.booking.save(self.sheet.kind.id, line, self._inventory())

    def _settled(self, line: Typing) -> None:
        """A line was saved or refused."""
        model = next((m for m in self._models.values() if m.place_of(line.key) is not None), None)
        if model is not None:
            if line.changes_paper and not line.told:
                model.drop(line)
            model.touch(line)
        self.stood.emit()

    # Papers taken away, cells pasted

    def remove(self) -> None:
        """Take the chosen papers away as one act; give up chosen lines that are not saved."""
        model = self._model()
        places = sorted({index.row() for index in self.view.selectedIndexes()})
        lines = [(model.rows[place], model.typing_at(place)) for place in places]
        given_up = [typing for _, typing in lines if typing is not None and not typing.saving]
        for typing in given_up:
            self._give_up(typing)
        numbers = [
            row.paper.number for row, typing in lines
            if typing is None and not isinstance(row, Typing)
        ]  # fmt: skip
        if numbers:
            self.session.act(partial(_remove, numbers=numbers))
        self._renew()
        self.lay()

    def _give_up(self, line: Typing) -> None:
        if self.sheet is None:
            return
        kind = self.sheet.kind.id
        self.session.drafts.settled(draft_place(self._inventory(), kind, line))
        if line.changes_paper:
            self._model().drop(line)
        elif line in self._news[kind]:
            self._news[kind].remove(line)

    def _pasted(self, text: str) -> None:
        """A single cell goes where the cursor stands, a block to the page."""
        bare, here = text.strip("\r\n"), self.view.currentIndex()
        if "\t" in bare or "\n" in bare:
            self.block.emit(text)
        elif bare and self._model().is_typed(here.column()):
            self._model().setData(here, bare)

    def columns_from_here(self) -> list[str]:
        """The columns that a block without headings has: those from the cursor to the right."""
        model, typed = self._model(), self.view.typed_columns()
        here = self.view.currentIndex().column()
        first = here if here in typed else (typed[0] if typed else 0)
        return [model.columns[column].id for column in typed if column >= first]

    def _inventory(self) -> str:
        desk = self.session.desk
        return desk.inventory.id if desk and desk.inventory else ""


def _remove(desk: "Desk", numbers: list[int]) -> "Changes":
    from lgo_desktop.services.ledger_acts import remove_lines  # noqa: PLC0415 - loads in the worker

    return remove_lines(desk, numbers)
