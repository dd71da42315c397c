"""Months that are counted twice: a year's amount beside the amounts of its months."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.activities import Activity
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.periods import Period
from lgo_desktop.core.year_values import adds_up


class Stretch(NamedTuple):
    """A period for which an amount was given, and where."""

    period: Period
    where: Where


def doubly_counted(activities: Iterable[Activity], inventory: str) -> list[Finding]:
    """A warning for each activity whose months another entry of the same thing holds already.

    The activities come sorted by their keys.
    """
    found: list[Finding] = []
    for _, group in groupby(activities, key=_thing):
        members = list(group)
        name = members[0].source.name
        if members[0].source.whole_years:
            stretches = [some for one in members for some in _stretches_inside(one, inventory)]
        else:
            stretches = [[Stretch(one.period, one.where(inventory)) for one in members]]
        found += [_warned(name, *pair) for some in stretches for pair in _overlaps(some)]
    return found


def _stretches_inside(activity: Activity, inventory: str) -> Iterator[list[Stretch]]:
    """The stretches of each item and field; an amount of no item is one of them all."""
    for field in activity.source.fields:
        if field.evidence or field.type != "number" or not adds_up(field):
            continue
        entries = activity.entries_of(field.id)
        of_none = [entry for entry in entries if not entry.key.item]
        items = {entry.key.item for entry in entries if entry.key.item}
        for item in sorted(items) or [""]:
            of_item = [entry for entry in entries if item and entry.key.item == item]
            yield [_stretch(entry, inventory) for entry in (*of_none, *of_item)]


def _stretch(entry: Entry, inventory: str) -> Stretch:
    return Stretch(entry.period, entry.key.where(inventory))


def _overlaps(stretches: Sequence[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    by_start = sorted(stretches, key=lambda s: (s.period.first, s.period.last))
    for reaching, later in _with_the_farthest(by_start):
        if reaching.period.overlaps(later.period):
            yield reaching, later


def _with_the_farthest(by_start: Sequence[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    """Each stretch but the first, after the one before it that reaches farthest."""
    for place, later in enumerate(by_start[1:], 1):
        yield max(by_start[:place], key=lambda s: s.period.last), later


def _warned(name: Text, earlier: Stretch, later: Stretch) -> Finding:
    return warning(
        "activity.counted_twice", later.where, source=name,
        one=Text(earlier.period.spoken("th"), earlier.period.spoken("en")),
        other=Text(later.period.spoken("th"), later.period.spoken("en")),
    )  # fmt: skip


def _thing(activity: Activity) -> tuple[str, str, str, str]:
    return activity.source.id, activity.variant.id, activity.facility, activity.item
