"""What has to change in an account when papers do: entries made of papers, and never typed ones."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from lgo_desktop.base.findings import Finding, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.papers.counting import parts_of
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import MonthCell
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.statements.ledger_cutoff import CutOff
from lgo_desktop.core.units import convert, unit_named


@dataclass(frozen=True, slots=True)
class Remaking:
    """Entries to put, keys to remove, and typed numbers that stand in the way."""

    put: tuple[Entry, ...]
    remove: tuple[EntryKey, ...]
    typed_over: tuple[Finding, ...]


Place = tuple[Target, str]
"""A month cell: what it is about, and the month as in keys."""


def places_of(papers: Iterable[LedgerPaper], rule: CutOff) -> frozenset[Place]:
    """The month cells in which some papers count."""
    known = all_kinds()
    return frozenset(
        (paper.target, str(part.month))
        for paper in papers
        for part in parts_of(paper, known[paper.kind], rule)
    )


def remaking_of(
    cells: Iterable[MonthCell],
    standing: Mapping[EntryKey, Entry],
    made: Collection[EntryKey],
    inventory: str,
    among: Collection[Place] | None = None,
) -> Remaking:
    """What brings month cells up to their papers: those named, or all.

    ``made`` are the keys of entries that papers made before: these may change and go. Any other
    entry in their place was typed or imported: it is named in ``typed_over`` unless it says the
    same, and then becomes the papers'.
    """
    wanted = {
        entry.key: (cell, entry)
        for cell in cells
        if among is None or (cell.target, str(cell.month)) in among
        for entry in cell.entries
    }
    put = [
        entry for key, (_, entry) in wanted.items()
        if standing.get(key) != entry or key not in made
    ]  # fmt: skip
    remove = [
        key for key in made
        if key not in wanted and (among is None or (Target.of(key), key.period) in among)
    ]  # fmt: skip
    typed_over = _typed_over(wanted.values(), standing, made, inventory)
    return Remaking(tuple(put), tuple(sorted(remove)), tuple(typed_over))


def _typed_over(
    wanted: Iterable[tuple[MonthCell, Entry]], standing: Mapping[EntryKey, Entry],
    made: Collection[EntryKey], inventory: str,
) -> Iterator[Finding]:  # fmt: skip
    for cell, entry in wanted:
        typed = standing.get(entry.key)
        if typed is None or entry.key in made or same_value(typed, entry):
            continue
        period = Text(entry.period.spoken("th"), entry.period.spoken("en"))
        yield error(
            "papers.typed_over", entry.key.where(inventory), typed=typed.written,
            total=entry.written, papers=len(cell.parts), period=period,
        )  # fmt: skip


def same_value(one: Entry, other: Entry) -> bool:
    """Whether two entries say the same, if need be in other units."""
    if isinstance(one.value, str) or isinstance(other.value, str):
        return one.value == other.value
    have, want = unit_named(one.unit), unit_named(other.unit)
    same = have.dimension == want.dimension
    return same and convert(one.value, have, want) == other.value


def unlike_their_papers(
    cells: Iterable[MonthCell], standing: Mapping[EntryKey, Entry]
) -> Iterator[tuple[MonthCell, Entry | None]]:
    """The cells whose amount in an account is not what their papers make, with that amount."""
    for cell in cells:
        entry = standing.get(cell.amount.key)
        if entry is None or not same_value(entry, cell.amount):
            yield cell, entry
