"""Inventories, entries and calculations for the tests of the core."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.activities import gather
from lgo_desktop.core.calculate import Calculation, Calculator
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory, Precision
from lgo_desktop.core.lines import SEPARATE, Line
from lgo_desktop.core.periods import Month, Period, ReportingYear, parse_period
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.trace import Step, trace
from lgo_desktop.exchange.factor_packs import read_library

ID = "cfo-under-test"
JANUARY = Month(2025, 1)


@cache
def built_in_library() -> FactorLibrary:
    """The built-in factor packs, read once; for property tests, which would print a fixture."""
    return read_library(factor_packs())


def rules(
    book: str = "tgo-2022",
    precision: Precision = "full",
    gwp: str = "edition",
    year: int = 2568,
    *,
    fiscal: bool = False,
) -> Inventory:
    """An inventory with these rules."""
    return Inventory(ID, "cfo", "5500101", ReportingYear(year, fiscal), book, precision, gwp)


def entry(
    source: str, variant: str, value: str, unit: str, *, field: str = "quantity",
    period: str = "2025-01", facility: str = "", item: str = "",
) -> Entry:  # fmt: skip
    """One number of a calendar year, by source and variant; the period as ISO or Buddhist."""
    year = ReportingYear(int(period[:4]) + (0 if period.startswith("25") else 543))
    span = parse_period(period, year)
    key = EntryKey(source, variant, facility, item, str(span), field)
    return Entry(key, span, Decimal(value), unit)


def months_of(
    source: str, variant: str, values: Sequence[str], unit: str, *, field: str = "quantity",
    facility: str = "", item: str = "", first: Month = JANUARY,
) -> list[Entry]:  # fmt: skip
    """Numbers of consecutive months."""
    entries = []
    for count, value in enumerate(values):
        month = Month.from_ordinal(first.ordinal + count)
        key = EntryKey(source, variant, facility, item, str(month), field)
        entries.append(Entry(key, Period(month, month), Decimal(value), unit))
    return entries


def calculator(library: FactorLibrary, inventory: Inventory) -> Calculator:
    """The calculator for an inventory, with all declared sources."""
    return Calculator(inventory, library.books[inventory.book], library.gas_table, all_sources())


def calculated(
    library: FactorLibrary, entries: Iterable[Entry], inventory: Inventory | None = None
) -> Calculation:
    """The calculation of some entries, by the rules of ``tgo-2022`` unless others are given."""
    return calculator(library, inventory or rules()).run(entries)


def only_line(calculation: Calculation) -> Line:
    """The line of a calculation that gave one line and no error."""
    assert calculation.complete, calculation.findings
    (line,) = calculation.lines
    return line


def codes(calculation: Calculation) -> list[str]:
    """The codes of the findings, sorted."""
    return sorted(finding.code for finding in calculation.findings)


def steps_of(
    library: FactorLibrary, entries: Sequence[Entry], inventory: Inventory | None = None
) -> list[tuple[Line, list[Step]]]:
    """Every line of some entries with its trace."""
    machine = calculator(library, inventory or rules())
    activities, _ = gather(entries, all_sources(), inventory or rules())
    traced = []
    for activity in activities:
        for line in machine.lines_of(activity):
            again, steps = trace(machine, activity, line.code, {})
            assert again == line
            traced.append((line, steps))
    return traced


def weighed(
    library: FactorLibrary, source: str, variant: str, unit: str, inventory: Inventory
) -> Decimal:
    """Kg CO2e in the totals of 1,000 units of a source whose factor meets the amount directly."""
    calculation = calculated(library, [entry(source, variant, "1000", unit)], inventory)
    (line,) = [line for line in calculation.lines if line.counts_in != SEPARATE]
    assert calculation.complete, calculation.findings
    return line.kgco2e


def answered(library: FactorLibrary, source: str, book: str) -> set[tuple[str, str, str]]:
    """Book, variant and unit of every factor of a source that a book has."""
    answers = library.books[book].answers
    return {
        (book, variant.id, answers[key].factor.unit)
        for variant in all_sources()[source].variants
        for key in variant.factor_keys
        if key in answers
    }
