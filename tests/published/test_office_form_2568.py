"""An office's two years in form 1.5(1): every row and total to the last digit.

Source: form 1.5(1) of the Green Office criteria in TGO's own calculator, a filled public example,
sheets "สรุปการคำนวณ ปี 2568" and "สรุปการคำนวณ ปีฐาน"; figures retyped, the office left out.
Quantities as the sheet shows them (15 digits: 25.08, not 25.080000000000002). The form multiplies
printed factors of April 2565, so the inventory is `tgo-2022`, `published`. The heading of the base
year says 2567; the day of the year does not enter the result.
"""

from decimal import Decimal

import pytest
from core_samples import calculated, months_of, rules

from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry, Precision
from lgo_desktop.core.periods import Month
from lgo_desktop.core.totals import by_month, by_source, totals_of

ROAD_DIESEL = ("mobile.road_fuel", "diesel", "quantity", "L")
GASOHOL = ("mobile.road_fuel", "gasohol_91", "quantity", "L")
SEPTIC = ("wastewater.septic_tank", "septic_tank", "methane", "kgCH4")
POND = ("wastewater.treatment", "anaerobic_lagoon_shallow", "methane", "kgCH4")
GRID = ("purchased.electricity", "grid", "quantity", "kWh")
PAPER = ("goods.paper", "a4", "quantity", "kg")
WATER = ("goods.tap_water", "pwa", "quantity", "m3")
WASTE = ("waste.landfilled", "mixed", "quantity", "kg")
Row = tuple[str, str, str, str]

YEAR_2568: dict[Row, tuple[str, str]] = {
    ROAD_DIESEL: ("76.69 61.15 94.74 88.24 82 67.3 23.71 60.74 70.36 32.4 38.49 0", "1906.964292"),
    SEPTIC: ("23.94 22.8 23.94 21.66 23.94 21.66 22.8 23.94 23.94 22.8 25.08 21.66", "7788.48"),
    POND: (
        (
            "1.3968 2.24304 2.43648 2.17104 1.96176 1.7712 "
            "2.21808 1.67328 1.7064 2.22528 2.43888 4.95648"
        ),
        "761.56416",
    ),
    GRID: (
        (
            "17434.4 24458.4 37355.2 36772.8 40243.2 38310.4 "
            "39260.8 39360 41646.4 33204.8 31715.2 23275.2"
        ),
        "201478.09632",
    ),
    PAPER: (
        "194.4 175.5 245.7 189 126.9 183.6 159.3 206.55 198.45 140.4 213.3 164.7", "4619.7756",
    ),
    WATER: (
        "939 447.5 555 594.6 697.3 662.7 642.7 696.5 734.1 599.4 840.6 928.1", "4510.5875",
    ),
    WASTE: (
        "370.6 336.1 383.5 359.8 411.4 420.9 359.4 365.6 350.8 341.8 349.8 331.3", "10163.92",
    ),
}  # fmt: skip
BASE_YEAR: dict[Row, tuple[str, str]] = {
    ROAD_DIESEL: (
        "71.56 105.37 117.5 37.55 22.83 59.89 50.48 50.47 51.48 59.95 71.69 124.8", "2257.075942",
    ),
    GASOHOL: ("17.18 13.57 20 0 0 43.35 0 0 0 0 0 0", "210.72754"),
    SEPTIC: ("24 22.8 25.08 19.38 25.08 23.94 22.8 23.94 23.94 22.8 25.08 20.52", "7822.08"),
    POND: ("2.03 1.9 3.72 2.63 1.97 1.6 2.49 2.42 1.82 1.98 2.27 1.68", "742.28"),
    GRID: (
        (
            "25090.24 27614.47 36005.74 37431.64 41504.85 41757.75 "
            "45915.04 39730.03 40474.13 34459.03 26843.28 30285"
        ),
        "213512.88888",
    ),
    PAPER: ("105.3 162 172.8 116.1 132.3 105.3 108 170.1 140.4 189 305.1 378", "4381.4088"),
    WATER: ("422 396 776 548 411 334 519 505 379 412 472 349", "2987.943"),
    WASTE: (
        "422.2 355.1 324.6 336.5 389.9 380.1 428.3 403.4 396.6 390.2 364.7 441.5", "10748.792",
    ),
}  # fmt: skip
SHEETS = {2568: YEAR_2568, 2567: BASE_YEAR}
PRINTED = {
    2568: ("10457.008452", "201478.09632", "19294.2831", "231229.387872"),
    2567: ("11032.163482", "213512.88888", "18118.1438", "242663.196162"),
}
JANUARY = {2568: "11411.483374", 2567: "14935.187804"}
"""Printed in the sheets' rows "รวม"."""


def entries_of(year: int) -> list[Entry]:
    """All cells of a sheet."""
    return [
        one
        for (source, variant, field, unit), (cells, _) in SHEETS[year].items()
        for one in months_of(
            source, variant, cells.split(), unit, field=field, first=Month(year - 543, 1)
        )
    ]


def form(library: FactorLibrary, year: int, precision: Precision = "published") -> Calculation:
    """The calculation of a sheet."""
    return calculated(library, entries_of(year), rules(precision=precision, year=year))


@pytest.mark.parametrize("year", SHEETS)
def test_the_totals_of_the_form(library: FactorLibrary, year: int) -> None:
    calculation = form(library, year)
    totals = totals_of(calculation.lines)
    found = totals.scope1, totals.scope2, totals.scope3, totals.total
    assert found == tuple(map(Decimal, PRINTED[year]))
    assert (totals.separate, totals.removals) == (Decimal(0), Decimal(0))
    assert calculation.complete


@pytest.mark.parametrize(
    ("year", "row", "printed"),
    [(year, row, total) for year, sheet in SHEETS.items() for row, (_, total) in sheet.items()],
)
def test_each_row_of_the_form(library: FactorLibrary, year: int, row: Row, printed: str) -> None:
    source, variant = row[:2]
    of_row = [
        line
        for line in form(library, year).lines
        if (line.source, line.variant) == (source, variant)
    ]
    assert len(of_row) == 12
    assert sum(line.kgco2e for line in of_row) == Decimal(printed)


@pytest.mark.parametrize("year", SHEETS)
def test_a_month_of_the_form(library: FactorLibrary, year: int) -> None:
    january = by_month(form(library, year).lines)[Month(year - 543, 1)]
    assert sum(january.values()) == Decimal(JANUARY[year])


@pytest.mark.parametrize("year", SHEETS)
def test_full_precision_differs_by_the_print_of_fuel_only(
    library: FactorLibrary, year: int
) -> None:
    printed, full = (by_source(form(library, year, p).lines) for p in ("published", "full"))
    differing = {source for source in printed if printed[source] != full[source]}
    assert differing == {"mobile.road_fuel"}
    assert abs(full["mobile.road_fuel"] - printed["mobile.road_fuel"]) < Decimal("0.05")
