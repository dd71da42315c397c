"""The base year and the versions of an inventory as a block of the results document."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from lgo_desktop.base.numbers import EXACT, plain, rounded
from lgo_desktop.core.analysis.base_year import Declaration, Recalculation
from lgo_desktop.core.analysis.base_year_review import Version
from lgo_desktop.core.analysis.boundary_events import BoundaryEvent
from lgo_desktop.core.analysis.version_differences import VersionDifference
from lgo_desktop.core.inventory import Restatement
from lgo_desktop.core.totals import TOTAL_NAMES, Totals
from lgo_desktop.services.results import Results


def base_year_block(results: Results) -> dict[str, Any] | None:
    """Everything about the base year; None where the inventory stands in no project."""
    made = results.base_year
    if made is None:
        return None
    newest = made.newest
    return {
        "declared": _declaration(made.declaration),
        "versions": _versions(made.versions),
        "inventory": newest.inventory.id if newest else None,
        "comparison": _comparison(newest.totals, results.totals) if newest else None,
        "events": [_event(event) for event in made.events],
        "recalculation": _recalculation(made.recalculation),
        "restatement": restatement_document(results.inventory.restatement),
        "own_versions": _versions(made.own_versions),
        "differences": [_difference(row) for row in made.differences],
    }


def restatement_document(given: Restatement | None) -> dict[str, str] | None:
    """Which inventory is restated and why; None if none is."""
    if given is None:
        return None
    return {
        "of": given.of, "reason": given.reason, "because": given.because,
        "on": given.on.isoformat(),
    }  # fmt: skip


def _declaration(given: Declaration | None) -> dict[str, Any] | None:
    if given is None:
        return None
    return {
        "year": given.year.buddhist_year, "fiscal": given.year.fiscal,
        "reason": given.reason or None, "threshold": plain(given.threshold),
    }  # fmt: skip


def _versions(versions: Iterable[Version]) -> list[dict[str, Any]]:
    return [
        {
            "id": one.inventory.id, "book": one.inventory.book,
            "restatement": restatement_document(one.inventory.restatement),
            "totals": {name: plain(getattr(one.totals, name)) for name in TOTAL_NAMES},
        }
        for one in versions
    ]  # fmt: skip


def _comparison(base: Totals, here: Totals) -> dict[str, dict[str, str | None]]:
    """Each total of the base year and of this year; the change as share of the base year."""
    told: dict[str, dict[str, str | None]] = {}
    for name in ("scope1", "scope2", "scope3", "total"):
        before, after = getattr(base, name), getattr(here, name)
        change = EXACT.subtract(after, before)
        share = _ratio(EXACT.divide(change, before)) if before else None
        told[name] = {
            "base": plain(before), "here": plain(after), "change": plain(change), "share": share,
        }  # fmt: skip
    return told


def _event(event: BoundaryEvent) -> dict[str, Any]:
    return {
        "name": event.name, "date": event.day.isoformat() if event.day else None,
        "kind": event.kind or None, "order_number": event.order_number or None,
        "reason": event.reason or None,
        "base_year_effect": None if event.effect is None else plain(event.effect),
    }  # fmt: skip


def _recalculation(due: Recalculation | None) -> dict[str, Any] | None:
    if due is None:
        return None
    return {
        "pending": [event.name for event in due.pending], "effect": plain(due.effect),
        "share": None if due.share is None else _ratio(due.share),
        "threshold": plain(due.threshold), "needed": due.needed,
    }  # fmt: skip


def _difference(row: VersionDifference) -> dict[str, Any]:
    return {
        "counts_in": row.counts_in, "source": row.source, "variant": row.variant,
        "facility": row.facility, "item": row.item,
        "before": None if row.before is None else plain(row.before),
        "after": None if row.after is None else plain(row.after), "change": plain(row.change),
    }  # fmt: skip


def _ratio(value: Decimal) -> str:
    return plain(rounded(value, 6))
