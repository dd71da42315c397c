"""Workbooks of form 1.5(1) for the tests: written by our own writer, then spoilt on purpose."""

import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES, Language, Text
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.exchange.cell_names import cell_name
from lgo_desktop.exchange.form_1_5_1 import FormReading, read_form
from lgo_desktop.exchange.form_1_5_1_template import FormRow
from lgo_desktop.exchange.form_1_5_1_writer import write_form

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

YEAR = ReportingYear(2568)
SHEET = "แบบ 1.5(1) ประจำปี 2568"
FIRST_ROW, TOTAL_ROW, TOTAL_COLUMN = 6, 24, 30
DIESEL, R22, ELECTRICITY, PAPER, PWA, LANDFILL = 10, 16, 18, 19, 21, 22

FACTORS = {
    ("stationary.fuel", "diesel"): Decimal("2.7078"),
    ("mobile.road_fuel", "diesel"): Decimal("2.7406"),
    ("mobile.road_fuel", "gasohol_91"): Decimal("2.2394"),
    ("mobile.road_fuel", "gasohol_95"): Decimal("2.2394"),
    ("fugitive.co2_extinguisher", "co2"): Decimal(1),
    ("wastewater.septic_tank", "septic_tank"): Decimal(28),
    ("wastewater.treatment", "anaerobic_lagoon_shallow"): Decimal(28),
    ("fugitive.refrigerant", "r-22"): Decimal(1760),
    ("fugitive.refrigerant", "r-32"): Decimal(677),
    ("purchased.electricity", "grid"): Decimal("0.4999"),
    ("goods.paper", "a4"): Decimal("2.102"),
    ("goods.tap_water", "mwa"): Decimal("0.7948"),
    ("goods.tap_water", "pwa"): Decimal("0.541"),
    ("waste.landfilled", "mixed"): Decimal("2.32"),
    ("waste.burnt", "support_diesel"): Decimal("2.7078"),
}
_AMOUNTS = {
    ("stationary.fuel", "diesel", "Generator", 1, "L"): "0 0 12.5 0 0 8 0 0 15 0 0 9.75",
    ("mobile.road_fuel", "diesel", "", 1, "L"): "71.2 64 90.35 85 80.1 66 30 58.4 69 41 38.5 52",
    ("mobile.road_fuel", "gasohol_95", "", 1, "L"): "20 18.5 22 19 21 20.25 18 17 22 24 19 20",
    ("wastewater.septic_tank", "septic_tank", "", 1, "kgCH4"):
        "24 22.8 24 21.6 24 21.6 23 24 24 23 25 22",
    ("fugitive.refrigerant", "r-32", "", 1, "kg"): "0 0 0 0 1.5 0 0 0 0 0 0 0",
    ("purchased.electricity", "grid", "", 2, "kWh"):
        "17100 24000.5 36000 35000 39000 37500 38000 38500 40100 32000 30500 22800",
    ("goods.paper", "a4", "", 3, "kg"): "190 170 240 185 125 180 155 200 195 140 210 160",
    ("goods.tap_water", "pwa", "", 3, "m3"): "900 450 550 590 700 660 640 690 730 600 840 920",
    ("waste.landfilled", "mixed", "", 3, "kg"): "370 336 383 359 411 420 359 365 350 341 349 331",
}  # fmt: skip


def month_column(month: int) -> int:
    """The column of a month's quantity in our own form."""
    return 4 + 2 * month


def quantity_cell(row: int, month: int) -> str:
    """The name of a quantity's cell in our own form."""
    return cell_name(row, month_column(month))


def sample_rows(year: ReportingYear = YEAR) -> list[FormRow]:
    """Amounts of an invented office."""
    months = year.period.months
    return [
        FormRow(
            source, variant, item, scope, Text(variant, variant), unit,
            dict(zip(months, map(Decimal, text.split()), strict=True)),
        )
        for (source, variant, item, scope, unit), text in _AMOUNTS.items()
    ]  # fmt: skip


def form_bytes(year: ReportingYear = YEAR, language: Language = "th") -> bytes:
    """The workbook of the invented office."""
    return write_form(sample_rows(year), year, "สำนักงานตัวอย่าง", FACTORS, language)


def spoilt(
    path: Path,
    spoil: Callable[["Worksheet"], object],
    *,
    saved: bool = False,
    year: ReportingYear = YEAR,
) -> Path:
    """The workbook with something changed; with the sums as plain numbers if ``saved``."""
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(form_bytes(year)))
    sheet = workbook.worksheets[0]
    if saved:
        save_sums(sheet)
    spoil(sheet)
    workbook.save(path)
    return path


def with_cells(path: Path, cells: Mapping[str, object], *, saved: bool = False) -> Path:
    """The workbook with some cells changed."""

    def spoil(sheet: "Worksheet") -> None:
        for name, value in cells.items():
            sheet[name].value = value

    return spoilt(path, spoil, saved=saved)


def save_sums(sheet: "Worksheet") -> None:
    """Put numbers in the place of the formulas, as Excel saves them beside the formulas."""
    grand = Decimal(0)
    columns = {month: Decimal(0) for month in range(1, 13)}
    for row in range(FIRST_ROW, TOTAL_ROW):
        factor = sheet.cell(row, 3).value
        if factor is None:
            continue
        total = Decimal(0)
        for month in columns:
            quantity = sheet.cell(row, month_column(month)).value or 0
            footprint = Decimal(str(quantity)) * Decimal(str(factor))
            sheet.cell(row, month_column(month) + 1).value = footprint
            columns[month] += footprint
            total += footprint
        sheet.cell(row, TOTAL_COLUMN).value = total
        grand += total
    for month, amount in columns.items():
        sheet.cell(TOTAL_ROW, month_column(month) + 1).value = amount
    sheet.cell(TOTAL_ROW, TOTAL_COLUMN).value = grand


def patched(
    path: Path, change: Callable[[bytes], bytes], part: str = "xl/worksheets/sheet1.xml"
) -> Path:
    """The workbook with one part's XML changed."""
    with (
        zipfile.ZipFile(BytesIO(form_bytes())) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, change(data) if name == part else data)
    return path


def read(path: Path, year: ReportingYear = YEAR, sheet: str | None = None) -> FormReading:
    """What the reader reads; its findings can be spoken in both languages."""
    reading = read_form(path, year, sheet=sheet, expected_factors=FACTORS)
    speak(reading.findings)
    return reading


def refusal(read_it: Callable[[], object]) -> Finding:
    """The finding with which something is refused, which can be spoken in both languages."""
    with pytest.raises(Refused) as caught:
        read_it()
    speak(caught.value.findings)
    return caught.value.findings[0]


def speak(findings: tuple[Finding, ...]) -> None:
    """Say every finding in every language; fails where a sentence or a value is missing."""
    for finding in findings:
        for language in LANGUAGES:
            assert "{" not in catalogue(language).finding(finding)


def values(reading: FormReading) -> dict[str, Decimal]:
    """The values read, by cell."""
    return {cell.cell: cell.entry.number for cell in reading.cells}


def codes(reading: FormReading) -> dict[str, list[str | None]]:
    """The cells of the findings by code, notes left aside."""
    found: dict[str, list[str | None]] = {}
    for finding in reading.findings:
        if finding.severity != "note":
            found.setdefault(finding.code, []).append(finding.where.cell)
    return found
