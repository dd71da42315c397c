"""Why a total changed from one account to another: causes that add up to the difference exactly.

The later account is calculated again step by step, each step with one more of its own rules in the
place of those of the earlier one: amounts, then factors, then GWP. What a step moves is the effect
of its cause, so that nothing is left over; what two causes do together counts with the later one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, get_args

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import counted

Cause = Literal["boundary", "activity", "correction", "factor", "gwp"]
"""``boundary``: rows that only one account has; ``correction``: amounts of the same year."""
CAUSES: tuple[Cause, ...] = get_args(Cause)

Place = tuple[str, str, str, str]
"""Source, variant, facility and item of a row."""
Step = tuple[Cause, Sequence[Line]]
"""A cause, and the lines of the later account after its own rule for that has come in."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row in kg CO2e before and after (None where an account has no such row), and its causes.

    ``causes`` holds only what moved the row; its values add up to ``change``. ``compared`` is
    False where the earlier rules could not calculate the later amounts, so that factor and amount
    are told as one.
    """

    place: Place
    before: Decimal | None
    after: Decimal | None
    causes: Mapping[Cause, Decimal]
    compared: bool = True

    @property
    def change(self) -> Decimal:
        """After less before."""
        return EXACT.subtract(self.after or Decimal(0), self.before or Decimal(0))


@dataclass(frozen=True, slots=True)
class WhyChanged:
    """Two totals in kg CO2e and the rows that differ, those that moved the total most first."""

    before: Decimal
    after: Decimal
    rows: tuple[RowChange, ...]

    @property
    def change(self) -> Decimal:
        """After less before."""
        return EXACT.subtract(self.after, self.before)

    @property
    def causes(self) -> Mapping[Cause, Decimal]:
        """The effect of each cause that there is, in the order of :data:`CAUSES`."""
        parts = {cause: [one.causes[cause] for one in self.rows_by(cause)] for cause in CAUSES}
        return MappingProxyType({cause: add_up(some) for cause, some in parts.items() if some})

    def rows_by(self, cause: Cause) -> tuple[RowChange, ...]:
        """The rows that a cause moved, the largest effect first."""
        moved = (row for row in self.rows if row.causes.get(cause))
        return tuple(sorted(moved, key=lambda row: (-abs(row.causes[cause]), row.place)))


def why_changed(before: Iterable[Line], steps: Sequence[Step]) -> WhyChanged:
    """The causes of a change from some lines to those of the last step.

    The first step is that of amounts, by the rules of the earlier account.
    """
    earlier = _by_place(before)
    stages = [(cause, _by_place(lines)) for cause, lines in steps]
    later = stages[-1][1]
    places = sorted(earlier.keys() | later.keys())
    rows = [_row(place, earlier.get(place), stages) for place in places]
    moved = sorted(
        (row for row in rows if row.causes), key=lambda row: (-abs(row.change), row.place)
    )
    return WhyChanged(add_up(earlier.values()), add_up(later.values()), tuple(moved))


def _row(
    place: Place, before: Decimal | None, stages: Sequence[tuple[Cause, Mapping[Place, Decimal]]]
) -> RowChange:
    after = stages[-1][1].get(place)
    made = RowChange(place, before, after, MappingProxyType({}))
    if after is None:
        return replace(made, causes=_nonzero({"boundary": made.change}))
    effects: dict[Cause, Decimal] = {}
    reached, compared = before or Decimal(0), True
    for cause, amounts in stages:
        amount = amounts.get(place)
        if amount is None:
            compared = False
            continue
        named: Cause = "boundary" if before is None and not effects else cause
        effects[named] = EXACT.subtract(amount, reached)
        reached = amount
    return replace(made, causes=_nonzero(effects), compared=compared)


def _nonzero(effects: Mapping[Cause, Decimal]) -> Mapping[Cause, Decimal]:
    return MappingProxyType({cause: effect for cause, effect in effects.items() if effect})


def _by_place(lines: Iterable[Line]) -> Mapping[Place, Decimal]:
    sums: dict[Place, Decimal] = defaultdict(Decimal)
    for line in counted(lines):
        place = (line.source, line.variant, line.facility, line.item)
        sums[place] = EXACT.add(sums[place], line.kgco2e)
    return dict(sums)
