"""Offices of any size: entries of every month for as many vehicles, meters and bins as asked."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import cycle, islice
from random import Random

from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.calculate import Calculator
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import Period, ReportingYear
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.exchange.factor_packs import read_library

YEAR = ReportingYear(2568)
_THINGS = (
    ("mobile.road_fuel", "diesel", "L", 90),
    ("purchased.electricity", "grid", "kWh", 40_000),
    ("mobile.road_fuel", "gasohol_95", "L", 60),
    ("waste.landfilled", "mixed", "kg", 420),
    ("goods.tap_water", "pwa", "m3", 900),
    ("fugitive.refrigerant", "r-410a", "kg", 3),
)
"""Source, variant, unit, and the most that a month may bring."""


@cache
def library() -> FactorLibrary:
    """The built-in factor packs, read once."""
    return read_library(factor_packs())


def calculator() -> Calculator:
    """A calculator by the book of 2565, with nothing weighed yet."""
    inventory = Inventory("cfo-2568", "cfo", "5110104", YEAR, "tgo-2022")
    book = library().books[inventory.book]
    return Calculator(inventory, book, library().gas_table, all_sources())


def entries(count: int) -> list[Entry]:
    """So many entries with two decimals, the same in every run."""
    return list(islice(_endless(), count))


def _endless() -> Iterator[Entry]:
    random = Random(2568)
    months = [Period(month, month) for month in YEAR.period.months]
    for number, (source, variant, unit, most) in enumerate(cycle(_THINGS)):
        facility, item = f"กอง {number // 60}", f"ทะเบียน {number:05d}"
        for month in months:
            value = Decimal(random.randint(1, most * 100)) / 100
            key = EntryKey(source, variant, facility, item, str(month), "quantity")
            yield Entry(key, month, value, unit)
