"""The ledger by files: papers listed, added from a CSV file, removed, and counted again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where
from lgo_desktop.core.inventory import EntryKey, Inventory
from lgo_desktop.core.papers.admission import COMMON, read_paper
from lgo_desktop.core.papers.counting import parts_of
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.papers.told import rule_told, told
from lgo_desktop.core.statements.ledger_cutoff import CutOff, cut_off_of
from lgo_desktop.exchange.paper_block import RawPaper, read_papers_csv
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.ledgers import Booking, adding, recounting, removing, save
from lgo_desktop.services.month_cells import plan_all
from lgo_desktop.services.surroundings import open_project


@dataclass(frozen=True, slots=True)
class ListedPaper:
    """A paper, and the months in which it counts, also those outside the year."""

    paper: LedgerPaper
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The papers of an inventory, the rule by which they count, and what to know about them."""

    inventory: Inventory
    rule: CutOff
    stated: bool
    papers: tuple[ListedPaper, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Booked:
    """What became of a booking: papers kept, keys written and removed, rows refused."""

    papers: tuple[LedgerPaper, ...]
    written: tuple[EntryKey, ...]
    removed: tuple[EntryKey, ...]
    refused: int
    findings: tuple[Finding, ...]

    @property
    def cells(self) -> int:
        """How many month cells changed."""
        keys = (*self.written, *self.removed)
        return len({(Target.of(key), key.period) for key in keys})


def list_papers(path: Path, inventory_id: str | None = None) -> Listing:
    """The papers of an inventory's ledger in the order in which they came."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        papers = project.papers(inventory.id)
        rule, stated = cut_off_of(project.entries(inventory.id))
        findings: list[Finding] = []
        if papers:
            findings.append(rule_told(rule, inventory, len(papers), stated=stated))
            findings += told(plan_all(project, inventory, replace=True).counted, inventory)
    listed = tuple(ListedPaper(one, _months(one, rule)) for one in papers)
    return Listing(inventory, rule, stated, listed, tuple(findings))


def add_from_file(
    path: Path, table: Path, inventory_id: str | None = None, *, replace: bool = False
) -> Booked:
    """Add the papers of a CSV file in one act; rows that are refused come back as findings."""
    known = {*COMMON, *(field.id for kind in all_kinds().values() for field in kind.fields)}
    reading = read_papers_csv(table, known)
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        papers, problems = papers_read(reading.rows, inventory, table.name)
        booking = adding(project, inventory, papers, replace=replace)
        found = save(project, booking, note=table.name)
    rows = {finding.where.row for finding in (*reading.findings, *problems)}
    return _booked(booking, (*reading.findings, *problems, *found), refused=len(rows))


def remove_by_number(path: Path, numbers: Iterable[int], inventory_id: str | None = None) -> Booked:
    """Remove papers by their numbers in the ledger."""
    with open_project(path) as project:
        booking = removing(project, choose(project, inventory_id, path), numbers)
        found = save(project, booking)
    return _booked(booking, found)


def count_again(path: Path, inventory_id: str | None = None, *, replace: bool = False) -> Booked:
    """Make all month cells again of their papers."""
    with open_project(path) as project:
        booking = recounting(project, choose(project, inventory_id, path), replace=replace)
        found = save(project, booking)
    return _booked(booking, found)


def papers_read(
    rows: Sequence[RawPaper], inventory: Inventory, file: str | None = None
) -> tuple[list[LedgerPaper], list[Finding]]:
    """The papers that rows mean, and findings about the rows that mean none."""
    papers: list[LedgerPaper] = []
    problems: list[Finding] = []
    for raw in rows:
        where = Where(inventory=inventory.id, file=file, row=raw.row)
        try:
            papers.append(read_paper(raw.cells, inventory, where))
        except Refused as refusal:
            problems.extend(refusal.findings)
    return papers, problems


def _months(paper: LedgerPaper, rule: CutOff) -> tuple[str, ...]:
    return tuple(str(part.month) for part in parts_of(paper, all_kinds()[paper.kind], rule))


def _booked(booking: Booking, findings: tuple[Finding, ...], *, refused: int = 0) -> Booked:
    remaking = booking.plan.remaking
    written = tuple(entry.key for entry in remaking.put)
    return Booked(booking.papers, written, remaking.remove, refused, findings)
