"""All that TGO's rules say of one inventory by itself: its blocks and their findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.analysis.data_quality import DataQuality, data_quality
from lgo_desktop.core.analysis.exclusions import Exclusions, exclusions
from lgo_desktop.core.analysis.intensity import Intensity, intensities
from lgo_desktop.core.analysis.screening import Screening, screening
from lgo_desktop.core.analysis.significance import Significance, significance
from lgo_desktop.core.factors.factor import Edition
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.totals import Totals


@dataclass(frozen=True, slots=True)
class Review:
    """Significance, screening, exclusions, data quality and intensities of an inventory."""

    significance: tuple[Significance, ...]
    screening: Screening
    exclusions: Exclusions
    data_quality: DataQuality
    intensities: tuple[Intensity, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found on the way."""
        return (*self.screening.findings, *self.exclusions.findings)


def review(
    inventory: Inventory, entries: Sequence[Entry], lines: Sequence[Line], totals: Totals, *,
    sources: Mapping[str, Source], editions: Mapping[str, Edition],
) -> Review:  # fmt: skip
    """The review of an inventory's entries and lines."""
    return Review(
        tuple(significance(lines)),
        screening(entries, lines, inventory.id),
        exclusions(entries, lines, totals.total, sources, inventory.id),
        data_quality(entries, lines, sources, editions),
        tuple(intensities(entries, totals)),
    )
