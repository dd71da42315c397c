"""What an act changed, so that pages know what to show again; and the pen that writes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, error
from lgo_desktop.core.grid.things import thing_of
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.recalculate import Standing
from lgo_desktop.core.statements.own_factor import STATEMENT as OWN_FACTOR
from lgo_desktop.core.statements.registry import all_statements
from lgo_desktop.core.totals import Totals
from lgo_desktop.services.deeds import Deed, inventory_of_step, key_of_step
from lgo_desktop.services.desk_inventory import OpenInventory
from lgo_desktop.storage.act import Act
from lgo_desktop.storage.change_log import Row, Step
from lgo_desktop.storage.entries import BY_HAND, Origin, stored_period
from lgo_desktop.storage.factor_use import FactorUse
from lgo_desktop.storage.tables import entry as entry_table


class Topic(StrEnum):
    """What may have changed."""

    ENTRIES = "entries"
    STATEMENTS = "statements"
    FACTORS = "factors"
    TOTALS = "totals"
    PAPERS = "papers"
    EVIDENCE = "evidence"
    FACILITIES = "facilities"
    INVENTORIES = "inventories"

    @classmethod
    def everything(cls) -> "frozenset[Topic]":
        """All topics: another inventory lies on the desk, or everything was read again."""
        return frozenset(cls)


_OF_TABLE: Mapping[str, Topic | None] = {
    "inventory": Topic.INVENTORIES,
    "restatement": Topic.INVENTORIES,
    "facility": Topic.FACILITIES,
    "paper": Topic.PAPERS,
    "evidence": Topic.EVIDENCE,
    "evidence_link": Topic.EVIDENCE,
    "factor_use": None,
}


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed: topics and entries; and how the inventory stands now.

    ``findings`` are about the cell that was typed in. No topics: nothing changed.
    """

    topics: frozenset[Topic]
    keys: frozenset[EntryKey]
    totals: Totals | None
    saved_at: datetime | None
    undo: Deed | None
    redo: Deed | None
    findings: tuple[Finding, ...] = ()

    def about(self, findings: tuple[Finding, ...]) -> "Changes":
        """The same changes with what was found about them."""
        return replace(self, findings=findings)


class Pen:
    """Writes one act: entries through it, anything else through ``file``."""

    file: Act

    def __init__(self, held: OpenInventory | None) -> None:
        self._held = held
        self._put: dict[EntryKey, Entry] = {}
        self._removed: dict[EntryKey, None] = {}
        self._origins: dict[EntryKey, Origin] = {}
        self._standing: Standing | None = None
        self._used: list[FactorUse] = []
        self.topics: set[Topic] = set()

    @property
    def keys(self) -> tuple[EntryKey, ...]:
        """The keys of all entries that were written or removed."""
        return tuple({**self._put, **self._removed})

    def touch(self, *topics: Topic) -> None:
        """Say what was changed through ``file``."""
        self.topics.update(topics)

    def put(self, entries: Iterable[Entry], origin: Origin = BY_HAND) -> None:
        """Save entries, replacing those of the same key; those that are the same are left out.

        ``project.superseded`` if another version followed the inventory.
        """
        held = self._inventory()
        given = {
            one.key: one
            for one in entries
            if one != held.entries.get(one.key) or origin != held.entries.origin(one.key)
        }
        if self.file.put_entries(held.inventory.id, given.values(), dict.fromkeys(given, origin)):
            self._put |= given
            self._origins |= dict.fromkeys(given, origin)
            self._removed = {key: None for key in self._removed if key not in given}
            self.topics |= _topics_of_keys(given)
            self._note_facilities(given)

    def remove(self, keys: Iterable[EntryKey]) -> None:
        """Take entries away; ``project.superseded`` as for :meth:`put`."""
        held, gone = self._inventory(), list(keys)
        if gone and self.file.remove_entries(held.inventory.id, gone):
            self.topics |= _topics_of_keys(gone)
            for key in gone:
                self._put.pop(key, None)
                if held.entries.get(key) is not None:
                    self._removed[key] = None

    def record(self) -> None:
        """Put new factors on record, as the last thing of the act."""
        held = self._held
        if held is None or not (self._put or self._removed):
            return
        put = list(self._put.values())
        self._standing = held.stands(put, list(self._removed))
        self._used = held.factors_to_record(self._standing, put)
        if self._used:
            self.file.record_factor_use(held.inventory.id, self._used)

    def after(self) -> OpenInventory | None:
        """The inventory after the act, once it is saved."""
        if self._held is None or self._standing is None:
            return self._held
        put, removed = list(self._put.values()), list(self._removed)
        after = self._held.changed(self._standing, put, removed, self._origins)
        return after.recording(self._used) if self._used else after

    def _inventory(self) -> OpenInventory:
        if self._held is None:
            raise Refused(error("grid.no_inventory"))
        return self._held

    def _note_facilities(self, keys: Iterable[EntryKey]) -> None:
        held = self._inventory().entries
        fresh = {key.facility for key in keys if not held.of_thing(thing_of(key))}
        if fresh - {"", *(thing.facility for thing in held.things if fresh)}:
            self.topics.add(Topic.FACILITIES)


def topics_of(steps: Iterable[Step]) -> frozenset[Topic]:
    """What some recorded steps changed."""
    topics: set[Topic] = set()
    for step in steps:
        if step.table is entry_table:
            topics |= _topics_of_keys([key_of_step(step)])
        else:
            topic = _OF_TABLE.get(step.table.name)
            topics |= {topic} if topic else set()
    return frozenset(topics)


def settled(
    rows: Iterable[tuple[Step, Row | None]], inventory: Inventory
) -> tuple[list[Entry], list[EntryKey], dict[EntryKey, Origin]]:
    """What some steps put and remove in an inventory, each with the row that it leaves.

    The last row of an entry counts; the origins are those of the entries put.
    """
    put: dict[EntryKey, Entry] = {}
    removed: dict[EntryKey, None] = {}
    origins: dict[EntryKey, Origin] = {}
    for step, row in rows:
        if step.table is not entry_table or inventory_of_step(step) != inventory.id:
            continue
        key = key_of_step(step)
        put.pop(key, None)
        removed.pop(key, None)
        if row is None:
            removed[key] = None
        else:
            put[key] = _entry_of(key, row)
            origins[key] = _origin_of(row)
    return list(put.values()), list(removed), origins


def _entry_of(key: EntryKey, row: Row) -> Entry:
    value, unit, note = row["value"], str(row["unit"]), str(row["note"])
    if not isinstance(value, (Decimal, str)):
        raise TypeError(f"an entry without a value: {key}")
    return Entry(key, stored_period(key.period), value, unit, note)


def _origin_of(row: Row) -> Origin:
    file, cell = row["origin_file"], row["origin_cell"]
    return Origin(
        str(row["origin"]),
        None if file is None else str(file),
        None if cell is None else str(cell),
    )


def _topics_of_keys(keys: Iterable[EntryKey]) -> set[Topic]:
    topics: set[Topic] = set()
    for source in {key.source for key in keys}:
        if source in all_statements():
            topics.add(Topic.STATEMENTS)
        else:
            topics |= {Topic.ENTRIES, Topic.TOTALS}
        if source == OWN_FACTOR.id:
            topics |= {Topic.FACTORS, Topic.TOTALS}
    return topics
