"""Months that are counted twice: a year's amount beside the amounts of its months."""

from collections.abc import Iterable
from itertools import groupby

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.activities import Activity


def doubly_counted(activities: Iterable[Activity], inventory: str) -> list[Finding]:
    """A warning for each activity whose months another entry of the same thing holds already.

    The activities come sorted by their keys.
    """
    found = []
    for _, group in groupby(activities, key=_thing):
        by_start = sorted(group, key=lambda a: (a.period.first, a.period.last))
        reaching = by_start[0]
        for later in by_start[1:]:
            earlier = reaching
            if later.period.last > reaching.period.last:
                reaching = later
            if earlier.period.overlaps(later.period):
                found.append(
                    warning(
                        "activity.counted_twice", later.where(inventory),
                        source=later.source.name,
                        one=Text(earlier.period.spoken("th"), earlier.period.spoken("en")),
                        other=Text(later.period.spoken("th"), later.period.spoken("en")),
                    )
                )  # fmt: skip
    return found


def _thing(activity: Activity) -> tuple[str, str, str, str]:
    return activity.source.id, activity.variant.id, activity.facility, activity.item
