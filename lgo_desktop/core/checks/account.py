"""What rules look at: a year of account with its papers, its rows of months, and its past."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.findings import Where
from lgo_desktop.core.factors.factor import Edition
from lgo_desktop.core.fields import Field
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.core.papers.paper import Paper, UsualUnits, papers_of, without_told
from lgo_desktop.core.papers.prices import NO_PRICES, PriceTable
from lgo_desktop.core.periods import Month
from lgo_desktop.core.quality import AD_QUALITY
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.statements.declaration import said
from lgo_desktop.core.statements.organisation_profile import STATEMENT as PROFILE
from lgo_desktop.core.units import Unit

Place = tuple[str, str, str, str, str]
"""Source, variant, facility, item, field."""


@dataclass(frozen=True, slots=True)
class Row:
    """The amounts of one field of one thing, month by month, all in one unit.

    ``months`` holds what was typed for single months; ``covered`` every month for which anything
    was typed, also as part of a span or a year.
    """

    place: Place
    source: Source
    field: Field
    unit: Unit
    months: Mapping[Month, Decimal]
    covered: frozenset[Month]
    written: Mapping[Month, EntryKey]

    def where(self, inventory: str, month: Month) -> Where:
        """The cell of a month, also of one that was left out."""
        if month in self.written:
            return self.written[month].where(inventory)
        source, variant, facility, item, field = self.place
        return EntryKey(source, variant, facility, item, str(month), field).where(inventory)


@dataclass(frozen=True, slots=True)
class Account:
    """One inventory as rules see it; build it with :func:`account_of`.

    ``papers`` are made of the entries, one for each month of an account or vehicle; ``ledger``
    are papers kept one by one, whose sum should be the month's. What a paper of the ledger says is
    left out of the month's, or rules would see it twice. ``before`` are the rows of the
    same office one year earlier.
    """

    inventory: Inventory
    entries: tuple[Entry, ...]
    sources: Mapping[str, Source]
    papers: tuple[Paper, ...]
    rows: tuple[Row, ...]
    lines: tuple[Line, ...] = ()
    ledger: tuple[Paper, ...] = ()
    before: Mapping[Place, Row] | None = None
    prices: PriceTable = NO_PRICES
    editions: Mapping[str, Edition] | None = None

    @property
    def id(self) -> str:
        """The id of the inventory, for the place of findings."""
        return self.inventory.id

    def profile(self) -> Mapping[str, Entry]:
        """What the office said of its size, by field."""
        of_profile = (one for one in self.entries if one.key.source == PROFILE.id)
        return said(of_profile, PROFILE).get("", {})

    def stated_quality(self) -> dict[tuple[str, ...], str]:
        """What the activity data of a thing rest on, by source, variant, facility and item."""
        return {
            (key.source, key.variant, key.facility, key.item): str(one.value)
            for one in self.entries
            if (key := one.key).field == AD_QUALITY.id
        }

    def papers_by_account(self) -> list[list[Paper]]:
        """The papers of each account or vehicle, in the order of their months."""
        grouped: dict[tuple[str, str, str, str], list[Paper]] = defaultdict(list)
        for paper in (*self.papers, *self.ledger):
            grouped[paper.account].append(paper)
        return [
            sorted(papers, key=lambda one: (one.period.first, one.period.last, one.number_in_book))
            for _, papers in sorted(grouped.items())
        ]


def account_of(
    inventory: Inventory,
    entries: Iterable[Entry],
    sources: Mapping[str, Source],
    *,
    lines: Iterable[Line] = (),
    ledger: Iterable[Paper] = (),
    before: Iterable[Entry] | None = None,
    prices: PriceTable = NO_PRICES,
    editions: Mapping[str, Edition] | None = None,
) -> Account:
    """The account of these entries; ``before`` are the entries of the year before, if known."""
    kept, single = tuple(entries), tuple(ledger)
    earlier = None
    if before is not None:
        earlier = {row.place: row for row in rows_of(before, sources)}
    return Account(
        inventory, kept, sources, without_told(papers_of(kept, sources), single),
        rows_of(kept, sources), tuple(lines), single, earlier, prices, editions,
    )  # fmt: skip


def rows_of(entries: Iterable[Entry], sources: Mapping[str, Source]) -> tuple[Row, ...]:
    """The rows of all numbers but evidence, by their places; of histories the months only."""
    grouped: dict[Place, list[Entry]] = defaultdict(list)
    fields: dict[Place, Field] = {}
    for entry in entries:
        source, key = sources.get(entry.key.source), entry.key
        field = source.field(key.field) if source else None
        if field is None or field.type != "number" or field.evidence:
            continue
        if field.history and len(entry.period) > 1:
            continue
        place = (key.source, key.variant, key.facility, key.item, key.field)
        grouped[place].append(entry)
        fields[place] = field
    units = UsualUnits(sources)
    return tuple(
        _row(place, grouped[place], sources[place[0]], fields[place], units)
        for place in sorted(grouped)
    )


def _row(
    place: Place, entries: list[Entry], source: Source, field: Field, units: UsualUnits
) -> Row:
    unit = units.unit_of(entries[0])
    alike = [one for one in entries if units.unit_of(one) == unit]
    single = [one for one in alike if len(one.period) == 1]
    return Row(
        place, source, field, unit,
        months={
            one.period.first: units.amount_of(one)
            for one in sorted(single, key=lambda one: one.period.first)
        },
        covered=frozenset(month for one in alike for month in one.period.months),
        written={one.period.first: one.key for one in single},
    )  # fmt: skip
