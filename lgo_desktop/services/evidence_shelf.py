"""The shelf of evidence: which files prove a month of a row, and which a paper; no bytes read.

One reading of a project's rows of evidence; pages look things up in it without asking again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lgo_desktop.core.grid.things import Thing, thing_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.papers.month_cells import MonthCell, count_papers
from lgo_desktop.core.statements.ledger_cutoff import STATEMENT as CUT_OFF
from lgo_desktop.core.statements.ledger_cutoff import CutOff, cut_off_of
from lgo_desktop.services.desk import Desk
from lgo_desktop.storage.evidence import Evidence, EvidenceLink
from lgo_desktop.storage.project_file import ProjectFile

__all__ = [
    "Evidence",
    "EvidenceLink",
    "Place",
    "Shelf",
    "Shown",
    "read_shelf",
    "shelf_of",
    "shelf_of_desk",
]

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
    by_papers_of_cell: Mapping[tuple[Thing, str], tuple[Shown, ...]]
    """Months that papers with evidence count in, and that evidence."""
    elsewhere: frozenset[str] = frozenset()
    """Files that prove something in another inventory of the project."""

    def at(self, place: Place) -> tuple[Shown, ...]:
        """What proves a place: of a month first its own files, then those of its papers."""
        if isinstance(place, int):
            return self.by_paper.get(place, ())
        cell = thing_of(place), place.period
        own = self.by_cell.get(cell, ())
        known = {one.file.id for one in own}
        others = self.by_papers_of_cell.get(cell, ())
        return (*own, *(one for one in others if one.file.id not in known))

    @property
    def unlinked(self) -> tuple[Evidence, ...]:
        """Files that prove nothing in any inventory."""
        used = {link.evidence for link in self.links} | self.elsewhere
        return tuple(file for file in self.files if file.id not in used)

    @property
    def size(self) -> int:
        """Bytes of all files, the same bytes once."""
        return sum({file.sha256: file.size for file in self.files}.values())


def read_shelf(project: ProjectFile, inventory_id: str, rule: CutOff | None = None) -> Shelf:
    """The shelf as the project has it now.

    ``rule`` is the one by which papers count in months, where it is known without reading.
    """
    files, links = project.evidence(), project.evidence_links()
    numbers = {link.paper for link in links if link.inventory == inventory_id} - {None}
    if not numbers:
        return shelf_of(inventory_id, files, links)
    papers = [one for one in project.papers(inventory_id) if one.number in numbers]
    if rule is None:
        rule, _ = cut_off_of(project.entries(inventory_id))
    cells = count_papers(papers, project.inventory(inventory_id), rule).cells
    return shelf_of(inventory_id, files, links, cells)


def shelf_of_desk(desk: Desk) -> Shelf:
    """The shelf of the open inventory."""
    rule, _ = cut_off_of(desk.entries_of(CUT_OFF.id))
    return read_shelf(desk.project, desk.held_inventory.id, rule)


def shelf_of(
    inventory_id: str, files: Sequence[Evidence], links: Iterable[EvidenceLink],
    cells: Iterable[MonthCell] = (),
) -> Shelf:  # fmt: skip
    """The shelf of these files and links, those of other inventories apart.

    ``cells`` are the months that papers with evidence count in.
    """
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
    of_papers = {
        (thing_of(cell.amount.key), cell.amount.key.period): _in_order(
            {one.file.id: one for p in cell.papers for one in by_paper[p.number]}.values()
        )
        for cell in cells
    }
    return Shelf(
        inventory_id, tuple(files), tuple(here),
        {cell: _in_order(shown) for cell, shown in by_cell.items()},
        {number: _in_order(shown) for number, shown in by_paper.items()},
        of_papers, frozenset(elsewhere),
    )  # fmt: skip


def _in_order(shown: Iterable[Shown]) -> tuple[Shown, ...]:
    return tuple(sorted(shown, key=lambda one: (one.file.added_at, one.file.name, one.file.id)))
