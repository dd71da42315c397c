"""Events that moved the boundary of the organisation, and how far they move its base year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.statements.boundary_event import GROWS, STATEMENT
from lgo_desktop.core.statements.declaration import amount, said, words


@dataclass(frozen=True, slots=True)
class BoundaryEvent:
    """One event; ``effect`` is what the base year gains (or loses, negative) in kg CO2e."""

    name: str
    day: date | None
    kind: str
    order_number: str
    reason: str
    effect: Decimal | None


def boundary_events(entries: Iterable[Entry]) -> list[BoundaryEvent]:
    """The events that an office states, in the order of their days, those without a day last."""
    found = []
    for name, fields in said(entries, STATEMENT).items():
        day, kind = words(fields, "date"), words(fields, "kind")
        effect = amount(fields, "base_year_effect", "kgCO2e")
        if effect is not None and kind not in GROWS:
            effect = -effect
        found.append(
            BoundaryEvent(
                name, date.fromisoformat(day) if day else None, kind,
                words(fields, "order_number"), words(fields, "reason"), effect,
            )
        )  # fmt: skip
    return list(in_order(found))


def in_order(events: Iterable[BoundaryEvent]) -> tuple[BoundaryEvent, ...]:
    """Events by their days; those without a day last."""
    return tuple(sorted(events, key=lambda event: (event.day or date.max, event.name)))


def unclear_events(events: Iterable[BoundaryEvent], inventory: str) -> list[Finding]:
    """A warning for each event of which not enough is known to judge the base year."""
    found = []
    for event in events:
        where = Where(inventory=inventory, source=STATEMENT.id, item=event.name or None)
        if event.day is None or not event.kind:
            found.append(warning("base_year.event_incomplete", where, name=event.name))
        if event.effect is None:
            found.append(warning("base_year.event_without_effect", where, name=event.name))
    return found
