"""Deeds: what was done in a project, as it is told beside undo and redo."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lgo_desktop.base.messages import MissingMessageError, catalogue
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.things import thing_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import MONTHS_A_YEAR
from lgo_desktop.storage.change_log import Step
from lgo_desktop.storage.entries import stored_period
from lgo_desktop.storage.history import ChangeSet
from lgo_desktop.storage.tables import entry as entry_table


@dataclass(frozen=True, slots=True)
class Deed:
    """One act: its name, and the entries that it changed.

    An act is told by the sentence ``deed.<act>`` for one entry, with ``{what}``, and
    ``deed.<act>.many``, with ``{count}``; one without sentences of its own as ``deed.other``.
    """

    act: str
    keys: tuple[EntryKey, ...] = ()
    note: str = ""

    def told(self, language: Language) -> str:
        """What was done: ``แก้ ดีเซล กข 1201 มี.ค. 2568``."""
        told = catalogue(language)
        one = len(self.keys) == 1
        values = {"count": len(self.keys), "note": self.note}
        what = _named(self.keys[0]) if self.keys else Text("–", "–")
        for act in (self.act, "other"):
            message = f"deed.{act}" if one or not self.keys else f"deed.{act}.many"
            try:
                return told.say(message, what=what, **values)
            except MissingMessageError:
                continue
        raise MissingMessageError("deed.other")


def deed_of(done: ChangeSet, steps: Iterable[Step]) -> Deed:
    """The deed that a change set records."""
    keys = dict.fromkeys(key_of_step(step) for step in steps if step.table is entry_table)
    return Deed(done.act, tuple(keys), done.note)


def key_of_step(step: Step) -> EntryKey:
    """The key of the entry that a step changed."""
    return EntryKey(*map(str, step.key[1:]))


def inventory_of_step(step: Step) -> str:
    """The inventory whose entry a step changed."""
    return str(step.key[0])


def _named(key: EntryKey) -> Text:
    name = thing_of(key).named(all_forms())
    period = stored_period(key.period)
    if len(period) == MONTHS_A_YEAR:
        return name
    return Text(f"{name.th} {period.spoken('th')}", f"{name.en} {period.spoken('en')}")


def newest(done: Sequence[ChangeSet], seq: int) -> ChangeSet:
    """The change set of this number; they are sought from the newest on."""
    return next(one for one in reversed(done) if one.seq == seq)
