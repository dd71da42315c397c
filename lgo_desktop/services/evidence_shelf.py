"""The shelf of evidence: which files prove a month of a row, and which a paper; no bytes read.

One reading of a project's rows of evidence; pages look things up in it without asking again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lgo_desktop.core.grid.things import Thing, thing_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.storage.evidence import Evidence, EvidenceLink
from lgo_desktop.storage.project_file import ProjectFile

__all__ = ["Evidence", "EvidenceLink", "Place", "Shelf", "Shown", "read_shelf", "shelf_of"]

Place = EntryKey | int
"""What evidence proves in an inventory: an entry, given or planned, or a paper by its number."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A file of evidence at one place, and the link by which it is there."""

    file: Evidence
    link: EvidenceLink


@dataclass(frozen=True, slots=True)
class Shelf:
    """All evidence of a project as one inventory sees it."""

    inventory: str
    files: tuple[Evidence, ...]
    links: tuple[EvidenceLink, ...]
    """What the files prove in this inventory."""
    by_cell: Mapping[tuple[Thing, str], tuple[Shown, ...]]
    """By row and period: a month's bill proves its amount and its baht alike."""
    by_paper: Mapping[int, tuple[Shown, ...]]
    elsewhere: frozenset[str] = frozenset()
    """Files that prove something in another inventory of the project."""

    def at(self, place: Place) -> tuple[Shown, ...]:
        """What proves a place."""
        if isinstance(place, int):
            return self.by_paper.get(place, ())
        return self.by_cell.get((thing_of(place), place.period), ())

    @property
    def unlinked(self) -> tuple[Evidence, ...]:
        """Files that prove nothing in any inventory."""
        used = {link.evidence for link in self.links} | self.elsewhere
        return tuple(file for file in self.files if file.id not in used)

    @property
    def size(self) -> int:
        """Bytes of all files, the same bytes once."""
        return sum({file.sha256: file.size for file in self.files}.values())


def read_shelf(project: ProjectFile, inventory_id: str) -> Shelf:
    """The shelf as the project has it now."""
    return shelf_of(inventory_id, project.evidence(), project.evidence_links())


def shelf_of(inventory_id: str, files: Sequence[Evidence], links: Iterable[EvidenceLink]) -> Shelf:
    """The shelf of these files and links, those of other inventories apart."""
    named = {file.id: file for file in files}
    here: list[EvidenceLink] = []
    elsewhere: set[str] = set()
    by_cell: dict[tuple[Thing, str], list[Shown]] = defaultdict(list)
    by_paper: dict[int, list[Shown]] = defaultdict(list)
    for link in links:
        if link.inventory != inventory_id:
            elsewhere.add(link.evidence)
            continue
        here.append(link)
        shown = Shown(named[link.evidence], link)
        if link.paper is not None:
            by_paper[link.paper].append(shown)
        elif link.key is not None:
            by_cell[thing_of(link.key), link.key.period].append(shown)
    return Shelf(
        inventory_id, tuple(files), tuple(here),
        {cell: _in_order(shown) for cell, shown in by_cell.items()},
        {number: _in_order(shown) for number, shown in by_paper.items()},
        frozenset(elsewhere),
    )  # fmt: skip


def _in_order(shown: Iterable[Shown]) -> tuple[Shown, ...]:
    return tuple(sorted(shown, key=lambda one: (one.file.added_at, one.file.name, one.file.id)))
