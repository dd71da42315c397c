"""A standing after any changes is what a full run of the same entries gives."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgo_desktop.base.findings import Severity
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.calculate import Calculator
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory, Precision
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.core.recalculate import Standing, standing_of
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.totals import totals_of
from lgo_desktop.exchange.factor_packs import read_library

YEAR = ReportingYear(2568)
PLACES = (
    ("mobile.road_fuel", "diesel", "quantity", ("L", "m3", "kg")),
    ("stationary.fuel", "lpg", "quantity", ("L", "kg", "kWh")),
    ("fugitive.refrigerant", "r-402a", "quantity", ("kg", "g")),
    ("fugitive.refrigerant", "r-22", "quantity", ("kg",)),
    ("purchased.electricity", "grid", "quantity", ("kWh", "MWh")),
    ("wastewater.septic_tank", "septic_tank", "staff", ("person",)),
    ("wastewater.septic_tank", "septic_tank", "working_days", ("day",)),
    ("wastewater.septic_tank", "septic_tank", "methane", ("kgCH4",)),
    ("mobile.road_fuel", "no_such_fuel", "quantity", ("L",)),
)
"""Among them two fields of one activity, blends that count apart, and what cannot be calculated."""
PERIODS = ("2568-01", "2568-02", "2568-01/2568-03", "2568")


@cache
def library() -> FactorLibrary:
    return read_library(factor_packs())


def calculator(precision: Precision = "full", book: str = "tgo-2022") -> Calculator:
    inventory = Inventory("cfo-2568", "cfo", "4560101", YEAR, book, precision)
    return Calculator(inventory, library().books[book], library().gas_table, all_sources())


@st.composite
def some_entries(draw: st.DrawFn) -> Entry:
    source, variant, field, units = draw(st.sampled_from(PLACES))
    period = parse_period(draw(st.sampled_from(PERIODS)), YEAR)
    item = draw(st.sampled_from(("", "รถ 1")))
    value = draw(st.decimals("-1e9", "1e12", allow_nan=False, places=9))
    key = EntryKey(source, variant, "", item, str(period), field)
    return Entry(key, period, value, draw(st.sampled_from(units)))


def agrees(standing: Standing, entries: list[Entry]) -> None:
    run = standing.calculator.run(entries)
    assert standing.totals == totals_of(run.lines)
    assert standing.lines == run.lines
    errors = {finding for finding in run.findings if finding.severity is Severity.ERROR}
    assert set(standing.refusals) == errors


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(("full", "published")),
    st.lists(some_entries(), max_size=8),
    st.lists(st.tuples(some_entries(), st.booleans()), max_size=12),
)
def test_any_changes_give_what_a_full_run_gives(
    precision: Precision, first: list[Entry], changes: list[tuple[Entry, bool]]
) -> None:
    entries = {entry.key: entry for entry in first}
    standing = standing_of(calculator(precision), first)
    agrees(standing, list(entries.values()))
    for entry, is_removal in changes:
        if is_removal and entry.key in entries:
            del entries[entry.key]
            standing = standing.removed(entry.key)
        else:
            entries[entry.key] = entry
            standing = standing.replaced(entry)
        agrees(standing, list(entries.values()))


def diesel(value: str) -> Entry:
    period = parse_period("2568-01", YEAR)
    key = EntryKey("mobile.road_fuel", "diesel", "", "", str(period), "quantity")
    return Entry(key, period, Decimal(value), "L")


def test_a_change_leaves_the_earlier_standing_as_it_was() -> None:
    before = standing_of(calculator(), [diesel("10")])
    after = before.replaced(diesel("20"))
    assert after.totals.total == 2 * before.totals.total
    assert before.totals == standing_of(calculator(), [diesel("10")]).totals
    assert after.removed(diesel("20").key).parts == {}
    assert after.parts


def test_only_the_changed_activity_is_calculated_again() -> None:
    other = replace(diesel("5"), key=replace(diesel("5").key, item="อีกคัน"))
    before = standing_of(calculator(), [diesel("10"), other])
    after = before.replaced(diesel("11"))
    kept = [group for group in before.parts if after.parts[group] is before.parts[group]]
    assert len(kept) == 1


def test_a_sum_that_does_not_end_is_the_same_to_its_last_digit() -> None:
    """Thirds fill all 60 digits, so that every sum of them is rounded."""
    third = EXACT.divide(Decimal(1), Decimal(3))
    entries = [
        replace(
            diesel("1"),
            value=EXACT.multiply(third, Decimal(n * n * n)),
            key=replace(diesel("1").key, item=str(n)),
        )
        for n in range(60)
    ]
    standing = standing_of(calculator(), entries[:30])
    for entry in reversed(entries):
        standing = standing.replaced(entry)
    agrees(standing, entries)


def test_removing_what_is_not_there_fails() -> None:
    with pytest.raises(KeyError):
        standing_of(calculator(), []).removed(diesel("1").key)
