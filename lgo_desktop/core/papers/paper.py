"""One paper, or the papers of one month together: the amount, and everything else they say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

from lgo_desktop.base.findings import Where
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.periods import Period
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.units import Unit, convert, unit_named

AMOUNT = "quantity"
"""The field that holds what the paper is about: litres, units, kilograms."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a paper says of one account, vehicle or meter (``item``) in one period.

    ``quantity`` is in ``unit``, None where the amount is not written. ``numbers`` are by field in
    the unit of the field, ``words`` are dates as ISO and numbers of bills and slips.
    ``number_in_book`` tells papers of one month apart where they are kept one by one.
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
            inventory=inventory, source=self.source, facility=self.facility or None,
            item=self.item or None, period=self.written, field=id_,
        )  # fmt: skip


@cache
def usual_unit(source: Source, variant: str, field_id: str, unit: str) -> Unit:
    """The unit in which amounts of a field are compared: the first one of the same dimension."""
    typed, kind, of_field = unit_named(unit), source.variant(variant), source.field(field_id)
    if kind is None or of_field is None:
        return typed
    same = (u for u in source.units(kind, of_field) if u.dimension == typed.dimension)
    return next(same, typed)


def papers_of(entries: Iterable[Entry], sources: Mapping[str, Source]) -> tuple[Paper, ...]:
    """One paper for all entries of a source, variant, facility, item and period, by their keys.

    What has neither evidence nor an amount is no paper.
    """
    grouped: dict[tuple[str, str, str, str, str], list[Entry]] = defaultdict(list)
    on_papers = {
        source.id: {AMOUNT, *(field.id for field in source.fields if field.evidence)}
        for source in sources.values()
    }
    for entry in entries:
        key = entry.key
        if key.field in on_papers.get(key.source, ()):
            grouped[key.source, key.variant, key.facility, key.item, key.period].append(entry)
    return tuple(_paper(group, grouped[group], sources) for group in sorted(grouped))


def _paper(
    group: tuple[str, str, str, str, str], entries: list[Entry], sources: Mapping[str, Source]
) -> Paper:
    source = sources[group[0]]
    numbers: dict[str, Decimal] = {}
    words: dict[str, str] = {}
    unit = ""
    for entry in entries:
        name = entry.key.field
        if isinstance(entry.value, str):
            words[name] = entry.value
            continue
        wanted = usual_unit(source, group[1], name, entry.unit)
        numbers[name] = convert(entry.value, unit_named(entry.unit), wanted)
        if name == AMOUNT:
            unit = wanted.id
    quantity = numbers.pop(AMOUNT, None)
    return Paper(*group, entries[0].period, quantity, unit, numbers, words)
