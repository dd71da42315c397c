"""Rows of another inventory taken over into this one: who keeps their papers, never their amounts.

The other inventory may lie in this project or in another file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.core.grid.things import RowKey, row_of
from lgo_desktop.core.interview.next_year import Handed, handed_on
from lgo_desktop.core.interview.rows import row_of as planned_row_of
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.contact import STATEMENT as CONTACT
from lgo_desktop.core.statements.division import STATEMENT as DIVISION
from lgo_desktop.core.statements.meter import STATEMENT as METER
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE
from lgo_desktop.services.continuing import WAY, to_look_at
from lgo_desktop.services.interviewing import keepers_in
from lgo_desktop.services.surroundings import now, open_project
from lgo_desktop.storage.entries import Origin
from lgo_desktop.storage.project_file import ProjectFile

ACT = "copy_structure"
LISTS = frozenset({VEHICLE.id, METER.id, DIVISION.id, CONTACT.id})
"""What the office lists goes along: rows are about these vehicles and meters."""


@dataclass(frozen=True, slots=True)
class Structure:
    """An inventory whose rows may be taken over, with its entries; ``file`` where it lies."""

    inventory: Inventory
    entries: tuple[Entry, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Takeover:
    """What would come: entries by key, how many rows are new and how many are there already.

    ``units`` are those in which the rows were typed.
    """

    structure: Structure
    handed: Mapping[EntryKey, Handed]
    rows: int
    there: int
    units: Mapping[RowKey, str]


def structures_beside(project: ProjectFile, inventory: Inventory) -> tuple[Structure, ...]:
    """The other inventories of a project, the newest first."""
    others = [one for one in project.inventories() if one.id != inventory.id]
    newest = sorted(others, key=lambda one: one.year.buddhist_year, reverse=True)
    return tuple(Structure(one, project.entries(one.id), project.path.name) for one in newest)


def structures_in_file(path: Path) -> tuple[Structure, ...]:
    """The inventories of another project file; :class:`Refused` as for opening any project."""
    with open_project(path) as project:
        found = project.inventories()
        structures = [Structure(one, project.entries(one.id), path.name) for one in found]
    if not structures:
        raise Refused(error("copy.no_inventory", Where(file=path.name)))
    return tuple(reversed(structures))


def takeover(structure: Structure, project: ProjectFile, inventory: Inventory) -> Takeover:
    """What taking over the rows of a structure would bring; what is there already stays."""
    entries = structure.entries
    standing = {one.key for one in project.entries(inventory.id)}
    there = {planned_row_of(key) for key in standing}
    keepers = keepers_in({one.key: one for one in entries}, structure.inventory)
    handed: dict[EntryKey, Handed] = {}
    met: dict[object, bool] = {}
    for key, one in handed_on(entries, inventory, keepers).items():
        row = planned_row_of(key)
        if key.source in all_sources():
            met[row] = row in there
        if key not in standing and (key.source in all_sources() or key.source in LISTS):
            handed[key] = one
    fresh = sum(not known for known in met.values())
    units = {row_of(one.key): one.unit for one in reversed(entries) if one.unit}
    return Takeover(structure, handed, fresh, len(met) - fresh, units)


def take_over(project: ProjectFile, inventory: Inventory, given: Takeover) -> tuple[Finding, ...]:
    """Save a takeover as one act; what the office should look at."""
    origin = Origin(WAY, given.structure.inventory.id)
    entries = [entry for entry, _ in given.handed.values()]
    with project.begin(ACT, at=now(), note=given.structure.file) as act:
        act.put_entries(inventory.id, entries, {one.key: origin for one in entries})
    return to_look_at(given.structure.inventory, inventory, given.structure.entries, entries)
