"""What is typed into cells and fields: half typed, on its way, refused, or left from before.

A text that was refused stays in its cell to be mended, like one that was left by a crash.
"""

from collections.abc import Callable
from dataclasses import astuple
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.phrases.reading import Reading
from lgo_desktop.gui.dialogs.question import question
from lgo_desktop.gui.grid import columns, phrases
from lgo_desktop.gui.grid.pending import Pending
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.draft_places import CELL, KEY_PARTS, cell_place, place_of, read_place

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes

NOTE = "note"


class TypedTexts(QObject):
    """``cells`` and ``notes`` are texts that were typed and not saved; ``changed`` tells it."""

    changed = Signal()

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self.pending = Pending()
        self.cells: dict[EntryKey, str] = {}
        self.notes: dict[EntryKey, str] = {}
        self._session, self._over = session, over
        self._refused: dict[EntryKey, str] = {}
        session.drafts.offered.connect(self.look)
        session.refused.connect(self.look)

    def commit(self, row: Row, cell: Cell, text: str) -> None:
        """Save what was typed into a cell; over papers only after asking."""
        if Sign.FROM_PAPERS not in cell.signs:
            self._put_phrase(row, cell, text)
            return
        say = self._session.speech.say
        told = say("grid.over_papers", value=columns.typed(cell, row.unit))
        answers: dict[str, Callable[[], None]] = {
            say("grid.see_papers"): lambda: self._session.go("papers", cell.key),
            say("grid.type_over"): lambda: self._put(row, cell, text, over_papers=True),
        }
        question(self._session.speech, self._over, told, answers)

    def put_field(self, key: EntryKey, text: str, unit: str) -> None:
        """Save a field beside the months."""
        inventory = self._inventory
        if inventory:
            self._session.act(
                lambda desk: desk.put(key, text, unit=unit),
                draft=(cell_place(inventory, key), text),
            )

    def half(self, key: EntryKey, text: str) -> None:
        """Keep what is being typed into a cell or field."""
        if self._inventory:
            self._session.drafts.typed(cell_place(self._inventory, key), unbroken(text))

    def half_note(self, key: EntryKey, text: str) -> None:
        """Keep a note that is being typed."""
        if self._inventory:
            self._session.drafts.typed(self.note_place(key), text)

    def given_up(self, key: EntryKey) -> None:
        """Nothing more is to be offered in a cell."""
        self._refused.pop(key, None)
        if self._inventory:
            self._session.drafts.settled(cell_place(self._inventory, key))
        self.look()

    def note_place(self, key: EntryKey) -> str:
        """Where a half-typed note is kept: beside the text of its cell."""
        return place_of(CELL, self._inventory, *astuple(key), NOTE)

    def look(self) -> None:
        """See what is left unsaved in the inventory that is worked on."""
        cells, notes = dict(self._refused), dict[EntryKey, str]()
        for name, text in self._session.drafts.left.items():
            place, key = read_place(name), key_of(name)
            if key is not None and place.inventory == self._inventory:
                (cells if place.key else notes)[key] = text
        self.cells, self.notes = cells, notes
        self.changed.emit()

    @property
    def _inventory(self) -> str:
        desk = self._session.desk
        return desk.inventory.id if desk is not None and desk.inventory is not None else ""

    def _put_phrase(self, row: Row, cell: Cell, text: str) -> None:
        """Save what a text says, after asking where it may say two things."""
        desk = self._session.desk
        if desk is None or desk.inventory is None:
            return
        try:
            meant = phrases.understood(row, cell, unbroken(text), desk.inventory.year)
        except Refused as refusal:
            self._refused[cell.key] = text
            self._session.refused.emit(refusal.findings)
            return
        if meant is None:
            self._put(row, cell, text)
        elif meant.ask:
            speech = self._session.speech
            answers: dict[str, Callable[[], None]] = {
                phrases.told(one, speech): partial(self._put_reading, row, cell, text, one)
                for one in meant.readings
            }
            question(speech, self._over, speech.say("phrase.asked", text=unbroken(text)), answers)
        else:
            self._put_reading(row, cell, text, meant.reading)

    def _put_reading(self, row: Row, cell: Cell, text: str, reading: Reading) -> None:
        """Save a reading; months that it would replace are named first."""
        desk, speech = self._session.desk, self._session.speech
        if desk is None or desk.inventory is None:
            return
        filled = phrases.months_in_the_way(row, reading, desk.inventory.year)
        if not filled:
            self._save_reading(cell, text, reading)
            return
        months = ", ".join(one.spoken(speech.language) for one in filled)
        asked = speech.say("phrase.replace_asked", months=months)
        answers: dict[str, Callable[[], None]] = {
            speech.say("phrase.replace"): lambda: self._save_reading(cell, text, reading, over=True)
        }
        question(speech, self._over, asked, answers)

    def _save_reading(self, cell: Cell, text: str, reading: Reading, *, over: bool = False) -> None:
        def work(desk: "Desk") -> "Changes":
            from lgo_desktop.services.smart_cells import put_reading  # noqa: PLC0415 - worker

            return put_reading(desk, cell.key, reading, replacing=over)

        self._refused.pop(cell.key, None)
        self._session.act(work, draft=(cell_place(self._inventory, cell.key), text))
        self.look()

    def _put(self, row: Row, cell: Cell, text: str, *, over_papers: bool = False) -> None:
        if not self._inventory:
            return
        key, pending, refused = cell.key, self.pending, self._refused
        pending.typed(key, text)
        refused.pop(key, None)

        def work(desk: "Desk") -> "Changes":
            try:
                return desk.put(key, text, unit=row.unit, over_papers=over_papers)
            except Refused:
                refused[key] = text
                raise
            finally:
                pending.done(key)

        self._session.act(work, draft=(cell_place(self._inventory, key), text))
        self.look()


def key_of(name: str) -> EntryKey | None:
    """The cell of a place, of its text or its note; None for places of other pages."""
    place = read_place(name)
    if place.kind != CELL or len(place.parts) < KEY_PARTS:
        return None
    return EntryKey(*place.parts[:KEY_PARTS])
