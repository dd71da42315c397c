"""Two versions of one year side by side, row by row of source, variant, facility and item."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.core.lines import Line

Place = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class VersionDifference:
    """One row of the year in kg CO2e, before and after; None where a version has no such row."""

    counts_in: str
    source: str
    variant: str
    facility: str
    item: str
    before: Decimal | None
    after: Decimal | None

    @property
    def change(self) -> Decimal:
        """After less before."""
        return EXACT.subtract(self.after or Decimal(0), self.before or Decimal(0))


def version_differences(before: Iterable[Line], after: Iterable[Line]) -> list[VersionDifference]:
    """Only the rows that differ, or that one version lacks, in the order of their places."""
    ours, theirs = _by_place(before), _by_place(after)
    rows = [
        VersionDifference(*place, ours.get(place), theirs.get(place))
        for place in sorted(ours.keys() | theirs.keys())
    ]
    return [row for row in rows if row.before != row.after]


def _by_place(lines: Iterable[Line]) -> dict[Place, Decimal]:
    sums: dict[Place, Decimal] = defaultdict(Decimal)
    for line in lines:
        place = (line.counts_in, line.source, line.variant, line.facility, line.item)
        sums[place] = EXACT.add(sums[place], line.kgco2e)
    return dict(sums)
