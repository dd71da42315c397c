"""Own solar power, power sold and certificates: told in their unit, in no total."""

from decimal import Decimal

import pytest
from core_samples import calculated, entry, only_line

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.lines import MEMO
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.totals import totals_of

MEMOS = [
    ("energy.own_solar", "solar", "kWh"),
    ("energy.power_sold", "biogas", "kWh"),
    ("energy.renewable_certificate", "bought", "MWh"),
]


@pytest.mark.parametrize(("source", "variant", "unit"), MEMOS)
def test_a_memo_weighs_nothing(
    library: FactorLibrary, source: str, variant: str, unit: str
) -> None:
    office = entry("purchased.electricity", "office", "100", "kWh")
    calculation = calculated(library, [office, entry(source, variant, "2500", unit)])
    assert calculation.complete
    (memo,) = [line for line in calculation.lines if line.source == source]
    assert (memo.quantity, memo.unit, memo.kgco2e) == (Decimal(2500), unit, Decimal(0))
    assert memo.counts_in == MEMO
    assert totals_of(calculation.lines).total == Decimal("49.99")


def test_a_certificate_may_be_typed_in_kilowatt_hours(library: FactorLibrary) -> None:
    line = only_line(
        calculated(library, [entry("energy.renewable_certificate", "bought", "5000", "kWh")])
    )
    assert line.kgco2e == 0


@pytest.mark.parametrize(("source", "variant", "unit"), MEMOS)
def test_help_says_how_it_is_reported(source: str, variant: str, unit: str) -> None:
    told = all_sources()[source]
    assert told.help is not None
    assert told.help.th
    assert told.memo
    assert told.variant(variant) is not None
    assert told.fields[0].unit == unit
