"""The lines of one kind of paper: those that are saved, those being typed, and an empty one.

What is typed is kept as a draft until it is saved.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lgo_desktop.core.papers.fields import PAPER_MONTH
from lgo_desktop.core.papers.ledger_paper import Target
from lgo_desktop.core.periods import Month
from lgo_desktop.gui.papers.accounts import Accounts
from lgo_desktop.gui.papers.lines import Typing, draft_place, draft_text, lines_left
from lgo_desktop.gui.papers.model import LedgerModel
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.theme import Theme
from lgo_desktop.services.ledger_following import following
from lgo_desktop.services.ledger_form import ITEM, ROW, Cells, day_written, target_in
from lgo_desktop.services.ledger_sums import Way

if TYPE_CHECKING:
    from lgo_desktop.services.ledger_sheet import Line, Sheet


@dataclass(frozen=True, slots=True)
class Looking:
    """Which papers are looked at: of one account, of some numbers, or with findings."""

    target: Target | None = None
    numbers: frozenset[int] | None = None
    only_doubtful: bool = False

    def wants(self, line: "Line") -> bool:
        """Whether a paper is among them."""
        if self.numbers is not None:
            return line.paper.number in self.numbers
        if self.target is not None and line.paper.target != self.target:
            return False
        return bool(line.findings) or not self.only_doubtful


class SheetLines:
    """The lines of a sheet; ``left`` are texts that were never saved, by place."""

    def __init__(
        self, session: Session, sheet: "Sheet", look: Theme, left: Mapping[str, str]
    ) -> None:
        self._session = session
        self._news: list[Typing] = []
        self._count = 0
        self.sheet = sheet
        self.looking = Looking()
        self.accounts = Accounts(sheet.kind, sheet.targets, session.speech)
        self.model = LedgerModel(sheet.kind, session.speech, look)
        for line in lines_left(left, self._inventory, sheet.kind):
            self._take_up(line)

    @property
    def unfinished(self) -> list[Typing]:
        """The lines that are started and not saved."""
        return [one for one in self._news if one.started and not one.number]

    def take(self, sheet: "Sheet") -> None:
        """Show the papers as they are now."""
        self.sheet = sheet
        self.accounts = Accounts(sheet.kind, sheet.targets, self._session.speech)
        saved = {line.paper.number for line in sheet.lines}
        self._news = [one for one in self._news if one.number not in saved]

    def lay(self) -> None:
        """Lay the lines out as they are looked at, the empty one at the end."""
        looking, fresh = self.looking, self.fresh()
        fresh.propose(self._proposed(fresh))
        papers = [line for line in self.sheet.lines if looking.wants(line)]
        news = [one for one in self._news if self._is_shown(one)]
        self.model.show([*papers, *news])
        self.model.touch(fresh)

    def fresh(self) -> Typing:
        """The empty line at the end."""
        last = self._news[-1] if self._news else None
        if last is None or last.started or last.saving or last.number:
            self._count += 1
            last = Typing(self._count)
            self._news.append(last)
        return last

    def write(self, place: int, column: str, text: str) -> Typing | None:
        """Write what was typed into a row; its line, unless it is being saved."""
        row = self.model.rows[place]
        line = row if isinstance(row, Typing) else self.model.change(row)
        if line.saving:
            return None
        self.accounts.write(line, column, text)
        line.told = ()
        if not line.changes_paper and column in (ITEM, ROW):
            line.propose(self._proposed(line))
        self.keep(line)
        self.model.touch(line)
        return line

    # Drafts

    def place_of(self, line: Typing) -> str:
        """Where a line is kept until it is saved."""
        return draft_place(self._inventory, self.sheet.kind.id, line)

    def keep(self, line: Typing, **half: str) -> None:
        """Keep a line within two seconds; ``half`` is what an editor holds."""
        if line.started or half:
            text = draft_text(self.sheet.kind, line, half)
            self._session.drafts.typed(self.place_of(line), text)
        else:
            self._session.drafts.settled(self.place_of(line))

    def keep_half(self, place: int, column: str, text: str) -> None:
        """Keep what is being typed into a row."""
        self.keep(self._line_at(place), **{column: text})

    def closed(self, place: int) -> None:
        """An editor was left: forget what it held, unless the line holds it now."""
        if not 0 <= place < len(self.model.rows):
            return
        typing = self.model.typing_at(place)
        if typing is None:
            self._session.drafts.settled(self.place_of(self._line_at(place)))
        elif not typing.saving:
            self.keep(typing)

    def give_up(self, line: Typing) -> None:
        """Let a line go that is not saved."""
        self._session.drafts.settled(self.place_of(line))
        if line.changes_paper:
            self.model.drop(line)
        elif line in self._news:
            self._news.remove(line)

    def _line_at(self, place: int) -> Typing:
        """The line in a row, also of a paper that nobody changes."""
        typing, row = self.model.typing_at(place), self.model.rows[place]
        if typing is not None or isinstance(row, Typing):
            return typing or self.fresh()
        return Typing(0, dict(self.model.written_of(row)), set(), row.paper.number, True)

    def _take_up(self, line: Typing) -> None:
        """Take up a line where it was left."""
        row = line.cells.pop(ROW, "")
        if row:
            self.accounts.write(line, ROW, row)
        if not line.changes_paper:
            self._count = max(self._count, line.id)
            self._news.append(line)
        elif any(one.paper.number == line.number for one in self.sheet.lines):
            self.model.hold(line)

    # What follows

    def _is_shown(self, line: Typing) -> bool:
        looking = self.looking
        if looking.numbers is not None:
            return False
        return not line.started or looking.target in (None, target_in(line.cells))

    def _proposed(self, line: Typing) -> dict[str, str]:
        """What a line begins with: of the account that is chosen or written, else of the last."""
        desk, language = self._session.desk, self._session.speech.language
        if desk is None:
            return {}
        target = target_in(line.cells) if line.started else self.looking.target
        before = dict(self._before(line, target))
        if target is not None:
            before = {**self.accounts.first_cells(target), **before}
        cells = following(before, desk.held_inventory, language)
        gap = self._gap(target) if target and PAPER_MONTH not in cells else None
        if gap is None or target is None:
            return cells
        kept = self._of_month(target, Month.from_ordinal(gap.ordinal - 1))
        first = {**self.accounts.first_cells(target), **(kept or {})}
        cells = following(first, desk.held_inventory, language)
        return {**cells, PAPER_MONTH: day_written(str(gap), language)}

    def _gap(self, target: Target | None) -> Month | None:
        """The first month of an account that lacks a paper, of a kind that has one a month."""
        if self.sheet.kind.field(PAPER_MONTH) is None:
            return None
        row = next((one for one in self.sheet.sums if one.target == target), None)
        cells = zip(self.sheet.months, row.months, strict=True) if row else ()
        return next((month for month, cell in cells if cell.way is Way.MISSING), None)

    def _of_month(self, target: Target | None, month: Month) -> Cells | None:
        """The cells of the paper of an account for a month."""
        papers = (line for line in self.sheet.lines if line.paper.target == target)
        of_month = (one for one in papers if one.paper.words.get(PAPER_MONTH) == str(month))
        line = next(of_month, None)
        return self.model.written_of(line) if line else None

    def _before(self, line: Typing, target: Target | None) -> Cells:
        """The cells of the last line before one, of an account if one is named."""
        for new in reversed(self._news):
            if new is not line and new.started and target in (None, target_in(new.cells)):
                return new.cells
        for kept in reversed(self.sheet.lines):
            if target in (None, kept.paper.target):
                return self.model.written_of(kept)
        return {}

    @property
    def _inventory(self) -> str:
        desk = self._session.desk
        return desk.inventory.id if desk and desk.inventory else ""
