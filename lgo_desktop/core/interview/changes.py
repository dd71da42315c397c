"""What a change of answers means for the entries: rows and reasons that come and go.

Amounts are never touched. A row that the interview planned goes with its answer only while it is
empty, and a reason only if nobody rewrote it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.core.interview.contradictions import rows_of_kind
from lgo_desktop.core.interview.decision import Decision, LeftOut
from lgo_desktop.core.interview.declaration import Question, Row
from lgo_desktop.core.interview.rows import keeper_entry, keeper_key, row_of
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.boundary_exclusion import STATEMENT as EXCLUSION

NONE = Decimal(0)


@dataclass(slots=True)
class Changes:
    """Entries to write with the question behind each, keys to remove, and what to tell."""

    put: dict[EntryKey, tuple[Entry, str]] = field(default_factory=dict)
    remove: list[EntryKey] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def write(self, entry: Entry, question: Question) -> None:
        """An entry that an answer to the question asks for."""
        self.put[entry.key] = entry, question.id


@dataclass(frozen=True, slots=True)
class Standing:
    """What an inventory holds, and which of it the interview wrote, for which question."""

    inventory: Inventory
    entries: Mapping[EntryKey, Entry]
    by_interview: Mapping[EntryKey, str]
    keepers: Mapping[str, str]

    def of_row(self, row: Row) -> list[EntryKey]:
        """The keys of the entries of a row."""
        return [key for key in self.entries if row_of(key) == row]

    def has_kind(self, row: Row) -> bool:
        """Whether any row of the same source and variant stands."""
        return any((key.source, key.variant) == (row.source, row.variant) for key in self.entries)


def changes(before: Decision, after: Decision, standing: Standing) -> Changes:
    """What to write and remove when answers that decided ``before`` now decide ``after``."""
    made = Changes()
    for row, question in after.rows.items():
        if row not in before.rows:
            _plan(row, question, standing, made)
    _unplan(before, after, standing, made)
    for item, left_out in after.omissions.items():
        _leave_out(item, left_out, standing, made)
    for item in before.omissions.keys() - after.omissions.keys():
        _take_in(item, standing, made)
    return made


def _plan(row: Row, question: Question, standing: Standing, made: Changes) -> None:
    """A new row, unless it stands or the office already names such rows in its own way."""
    key = keeper_key(row, standing.inventory)
    named_otherwise = not standing.of_row(row) and standing.has_kind(row)
    if key in standing.entries or (
        named_otherwise and rows_of_kind(row.source, row.variant) == {question.id}
    ):
        return
    made.write(keeper_entry(row, standing.keepers[question.duty], standing.inventory), question)


def _unplan(before: Decision, after: Decision, standing: Standing, made: Changes) -> None:
    wanted = {question.id for question in after.rows.values()}
    gone = {question.id for question in before.rows.values()} - wanted
    for key, question in standing.by_interview.items():
        row = row_of(key)
        moved = row in before.rows
        if key.field != KEEPER.id or row in after.rows or not (question in gone or moved):
            continue
        if len(standing.of_row(row)) > 1:
            made.findings.append(_kept(row, standing.inventory))
        else:
            made.remove.append(key)


def _leave_out(item: str, left_out: LeftOut, standing: Standing, made: Changes) -> None:
    """The reason, unless the office wrote one of its own; none is emitted by what is not there."""
    reason = _exclusion(item, "reason", left_out.reason, standing.inventory)
    if reason.key in standing.entries and reason.key not in standing.by_interview:
        return
    if standing.entries.get(reason.key) != reason:
        made.write(reason, left_out.question)
    if not left_out.omission.occurs:
        estimate = _exclusion(item, "estimated_kgco2e", NONE, standing.inventory)
        if estimate.key not in standing.entries:
            made.write(estimate, left_out.question)


def _take_in(item: str, standing: Standing, made: Changes) -> None:
    for name in ("reason", "estimated_kgco2e"):
        key = _exclusion(item, name, NONE, standing.inventory).key
        if key in standing.by_interview:
            made.remove.append(key)
        elif key in standing.entries:
            where = Where(inventory=standing.inventory.id, source=EXCLUSION.id, item=item)
            made.findings.append(warning("interview.exclusion_kept", where, name=item))


def _exclusion(item: str, name: str, value: str | Decimal, inventory: Inventory) -> Entry:
    year = inventory.year.period
    key = EntryKey(EXCLUSION.id, "", "", item, str(year), name)
    return Entry(key, year, value, "kgCO2e" if isinstance(value, Decimal) else "")


def _kept(row: Row, inventory: Inventory) -> Finding:
    where = Where(
        inventory=inventory.id, source=row.source, variant=row.variant,
        facility=row.facility or None, item=row.item or None,
    )  # fmt: skip
    name = all_sources()[row.source].name
    return warning("interview.row_kept", where, source=name, item=row.item or row.facility or "–")
