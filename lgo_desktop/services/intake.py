"""Taking in entries from a file: what is new, the same, changed or refused, in one transaction."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.services.factor_record import record_factors
from lgo_desktop.services.month_cells import (
    held_by_papers,
    made_of_papers,
    plan_all,
    states_cut_off,
)
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.entries import Origin
from lgo_desktop.storage.project_file import ProjectFile

Status = Literal["new", "same", "changed", "refused"]


UNANSWERED = frozenset({"factor.missing", "gwp.missing", "unit.impossible"})
"""Findings of a calculation that no further entry will mend."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that a file offers, and its place in the file."""

    where: Where
    entry: Entry


@dataclass(frozen=True, slots=True)
class Item:
    """What became of one row or cell."""

    where: Where
    status: Status
    old: str | None = None
    new: str | None = None
    code: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "where": self.where.as_dict(), "status": self.status,
            "old": self.old, "new": self.new, "code": self.code,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Intake:
    """The result of taking in a file."""

    reader: str
    dry_run: bool
    items: tuple[Item, ...]
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows were read, and what became of them."""
        counted = Counter(item.status for item in self.items)
        statuses: tuple[Status, ...] = ("new", "same", "changed", "refused")
        return {"read": len(self.items)} | {status: counted[status] for status in statuses}


def take_in(
    project: ProjectFile, inventory: Inventory, candidates: Sequence[Candidate],
    *, way: str, file: str, dry_run: bool = False,
) -> tuple[list[Item], list[Finding]]:  # fmt: skip
    """Save the candidates that are new or changed, with where they came from, in one act.

    What becomes of each comes back, with findings for repeated keys and for entries that the
    inventory's book has no factor for: nobody should learn that weeks later.
    """
    standing = {entry.key: entry for entry in project.entries(inventory.id)}
    free, kept, held = leave_to_papers(candidates, standing, project, inventory)
    to_write, items, findings = compare(free, standing)
    after = {**standing, **{entry.key: entry for entry in to_write}}
    recounted = plan_all(project, inventory, to_write) if states_cut_off(to_write) else None
    if recounted is not None:
        after = dict(recounted.after)
    results = results_of(inventory, [after[key] for key in sorted(after)])
    if to_write and not dry_run:
        origins = {one.entry.key: Origin(way, file, place(one.where)) for one in candidates}
        with project.begin(way, note=file, at=now()) as act:
            act.put_entries(inventory.id, to_write, origins)
            if recounted is not None:
                recounted.write(act, inventory.id)
            record_factors(act, results)
    items, findings = [*items, *kept], [*findings, *held]
    findings += [f for f in results.calculation.findings if f.code in UNANSWERED]
    return items, findings


def leave_to_papers(
    candidates: Iterable[Candidate], standing: Mapping[EntryKey, Entry], project: ProjectFile,
    inventory: Inventory,
) -> tuple[list[Candidate], list[Item], list[Finding]]:  # fmt: skip
    """The candidates that may be saved, and those that would type over what papers made.

    One that says what the papers say is left to them, as the same.
    """
    made = made_of_papers(project, inventory.id)
    free: list[Candidate] = []
    kept: list[Item] = []
    findings: list[Finding] = []
    for one in candidates:
        before = standing.get(one.entry.key)
        if before is None or one.entry.key not in made:
            free.append(one)
            continue
        clash = held_by_papers(one.entry, before, one.where)
        if clash is None:
            kept.append(Item(one.where, "same", before.written, one.entry.written))
        else:
            kept.append(Item(one.where, "refused", before.written, one.entry.written, clash.code))
            findings.append(clash)
    return free, kept, findings


def compare(
    candidates: Iterable[Candidate], standing: Mapping[EntryKey, Entry]
) -> tuple[list[Entry], list[Item], list[Finding]]:
    """The entries to write, what becomes of each candidate, and findings for repeated keys.

    The same key twice in one file is a slip of copying: the second is refused, never added.
    """
    to_write: list[Entry] = []
    items: list[Item] = []
    findings: list[Finding] = []
    first_place: dict[EntryKey, Where] = {}
    for candidate in candidates:
        key, where = candidate.entry.key, candidate.where
        if key in first_place:
            findings.append(error("entry.repeated", where, first=place(first_place[key])))
            items.append(Item(where, "refused", code="entry.repeated"))
            continue
        first_place[key] = where
        item = _compared(candidate, standing.get(key))
        items.append(item)
        if item.status != "same":
            to_write.append(candidate.entry)
    return to_write, items, findings


def refused(findings: Iterable[Finding]) -> list[Item]:
    """Items for rows or cells that could not be read."""
    return [Item(finding.where, "refused", code=finding.code) for finding in findings]


def _compared(candidate: Candidate, standing: Entry | None) -> Item:
    new = candidate.entry.written
    if standing is None:
        return Item(candidate.where, "new", new=new)
    old = standing.written
    same = standing.value == candidate.entry.value and standing.unit == candidate.entry.unit
    same = same and standing.note == candidate.entry.note
    return Item(candidate.where, "same" if same else "changed", old, new)


def place(where: Where) -> str:
    """The row or the cell of a place in a file, as people say it."""
    if where.cell is not None:
        return f"{where.sheet}!{where.cell}" if where.sheet else where.cell
    return str(where.row or "")
