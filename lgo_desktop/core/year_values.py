"""What an activity of whole years gives its method: sums and values, by year or in all.

Amounts add up over items and periods; an amount of several years is spread over them by their
months. A rate, a share or a number of residents does not add up: there may be one in a year.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Series
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.periods import BUDDHIST_OFFSET, Period, year_of
from lgo_desktop.core.units import convert, unit_named

DO_NOT_ADD_UP = frozenset({
    "share", "rate", "waste_rate", "concentration", "density", "fuel_economy", "fuel_by_hour",
    "people", "count", "power", "length", "area",
})  # fmt: skip
"""Dimensions of which two values of the same year contradict each other."""


def adds_up(field: Field) -> bool:
    """Whether values of a field from several papers are parts of one sum."""
    return field.dimension not in DO_NOT_ADD_UP


def by_year(entries: Iterable[Entry], field: Field, where: Where, *, fiscal: bool) -> Series:
    """A field's amount in each year of account, or its one value.

    Raises :class:`Refused` with ``activity.two_values`` where a year has two that do not add up.
    """
    parts: dict[int, list[Decimal]] = defaultdict(list)
    for entry in entries:
        value = _in_unit_of(field, entry, where)
        for year, months in _months_by_year(entry.period, fiscal=fiscal).items():
            parts[year].append(_part(value, months, entry.period) if adds_up(field) else value)
    return {year: _together(field, parts[year], where, year) for year in sorted(parts)}


def in_all(entries: Iterable[Entry], field: Field, where: Where) -> Decimal:
    """A field's amount over all entries, or its one value; ``activity.two_values`` as above."""
    return _together(field, [_in_unit_of(field, entry, where) for entry in entries], where)


def _part(value: Decimal, months: int, period: Period) -> Decimal:
    return EXACT.divide(EXACT.multiply(value, Decimal(months)), Decimal(len(period)))


def _together(field: Field, values: list[Decimal], where: Where, year: int = 0) -> Decimal:
    if adds_up(field):
        return add_up(values)
    if len(set(values)) > 1:
        told = str(year + BUDDHIST_OFFSET) if year else "–"
        shown = Text(told, str(year) if year else "–")
        raise Refused(error("activity.two_values", where, field=field.name, year=shown))
    return values[0]


def _months_by_year(period: Period, *, fiscal: bool) -> Mapping[int, int]:
    """How many months of a period belong to each year of account."""
    return Counter(year_of(Period(month, month), fiscal=fiscal) for month in period.months)


def _in_unit_of(field: Field, entry: Entry, where: Where) -> Decimal:
    return convert(entry.number, unit_named(entry.unit), unit_named(field.unit), where)
