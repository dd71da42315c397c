"""One emission factor, with everything that is needed to defend it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lgo_desktop.base.numbers import rounded
from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import Period
from lgo_desktop.core.quality import OTHER

PRINTED_PLACES = 4
"""Decimals that TGO prints."""

OFFERED = "offered"
SUSPECT = "suspect"
WITHHELD = "withheld"
STATUSES = (OFFERED, SUSPECT, WITHHELD)
"""``suspect`` is used with a warning; ``withheld`` is kept on record and never used."""

UNSTATED = "unstated"
"""Instead of a GWP set: the source does not say which it used."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One publication of factors: who issued it, when, and for which activity dates.

    Editions of one ``series`` follow each other; ``accepted_until`` is the last day on which the
    issuer still takes reports with it, whatever their activity dates. ``ef_evidence`` is its class
    in form Fr-04.1, ``ef_quality`` its score (4 measured, 3 national, 2 regional, 1 international)
    and ``ef_reason`` why.
    """

    id: str
    name: Text
    issuer: str
    issued: date | None
    valid_from: date | None
    valid_to: date | None
    gwp_set: str
    source: str
    series: str = ""
    accepted_until: date | None = None
    ef_evidence: str = OTHER
    ef_quality: int = 1
    ef_reason: Text | None = None


@dataclass(frozen=True, slots=True)
class Factor:
    """kg of each gas, or kg CO2e without a split, per unit of activity.

    ``gases`` is empty for rows that were published as a total only; ``total`` is then that total
    in the GWP set of its source and cannot be moved to another set. Otherwise ``total`` is kg CO2e
    of the gases by ``gwp_set``, the factor's own set, as its issuer gives it: a few issuers round,
    so it may differ from the sum of the gases in the last digits. ``printed`` is the total as
    printed, where a print is known; ``misprint`` what was printed in error, shown but never used.
    ``source`` is the document, ``read_from`` the public copy in which it was read. ``caution`` is
    for whoever uses the factor, ``note`` for whoever checks it.
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
    issued: date | None = None
    status: str = OFFERED
    misprint: Decimal | None = None
    caution: Text | None = None
    contains_grid_losses: bool = False
    usual_use: str = ""
    read_from: str = ""

    @property
    def published(self) -> Decimal:
        """The printed total, or the total at the four decimals that TGO prints."""
        return rounded(self.total, PRINTED_PLACES) if self.printed is None else self.printed

    def covers(self, period: Period) -> bool:
        """Whether the factor is meant for every day of the period."""
        starts_in_time = self.valid_from is None or self.valid_from <= period.first.first_day
        ends_in_time = self.valid_to is None or period.last.last_day <= self.valid_to
        return starts_in_time and ends_in_time

    def known_by(self, day: date | None) -> bool:
        """Whether it had been issued by that day; always, if either day is unknown."""
        return day is None or self.issued is None or self.issued <= day
