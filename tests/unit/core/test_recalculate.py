"""A standing after any changes is what a full run of the same entries gives."""

from collections.abc import Iterable
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
from lgo_desktop.core.factors.own import own_factors
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
    ("waste.own_landfill", "managed_anaerobic", "deposit", ("t", "kg")),
    ("waste.own_landfill", "managed_anaerobic", "population", ("person",)),
    ("wastewater.treatment_ipcc", "septic_tank", "bod", ("kgBOD",)),
    ("removal.tree_count", "tree", "trees", ("piece",)),
)
"""Among them two fields of one activity, blends that count apart, decay that fills all digits, and
what cannot be calculated."""
PERIODS = ("2568-01", "2568-02", "2568-01/2568-03", "2568")
WORDS = (
    ("waste.own_landfill", "managed_anaerobic", "composition_preset", ("thailand_2019",)),
    ("waste.own_landfill", "managed_anaerobic", "climate", ("tropical_moist_wet", "tropical_dry")),
    ("mobile.road_fuel", "diesel", "ad_quality", ("estimate", "receipt")),
    ("organisation.division", "", "head", ("ปลัด", "หัวหน้าสำนัก")),
)
OWN_KEYS = ("own.biogas", "fuel.diesel.road")
OWN = {
    "unit": ("L", "kg"), "source": ("ฉลาก",), "reason": ("วัดเอง",),
    "kgco2e": (Decimal("2.5"), Decimal(3), Decimal(1) / Decimal(3)),
}  # fmt: skip


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


@st.composite
def some_words(draw: st.DrawFn) -> Entry:
    source, variant, field, words = draw(st.sampled_from(WORDS))
    period = parse_period("2568", YEAR)
    key = EntryKey(source, variant, "", "", str(period), field)
    return Entry(key, period, draw(st.sampled_from(words)))


@st.composite
def some_own_factors(draw: st.DrawFn) -> Entry:
    field = draw(st.sampled_from(tuple(OWN)))
    period = parse_period("2568", YEAR)
    key = EntryKey("factor.own", "", "", draw(st.sampled_from(OWN_KEYS)), str(period), field)
    value = draw(st.sampled_from(OWN[field]))
    return Entry(key, period, value, "kgCO2e" if field == "kgco2e" else "")


@st.composite
def some_of_own_factor(draw: st.DrawFn) -> Entry:
    period = parse_period(draw(st.sampled_from(PERIODS)), YEAR)
    key = EntryKey("mobile.road_fuel", "own", "", "own.biogas", str(period), "quantity")
    return Entry(key, period, Decimal(draw(st.integers(0, 999))), "L")


def calculator_with(entries: Iterable[Entry], before: Calculator) -> Calculator:
    """A calculator with the own factors of some entries."""
    inventory, shelf = before.inventory, library()
    book = shelf.books[inventory.book]
    own = own_factors(entries, book, shelf.gas_table, inventory.id)
    return Calculator(inventory, book.with_own(own.answers), shelf.gas_table, all_sources())


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


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.one_of(some_entries(), some_words(), some_own_factors(), some_of_own_factor()),
            st.booleans(),
        ),
        max_size=15,
    ),
    st.data(),
)
def test_factors_of_the_office_and_words_give_what_a_full_run_gives(
    changes: list[tuple[Entry, bool]], data: st.DataObject
) -> None:
    entries: dict[EntryKey, Entry] = {}
    standing = standing_of(calculator(), [])
    for entry, is_removal in changes:
        if is_removal and entries:
            key = data.draw(st.sampled_from(sorted(entries)))
            del entries[key]
            standing = standing.removed(key)
        else:
            entries[entry.key] = entry
            standing = standing.replaced(entry)
        standing = standing.under(calculator_with(entries.values(), standing.calculator))
        agrees(standing, list(entries.values()))


def landfill(year: int, field: str, value: Decimal | str, unit: str = "") -> Entry:
    period = ReportingYear(year).period
    key = EntryKey("waste.own_landfill", "managed_anaerobic", "", "", str(period), field)
    return Entry(key, period, value, unit)


def test_each_year_of_a_landfill_changes_what_it_emits() -> None:
    years = [landfill(year, "deposit", Decimal(year % 7 + 900), "t") for year in range(2544, 2569)]
    others = [landfill(2568, "composition_preset", "thailand_2019"), diesel("10")]
    standing = standing_of(calculator(), [*years, *others])
    assert standing.rounding_parts == 1
    for year in years[::4]:
        less = replace(year, value=Decimal(1))
        changed = standing.replaced(less)
        assert changed.totals.scope1 < standing.totals.scope1 or year is years[-1]
        agrees(changed, [*(one for one in years if one is not year), less, *others])
    bare = standing.changed([], [entry.key for entry in (*years, others[0])])
    assert bare.rounding_parts == 0
    agrees(bare, [diesel("10")])


def test_a_factor_of_the_office_touches_only_what_meets_it() -> None:
    other = replace(diesel("5"), key=replace(diesel("5").key, variant="b7"))
    standing = standing_of(calculator(), [diesel("10"), other])
    period = parse_period("2568", YEAR)
    said: dict[str, Decimal | str] = {
        "unit": "L",
        "source": "วัดเอง",
        "reason": "วัดเอง",
        "kgco2e": Decimal(2),
    }
    own = [
        Entry(
            EntryKey("factor.own", "", "", "fuel.diesel.road", str(period), field), period, value,
            "kgCO2e" if field == "kgco2e" else "",
        )
        for field, value in said.items()
    ]  # fmt: skip
    after = standing.under(calculator_with(own, standing.calculator))
    assert after.part_of(diesel("10").key).lines[0].kgco2e == 20
    kept = [group for group in standing.parts if after.parts[group] is standing.parts[group]]
    assert [group[1] for group in kept] == ["b7"]


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
