"""What an office has entered: entries, and the inventory they belong to."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lgo_desktop.base.findings import Where
from lgo_desktop.core.periods import Period, ReportingYear

Precision = Literal["full", "published"]
Kind = Literal["cfo", "city"]


@dataclass(frozen=True, slots=True, order=True)
class EntryKey:
    """What makes an entry the same entry: six parts, none of them the value."""

    source: str
    variant: str
    facility: str
    item: str
    period: str
    field: str

    def where(self, inventory: str | None = None) -> Where:
        """The place of this entry, for findings."""
        return Where(
            inventory=inventory, source=self.source, facility=self.facility or None,
            item=self.item or None, period=self.period, field=self.field,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One number from one paper or a sum of papers, in the unit in which it was typed."""

    key: EntryKey
    period: Period
    value: Decimal
    unit: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Inventory:
    """One year of account of one local government, with the rules by which it is calculated."""

    id: str
    kind: Kind
    lgo: str
    year: ReportingYear
    book: str
    precision: Precision = "full"
    gwp: str = "edition"
