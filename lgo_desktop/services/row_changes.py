"""Rows under another name, place or variant, and rows that go: with all that hangs on them.

The ledger papers of a row and the evidence of its cells go with it, in the same act; otherwise the
next count of the papers would make the old row again.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, error
from lgo_desktop.core.admission import admit
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import row_of
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.papers.admission import admit_paper
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.services.factor_record import record_factors
from lgo_desktop.services.planned_rows import called, place_of, tidy
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.evidence import EvidenceLink
from lgo_desktop.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class _Held:
    """All that hangs on a row: its entries, its ledger papers, and what the evidence proves."""

    entries: Mapping[EntryKey, Entry]
    papers: tuple[LedgerPaper, ...]
    links: tuple[EvidenceLink, ...]

    @property
    def filled(self) -> int:
        """How many entries there are beside the keeper."""
        return sum(key.field != KEEPER.id for key in self.entries)


def rename_row(project: ProjectFile, inventory: Inventory, row: Row, new: Row) -> Row:
    """Move all that belongs to a row to another name, place or variant of its source.

    Where each entry came from goes with it, and so do its papers and evidence. Raises
    :class:`Refused`: ``row.unknown``, ``row.exists``, ``row.other_source``, or what admission says
    of the new variant, for an entry or a paper.
    """
    where = place_of(row, inventory)
    if new.source != row.source:
        raise Refused(error("row.other_source", where, name=called(row)))
    held = _held(project, inventory, row)
    there = _there(held, tidy(new), inventory)
    if there == row:
        return row
    after = {one.key: one for one in project.entries(inventory.id)}
    if _stands(there, after, project, inventory):
        raise Refused(error("row.exists", place_of(there, inventory), name=called(there)))
    moved = {key: _moved(one, there, inventory) for key, one in held.entries.items()}
    papers = [_about(paper, there, inventory) for paper in held.papers]
    after = {key: one for key, one in after.items() if key not in moved}
    after |= {one.key: one for one in moved.values()}
    origins = project.origins(inventory.id)
    with project.begin("rename_row", at=now()) as act:
        act.unlink_evidence(link for link in held.links if link.key)
        act.remove_entries(inventory.id, moved)
        act.put_entries(
            inventory.id, moved.values(), {one.key: origins[key] for key, one in moved.items()}
        )
        act.put_papers(inventory.id, papers)
        act.link_evidence(
            replace(link, key=_key(link.key, there)) for link in held.links if link.key
        )
        record_factors(act, results_of(inventory, [after[key] for key in sorted(after)]))
    return there


def remove_rows(
    project: ProjectFile, inventory: Inventory, rows: Collection[Row], *, with_amounts: bool = False
) -> int:
    """Remove rows in one act; how many entries went. Those that hold more must be meant so.

    Their papers go too; files of evidence stay in the project, without the link. Raises
    :class:`Refused`: ``row.unknown``, or ``row.has_amounts`` and ``row.has_papers`` for each row
    that holds more than its keeper.
    """
    held = {row: _held(project, inventory, row) for row in rows}
    stay = [one for row, its in held.items() for one in _reasons_to_stay(its, row, inventory)]
    if stay and not with_amounts:
        raise Refused(*stay)
    keys = [key for its in held.values() for key in its.entries]
    filled = any(its.filled for its in held.values())
    with project.begin("remove_row", at=now()) as act:
        act.unlink_evidence({link: None for its in held.values() for link in its.links})
        act.remove_papers(inventory.id, [one.number for its in held.values() for one in its.papers])
        gone = act.remove_entries(inventory.id, keys)
        if filled:
            went = frozenset(keys)
            left = [one for one in project.entries(inventory.id) if one.key not in went]
            record_factors(act, results_of(inventory, left))
    return gone


def _held(project: ProjectFile, inventory: Inventory, row: Row) -> _Held:
    """All of a row; ``row.unknown`` if it has neither entries nor papers."""
    entries = {one.key: one for one in project.entries(inventory.id) if row_of(one.key) == row}
    target = Target(*astuple(row))
    papers = tuple(one for one in project.papers(inventory.id) if one.target == target)
    if not entries and not papers:
        raise Refused(error("row.unknown", place_of(row, inventory), name=called(row)))
    numbers = {paper.number for paper in papers}
    links = (
        link
        for link in project.evidence_links(inventory.id)
        if link.paper in numbers or (link.key is not None and row_of(link.key) == row)
    )
    return _Held(entries, papers, tuple(links))


def _there(held: _Held, new: Row, inventory: Inventory) -> Row:
    """The row as it will be called, by its entries or else by its papers."""
    for entry in held.entries.values():
        return row_of(_moved(entry, new, inventory).key)
    return Row(*astuple(_about(held.papers[0], new, inventory).target))


def _stands(
    row: Row, entries: Iterable[EntryKey], project: ProjectFile, inventory: Inventory
) -> bool:
    target = Target(*astuple(row))
    papers = project.papers(inventory.id)
    return any(row_of(key) == row for key in entries) or any(one.target == target for one in papers)


def _reasons_to_stay(held: _Held, row: Row, inventory: Inventory) -> Iterator[Finding]:
    where, name = place_of(row, inventory), called(row)
    if held.filled:
        yield error("row.has_amounts", where, name=name, count=held.filled)
    if held.papers:
        yield error("row.has_papers", where, name=name, count=len(held.papers))


def _moved(one: Entry, new: Row, inventory: Inventory) -> Entry:
    key = _key(one.key, new)
    return admit(replace(one, key=key), all_forms(), key.where(inventory.id))


def _about(paper: LedgerPaper, new: Row, inventory: Inventory) -> LedgerPaper:
    moved = replace(paper, target=Target(*astuple(new)))
    return admit_paper(moved, inventory, moved.where(inventory.id))


def _key(key: EntryKey, new: Row) -> EntryKey:
    return EntryKey(new.source, new.variant, new.facility, new.item, key.period, key.field)
