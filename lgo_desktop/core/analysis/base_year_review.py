"""The base year beside this year: its versions, the events since, and what follows."""

from dataclasses import dataclass

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.analysis.base_year import Declaration, Recalculation
from lgo_desktop.core.analysis.boundary_events import BoundaryEvent
from lgo_desktop.core.analysis.version_differences import VersionDifference
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.totals import Totals


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a year, and its totals."""

    inventory: Inventory
    totals: Totals


@dataclass(frozen=True, slots=True)
class BaseYearReview:
    """What is declared, the versions of the base year (the newest counts), and the events.

    ``own_versions`` are those of this inventory itself, if it was calculated again or is a new
    version; ``differences`` then tell what changed since the version before.
    """

    declaration: Declaration | None
    versions: tuple[Version, ...]
    events: tuple[BoundaryEvent, ...]
    recalculation: Recalculation | None
    own_versions: tuple[Version, ...]
    differences: tuple[VersionDifference, ...]
    findings: tuple[Finding, ...]

    @property
    def newest(self) -> Version | None:
        """The version of the base year that counts."""
        return self.versions[-1] if self.versions else None
