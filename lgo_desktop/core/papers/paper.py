"""One paper, or the papers of one month together: the amount, and everything else they say."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from lgo_desktop.base.findings import Where
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.periods import Period
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.units import Unit, convert, unit_named

AMOUNTS = ("quantity", "deposit", "waste", "bought")
"""The fields that hold what a paper is about: litres, units, kilograms. The first counts."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a paper says of one account, vehicle or meter (``item``) in one period.

    ``quantity``, of the field ``amount``, is in ``unit``, None where it is not written. ``numbers``
    are by field in the unit of the field, ``words`` are dates as ISO and numbers of bills and
    slips. ``number_in_book`` tells papers of one month apart where they are kept one by one.
    """

    source: str
    variant: str
    facility: str
    item: str
    written: str
    period: Period
    quantity: Decimal | None = None
    unit: str = ""
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    number_in_book: str = ""
    amount: str = AMOUNTS[0]

    @property
    def account(self) -> tuple[str, str, str, str]:
        """What stays the same from month to month: source, variant, facility, item."""
        return self.source, self.variant, self.facility, self.item

    def day(self, id_: str) -> date | None:
        """The date in a field; None if there is none."""
        return date.fromisoformat(self.words[id_]) if id_ in self.words else None

    def where(self, inventory: str, id_: str) -> Where:
        """The place of one of its fields, for findings."""
        return Where(
            inventory=inventory, source=self.source, variant=self.variant or None,
            facility=self.facility or None, item=self.item or None, period=self.written, field=id_,
        )  # fmt: skip


@dataclass(slots=True)
class UsualUnits:
    """The unit in which amounts of a field are compared: the first one of the same dimension."""

    sources: Mapping[str, Source]
    _known: dict[tuple[str, str, str, str], Unit] = field(default_factory=dict)

    def unit_of(self, entry: Entry) -> Unit:
        """The usual unit for an entry: its own if its source or field is not known."""
        key = entry.key
        asked = key.source, key.variant, key.field, entry.unit
        if asked not in self._known:
            self._known[asked] = self._find(entry)
        return self._known[asked]

    def amount_of(self, entry: Entry) -> Decimal:
        """The number of an entry in its usual unit."""
        return convert(entry.number, unit_named(entry.unit), self.unit_of(entry))

    def _find(self, entry: Entry) -> Unit:
        typed, source = unit_named(entry.unit), self.sources.get(entry.key.source)
        variant = source.variant(entry.key.variant) if source else None
        of_source = source.field(entry.key.field) if source else None
        if source is None or variant is None or of_source is None:
            return typed
        same = (u for u in source.units(variant, of_source) if u.dimension == typed.dimension)
        return next(same, typed)


def papers_of(entries: Iterable[Entry], sources: Mapping[str, Source]) -> tuple[Paper, ...]:
    """One paper for all entries of a source, variant, facility, item and period, by their keys.

    What has neither evidence nor an amount is no paper.
    """
    grouped: dict[tuple[str, str, str, str, str], list[Entry]] = defaultdict(list)
    on_papers = {
        source.id: {*AMOUNTS, *(one.id for one in source.fields if one.evidence)}
        for source in sources.values()
    }
    for entry in entries:
        key = entry.key
        if key.field in on_papers.get(key.source, ()):
            grouped[key.source, key.variant, key.facility, key.item, key.period].append(entry)
    units = UsualUnits(sources)
    return tuple(_paper(group, grouped[group], units) for group in sorted(grouped))


def _paper(group: tuple[str, str, str, str, str], entries: list[Entry], units: UsualUnits) -> Paper:
    numbers = {one.key.field: units.amount_of(one) for one in entries if _is_number(one)}
    words = {one.key.field: str(one.value) for one in entries if not _is_number(one)}
    amount = next((name for name in AMOUNTS if name in numbers), AMOUNTS[0])
    unit = next((units.unit_of(one).id for one in entries if one.key.field == amount), "")
    quantity = numbers.pop(amount, None)
    period = entries[0].period
    return Paper(*group, period, quantity, unit, numbers, words, amount=amount)


def without_told(months: Iterable[Paper], ledger: Iterable[Paper]) -> tuple[Paper, ...]:
    """Papers of months without what papers kept one by one say of the same month already."""
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in ledger:
        told[*one.account, one.written].update(one.numbers, one.words)
    return tuple(_less(month, told.get((*month.account, month.written), ())) for month in months)


def _less(paper: Paper, told: Collection[str]) -> Paper:
    if not told:
        return paper
    return replace(
        paper,
        numbers={name: value for name, value in paper.numbers.items() if name not in told},
        words={name: value for name, value in paper.words.items() if name not in told},
    )


def _is_number(entry: Entry) -> bool:
    return not isinstance(entry.value, str)
