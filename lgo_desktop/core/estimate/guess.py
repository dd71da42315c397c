"""A guess: what one annual number would be entered as, and as what else it might be."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import BUDDHIST_OFFSET, ReportingYear, gregorian

ITEM = "ประมาณการเบื้องต้น"
"""The item of entries that come from an estimate: everybody sees what they are."""

Entries = tuple[Entry, ...]
GRAM = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Told:
    """What the officer told: numbers in the units of the fields, and choices."""

    numbers: Mapping[str, Decimal]
    choices: Mapping[str, str]

    def number(self, id_: str) -> Decimal | None:
        """A number above zero; None if there is none."""
        told = self.numbers.get(id_)
        return told or None

    def choice(self, id_: str) -> str:
        """A choice; empty if none was made."""
        return self.choices.get(id_, "")


@dataclass(frozen=True, slots=True)
class Guess:
    """The entries that are most likely, others that are possible, and why they differ.

    The range of a guess reaches from the least to the most that any of them emits.
    """

    id: str
    likely: Entries
    possible: tuple[Entries, ...]
    why: Text


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes entries for the whole year of an inventory."""

    inventory: Inventory

    def one(
        self, source: str, variant: str, value: Decimal | str, unit: str = "",
        field: str = "quantity", *, year: int | None = None, facility: str = "",
    ) -> Entry:  # fmt: skip
        """An entry for the year, or for an earlier one by its Gregorian number."""
        own = self.inventory.year
        told = own if year is None else ReportingYear(year + BUDDHIST_OFFSET, own.fiscal)
        period = told.period
        key = EntryKey(source, variant, facility, ITEM, str(period), field)
        if isinstance(value, Decimal):
            value = value.quantize(GRAM, ROUND_HALF_UP, EXACT).normalize(EXACT)
        return Entry(key, period, value, unit)

    @property
    def year(self) -> int:
        """The Gregorian number of the year."""
        return gregorian(self.inventory.year.buddhist_year)


def times(value: Decimal, factor: Decimal) -> Decimal:
    """The exact product."""
    return EXACT.multiply(value, factor)


def spread(value: Decimal, part: Decimal) -> tuple[Decimal, Decimal]:
    """The value less a part of it, and more."""
    off = times(value, part)
    return value - off, value + off
