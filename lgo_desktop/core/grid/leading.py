"""From a place that somebody names to the row that it means."""

from collections.abc import Iterable

from lgo_desktop.base.findings import Where
from lgo_desktop.core.grid.things import Thing


def meant(where: Where, things: Iterable[Thing]) -> Thing | None:
    """The thing that fits a place best; None if none of its source is there.

    A place that names no facility or item may still be about one thing that has them.
    """
    of_source = [one for one in things if one.source == where.source]
    return max(of_source, key=lambda one: _likeness(one, where), default=None)


def is_exactly(thing: Thing, where: Where) -> bool:
    """Whether a place names this very thing."""
    return (
        thing[2:] == (where.facility or "", where.item or "")
        and where.variant in (None, thing.variant)
        and thing.source == where.source
    )


def _likeness(thing: Thing, where: Where) -> tuple[bool, bool, bool, bool]:
    return (
        is_exactly(thing, where),
        thing.item == (where.item or ""),
        thing.facility == (where.facility or ""),
        thing.variant == where.variant,
    )
