"""A year of a small subdistrict administration: 25 staff, calendar year 2568, 18 rows.

Source: the sample town "อบต.หนองตะวันฉาย", invented, its quantities calibrated on monthly reports of
local governments to the energy ministry (e-report.energy.go.th) and on national statistics. Printed
factors of April 2565, grid 0.4999 and 0.0987. All digits are given, so all digits are asked.
"""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, months_of, rules

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.periods import Month
from lgo_desktop.core.totals import by_gas, by_month, by_scope3_category, totals_of

WORKING_DAYS = "22 19 21 18 19 19 20 19 22 21 20 20"
STAFF = "25 " * 12

Row = tuple[str, str, str, str]
ROWS: dict[Row, tuple[str, str, str]] = {
    ("mobile.road_fuel", "diesel", "กข 1201", "L"): (
        "143.5 150.5 128.8 157.3 132.0 124.2 125.0 152.7 147.0 149.2 171.9 169.8",
        "1751.9", "4801.25714",
    ),
    ("mobile.road_fuel", "diesel", "บต 4410", "L"): (
        "103.7 123.4 107.2 119.0 91.7 102.5 105.9 76.4 136.8 92.9 106.9 121.7",
        "1288.1", "3530.16686",
    ),
    ("mobile.road_fuel", "diesel", "81-2250", "L"): (
        "331.2 304.6 332.0 342.2 344.5 342.0 365.3 349.2 347.1 336.5 345.9 359.4",
        "4099.9", "11236.18594",
    ),
    ("mobile.road_fuel", "diesel", "81-0937", "L"): (
        "69.7 156.2 206.4 268.6 122.8 40.5 42.6 36.1 47.2 61.9 46.9 49.3",
        "1148.2", "3146.75692",
    ),
    ("mobile.road_fuel", "gasohol_95", "กคย 88", "L"): (
        "7.6 7.8 8.3 8.6 6.9 8.5 8.5 8.9 7.7 7.9 6.8 8.3", "95.8", "214.53452",
    ),
    ("mobile.offroad_fuel", "gasoline_4stroke", "เครื่องตัดหญ้า", "L"): (
        "6.3 6.0 5.0 5.9 17.9 23.1 23.9 22.6 20.9 18.3 12.4 5.7", "168.0", "388.34880",
    ),
    ("stationary.fuel", "diesel", "เครื่องสูบน้ำ", "L"): (
        "0 0 8.0 0 6.0 0 0 6.0 0 4.0 0 0", "24.0", "64.98720",
    ),
    ("stationary.fuel", "lpg", "ศพด.", "kg"): (
        "15 15 15 0 15 15 15 15 15 0 15 15", "150", "467.0100",
    ),
    ("fugitive.refrigerant", "r-32", "", "kg"): ("0 0 0 1.0 0 0 0 0 0 0 0 0", "1.0", "677"),
    ("fugitive.co2_extinguisher", "co2", "", "kg"): (
        "0 0 0 0 0 0 0 13.6 0 0 0 0", "13.6", "13.6",
    ),
    ("purchased.electricity", "grid", "0200 1145 3321", "kWh"): (
        "1890 1581 2307 2323 2596 2753 2659 2403 2359 2551 1971 1446", "26839", "13416.8161",
    ),
    ("purchased.electricity", "grid", "ศพด.", "kWh"): (
        "437 405 635 203 694 630 647 606 535 199 512 478", "5981", "2989.9019",
    ),
    ("purchased.electricity", "grid", "ประปาหมู่บ้าน", "kWh"): (
        "3349 3238 3734 4049 3644 3215 3501 3190 2925 3132 3310 3323", "40610", "20300.9390",
    ),
    ("purchased.electricity", "grid", "ไฟสาธารณะ", "kWh"): (
        "7181 6486 7181 6950 7181 6950 7181 7181 6950 7181 6950 7181", "84553", "42268.0447",
    ),
    ("goods.paper", "a4", "", "kg"): (
        "45.0 40.0 47.5 27.5 50.0 47.5 52.5 47.5 67.5 40.0 60.0 52.5", "577.5", "1213.9050",
    ),
    ("waste.landfilled", "sanitary_landfill", "", "kg"): (
        "59670 49870 57410 58440 55640 54180 53360 50810 52070 57130 51640 54960",
        "655180", "519754.2940",
    ),
    ("upstream.electricity", "grid", "", "kWh"): (
        "12857 11710 13857 13525 14115 13548 13988 13380 12769 13063 12743 12428",
        "157983", "15592.9221",
    ),
    ("fugitive.refrigerant", "r-22", "", "kg"): ("0 0 0 0 1.2 0 0 0 0 0 0 0", "1.2", "2112"),
}  # fmt: skip
SEPTIC = ("wastewater.septic_tank", "septic_tank")


def entries_of_the_town() -> list[Entry]:
    """Every month of every row."""
    rows = [
        one
        for (source, variant, item, unit), (cells, _, _) in ROWS.items()
        for one in months_of(source, variant, cells.split(), unit, item=item)
    ]
    staff = months_of(*SEPTIC, STAFF.split(), "person", field="staff")
    days = months_of(*SEPTIC, WORKING_DAYS.split(), "day", field="working_days")
    return [*rows, *staff, *days]


@pytest.fixture(scope="module")
def town(library: FactorLibrary) -> Calculation:
    """The calculation of the town in printed factors."""
    return calculated(library, entries_of_the_town(), rules(precision="published"))


@pytest.mark.parametrize(("row", "expected"), ROWS.items(), ids=lambda part: " ".join(part[:3]))
def test_each_row(town: Calculation, row: Row, expected: tuple[str, str, str]) -> None:
    of_row = [
        line for line in town.lines if (line.source, line.variant, line.item) == row[:3]
    ]  # fmt: skip
    _, quantity, kgco2e = expected
    assert add_up(line.quantity for line in of_row) == Decimal(quantity)
    assert add_up(line.kgco2e for line in of_row) == Decimal(kgco2e)


def test_the_septic_tanks(town: Calculation) -> None:
    septic = [line for line in town.lines if line.source == SEPTIC[0]]
    methane = [line.gases_kg["CH4"] for line in septic]
    printed = "6.6 5.7 6.3 5.4 5.7 5.7 6.0 5.7 6.6 6.3 6.0 6.0"
    assert methane == [Decimal(month) for month in printed.split()]
    assert add_up(line.kgco2e for line in septic) == Decimal(2016)


def test_the_totals(town: Calculation) -> None:
    totals = totals_of(town.lines)
    assert totals.scope1 == Decimal("26555.84738")
    assert totals.scope2 == Decimal("78975.70170")
    assert totals.scope3 == Decimal("536561.12110")
    assert totals.total == Decimal("642092.67018")
    assert totals.separate == Decimal(2112)
    assert town.complete


def test_without_the_carried_waste(town: Calculation) -> None:
    by_category = by_scope3_category(town.lines)
    without = totals_of(town.lines).total - by_category[5]
    assert without == Decimal("122338.37618")
    assert by_category[3] == Decimal("15592.9221")


def test_the_old_cooler_stays_out_of_may(town: Calculation) -> None:
    may = by_month(town.lines)[Month(2025, 5)]
    of_may = [line for line in town.lines if str(line.period) == "2025-05"]
    apart = [line.kgco2e for line in of_may if line.counts_in == "separate"]
    assert apart == [Decimal("2112.0")]
    assert add_up(may.values()) == add_up(line.kgco2e for line in of_may) - apart[0]
    assert "HCFC-22" not in {gas.gas for gas in by_gas(town.lines)}


def test_what_is_said_of_the_town(town: Calculation) -> None:
    said = set(codes(town))
    assert {"factor.substitute", "line.separate"} <= said
    assert not any(finding.severity == "error" for finding in town.findings)


def test_r22_entered_as_r32_would_raise_scope_1(library: FactorLibrary) -> None:
    slip = months_of("fugitive.refrigerant", "r-32", ["1.2"], "kg", item="เครื่องเก่า")
    entries = [one for one in entries_of_the_town() if one.key.variant != "r-22"]
    mistaken = totals_of(calculated(library, [*entries, *slip], rules(precision="published")).lines)
    assert mistaken.scope1 == Decimal("26555.84738") + Decimal("812.4")
    assert mistaken.separate == 0


def test_the_factor_of_the_form_would_treble_the_waste(library: FactorLibrary) -> None:
    waste = months_of("waste.landfilled", "mixed", ["655180"], "kg")
    (line,) = calculated(library, waste, rules(precision="published")).lines
    assert line.kgco2e == Decimal("1520017.60")
