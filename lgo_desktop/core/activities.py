"""Activities: the entries that together make one quantity, and the method that they allow."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Finding, Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Series, Teller
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import MONTHS_A_YEAR, Period, year_of
from lgo_desktop.core.sources.declaration import Method, Source, Variant
from lgo_desktop.core.statements.registry import all_statements
from lgo_desktop.core.units import convert, unit_named
from lgo_desktop.core.year_values import by_year, in_all

Group = tuple[str, str, str, str, str]
"""What the entries of one activity have in common."""


@dataclass(frozen=True, slots=True)
class Activity:
    """All entries of one source, variant, facility, item and period, in the order of their keys.

    Of a source that reckons with whole years: all of one variant and facility, of any item and
    period; ``period`` is then the reporting year. ``written`` is the period as the keys have it.
    """

    source: Source
    variant: Variant
    facility: str
    item: str
    period: Period
    written: str
    entries: tuple[Entry, ...]

    def entry(self, field: str) -> Entry | None:
        """The entry of a field, the one of the latest period if there are several."""
        return max(self.entries_of(field), key=lambda entry: entry.period.last, default=None)

    def entries_of(self, field: str) -> tuple[Entry, ...]:
        """The entries of a field."""
        return tuple(entry for entry in self.entries if entry.key.field == field)

    @property
    def filled(self) -> frozenset[str]:
        """The filled fields but those of evidence."""
        return frozenset(entry.key.field for entry in self.entries) - self.source.evidence

    def where(self, inventory: str) -> Where:
        """The place of this activity, for findings."""
        return Where(
            inventory=inventory, source=self.source.id, variant=self.variant.id,
            facility=self.facility or None, item=self.item or None, period=self.written,
        )  # fmt: skip


def group_of(key: EntryKey, sources: Mapping[str, Source]) -> Group:
    """The activity that an entry belongs to."""
    source = sources.get(key.source)
    if source is not None and source.whole_years:
        return key.source, key.variant, key.facility, "", ""
    return key.source, key.variant, key.facility, key.item, key.period


def gather(
    entries: Iterable[Entry], sources: Mapping[str, Source], inventory: Inventory
) -> tuple[list[Activity], list[Finding]]:
    """The activities in the order of their keys, and findings for entries of no known source.

    Statements are no activity, and neither are entries that hold nothing but evidence.
    """
    grouped: dict[Group, list[Entry]] = defaultdict(list)
    for entry in entries:
        grouped[group_of(entry.key, sources)].append(entry)
    activities: list[Activity] = []
    findings: list[Finding] = []
    for group in sorted(grouped):
        found = activity_of(group, grouped[group], sources, inventory)
        if isinstance(found, Activity):
            activities.append(found)
        elif found is not None:
            findings.append(found)
    return activities, findings


def activity_of(
    group: Group, entries: Iterable[Entry], sources: Mapping[str, Source], inventory: Inventory
) -> Activity | Finding | None:
    """The activity of the entries of one group; a finding if nothing is known of its source.

    None for a statement, and for entries that hold nothing but evidence.
    """
    if group[0] in all_statements():
        return None
    members = tuple(sorted(entries, key=_key_of))
    source = sources.get(group[0])
    variant = source.variant(group[1]) if source else None
    if source is None or variant is None:
        where = members[0].key.where(inventory.id)
        return error("entry.unknown_source", where, source="/".join(group[:2]))
    period = inventory.year.period if source.whole_years else members[0].period
    activity = Activity(
        source, variant, group[2], group[3], period, group[4] or str(period), members
    )
    return activity if activity.filled else None


def _key_of(entry: Entry) -> EntryKey:
    return entry.key


def method_of(activity: Activity, inventory: str) -> Method | None:
    """The method that the filled fields allow; None when the quantity meets its factor as it is.

    Raises :class:`Refused` with ``activity.incomplete`` when no method fits the filled fields, and
    ``activity.once_a_year`` when months are given where only the year makes sense.
    """
    filled = activity.filled
    methods = activity.source.methods
    if activity.source.once_a_year and len(activity.period) != MONTHS_A_YEAR:
        where = activity.where(inventory)
        raise Refused(error("activity.once_a_year", where, source=activity.source.name))
    if not methods and filled == {"quantity"}:
        return None
    for method in methods:
        if method.fits(filled):
            return method
    raise Refused(
        error(
            "activity.incomplete", activity.where(inventory), source=activity.source.name,
            filled=_names(activity.source, filled), ways=_ways(activity.source),
        )
    )  # fmt: skip


def given_to(activity: Activity, inventory: Inventory, tell: Teller) -> Given:
    """What an activity gives its method: numbers in the units of the fields, series by year."""
    numbers: dict[str, Decimal] = {}
    texts: dict[str, str] = {}
    series: dict[str, Series] = {}
    where = activity.where(inventory.id)
    for field in activity.source.fields:
        entry = activity.entry(field.id)
        if entry is None or field.evidence:
            continue
        if isinstance(entry.value, str):
            texts[field.id] = entry.value
        elif field.history:
            of_field = activity.entries_of(field.id)
            fiscal = inventory.year.fiscal
            series[field.id] = by_year(of_field, field, where, fiscal=fiscal)
        elif activity.source.whole_years:
            numbers[field.id] = in_all(activity.entries_of(field.id), field, where)
        else:
            numbers[field.id] = _in_unit_of(field, entry, where, tell)
    year = year_of(inventory.year.period, fiscal=inventory.year.fiscal)
    return Given(numbers, texts, series, variant=activity.variant.id, year=year)


def _in_unit_of(field: Field, entry: Entry, where: Where, tell: Teller) -> Decimal:
    have, want = unit_named(entry.unit), unit_named(field.unit)
    value = convert(entry.number, have, want, NOWHERE if have == want else where)
    if have != want:
        tell(f"{field.id} converted", value, want.id, f"{have.id} → {want.id}")
    return value


def _names(source: Source, fields: Iterable[str]) -> Text:
    named = [field.name for field in source.fields if field.id in fields]
    return Text(", ".join(n.th for n in named) or "–", ", ".join(n.en for n in named) or "–")


def _ways(source: Source) -> Text:
    ways = [_names(source, method.requires) for method in source.methods]
    return Text(" หรือ ".join(w.th for w in ways) or "–", " or ".join(w.en for w in ways) or "–")
