"""The table of usual prices: read strictly, each range with its documents."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from pack_samples import copy_of_packs, rewrite

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.papers.prices import PriceTable
from lgo_desktop.core.periods import Month, Period
from lgo_desktop.exchange.price_packs import read_prices

FILE = "prices/prices.csv"


@pytest.fixture(scope="module")
def prices() -> PriceTable:
    return read_prices(factor_packs())


def month(year: int, number: int) -> Period:
    return Period(Month(year, number), Month(year, number))


def test_every_range_names_its_document_and_makes_sense(prices: PriceTable) -> None:
    for ranges in prices.ranges.values():
        for one in ranges:
            assert one.source
            assert 0 < one.low <= one.high < 4 * one.low
            assert one.first is None or one.last is None or one.first < one.last


def test_the_slip_and_the_bill_of_the_sample_lie_inside(prices: PriceTable) -> None:
    diesel = prices.at("diesel", "L", month(2025, 6))
    power = prices.at("electricity", "kWh", month(2025, 3))
    assert diesel is not None
    assert power is not None
    assert diesel.low <= Decimal("31.94") <= diesel.high
    assert power.low <= Decimal(11074) / Decimal(2307) <= power.high


def test_a_period_over_two_ranges_has_the_wider_one(prices: PriceTable) -> None:
    both = prices.at("electricity", "kWh", Period(Month(2023, 8), Month(2023, 9)))
    assert both is not None
    assert (str(both.low), str(both.high)) == ("2.99", "6.39")
    assert " · " in both.source


def test_no_document_no_price(prices: PriceTable) -> None:
    assert prices.at("diesel", "L", month(2027, 1)) is None
    assert prices.at("diesel", "kg", month(2025, 1)) is None
    assert prices.at("ngv", "kg", month(2025, 1)) is None
    assert prices.at("tap_water_pwa", "m3", month(2010, 1)) is not None


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"2.60,5.00", b"2.60,about five", "pack.bad_decimal"),
        (b"electricity,kWh,2021-05-01", b"electricity,kWh,May 2021", "pack.bad_date"),
        (b"diesel,L,2022", b"diesel,litres,2022", "pack.unknown_unit"),
        (b"product,unit", b"thing,unit", "pack.wrong_columns"),
    ],
)
def test_a_bad_cell_is_named(tmp_path: Path, old: bytes, new: bytes, code: str) -> None:
    packs = copy_of_packs(tmp_path)
    rewrite(packs, FILE, lambda content: content.replace(old, new, 1))
    with pytest.raises(Refused) as refusal:
        read_prices(packs)
    (found,) = refusal.value.findings
    assert (found.code, found.where.file) == (code, FILE)


def test_a_pack_without_its_table_is_refused(tmp_path: Path) -> None:
    packs = copy_of_packs(tmp_path)
    descriptor = packs / "prices" / "datapackage.json"
    said = json.loads(descriptor.read_text(encoding="utf-8"))
    said["resources"][0]["name"] = "other"
    descriptor.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        read_prices(packs)
    assert refusal.value.findings[0].code == "pack.bad_descriptor"
