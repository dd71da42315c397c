"""A year's amount beside the amounts of its months is warned of, and nothing else is."""

import pytest
from core_samples import calculated, codes, entry, months_of

from lgo_desktop.base.findings import Severity
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry

METER = "purchased.electricity"


def bill(period: str, *, item: str = "0200", facility: str = "") -> Entry:
    return entry(METER, "grid", "100", "kWh", period=period, item=item, facility=facility)


@pytest.mark.parametrize(
    "periods",
    [
        ["2568-01", "2568-02", "2568-12"],
        ["2568-01/2568-03", "2568-04/2568-06"],
        ["2568"],
    ],
)
def test_months_beside_each_other_are_fine(library: FactorLibrary, periods: list[str]) -> None:
    assert codes(calculated(library, [bill(period) for period in periods])) == []


@pytest.mark.parametrize(
    "periods",
    [
        ["2568", "2568-01"],
        ["2568", "2568-07"],
        ["2568-01/2568-03", "2568-03"],
        ["2568-01/2568-03", "2568-02/2568-04"],
        ["2568-12", "2568"],
    ],
)
def test_a_shared_month_is_warned_of(library: FactorLibrary, periods: list[str]) -> None:
    calculation = calculated(library, [bill(period) for period in periods])
    assert codes(calculation) == ["activity.counted_twice"]
    (finding,) = calculation.findings
    assert finding.severity is Severity.WARNING
    assert (finding.where.source, finding.where.item) == (METER, "0200")
    assert calculation.complete


def test_other_meters_and_buildings_are_other_things(library: FactorLibrary) -> None:
    entries = [bill("2568"), bill("2568-01", item="0201"), bill("2568-01", facility="ศพด.")]
    assert codes(calculated(library, entries)) == []


def test_every_month_inside_the_year_is_warned_of(library: FactorLibrary) -> None:
    entries = [bill("2568"), *months_of(METER, "grid", ["100"] * 12, "kWh", item="0200")]
    warned = {finding.where.period for finding in calculated(library, entries).findings}
    assert {f"2025-{month:02d}" for month in range(2, 13)} <= warned
