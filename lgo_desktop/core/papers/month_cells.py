"""Papers into month cells: the entries that an account has instead of typed sums.

Pure and exact: the sum of the cells and of what lies outside the year is the sum of the papers, in
whatever order they come.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.papers.counting import Part, lacks_date, month_of, parts_of
from lgo_desktop.core.papers.declaration import PaperField, PaperKind
from lgo_desktop.core.papers.fed import Fed, fed_by
from lgo_desktop.core.papers.fields import PREVIOUS_READING, READ_ON, READING
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.periods import Month, Period
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.statements.ledger_cutoff import CutOff
from lgo_desktop.core.units import Unit, convert, unit_named


@dataclass(frozen=True, slots=True)
class MonthCell:
    """One month of an account or vehicle: its papers, and the entries that they make.

    The first of the entries is the amount, the others are evidence.
    """

    target: Target
    month: Month
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...]

    @property
    def amount(self) -> Entry:
        """The entry of the amount."""
        return self.entries[0]

    @property
    def papers(self) -> tuple[LedgerPaper, ...]:
        """The papers, in the order of their days."""
        return tuple(part.paper for part in self.parts)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of the papers."""
        return tuple(sorted({part.paper.kind for part in self.parts}))


@dataclass(frozen=True, slots=True)
class Counted:
    """What papers make: cells of the year, parts outside it, and papers without the rule's date."""

    cells: tuple[MonthCell, ...]
    outside: tuple[Part, ...]
    undated: tuple[LedgerPaper, ...]


def count_papers(papers: Iterable[LedgerPaper], inventory: Inventory, rule: CutOff) -> Counted:
    """The month cells of some papers, all of an inventory or all of some targets.

    Raises :class:`Refused` with ``papers.units`` where litres and kilograms meet in a month.
    """
    year, known = inventory.year.period, all_kinds()
    grouped: dict[tuple[Target, Month], list[Part]] = defaultdict(list)
    outside: list[Part] = []
    undated: list[LedgerPaper] = []
    for paper in sorted(papers, key=lambda one: one.number):
        kind = known[paper.kind]
        if lacks_date(paper, kind, rule):
            undated.append(paper)
        for part in parts_of(paper, kind, rule):
            if year.first <= part.month <= year.last:
                grouped[paper.target, part.month].append(part)
            else:
                outside.append(part)
    cells = tuple(
        _cell(target, month, grouped[target, month], inventory) for target, month in sorted(grouped)
    )
    return Counted(cells, tuple(outside), tuple(undated))


def _cell(target: Target, month: Month, parts: list[Part], inventory: Inventory) -> MonthCell:
    known = all_kinds()
    parts = sorted(parts, key=lambda one: _place(one.paper, known[one.paper.kind]))
    fed = fed_by(parts[0].paper)
    unit = _unit(fed, parts, inventory)
    total = add_up(convert(part.amount, unit_named(part.paper.unit), unit) for part in parts)
    told = [(fed.field.id, total, unit.id), *sorted(_evidence(parts, fed.source, known))]
    period = Period(month, month)
    entries = tuple(
        Entry(target.key(str(period), field), period, value, unit_id)
        for field, value, unit_id in told
    )
    return MonthCell(target, month, tuple(parts), entries)


def _place(paper: LedgerPaper, kind: PaperKind) -> tuple[str, int]:
    """By day, then by number: bills in the order of their readings, slips as they were written."""
    written = [paper.words[field] for field in (READ_ON, *kind.dates) if field in paper.words]
    return (written or [str(month_of(paper, kind))])[0], paper.number


def _unit(fed: Fed, parts: Sequence[Part], inventory: Inventory) -> Unit:
    """The unit of all papers, or the usual one where they differ."""
    units = [unit_named(one) for one in sorted({part.paper.unit for part in parts})]
    if len({unit.dimension for unit in units}) > 1:
        where = parts[0].paper.where(inventory.id, str(parts[0].month))
        raise Refused(error("papers.units", where, one=units[0].name, other=units[-1].name))
    return units[0] if len(units) == 1 else fed.usual(units[0])


def _evidence(
    parts: Sequence[Part], source: Source, known: Mapping[str, PaperKind]
) -> Iterator[tuple[str, Decimal | str, str]]:
    """Field, value and unit of what all papers of a month say together."""
    kinds = [known[part.paper.kind] for part in parts]
    fields = {one.id: one for kind in kinds for one in kind.fields}
    whole = all(part.whole for part in parts)
    follows = whole and _follow_on([part.paper for part in parts])
    for field in fields.values():
        of_source = source.field(field.id)
        if of_source is None or not of_source.evidence:
            continue
        value = _together(field, parts, whole=whole, follows=follows)
        if value is not None:
            yield field.id, value, of_source.unit
    counts = {kind.counts for kind in kinds}
    if whole and len(counts) == 1 and (trips := source.field(*counts)) is not None:
        yield trips.id, Decimal(len(parts)), trips.unit


def _together(
    field: PaperField, parts: Sequence[Part], *, whole: bool, follows: bool
) -> Decimal | str | None:
    """What all of the papers say of a field; None if some do not, or a month has no such value."""
    if field.together == "sum":
        sums = [part.sums[field.id] for part in parts if field.id in part.sums]
        return add_up(sums) if len(sums) == len(parts) else None
    said = [_said(field.id, part.paper) for part in parts]
    if None in said or not whole:
        return None
    told = {
        "first": said[0] if follows else None,
        "last": said[-1] if follows else None,
        "same": said[0] if follows and len(set(said)) == 1 else None,
        "only": said[0] if len(parts) == 1 else None,
    }
    return told.get(field.together)


def _said(field: str, paper: LedgerPaper) -> Decimal | str | None:
    return paper.numbers.get(field, paper.words.get(field))


def _follow_on(papers: Sequence[LedgerPaper]) -> bool:
    """Whether each bill begins where the one before it ended; also where there are no readings."""
    return all(
        later.numbers.get(PREVIOUS_READING) == earlier.numbers.get(READING)
        for earlier, later in pairwise(papers)
    )
