"""What papers of a kind can be about, as the page offers it and as people type it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.ledger_paper import Target
from lgo_desktop.gui.papers.lines import Typing, row_in
from lgo_desktop.gui.words import Speech
from lgo_desktop.services.ledger_form import ITEM, ROW, RowChoice, row_name, row_of, rows_fed
from lgo_desktop.services.ledger_paste import Rows, row_named, rows_of_items

if TYPE_CHECKING:
    from lgo_desktop.services.ledger_targets import KnownTarget


class Accounts:
    """The known accounts or vehicles of a kind by the names under which they are offered."""

    def __init__(self, kind: PaperKind, known: Sequence["KnownTarget"], speech: Speech) -> None:
        self.kind = kind
        self.known = known
        self._language = speech.language
        self._by_name = {one.name.spoken(speech.language): one.target for one in known}
        self._multiplier = {one.target: one.multiplier for one in known if one.multiplier}

    def names(self) -> dict[str, Target]:
        """What is known, by name."""
        return self._by_name

    def offered(self, column: str) -> Sequence[str]:
        """What an editor offers in a column."""
        if column == ITEM:
            return [name for name, target in self._by_name.items() if target.item]
        if column == ROW:
            return [row_name(self.kind, row).spoken(self._language) for row in self.rows()]
        return ()

    def rows(self) -> list[RowChoice]:
        """What papers can be about: the rows in use first."""
        used = [row_of(one.target) for one in self.known]
        return list(dict.fromkeys([*used, *rows_fed(self.kind)]))

    def rows_for(self, target: Target | None) -> Rows:
        """Where pasted papers go: known accounts to their rows, others to the chosen one."""
        chosen = row_of(target) if target else self.rows()[0]
        known = rows_of_items(one.target for one in self.known)
        return Rows(known, chosen, target.item if target else "")

    def write(self, line: Typing, column: str, text: str) -> None:
        """Write what was typed into a line; an account that is known brings its row with it."""
        if column == ITEM:
            self._write_item(line, text)
        elif column == ROW:
            row = row_named(self.kind, text, self.rows())
            line.write(ROW, "" if row else text)
            if row is not None:
                line.take_row(row)
        else:
            line.write(column, text)

    def first_cells(self, target: Target) -> dict[str, str]:
        """What a line about an account begins with where there is none before it."""
        cells = {
            "source": target.source, "variant": target.variant, "facility": target.facility,
            ITEM: target.item, "multiplier": self._multiplier.get(target, ""),
        }  # fmt: skip
        return {name: text for name, text in cells.items() if text}

    def _write_item(self, line: Typing, text: str) -> None:
        named = self._by_name.get(text.strip())
        item = named.item if named else text.strip()
        line.write(ITEM, item)
        rows = {row_of(one.target) for one in self.known if one.target.item == item}
        if named is not None or len(rows) == 1:
            line.take_row(row_of(named) if named else rows.pop())
        elif row_in(line.cells) not in rows and rows and line.is_proposed(ROW):
            line.write(ROW, "")
