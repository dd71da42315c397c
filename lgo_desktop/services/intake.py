"""Taking in entries from a file: what is new, the same, changed or refused, in one transaction."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.numbers import plain
from lgo_desktop.core.inventory import Entry, EntryKey

Status = Literal["new", "same", "changed", "refused"]


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
            findings.append(error("entry.repeated", where, first=_place(first_place[key])))
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
    new = _shown(candidate.entry)
    if standing is None:
        return Item(candidate.where, "new", new=new)
    old = _shown(standing)
    same = standing.value == candidate.entry.value and standing.unit == candidate.entry.unit
    same = same and standing.note == candidate.entry.note
    return Item(candidate.where, "same" if same else "changed", old, new)


def _shown(entry: Entry) -> str:
    return f"{plain(entry.value)} {entry.unit}"


def _place(where: Where) -> str:
    return str(where.cell or where.row or "")
