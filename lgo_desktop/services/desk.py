"""The desk: the open project with one inventory on it, as the window uses it.

It belongs to one thread, and gives plain values that any thread may read. Every change is one act,
on disk when the call returns; a refused one (disk full, stick pulled out) leaves the desk as the
file is.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Self, TypeVar

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.activities import Group, group_of
from lgo_desktop.core.checks.run import findings_of
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.cell_findings import findings_at
from lgo_desktop.core.grid.cells import LEDGER
from lgo_desktop.core.grid.things import Thing, thing_of
from lgo_desktop.core.grid.typed import entry_typed, normal_key
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.core.periods import Period
from lgo_desktop.core.recalculate import Part, Standing
from lgo_desktop.core.statements.meter import STATEMENT as METER
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE
from lgo_desktop.core.totals import Totals
from lgo_desktop.services.checking import account_in, entries_of_the_year_before
from lgo_desktop.services.deeds import Deed, deed_about, deeds_of
from lgo_desktop.services.desk_changes import Changes, Pen, Topic, settled, topics_of
from lgo_desktop.services.desk_inventory import OpenInventory
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.factor_record import results_in
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.price_table import usual_prices
from lgo_desktop.services.results import Results
from lgo_desktop.services.surroundings import now, open_project
from lgo_desktop.storage.change_log import Row, Step
from lgo_desktop.storage.entries import Origin, stored_period
from lgo_desktop.storage.inventories import Facility
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.tables import factor_use

__all__ = ["Changes", "Deed", "Desk", "Pen", "Topic"]

Answer = TypeVar("Answer")

EDIT, CLEAR = "edit", "clear"


class Desk:
    """An open project file and the inventory that is worked on."""

    def __init__(self, project: ProjectFile, *, looking: bool = False) -> None:
        self.project = project
        """The file, for services that read it; those that write go :meth:`through`."""
        self.path = project.path
        self.uuid = project.project().uuid
        self.looking = looking
        """Whether this is a copy to look at, to which nothing can be saved."""
        self.findings = project.findings
        """What opening the file found: taken back after a power cut, brought up to date."""
        self.inventories = project.inventories()
        self._open = self._opened(self.inventories[-1]) if self.inventories else None
        self.saved_at = project.saved_at()
        self._undo, self._redo = deeds_of(project)
        self._results: Results | None = None
        self._results_of: tuple[str, int] | None = None
        self._found: tuple[Finding, ...] | None = None

    @classmethod
    def open(cls, path: Path) -> Self:
        """The desk with a project file; :class:`Refused` as :meth:`ProjectFile.open` says.

        ``environment.open_elsewhere`` names the computer that has it, ``environment.read_only``
        is a file that could not be saved.
        """
        return cls(open_project(path))

    @classmethod
    def create(cls, path: Path, wish: Wish) -> Self:
        """The desk with a new inventory in a project file, which is made if it does not exist."""
        start_inventory(path, wish)
        return cls.open(path)

    def close(self) -> None:
        """Give the file back; every act is on disk already."""
        self.project.close()

    # What is on the desk

    @property
    def inventory(self) -> Inventory | None:
        """The inventory that is worked on; None in a project without one."""
        return self._open.inventory if self._open else None

    @property
    def held_inventory(self) -> Inventory:
        """The inventory that is worked on; :class:`Refused` with ``grid.no_inventory``."""
        return self._held().inventory

    @property
    def year(self) -> Period:
        """The months of its year; :class:`Refused` with ``grid.no_inventory``."""
        return self.held_inventory.year.period

    @property
    def totals(self) -> Totals | None:
        """Its totals, as after the last act."""
        return self._open.totals if self._open else None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of its calculation, as after the last act."""
        return self._open.standing.lines if self._open else ()

    @property
    def locked(self) -> Finding | None:
        """Why it can be read only: a copy, or another version has followed it; else None."""
        if self.looking:
            return error("grid.looking", Where(file=self.path.name), file=self.path.name)
        inventory = self.inventory
        if inventory is None:
            return error("grid.no_inventory", Where(file=self.path.name))
        followed = any(
            one.restatement is not None and one.restatement.of == inventory.id
            for one in self.inventories
        )
        return error("grid.superseded", Where(inventory=inventory.id)) if followed else None

    @property
    def undo_deed(self) -> Deed | None:
        """What :meth:`undo` would take back; its ``told(language)`` is the label."""
        return self._undo

    @property
    def redo_deed(self) -> Deed | None:
        """What :meth:`redo` would do again."""
        return self._redo

    def entries(self) -> tuple[Entry, ...]:
        """All entries, in the order of their keys."""
        return tuple(sorted(self._open.entries, key=_key)) if self._open else ()

    def entries_of(self, source: str) -> tuple[Entry, ...]:
        """The entries of a source or statement, in the order of their keys."""
        return self._open.entries.of_source(source) if self._open else ()

    def entries_of_thing(self, thing: Thing) -> tuple[Entry, ...]:
        """The entries of a vehicle, meter or bin."""
        return self._open.entries.of_thing(thing) if self._open else ()

    def things(self) -> tuple[Thing, ...]:
        """Everything that has entries, statements too, in no order."""
        return tuple(self._open.entries.things) if self._open else ()

    def entry(self, key: EntryKey) -> Entry | None:
        """The entry of a key, or None."""
        return self._open.entries.get(key) if self._open else None

    def origin(self, key: EntryKey) -> Origin:
        """Where an entry came from."""
        return self._held().entries.origin(key)

    def part_of(self, key: EntryKey) -> Part:
        """The calculated activity of an entry."""
        return self._held().standing.part_of(key)

    @property
    def standing(self) -> Standing:
        """How the inventory stands: all its lines, and why some entries are in none."""
        return self._held().standing

    def group_of(self, key: EntryKey) -> Group:
        """What names the activity of an entry."""
        return group_of(key, self._held().standing.calculator.sources)

    def facilities(self) -> tuple[Facility, ...]:
        """The facilities of the project by name, with their divisions where known."""
        return self.project.facilities()

    def findings_at(self, key: EntryKey) -> tuple[Finding, ...]:
        """What is found about one cell and its neighbours of the same thing."""
        held, thing = self._held(), thing_of(key)
        listed = (Thing(register, "", "", thing.item) for register in (METER.id, VEHICLE.id))
        entries = [one for about in (thing, *listed) for one in held.entries.of_thing(about)]
        return findings_at(
            held.standing, entries, key,
            prices=usual_prices(), editions=library().editions,
        )  # fmt: skip

    def check(self) -> tuple[Finding, ...]:
        """The findings of the calculation and of all rules.

        Seconds of work in a large account, done once for what is in the file.
        """
        results, inventory = self.results(), self._held().inventory
        if self._found is None:
            account = account_in(results, entries_of_the_year_before(self.project, inventory))
            found = (*results.calculation.findings, *findings_of(account))
            self._found = tuple(dict.fromkeys(found))
        return self._found

    def results(self) -> Results:
        """The results, with choices weighed and TGO's rules looked at; done once like a check."""
        state = self._held().inventory.id, self.project.project().save_seq
        if self._results is None or state != self._results_of:
            self._results, self._found = results_in(self.project, state[0]), None
            self._results_of = state
        return self._results

    # What can be done

    def turn_to(self, inventory_id: str) -> Changes:
        """Work on another inventory of the project."""
        self._open = self._opened(self.project.inventory(inventory_id))
        return self._told(Topic.everything())

    def reload(self) -> Changes:
        """Read everything again, after another service has written to the file."""
        self.inventories = self.project.inventories()
        ids = [one.id for one in self.inventories]
        held = self.inventory.id if self.inventory and self.inventory.id in ids else None
        self._open = self._opened(self.inventories[ids.index(held)]) if held else None
        if self._open is None and self.inventories:
            self._open = self._opened(self.inventories[-1])
        self._undo, self._redo = deeds_of(self.project)
        self.saved_at = self.project.saved_at()
        return self._told(Topic.everything())

    def put(
        self, key: EntryKey, text: str, *, unit: str = "", over_papers: bool = False
    ) -> Changes:
        """Save what was typed into one cell, as one act; an empty text clears it.

        A unit behind the number is understood. ``findings`` of the changes are about the cell.
        Raises :class:`Refused`: what cannot be read, ``grid.from_papers`` for a month that is made
        of papers unless ``over_papers``, or the refusals of :meth:`act`.
        """
        held = self._held()
        key = normal_key(key, held.inventory, all_forms())
        before = self.entry(key)
        if before is not None and self.origin(key).way == LEDGER and not over_papers:
            raise Refused(error("grid.from_papers", key.where(held.inventory.id)))
        if before is None and (span := self._span_over(key)) is not None:
            told = Text(span.spoken("th"), span.spoken("en"))
            raise Refused(error("grid.in_span", key.where(held.inventory.id), span=told))
        if not text.strip():
            return self.clear([key])
        entry = entry_typed(key, text, held.inventory, all_forms(), unit=unit, before=before)
        if entry == before:
            return self._told(frozenset())
        return self.act(EDIT, lambda pen: pen.put([entry])).about(self.findings_at(entry.key))

    def _span_over(self, key: EntryKey) -> Period | None:
        """The months of the same row, fewer than a year, whose one amount holds this month."""
        period, whole = stored_period(key.period), self.year
        for entry in self.entries_of_thing(thing_of(key)):
            longer = len(entry.period) > len(period) and entry.period != whole
            if entry.key.field == key.field and longer and period in entry.period:
                return entry.period
        return None

    def clear(self, keys: Iterable[EntryKey]) -> Changes:
        """Take entries away, as one act; keys without an entry are passed over."""
        there = [key for key in keys if self.entry(key) is not None]
        return self.act(CLEAR, lambda pen: pen.remove(there))

    def act(self, name: str, work: Callable[[Pen], None], note: str = "") -> Changes:
        """One act: what ``work`` writes with the pen is saved together, or none of it.

        Its label is the sentence ``deed.<name>``. Raises :class:`Refused` with
        ``project.superseded`` or an ``environment.…`` finding.
        """
        self._refuse_on_copy()
        pen = Pen(self._open)
        try:
            with self.project.begin(name, now(), note) as file:
                pen.file = file
                work(pen)
                pen.record()
        except Refused:
            self.reload()
            raise
        if not pen.topics:
            return self._told(frozenset())
        self._open = pen.after()
        if Topic.INVENTORIES in pen.topics:
            self.inventories = self.project.inventories()
        self._undo, self._redo = deed_about(name, pen.keys, note), None
        self.saved_at = now()
        return self._told(frozenset(pen.topics), frozenset(pen.keys))

    def through(self, work: Callable[[ProjectFile], Answer]) -> tuple[Answer, Changes]:
        """Let another service write to the file; its answer, and what it changed on the desk."""
        self._refuse_on_copy()
        seen = self.project.project().save_seq
        answer = work(self.project)
        after = self.project.project().save_seq
        steps = [step for seq in range(seen, after) for step in self.project.steps(seq + 1)]
        if not steps:
            return answer, self._told(frozenset())
        return answer, self._settled([(step, step.after) for step in steps])

    def undo(self) -> Changes:
        """Take back the newest act that still holds; no topics if there is none."""
        return self._taken_back(self.project.undo)

    def redo(self) -> Changes:
        """Do again what was taken back last, unless something else was done since."""
        return self._taken_back(self.project.redo)

    def _refuse_on_copy(self) -> None:
        if self.looking and self.locked is not None:
            raise Refused(self.locked)

    def _taken_back(self, take_back: Callable[..., int | None]) -> Changes:
        self._refuse_on_copy()
        try:
            seq = take_back(now())
        except Refused:
            self.reload()
            raise
        if seq is None:
            return self._told(frozenset())
        return self._settled([(step, step.before) for step in reversed(self.project.steps(seq))])

    def _settled(self, rows: Sequence[tuple[Step, Row | None]]) -> Changes:
        """The desk after steps that the file took, each with the row that it left."""
        steps = [step for step, _ in rows]
        topics = topics_of(steps)
        if Topic.INVENTORIES in topics:
            return self.reload()
        keys: frozenset[EntryKey] = frozenset()
        if self._open is not None:
            put, removed, origins = settled(rows, self._open.inventory)
            there = [key for key in removed if self.entry(key) is not None]
            standing = self._open.stands(put, there)
            self._open = self._open.changed(standing, put, there, origins)
            keys = frozenset((*removed, *(entry.key for entry in put)))
            if any(step.table is factor_use for step in steps):
                used = self.project.factor_use(self._open.inventory.id)
                self._open = self._open.recording(used)
        self._undo, self._redo = deeds_of(self.project)
        self.saved_at = now()
        return self._told(topics, keys)

    def _told(self, topics: frozenset[Topic], keys: frozenset[EntryKey] = frozenset()) -> Changes:
        return Changes(topics, keys, self.totals, self.saved_at, self._undo, self._redo)

    def _opened(self, inventory: Inventory) -> OpenInventory:
        return OpenInventory.read(self.project, inventory)

    def _held(self) -> OpenInventory:
        if self._open is None:
            raise Refused(error("grid.no_inventory", Where(file=self.path.name)))
        return self._open


def _key(entry: Entry) -> EntryKey:
    return entry.key
