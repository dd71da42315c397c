"""One emission factor, with everything that is needed to defend it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import Period


@dataclass(frozen=True, slots=True)
class Edition:
    """One publication of factors: who issued it, when, and for which activity dates."""

    id: str
    name: Text
    issuer: str
    issued: date | None
    valid_from: date | None
    valid_to: date | None
    gwp_set: str
    source: str


@dataclass(frozen=True, slots=True)
class Factor:
    """kg of each gas, or kg CO2e without a split, per unit of activity.

    ``gases`` is empty for rows that were published as a total only; ``total`` is then that total
    in the GWP set of its source and cannot be moved to another set. ``printed`` is the total as
    printed, where a print is known; ``value`` per unit in kg CO2e.
    """

    key: str
    edition: str
    name: Text
    unit: str
    gases: Mapping[str, Decimal]
    biogenic_co2: Decimal
    total: Decimal
    printed: Decimal | None
    gwp_set: str
    valid_from: date | None
    valid_to: date | None
    pack: str
    source: str
    note: str = ""
    checks: str = ""

    def covers(self, period: Period) -> bool:
        """Whether the factor is meant for every day of the period."""
        starts_in_time = self.valid_from is None or self.valid_from <= period.first.first_day
        ends_in_time = self.valid_to is None or period.last.last_day <= self.valid_to
        return starts_in_time and ends_in_time
