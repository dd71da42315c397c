"""The inventory on the desk: its entries and how they stand, without asking the file again."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Self

from lgo_desktop.core.calculate import Calculator
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.recalculate import Standing, standing_of
from lgo_desktop.core.statements.own_factor import STATEMENT as OWN_FACTOR
from lgo_desktop.core.totals import Totals
from lgo_desktop.services.desk_entries import EntriesAtHand
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.results import calculator_for, factors_of
from lgo_desktop.storage.entries import Origin
from lgo_desktop.storage.factor_use import FactorUse
from lgo_desktop.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class OpenInventory:
    """An inventory, its entries, its standing and totals, and the factors on record for it."""

    inventory: Inventory
    entries: EntriesAtHand
    standing: Standing
    totals: Totals
    on_record: Mapping[tuple[str, str], FactorUse]

    @classmethod
    def read(cls, project: ProjectFile, inventory: Inventory) -> Self:
        """The inventory as it is in the file."""
        with _filling_memory():
            given, origins = project.entries_and_origins(inventory.id)
            entries = EntriesAtHand(given, origins)
            standing = standing_of(calculator_for(inventory, _own(given)), given)
            on_record = {_named(use): use for use in project.factor_use(inventory.id)}
            return cls(inventory, entries, standing, standing.totals, on_record)

    def stands(self, put: Sequence[Entry], removed: Sequence[EntryKey]) -> Standing:
        """How it will stand after a change, which is not made yet."""
        standing = self.standing.changed(put, removed)
        if any(key.source == OWN_FACTOR.id for key in (*removed, *(one.key for one in put))):
            standing = standing.under(self._calculator(put, removed))
        return standing

    def changed(
        self, standing: Standing, put: Sequence[Entry], removed: Sequence[EntryKey],
        origins: Mapping[EntryKey, Origin],
    ) -> "OpenInventory":  # fmt: skip
        """The inventory after a change that is saved; the entries at hand change in place."""
        self.entries.remove(removed)
        self.entries.put(put, origins)
        return replace(self, standing=standing, totals=standing.totals)

    def factors_to_record(self, standing: Standing, put: Iterable[Entry]) -> list[FactorUse]:
        """All factors on record and those of new entries; empty if there is none to add."""
        factors = factors_of([line for one in put for line in standing.part_of(one.key).lines])
        packs = library().packs
        used = [
            FactorUse(factor, packs[factor.pack].sha256 if factor.pack in packs else "")
            for factor in factors
        ]
        more = {_named(use): use for use in used}
        if more.keys() <= self.on_record.keys():
            return []
        return list({**self.on_record, **more}.values())

    def recording(self, used: Iterable[FactorUse]) -> "OpenInventory":
        """The inventory with these factors on record."""
        return replace(self, on_record={_named(use): use for use in used})

    def _calculator(self, put: Iterable[Entry], removed: Iterable[EntryKey]) -> Calculator:
        """The calculator with the office's own factors after a change."""
        stated = {one.key: one for one in self.entries.of_source(OWN_FACTOR.id)}
        for key in removed:
            stated.pop(key, None)
        stated |= {one.key: one for one in put if one.key.source == OWN_FACTOR.id}
        return calculator_for(self.inventory, [stated[key] for key in sorted(stated)])


@contextmanager
def _filling_memory() -> Iterator[None]:
    """Python does not search for waste while a million values come that stay.

    They are set aside from later searches too, which else would stop a hand that types.
    """
    searching = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if searching:
            gc.enable()


def _own(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.key.source == OWN_FACTOR.id]


def _named(use: FactorUse) -> tuple[str, str]:
    return use.factor.edition, use.factor.key
