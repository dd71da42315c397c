"""The base year that an office declares, and whether it must be calculated again.

By chapter 5 of the GHG Protocol's Corporate Standard (2004), changes of the boundary, of methods or
factors, and errors call for it once they pass a threshold, together if not alone; growth and
shrinking of what the organisation does is no reason. TGO's threshold was not found: ours is 5 %,
the materiality of its limited assurance, and an office may declare another.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, warning
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.analysis.boundary_events import BoundaryEvent
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.periods import BUDDHIST_OFFSET, ReportingYear, gregorian
from lgo_desktop.core.statements.base_year_declaration import STATEMENT
from lgo_desktop.core.statements.declaration import amount, said, words

USUAL_THRESHOLD = Decimal("0.05")
_YEAR = re.compile(r"(fy)?\s*(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Declaration:
    """The declared year, why, and from which share of its total it is calculated again."""

    year: ReportingYear
    reason: str
    threshold: Decimal


def declared_base_year(entries: Iterable[Entry], inventory: Inventory) -> Declaration | None:
    """What the office declares; None if nothing. A bare year is of the inventory's own kind.

    Raises :class:`Refused` with ``base_year.not_said`` or ``base_year.unreadable``.
    """
    fields = said(entries, STATEMENT).get("")
    if fields is None:
        return None
    where = Where(inventory=inventory.id, source=STATEMENT.id, field="year")
    written = words(fields, "year")
    if not written:
        raise Refused(warning("base_year.not_said", where))
    match = _YEAR.fullmatch(written)
    if match is None:
        raise Refused(error("base_year.unreadable", where, year=written[:40]))
    fiscal = bool(match[1]) or inventory.year.fiscal
    threshold = amount(fields, "threshold", "share")
    return Declaration(
        ReportingYear(gregorian(int(match[2])) + BUDDHIST_OFFSET, fiscal),
        words(fields, "reason"),
        USUAL_THRESHOLD if threshold is None else threshold,
    )


def versions_of(year: ReportingYear, standing: Iterable[Inventory]) -> list[Inventory]:
    """The inventories of a year, the first version first; if none, those of its other kind."""
    known = list(standing)
    for wanted in (year, ReportingYear(year.buddhist_year, not year.fiscal)):
        of_year = [one for one in known if one.year == wanted]
        first = [one for one in of_year if one.restatement is None]
        if first:
            return chain_from(first[0], of_year)
    return []


def chain_from(first: Inventory, standing: Iterable[Inventory]) -> list[Inventory]:
    """An inventory and the versions that follow it, each restating the one before."""
    next_of = {one.restatement.of: one for one in standing if one.restatement is not None}
    chain = [first]
    while chain[-1].id in next_of:
        chain.append(next_of[chain[-1].id])
    return chain


def version_id(first: str, number: int) -> str:
    """The id of a version: ``cfo-2566-r1`` is the first restatement of ``cfo-2566``, number 1.

    Number 0 is the first version itself.
    """
    return f"{first}-r{number}" if number else first


def version_number(inventory_id: str) -> int:
    """The number in the id of a version; 0 for a first one."""
    return int(inventory_id.partition("-r")[2] or 0)


def differing_years(declaration: Declaration, base: Inventory, here: Inventory) -> list[Finding]:
    """What makes a base year hard to compare with this year: kind of year, book, order."""
    where = Where(inventory=here.id, source=STATEMENT.id)
    found = []
    if base.year.fiscal != here.year.fiscal:
        found.append(warning("base_year.other_kind", where, base=_spoken(base), year=_spoken(here)))
    if base.year.period.first > here.year.period.first:
        found.append(warning("base_year.later", where, year=declaration.year.label))
    if base.book != here.book:
        found.append(warning("base_year.other_rules", where, base=base.book, here=here.book))
    return found


@dataclass(frozen=True, slots=True)
class Recalculation:
    """How far events move the base year, in kg CO2e and as share of its total of scopes 1 to 3.

    ``pending`` are the events that no restatement has taken up: those after the base year began to
    count that came after its last restatement for the boundary. Effects are added without their
    signs: a school taken over and a market handed over do not cancel out.
    """

    pending: tuple[BoundaryEvent, ...]
    effect: Decimal
    share: Decimal | None
    threshold: Decimal

    @property
    def needed(self) -> bool:
        """Whether the threshold is reached."""
        return bool(self.effect) and self.share is not None and self.share >= self.threshold


def recalculation(
    events: Iterable[BoundaryEvent], versions: Sequence[Inventory], total: Decimal,
    threshold: Decimal,
) -> Recalculation:  # fmt: skip
    """What events mean for a base year with these versions, of which the last has this total."""
    restated = [
        one.restatement.on
        for one in versions
        if one.restatement is not None and one.restatement.reason == "boundary"
    ]
    start = versions[0].year.period.first.first_day
    pending = tuple(
        event
        for event in events
        if event.day is not None
        and event.day > start
        and not any(event.day <= day for day in restated)
    )
    effect = add_up(abs(event.effect) for event in pending if event.effect is not None)
    share = EXACT.divide(effect, total) if total else None
    return Recalculation(pending, effect, share, threshold)


def _spoken(inventory: Inventory) -> Text:
    period = inventory.year.period
    return Text(period.spoken("th"), period.spoken("en"))
