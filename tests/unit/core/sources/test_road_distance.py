"""Own vehicles by distance, with the values per km that TGO gives for travel.

Each is the road fuel divided by km per litre: the one-tonne pickup 2.74062321 ÷ 11.111 = 0.2467.
"""

from decimal import Decimal

import pytest
from core_samples import answered, calculated, codes, entry, only_line, rules

from lgo_desktop.core.factors.library import FactorLibrary

SOURCE = "mobile.road_distance"
PER_KM = {
    "pickup_1t_diesel": ("0.2467", "0.2466"),
    "pickup_4wd_diesel": ("0.4303", "0.4303"),
    "van_diesel": ("0.2686", "0.2686"),
    "bus_scheduled_diesel": ("0.9616", "0.9615"),
    "car_average_gasoline": ("0.1539", "0.1538"),
    "car_small_gasoline": ("0.1279", "0.1278"),
    "car_medium_1600_gasoline": ("0.1491", "0.1490"),
    "car_medium_1800_gasoline": ("0.1647", "0.1646"),
    "car_large_gasoline": ("0.1855", "0.1854"),
    "car_lpg": ("0.1938", "0.1935"),
    "car_cng": ("0.1899", "0.1893"),
    "motorcycle_manual_average": ("0.0700", "0.0700"),
    "motorcycle_4stroke_under_125": ("0.0620", "0.0620"),
    "motorcycle_scooter_120": ("0.0613", "0.0613"),
    "motorcycle_scooter_125": ("0.0588", "0.0587"),
    "motorcycle_automatic_150": ("0.0822", "0.0822"),
    "motorcycle_big_bike": ("0.0604", "0.0603"),
}
"""Printed kg CO2e a km in April 2565 and in February 2569."""


@pytest.mark.parametrize("variant", PER_KM)
@pytest.mark.parametrize("book", ["tgo-2022", "tgo-2026"])
def test_a_thousand_kilometres(library: FactorLibrary, book: str, variant: str) -> None:
    entries = [entry(SOURCE, variant, "1000", "km")]
    line = only_line(calculated(library, entries, rules(book, "published")))
    assert line.kgco2e == 1000 * Decimal(PER_KM[variant][book == "tgo-2026"])
    assert (line.scope, line.category) == (1, "1.2")


def test_more_digits(library: FactorLibrary) -> None:
    line = only_line(calculated(library, [entry(SOURCE, "pickup_1t_diesel", "146", "km")]))
    assert line.kgco2e == 146 * Decimal("0.246658555")


def test_the_big_bike_is_doubtful(library: FactorLibrary) -> None:
    calculation = calculated(library, [entry(SOURCE, "motorcycle_big_bike", "10", "km")])
    assert codes(calculation) == ["factor.caution"]


def test_every_answer_is_tested(library: FactorLibrary) -> None:
    for book in ("tgo-2022", "tgo-2026"):
        assert answered(library, SOURCE, book) == {(book, variant, "km") for variant in PER_KM}
