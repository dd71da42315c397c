"""Deeds: what was done in a project, as it is told beside undo and redo."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from lgo_desktop.base.messages import MissingMessageError, catalogue
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.things import thing_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import MONTHS_A_YEAR
from lgo_desktop.storage.change_log import Step
from lgo_desktop.storage.entries import stored_period
from lgo_desktop.storage.history import ChangeSet, Reversible
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.tables import entry as entry_table

MOST_LOOKED_AT = 20
"""An act that changed more rows is told by their number alone."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One act: its name, how many entries it changed, and the one if it was only one.

    An act is told by the sentence ``deed.<act>`` for one entry, with ``{what}``, and
    ``deed.<act>.many``, with ``{count}``; one without sentences of its own as ``deed.other``.
    """

    act: str
    count: int = 0
    key: EntryKey | None = None
    note: str = ""

    def told(self, language: Language) -> str:
        """What was done: ``แก้ ดีเซล กข 1201 มี.ค. 2568``."""
        told = catalogue(language)
        many = ".many" if self.count > 1 else ""
        what = _named(self.key) if self.key else Text("–", "–")
        for act in (self.act, "other"):
            try:
                return told.say(f"deed.{act}{many}", what=what, count=self.count, note=self.note)
            except MissingMessageError:
                continue
        raise MissingMessageError("deed.other")


def deed_about(act: str, keys: Collection[EntryKey], note: str = "") -> Deed:
    """The deed of an act that changed these entries."""
    return Deed(act, len(keys), next(iter(keys)) if len(keys) == 1 else None, note)


def deeds_of(project: ProjectFile) -> tuple[Deed | None, Deed | None]:
    """What undo and redo would take back, as the file has it."""
    reversible = project.reversible()
    if reversible == Reversible(None, None):
        return None, None
    done = {one.seq: one for one in project.change_sets()}
    undo, redo = (
        _recorded(project, _first_done(done, seq)) if seq else None
        for seq in (reversible.undo, reversible.redo)
    )
    return undo, redo


def _first_done(done: Mapping[int, ChangeSet], seq: int) -> ChangeSet:
    """The act itself, where a change set takes another back or does it again."""
    while (reverted := done[seq].reverts) is not None:
        seq = reverted
    return done[seq]


def _recorded(project: ProjectFile, done: ChangeSet) -> Deed:
    if done.changes > MOST_LOOKED_AT:
        return Deed(done.act, done.changes, None, done.note)
    steps = project.steps(done.seq)
    keys = dict.fromkeys(key_of_step(step) for step in steps if step.table is entry_table)
    return deed_about(done.act, keys, done.note)


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
