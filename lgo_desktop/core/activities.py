"""Activities: the entries that together make one quantity, and the method that they allow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Finding, Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.periods import Period
from lgo_desktop.core.sources.declaration import Method, Source, Teller, Variant
from lgo_desktop.core.units import Unit, convert, unit_named


@dataclass(frozen=True, slots=True)
class Activity:
    """All entries of one source, variant, facility, item and period, by field.

    ``written`` is the period as its entries' keys have it.
    """

    source: Source
    variant: Variant
    facility: str
    item: str
    period: Period
    written: str
    entries: Mapping[str, Entry]

    def where(self, inventory: str) -> Where:
        """The place of this activity, for findings."""
        return Where(
            inventory=inventory, source=self.source.id, facility=self.facility or None,
            item=self.item or None, period=self.written,
        )  # fmt: skip


def gather(
    entries: Iterable[Entry], sources: Mapping[str, Source], inventory: str
) -> tuple[list[Activity], list[Finding]]:
    """The activities in the order of their keys, and findings for entries of no known source."""
    grouped: dict[tuple[str, str, str, str, str], dict[str, Entry]] = {}
    findings: list[Finding] = []
    for entry in entries:
        key = entry.key
        group = (key.source, key.variant, key.facility, key.item, key.period)
        grouped.setdefault(group, {})[key.field] = entry
    activities = []
    for group in sorted(grouped):
        fields = grouped[group]
        some = next(iter(fields.values()))
        source = sources.get(group[0])
        variant = source.variant(group[1]) if source else None
        if source is None or variant is None:
            findings.append(
                error("entry.unknown_source", some.key.where(inventory), source="/".join(group[:2]))
            )
            continue
        activities.append(
            Activity(source, variant, group[2], group[3], some.period, group[4], fields)
        )
    return activities, findings


def method_of(activity: Activity, inventory: str) -> Method | None:
    """The method that the filled fields allow; None when the quantity meets its factor as it is.

    Raises :class:`Refused` with ``activity.incomplete`` when no method fits the filled fields.
    """
    filled = frozenset(activity.entries)
    methods = activity.source.methods
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


def measure(
    activity: Activity, method: Method, inventory: str, tell: Teller
) -> tuple[Decimal, Unit]:
    """The quantity of an activity by a method, in the method's unit."""
    amounts = {}
    for field in activity.source.fields:
        entry = activity.entries.get(field.id)
        if entry is not None:
            have, want = unit_named(entry.unit), unit_named(field.unit)
            where = NOWHERE if have == want else activity.where(inventory)
            amounts[field.id] = convert(entry.value, have, want, where)
            if have != want:
                tell(f"{field.id} converted", amounts[field.id], want.id, f"{have.id} → {want.id}")
    return method.measure(amounts, tell), unit_named(method.unit)


def _names(source: Source, fields: Iterable[str]) -> Text:
    named = [field.name for field in source.fields if field.id in fields]
    return Text(", ".join(n.th for n in named) or "–", ", ".join(n.en for n in named) or "–")


def _ways(source: Source) -> Text:
    ways = [_names(source, method.requires) for method in source.methods]
    return Text(" หรือ ".join(w.th for w in ways) or "–", " or ".join(w.en for w in ways) or "–")
