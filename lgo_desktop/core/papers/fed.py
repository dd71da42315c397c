"""What a kind of paper feeds: the variant and field of a source that its amounts go to."""

from dataclasses import dataclass
from functools import lru_cache

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.core.fields import Field
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.registry import kind_named
from lgo_desktop.core.sources.declaration import Source, Variant
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.units import Unit


@dataclass(frozen=True, slots=True)
class Fed:
    """A kind of paper, and where its amounts go."""

    kind: PaperKind
    source: Source
    variant: Variant
    field: Field

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units in which the amount may be typed, the suggested one first."""
        return self.source.units(self.variant, self.field)

    def usual(self, unit: Unit) -> Unit:
        """The unit in which amounts of the same dimension are compared and summed."""
        return next((one for one in self.units if one.dimension == unit.dimension), unit)


def fed_by(paper: LedgerPaper, where: Where = NOWHERE) -> Fed:
    """Where a paper goes.

    Raises :class:`Refused`: ``papers.unknown_kind``, ``papers.not_fed`` or
    ``entry.unknown_variant``.
    """
    try:
        return _fed(paper.kind, paper.target.source, paper.target.variant)
    except Refused as refusal:
        raise Refused(*(finding.at(where) for finding in refusal.findings)) from refusal


@lru_cache(maxsize=1024)
def _fed(kind_id: str, source_id: str, variant_id: str) -> Fed:
    kind = kind_named(kind_id)
    if source_id not in {feed.source for feed in kind.feeds}:
        raise _not_fed(kind, source_id)
    source = all_sources()[source_id]
    variant = source.variant(variant_id)
    if variant is None:
        known = ", ".join(one.id for one in source.variants)[:300]
        raise Refused(error("entry.unknown_variant", variant=variant_id[:60], known=known))
    feed = kind.feed(source_id, variant_id)
    field = source.field(feed.field) if feed else None
    if field is None:
        raise _not_fed(kind, f"{source_id}/{variant_id}")
    return Fed(kind, source, variant, field)


def _not_fed(kind: PaperKind, place: str) -> Refused:
    known = ", ".join("/".join((feed.source, *feed.variants)) for feed in kind.feeds)
    return Refused(error("papers.not_fed", kind=kind.name, source=place[:80], known=known))
