"""Evidence of a project that is not open: listed, added, removed, and taken out."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.things import thing_of
from lgo_desktop.core.grid.typed import normal_key
from lgo_desktop.core.inventory import EntryKey, Inventory
from lgo_desktop.services.evidence import Added, add_files, file_of, link_files, remove_files
from lgo_desktop.services.evidence_out import take_out
from lgo_desktop.services.evidence_shelf import Evidence, EvidenceLink, Place, Shelf, read_shelf
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.trouble import file_trouble

KEY = ("source", "variant", "facility", "item", "period", "field")


@dataclass(frozen=True, slots=True)
class Proves:
    """What added files prove: rows of an entries file without their value, papers, lines."""

    entries: Sequence[str] = ()
    papers: Sequence[int] = ()
    lines: Sequence[str] = ()


def list_evidence(path: Path, inventory_id: str | None = None) -> tuple[Inventory, Shelf]:
    """The evidence of a project, as one inventory sees it."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        return inventory, read_shelf(project, inventory.id)


def add_evidence(
    path: Path, files: Iterable[Path], proves: Proves, inventory_id: str | None = None
) -> Added:
    """Add files and folders of files, in one act.

    Raises :class:`Refused` for a place that is not: ``evidence.key``, ``papers.unknown``,
    ``line.unknown``, or what is wrong with the key of an entry.
    """
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        places = _places(project, inventory, proves)
        return add_files(project, inventory.id, files, places)


def link_evidence(
    path: Path, ids: Iterable[str], proves: Proves, inventory_id: str | None = None
) -> tuple[Evidence, ...]:
    """Say what files prove that are evidence already; refused as :func:`add_evidence`."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        return link_files(project, inventory.id, ids, _places(project, inventory, proves))


def remove_evidence(path: Path, ids: Iterable[str]) -> tuple[Evidence, ...]:
    """Remove files by their ids, whatever they prove; ``evidence.unknown``."""
    with open_project(path) as project:
        return remove_files(project, ids)


def extract_evidence(path: Path, out: Path, ids: Sequence[str]) -> tuple[Path, ...]:
    """Write files by their ids into a folder, all if none is named; where they lie.

    Raises :class:`Refused` with ``evidence.unknown``, ``evidence.missing``, ``evidence.spoilt``
    or an ``environment.…`` finding.
    """
    with file_trouble(out):
        out.mkdir(parents=True, exist_ok=True)
    with open_project(path) as project:
        files = [file_of(project, id_) for id_ in ids] if ids else project.evidence()
        return tuple(take_out(project, file, out) for file in files)


def links_by_file(shelf: Shelf) -> dict[str, list[EvidenceLink]]:
    """What each file proves in the inventory, by the file's id."""
    found: dict[str, list[EvidenceLink]] = {file.id: [] for file in shelf.files}
    for link in shelf.links:
        found[link.evidence].append(link)
    return found


def _places(project: ProjectFile, inventory: Inventory, proves: Proves) -> tuple[Place, ...]:
    keys: list[Place] = [_key(text, inventory) for text in proves.entries]
    known = {paper.number for paper in project.papers(inventory.id)} if proves.papers else set()
    for number in proves.papers:
        if number not in known:
            raise Refused(error("papers.unknown", Where(inventory=inventory.id), number=number))
        keys.append(number)
    if proves.lines:
        keys += _keys_of_lines(project, inventory, proves.lines)
    return tuple(dict.fromkeys(keys))


def _key(text: str, inventory: Inventory) -> EntryKey:
    cells = next(csv.reader([text]), [])
    if len(cells) != len(KEY):
        where = Where(inventory=inventory.id)
        raise Refused(error("evidence.key", where, text=text[:80], columns=",".join(KEY)))
    return normal_key(EntryKey(*(cell.strip() for cell in cells)), inventory, all_forms())


def _keys_of_lines(
    project: ProjectFile, inventory: Inventory, codes: Sequence[str]
) -> list[EntryKey]:
    """One entry of each month and thing behind some lines: of what was entered, the first."""
    entries = project.entries(inventory.id)
    lines = {line.code: line for line in results_of(inventory, entries).calculation.lines}
    found: list[EntryKey] = []
    for code in codes:
        line = lines.get(code.strip().upper())
        if line is None:
            raise Refused(error("line.unknown", Where(inventory=inventory.id), code=code[:40]))
        first: dict[object, EntryKey] = {}
        for key in line.entries:
            first.setdefault((thing_of(key), key.period), key)
        found += first.values()
    return found
