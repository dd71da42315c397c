"""What a unit of fuel, power or water usually costs: dated ranges, each with its documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lgo_desktop.core.factors.rows import Row
from lgo_desktop.core.periods import Period


@dataclass(frozen=True, slots=True)
class PriceRange:
    """The lowest and highest baht for a unit of a product that documents name for some time.

    An open ``first`` or ``last`` means that the documents name no such day.
    """

    product: str
    unit: str
    first: date | None
    last: date | None
    low: Decimal
    high: Decimal
    source: str

    def covers(self, period: Period) -> bool:
        """Whether any day of the period lies in the time of this range."""
        begun = self.first is None or self.first <= period.last.last_day
        return begun and (self.last is None or period.first.first_day <= self.last)


@dataclass(frozen=True, slots=True)
class PriceTable:
    """The ranges of every product."""

    ranges: Mapping[str, tuple[PriceRange, ...]]

    def at(self, product: str, unit: str, period: Period) -> PriceRange | None:
        """The range of a product over a period, widened where several touch it; None if none."""
        touched = [
            one for one in self.ranges.get(product, ()) if one.unit == unit and one.covers(period)
        ]
        if not touched:
            return None
        sources = " · ".join(dict.fromkeys(one.source for one in touched))
        return PriceRange(
            product, unit, touched[0].first, touched[-1].last,
            min(one.low for one in touched), max(one.high for one in touched), sources,
        )  # fmt: skip


NO_PRICES = PriceTable({})


def read_price(row: Row) -> PriceRange:
    """A range from its row; :class:`Refused` with a ``pack.…`` code, file, row and column."""
    low, high = row.number_in("low"), row.number_in("high")
    return PriceRange(
        row.needed("product"), row.unit("unit"), row.day_or_none("valid_from"),
        row.day_or_none("valid_to"), min(low, high), max(low, high), row.needed("source"),
    )  # fmt: skip
