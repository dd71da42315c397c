"""Which sources of scopes 1 and 2 are significant: 5 % of both together, or more."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.lines import APART, Line

THRESHOLD = Decimal("0.05")
"""Share of scopes 1 and 2 from which TGO's report calls a source "มาก" (section 3.2.1)."""

HIGH, LOW = Text("มาก", "High"), Text("น้อย", "Low")
_SCOPES = (1, 2)


@dataclass(frozen=True, slots=True)
class Significance:
    """One source and variant: kg CO2e of the year, and its share of scopes 1 and 2."""

    scope: int
    source: str
    variant: str
    kgco2e: Decimal
    share: Decimal

    @property
    def significant(self) -> bool:
        """Whether it reaches the threshold."""
        return self.share >= THRESHOLD

    @property
    def rank(self) -> Text:
        """The word of TGO's report."""
        return HIGH if self.significant else LOW


def significance(lines: Iterable[Line]) -> list[Significance]:
    """Every source and variant of scopes 1 and 2, the largest first; shares add up to 1.

    Where nothing was emitted the shares are 0.
    """
    sums: dict[tuple[int, str, str], Decimal] = defaultdict(Decimal)
    for line in lines:
        if line.scope in _SCOPES and line.counts_in not in APART:
            key = (line.scope, line.source, line.variant)
            sums[key] = EXACT.add(sums[key], line.kgco2e)
    whole = add_up(sums.values())
    found = [
        Significance(*key, kg, EXACT.divide(kg, whole) if whole else Decimal(0))
        for key, kg in sums.items()
    ]
    return sorted(found, key=lambda one: (-one.kgco2e, one.source, one.variant))
