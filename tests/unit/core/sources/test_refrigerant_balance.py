"""Refrigerants by balance: kilograms that are neither in store nor given away, times GWP."""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry, only_line

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import SEPARATE
from lgo_desktop.core.sources.registry import all_sources

SOURCE = "fugitive.refrigerant_balance"


def balance(variant: str, **fields: str) -> list[Entry]:
    """A balance of a year; what is not named is not entered."""
    return [
        entry(SOURCE, variant, value, "kg", field=field, period="2568")
        for field, value in fields.items()
    ]


def test_what_is_in_store_has_not_leaked(library: FactorLibrary) -> None:
    """The host town bought 6 kg of R-134a and kept 2: 4 × 1,300, 2,600 kg less than by purchase."""
    line = only_line(
        calculated(library, balance("r-134a", stock_start="0", bought="6", stock_end="2"))
    )
    assert (line.kgco2e, line.counts_in) == (Decimal(5200), "scope1")


def test_a_substance_outside_the_requirement_counts_apart(library: FactorLibrary) -> None:
    entries = balance("r-22", stock_start="5", bought="20", stock_end="3")
    calculation = calculated(library, entries)
    assert only_line(calculation).counts_in == SEPARATE
    assert only_line(calculation).kgco2e == Decimal(22 * 1760)
    assert codes(calculation).count("line.separate") == 1


@pytest.mark.parametrize(
    ("fields", "kilograms"),
    [
        ({"sold": "3"}, "7"),
        ({"capacity_new": "4"}, "6"),
        ({"capacity_retired": "4"}, "14"),
        ({"sold": "5", "capacity_new": "6", "capacity_retired": "1"}, "0"),
    ],
)
def test_what_else_comes_and_goes(
    library: FactorLibrary, fields: dict[str, str], kilograms: str
) -> None:
    entries = balance("r-32", stock_start="2", bought="10", stock_end="2", **fields)
    assert only_line(calculated(library, entries)).quantity == Decimal(kilograms)


def test_more_left_than_there_was(library: FactorLibrary) -> None:
    entries = balance("r-32", stock_start="0", bought="1", stock_end="2")
    calculation = calculated(library, entries)
    assert codes(calculation) == ["refrigerant.balance_negative"]
    assert calculation.findings[0].where.source == SOURCE


@pytest.mark.parametrize("missing", ["stock_start", "bought", "stock_end"])
def test_a_blank_stock_is_not_nothing(library: FactorLibrary, missing: str) -> None:
    needed = {"stock_start": "0", "bought": "1", "stock_end": "0"}
    del needed[missing]
    assert codes(calculated(library, balance("r-32", **needed))) == ["activity.incomplete"]


def test_the_same_substances_as_by_refill() -> None:
    refill, by_balance = all_sources()["fugitive.refrigerant"], all_sources()[SOURCE]
    assert refill.variants == by_balance.variants
    assert len(refill.variants) > 60
    assert {"substance_on_bill", "bill_no"} <= by_balance.evidence & refill.evidence
