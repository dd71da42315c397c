"""A town with 400 staff, a landfill and wastewater ponds, fiscal year 2568, as far as entered.

Source: the sample town "เทศบาลเมืองธาราทอง", invented, its quantities calibrated as stated for the
small town. Printed factors of April 2565. The landfill by first-order decay (30,043,832 kg) and the
urea of the parks (2,384.014 kg) need methods of the city level and are not in these totals.
"""

from decimal import Decimal

import pytest
from core_samples import calculated, months_of, rules

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.periods import Month
from lgo_desktop.core.totals import by_month, totals_of

OCTOBER = Month(2024, 10)
WORKING_DAYS = "21 21 18 22 19 21 18 19 19 20 19 22"
WASTEWATER = "239490 201430 200940 189720 177410 196490 209850 214010 208710 211030 225670 243740"
COD = "96 104 112 118 121 119 116 112 108 104 99 94"
POND_CH4 = (
    "1149.5520 1047.4360 1125.2640 1119.3480 1073.3305 1169.1155 "
    "1217.1300 1198.4560 1127.0340 1097.3560 1117.0665 1145.5780"
)
SEPTIC_CH4 = "65.52 65.52 56.16 68.64 59.28 65.52 56.16 59.28 59.28 62.40 59.28 68.64"

GRID = {
    "อาคารสำนักงานและสถานีดับเพลิง": (
        "71870 60850 49750 51230 47440 67140 70930 76460 75880 72210 70130 68530", "782420",
    ),
    "โรงเรียนและ ศพด.": (
        "21120 32290 33290 30640 29260 34180 14990 33300 47530 46210 45740 42740", "411290",
    ),
    "ตลาด": (
        "31210 28730 28070 28670 27320 32770 30950 31710 31750 32150 31160 30410", "364900",
    ),
    "ระบบบำบัดน้ำเสีย": (
        "57440 49050 53340 51360 43280 50570 49440 51230 50490 52390 54820 55200", "618610",
    ),
    "ไฟส่องสว่าง มีมิเตอร์": (
        "98880 96550 101620 100460 87310 97910 94420 93160 91480 94770 97830 93600", "1147990",
    ),
    "ไฟสาธารณะ ไม่มีมิเตอร์": (
        "115380 111660 115380 115380 104220 115380 111660 115380 111660 115380 115380 111660",
        "1358520",
    ),
    "ไฟสัญญาณจราจร": (
        "3530 3530 3590 3580 3280 3530 3420 3600 3500 3630 3630 3490", "42310",
    ),
    "สวนสาธารณะ สนามกีฬา": (
        "14490 12770 14800 12450 12310 12460 12870 12700 12920 13860 14230 13830", "159690",
    ),
}  # fmt: skip
Row = tuple[str, str, str, str]
ROWS: dict[Row, tuple[str, str]] = {
    ("mobile.road_fuel", "diesel", "รถขยะ", "L"): (
        "8048 7942 8363 8747 6887 8038 8586 8021 7419 8147 7882 7776", "95856",
    ),
    ("mobile.road_fuel", "diesel", "รถดับเพลิง รถน้ำ รถกวาด", "L"): (
        "1219 1384 1447 2406 2622 2953 2589 1233 1427 1340 1430 1349", "21399",
    ),
    ("mobile.road_fuel", "diesel", "กระบะและรถตู้", "L"): (
        "1841 1765 2018 1979 1696 1811 1729 1860 1784 2070 1541 2056", "22150",
    ),
    ("mobile.offroad_fuel", "diesel", "เครื่องจักรบ่อฝังกลบ", "L"): (
        "3836 4117 4115 4466 4364 4435 4357 4337 4476 4322 4635 4340", "51800",
    ),
    ("mobile.road_fuel", "gasohol_95", "จยย. เก๋ง", "L"): (
        "904 870 692 861 684 839 677 753 715 772 641 832", "9240",
    ),
    ("stationary.fuel", "diesel", "เครื่องปั่นไฟ", "L"): (
        "20 20 20 20 20 60 75 45 30 20 30 20", "380",
    ),
    ("stationary.fuel", "lpg", "โรงครัวโรงเรียน", "kg"): (
        "144 240 288 288 240 240 48 144 240 288 240 288", "2688",
    ),
    ("goods.paper", "a4", "", "kg"): (
        "770.0 855.0 835.0 740.0 765.0 755.0 615.0 930.0 707.5 705.0 767.5 1150.0", "9595",
    ),
    ("goods.tap_water", "pwa", "", "m3"): (
        "10291 9284 9473 10262 10395 9636 10531 8662 10382 9904 9929 9551", "118300",
    ),
    ("fugitive.refrigerant", "r-410a", "", "kg"): ("0 0 0 0 0 0 0 14", "14"),
    ("fugitive.refrigerant", "r-32", "", "kg"): ("0 0 0 0 0 0 0 9.5", "9.5"),
    ("fugitive.refrigerant", "r-134a", "", "kg"): ("0 0 0 0 0 0 0 6", "6"),
    ("fugitive.refrigerant", "r-22", "", "kg"): ("0 0 0 0 0 0 0 22", "22"),
    ("fugitive.co2_extinguisher", "co2", "", "kg"): ("0 0 0 0 0 0 0 45.4", "45.4"),
    **{("purchased.electricity", "grid", item, "kWh"): row for item, row in GRID.items()},
    **{("upstream.electricity", "grid", item, "kWh"): row for item, row in GRID.items()},
}  # fmt: skip
"""Refills are told by the year only; they are put in May."""
RESULT = {
    ("mobile.road_fuel", "diesel"): "382053.3430",
    ("mobile.offroad_fuel", "diesel"): "154327.7400",
    ("mobile.road_fuel", "gasohol_95"): "20692.0560",
    ("stationary.fuel", "diesel"): "1028.9640",
    ("stationary.fuel", "lpg"): "8368.8192",
    ("wastewater.treatment", "anaerobic_lagoon_shallow"): "380426.6620",
    ("wastewater.septic_tank", "septic_tank"): "20879.04",
    ("fugitive.refrigerant", "r-410a"): "26929",
    ("fugitive.refrigerant", "r-32"): "6431.5",
    ("fugitive.refrigerant", "r-134a"): "7800",
    ("fugitive.co2_extinguisher", "co2"): "45.4",
    ("purchased.electricity", "grid"): "2442376.4270",
    ("goods.paper", "a4"): "20168.6900",
    ("goods.tap_water", "pwa"): "64000.300",
    ("upstream.electricity", "grid"): "482221.5510",
}
UREA, LANDFILL = Decimal("2384.014"), Decimal(30043832)


def monthly(source: str, variant: str, cells: str, unit: str, field: str) -> list[Entry]:
    """A row of the fiscal year."""
    return months_of(source, variant, cells.split(), unit, field=field, first=OCTOBER)


@pytest.fixture(scope="module")
def town(library: FactorLibrary) -> Calculation:
    """The calculation of the town in printed factors."""
    pond = ("wastewater.treatment", "anaerobic_lagoon_shallow")
    septic = ("wastewater.septic_tank", "septic_tank")
    entries = [
        one
        for (source, variant, item, unit), (cells, _) in ROWS.items()
        for one in months_of(source, variant, cells.split(), unit, item=item, first=OCTOBER)
    ]
    entries += monthly(*pond, WASTEWATER, "m3", "wastewater")
    entries += monthly(*pond, COD, "mg/L", "cod")
    entries += monthly(*septic, "260 " * 12, "person", "staff")
    entries += monthly(*septic, WORKING_DAYS, "day", "working_days")
    return calculated(library, entries, rules(precision="published", fiscal=True))


@pytest.mark.parametrize(("row", "expected"), ROWS.items(), ids=lambda part: " ".join(part[:3]))
def test_each_row_adds_up(town: Calculation, row: Row, expected: tuple[str, str]) -> None:
    of_row = [line for line in town.lines if (line.source, line.variant, line.item) == row[:3]]
    assert add_up(line.quantity for line in of_row) == Decimal(expected[1])


@pytest.mark.parametrize(("source", "variant"), RESULT)
def test_each_result(town: Calculation, source: str, variant: str) -> None:
    lines = [line for line in town.lines if (line.source, line.variant) == (source, variant)]
    assert add_up(line.kgco2e for line in lines) == Decimal(RESULT[source, variant])


@pytest.mark.parametrize(
    ("source", "printed"),
    [("wastewater.treatment", POND_CH4), ("wastewater.septic_tank", SEPTIC_CH4)],
)
def test_methane_month_by_month(town: Calculation, source: str, printed: str) -> None:
    lines = [line for line in town.lines if line.source == source]
    by_date = sorted(lines, key=lambda line: line.period.first)
    assert [line.gases_kg["CH4"] for line in by_date] == [Decimal(m) for m in printed.split()]


def test_the_totals_without_landfill_and_urea(town: Calculation) -> None:
    totals = totals_of(town.lines)
    assert totals.scope1 == Decimal("1008982.5242")
    assert totals.scope2 == Decimal("2442376.427")
    assert totals.scope3 == Decimal("566390.541")
    assert totals.separate == 22 * Decimal(1760)
    assert town.complete


def test_the_printed_tonnes(town: Calculation) -> None:
    totals = totals_of(town.lines)
    printed = {
        totals.scope1 + UREA: "1011.367",
        totals.scope1 + UREA + LANDFILL: "31055.199",
        totals.scope2: "2442.376",
        totals.scope3: "566.391",
        totals.total + UREA + LANDFILL: "34063.966",
        totals.total + UREA: "4020.134",
    }
    for kilograms, tonnes in printed.items():
        assert abs(kilograms / 1000 - Decimal(tonnes)) <= Decimal("0.0005")


def test_the_year_begins_in_october(town: Calculation) -> None:
    months = list(by_month(town.lines))
    assert [str(months[0]), str(months[-1]), len(months)] == ["2024-10", "2025-09", 12]
