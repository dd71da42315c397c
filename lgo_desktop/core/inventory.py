"""What an office has entered: entries, and the inventory they belong to."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from lgo_desktop.base.findings import Where
from lgo_desktop.base.numbers import plain
from lgo_desktop.core.periods import Period, ReportingYear

Precision = Literal["full", "published"]
Kind = Literal["cfo", "city"]
RestatementReason = Literal["boundary", "method", "factor", "error"]
RESTATEMENT_REASONS: tuple[RestatementReason, ...] = get_args(RestatementReason)
"""Why a year is calculated again: GHG Protocol, Corporate Standard (2004), chapter 5."""


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
            inventory=inventory, source=self.source, variant=self.variant or None,
            facility=self.facility or None, item=self.item or None, period=self.period,
            field=self.field,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed in one place: a number with its unit, or a choice, a date or words without.

    A number is of one paper or a sum of papers, in the unit in which it was typed.
    """

    key: EntryKey
    period: Period
    value: Decimal | str
    unit: str = ""
    note: str = ""

    @property
    def number(self) -> Decimal:
        """The value of a field that is a number; TypeError for any other."""
        if isinstance(self.value, str):
            raise TypeError(f"not a number: {self.key}")
        return self.value

    @property
    def written(self) -> str:
        """The value as it is written down: all digits of a number with the unit, or the words."""
        if isinstance(self.value, str):
            return self.value
        return f"{plain(self.value)} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Restatement:
    """What makes an inventory a new version of another: of which, what kind of reason, why, when.

    ``of`` is the id of the version before it, which stays as it was.
    """

    of: str
    reason: RestatementReason
    because: str
    on: date


@dataclass(frozen=True, slots=True)
class Inventory:
    """One year of account of one local government, with the rules by which it is calculated.

    A year that is calculated again is a new inventory with a ``restatement``.
    """

    id: str
    kind: Kind
    lgo: str
    year: ReportingYear
    book: str
    precision: Precision = "full"
    gwp: str = "edition"
    restatement: Restatement | None = None
