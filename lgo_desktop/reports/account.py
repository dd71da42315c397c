"""What a report is about: an inventory with its results, and whose it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgo_desktop.core.analysis.base_year_review import BaseYearReview
from lgo_desktop.core.analysis.review import Review
from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.choices.weighing import WeighedChoice
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.factors.places import LocalGovernment
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.totals import Totals


@dataclass(frozen=True, slots=True)
class Account:
    """All that a report may show. ``content`` is the hash of everything that was entered.

    ``base_year`` is None where the inventory stands beside no others.
    """

    lgo: LocalGovernment
    entries: tuple[Entry, ...]
    calculation: Calculation
    totals: Totals
    packs: Mapping[str, str]
    library: FactorLibrary
    sources: Mapping[str, Source]
    content: str
    review: Review
    choices: tuple[WeighedChoice, ...] = ()
    base_year: BaseYearReview | None = None

    @property
    def inventory(self) -> Inventory:
        """The inventory that is reported."""
        return self.calculation.inventory

    @property
    def slip(self) -> str:
        """The code at the foot of every page, by which paper is traced to data."""
        return f"{self.inventory.id} · {self.content[:12]}"
