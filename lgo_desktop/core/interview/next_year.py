"""What an inventory hands on to the next year: its structure, never the amounts of the year."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.interview.rows import PlanRow, keeper_entry, plan_rows
from lgo_desktop.core.interview.templates import NOT_STATED
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.registry import all_statements

OF_ITS_YEAR = frozenset({"boundary.event", "factor.change"})
"""Statements about what happened in a year: the program finds them there. All others go on."""

ONLY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "boundary.exclusion": frozenset({"reason"}),
        "organisation.profile": frozenset({"area", "floor_area", "preparer", "contact"}),
    }
)
"""Statements of which only these fields hold for the next year too."""

Handed = tuple[Entry, EntryKey | None]
"""An entry of the next year, and the entry that it was; None for one that is made."""


def handed_on(
    entries: Sequence[Entry], after: Inventory, keepers: Mapping[str, str]
) -> dict[EntryKey, Handed]:
    """The entries with which the next year begins, by their keys.

    Every row with its keeper; what the office says of itself; of a landfill what it received in
    the years before, and what the site is like. ``keepers`` names the division for each duty.
    """
    made: dict[EntryKey, Handed] = {}
    for row in plan_rows(entries):
        entry = keeper_entry(row.row, row.keeper or usual_keeper(row.row, keepers), after)
        made[entry.key] = entry, _keeper_of(row, entries)
    for entry in sorted(entries, key=lambda one: one.period.last):
        moved = _moved(entry, after)
        if moved is not None:
            made[moved.key] = moved, entry.key
    return made


def usual_keeper(row: Row, keepers: Mapping[str, str]) -> str:
    """The division that usually keeps the papers of a kind of row; ``keepers`` are by duty."""
    for question in all_questions().values():
        if (row.source, row.variant) in {(one.source, one.variant) for one in question.yes.rows}:
            return keepers[question.duty]
    return NOT_STATED


def idle_rows(entries: Iterable[Entry]) -> tuple[PlanRow, ...]:
    """The rows without any amount above zero: to be confirmed before another year."""
    kept = tuple(entries)
    busy = {
        (one.key.source, one.key.variant, one.key.facility, one.key.item)
        for one in kept
        if not isinstance(one.value, str) and one.value > 0
    }
    return tuple(
        one
        for one in plan_rows(kept)
        if (one.row.source, one.row.variant, one.row.facility, one.row.item) not in busy
    )


def _keeper_of(row: PlanRow, entries: Iterable[Entry]) -> EntryKey | None:
    of_row = (row.row.source, row.row.variant, row.row.facility, row.row.item)
    return next(
        (
            key
            for key in (one.key for one in entries)
            if key.field == KEEPER.id
            and (key.source, key.variant, key.facility, key.item) == of_row
        ),
        None,
    )


def _moved(entry: Entry, after: Inventory) -> Entry | None:
    """The entry as it stands in the next year; None if it belongs to its own year."""
    key = entry.key
    source = all_sources().get(key.source)
    if source is not None:
        return _of_source(entry, source, after)
    if key.source not in all_statements() or key.source in OF_ITS_YEAR:
        return None
    only = ONLY.get(key.source, frozenset())
    nothing = key.field == "estimated_kgco2e" and entry.number == 0
    return _in_year(entry, after) if not only or key.field in only or nothing else None


def _of_source(entry: Entry, source: Source, after: Inventory) -> Entry | None:
    """What a source remembers of earlier years stays where it is; what a site is like moves."""
    field = source.field(entry.key.field)
    if field is None or not source.whole_years or field.evidence:
        return None
    return entry if field.history else _in_year(entry, after)


def _in_year(entry: Entry, after: Inventory) -> Entry:
    year = after.year.period
    return replace(entry, key=replace(entry.key, period=str(year)), period=year)
