"""Writer of form 1.5(1): our own workbook in the layout that offices and auditors know.

Quantities are numbers, footprints and sums are live formulas; a person can check and change it in
Excel, and our reader reads it back. Text of users is written as text and never as a formula.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from lgo_desktop.base.numbers import add_up, grouped
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.periods import BUDDHIST_OFFSET, MONTH_NAMES, Month, ReportingYear
from lgo_desktop.core.units import unit_named
from lgo_desktop.exchange.cell_names import cell_name, column_letters
from lgo_desktop.exchange.form_1_5_1_reading import FactorTotals
from lgo_desktop.exchange.form_1_5_1_template import FormRow, Line, form_lines
from lgo_desktop.exchange.xlsx_styles import FormStyles, form_styles

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_SCOPE, _LABEL, _FACTOR, _FACTOR_UNIT, _UNIT, _FIRST_MONTH = range(1, 7)
_TITLE, _OFFICE, _YEAR, _MONTHS, _SUBHEADING, _FIRST_ROW = range(1, 7)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_WIDTHS = {_SCOPE: 24, _LABEL: 48, _FACTOR: 13, _FACTOR_UNIT: 19, _UNIT: 13}
_ZERO = Decimal(0)
_NARROWEST = 11.5
_WIDTH_OF_DIGIT = 1.3
"""Bold digits of the body, counted in digits of the default font."""
_LETTERS_A_LINE = 38
"""Of a label in its column: marks above and below take no room."""
_SIGNS = frozenset({"kg", "kgCH4", "kgN2O", "kWh", "m3"})
"""Units that the form writes by their signs."""

_TITLES = Text(
    "แบบฟอร์ม 1.5(1) ปริมาณกิจกรรมและก๊าซเรือนกระจกของหน่วยงานรายเดือน",
    "Form 1.5(1) Monthly activity and greenhouse gases of the organisation",
)
_HEADINGS = {
    _SCOPE: Text("ขอบเขตการดำเนินงาน", "Scope"),
    _LABEL: Text("รายการ", "Item"),
    _FACTOR: Text("EF", "EF"),
    _FACTOR_UNIT: Text("หน่วยของ EF", "Unit of EF"),
    _UNIT: Text("หน่วยการเก็บข้อมูล", "Unit recorded"),
}
_ABOVE_MONTHS = Text(
    "ปริมาณกิจกรรม และก๊าซเรือนกระจก CF (kgCO2e) {year}",
    "Activity and greenhouse gases CF (kgCO2e), {year}",
)
_CALENDAR, _FISCAL = Text("ประจำปี {}", "year {}"), Text("ประจำปีงบประมาณ {}", "fiscal year {}")
_SHEET = Text("แบบ 1.5(1) {}", "Form 1.5(1) {}")
_QUANTITY, _TOTAL = Text("ปริมาณ", "Quantity"), Text("รวม", "Total")
_SCOPES = {
    number: Text(f"Scope {number} (ประเภท {number})", f"Scope {number}") for number in (1, 2, 3)
}
_REMARK = Text(
    "หมายเหตุ: CF = ปริมาณ × EF ช่องว่างคือยังไม่มีข้อมูล ส่วน 0 คือไม่มีการใช้ "
    "แบบฟอร์มนี้นับสารทำความเย็นทุกชนิดไว้ในผลรวม แต่ข้อกำหนดของ อบก. ให้รายงาน R-22 แยกต่างหาก",
    "Remark: CF = quantity × EF. A blank means no data yet, 0 means none used. This form counts "
    "every refrigerant in its total; TGO's requirement reports R-22 separately.",
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The sheet being written, with what every part of it needs."""

    worksheet: "Worksheet"
    styles: FormStyles
    language: Language
    months: tuple[Month, ...]

    @property
    def total_column(self) -> int:
        return _FIRST_MONTH + 2 * len(self.months)

    def put(self, row: int, column: int, value: Text | str | Decimal | None, style: str) -> None:
        """Write one cell; text stays text whatever it begins with."""
        cell = self.worksheet.cell(row, column)
        if isinstance(value, Text | str):
            text = value.spoken(self.language) if isinstance(value, Text) else value
            cell.value = _CONTROL.sub("", text)
            cell.data_type = "s"
        elif value is not None:
            cell.value = value
        self.styles.apply(cell, style)

    def formula(self, row: int, column: int, formula: str, style: str) -> None:
        """Write a formula of ours."""
        self.worksheet.cell(row, column).value = formula
        self.styles.apply(self.worksheet.cell(row, column), style)


def write_form(
    rows: Iterable[FormRow],
    year: ReportingYear,
    office: str,
    factors: FactorTotals,
    language: Language,
    *,
    remarks: Iterable[Text] = (),
) -> bytes:
    """The bytes of the .xlsx.

    ``factors`` are kg CO2e per unit by source and variant, for rows that bring none; ``remarks``
    stand below the form's own.
    """
    import openpyxl

    workbook = openpyxl.Workbook()
    sheet = _Sheet(workbook.worksheets[0], form_styles(), language, year.period.months)
    _write_headings(sheet, year, office)
    lines = [_with_factor(line, factors) for line in form_lines(rows)]
    last = _write_lines(sheet, lines)
    _write_totals(sheet, last)
    for row, remark in enumerate((_REMARK, *remarks), last + 3):
        sheet.put(row, _LABEL, remark, "remark")
    _set_widths(sheet, lines)
    _set_up_page(sheet, last)
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _with_factor(line: Line, factors: FactorTotals) -> Line:
    """The line with the usual factor where it has none of its own."""
    if line.key is None or line.factor is not None:
        return line
    return replace(line, factor=factors.get(line.key[:2]))


def _spoken_year(year: ReportingYear, language: Language) -> str:
    number = year.buddhist_year - (0 if language == "th" else BUDDHIST_OFFSET)
    return (_FISCAL if year.fiscal else _CALENDAR).spoken(language).format(number)


def _write_headings(sheet: _Sheet, year: ReportingYear, office: str) -> None:
    spoken = _spoken_year(year, sheet.language)
    sheet.worksheet.title = _SHEET.spoken(sheet.language).format(spoken)
    sheet.put(_TITLE, 1, _TITLES, "title")
    sheet.put(_OFFICE, 1, office, "office")
    for column in range(1, sheet.total_column + 1):
        for row in (_YEAR, _MONTHS, _SUBHEADING):
            sheet.put(row, column, None, "heading")
    for column, heading in _HEADINGS.items():
        sheet.put(_YEAR, column, heading, "heading")
        sheet.worksheet.merge_cells(None, _YEAR, column, _SUBHEADING, column)
    above = _ABOVE_MONTHS.spoken(sheet.language).format(year=spoken)
    sheet.put(_YEAR, _FIRST_MONTH, above, "heading")
    sheet.worksheet.merge_cells(None, _YEAR, _FIRST_MONTH, _YEAR, sheet.total_column)
    for column, month in _month_columns(sheet):
        name = MONTH_NAMES[month.month - 1].spoken(sheet.language)
        sheet.put(_MONTHS, column, month.spoken(sheet.language) if year.fiscal else name, "heading")
        sheet.worksheet.merge_cells(None, _MONTHS, column, _MONTHS, column + 1)
        sheet.put(_SUBHEADING, column, _QUANTITY, "heading")
        sheet.put(_SUBHEADING, column + 1, "CF", "heading")
    sheet.put(_MONTHS, sheet.total_column, _TOTAL, "heading")
    sheet.worksheet.merge_cells(None, _MONTHS, sheet.total_column, _SUBHEADING, sheet.total_column)


def _month_columns(sheet: _Sheet) -> list[tuple[int, Month]]:
    return [(_FIRST_MONTH + 2 * index, month) for index, month in enumerate(sheet.months)]


def _write_lines(sheet: _Sheet, lines: list[Line]) -> int:
    """Write the rows; the number of the last one."""
    starts: dict[int, int] = {}
    for row, line in enumerate(lines, _FIRST_ROW):
        starts.setdefault(line.scope, row)
        sheet.put(row, _SCOPE, None, "scope")
        if line.key is None:
            for column in range(_LABEL, sheet.total_column + 1):
                sheet.put(row, column, line.label if column == _LABEL else None, "section")
        else:
            _write_row(sheet, row, line)
    last = _FIRST_ROW + len(lines) - 1
    ends = [*[row - 1 for row in list(starts.values())[1:]], last]
    for (scope, start), end in zip(starts.items(), ends, strict=True):
        sheet.put(start, _SCOPE, _SCOPES[scope], "scope")
        sheet.worksheet.merge_cells(None, start, _SCOPE, end, _SCOPE)
    return last


def _write_row(sheet: _Sheet, row: int, line: Line) -> None:
    unit = unit_named(line.unit)
    name = unit.id if unit.id in _SIGNS else unit.name.spoken(sheet.language)
    sheet.put(row, _LABEL, line.label, "label")
    sheet.put(row, _FACTOR, line.factor, "factor")
    sheet.put(row, _FACTOR_UNIT, f"kg CO2e/{name}", "unit")
    sheet.put(row, _UNIT, name, "unit")
    footprints = []
    for column, month in _month_columns(sheet):
        sheet.put(row, column, line.quantities.get(month), "quantity")
        product = f"={cell_name(row, column)}*${column_letters(_FACTOR)}{row}"
        sheet.formula(row, column + 1, product, "footprint")
        footprints.append(cell_name(row, column + 1))
    sheet.formula(row, sheet.total_column, f"={'+'.join(footprints)}", "total")


def _write_totals(sheet: _Sheet, last: int) -> None:
    row = last + 1
    for column in range(1, sheet.total_column + 1):
        sheet.put(row, column, _TOTAL if column == _SCOPE else None, "total")
    sheet.worksheet.merge_cells(None, row, _SCOPE, row, _UNIT)
    for column in [*(column + 1 for column, _ in _month_columns(sheet)), sheet.total_column]:
        letters = column_letters(column)
        sheet.formula(row, column, f"=SUM({letters}{_FIRST_ROW}:{letters}{last})", "total")


def _set_widths(sheet: _Sheet, lines: list[Line]) -> None:
    """Columns wide enough for the month's sum, the largest quantity, and the year's total."""
    by_month = [
        add_up(line.quantities.get(month, _ZERO) * (line.factor or _ZERO) for line in lines)
        for month in sheet.months
    ]
    quantities = (amount for line in lines for amount in line.quantities.values())
    monthly = _width_of(max((*by_month, *quantities)))
    for column in range(_FIRST_MONTH, sheet.total_column):
        sheet.worksheet.column_dimensions[column_letters(column)].width = monthly
    total = sheet.worksheet.column_dimensions[column_letters(sheet.total_column)]
    total.width = _width_of(add_up(by_month))
    for column, width in _WIDTHS.items():
        sheet.worksheet.column_dimensions[column_letters(column)].width = width


def _width_of(amount: Decimal) -> float:
    return max(_NARROWEST, (len(grouped(amount, 2)) + 1) * _WIDTH_OF_DIGIT)


def _set_up_page(sheet: _Sheet, last_line: int) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    worksheet = sheet.worksheet
    last = worksheet.max_row
    for row in range(1, last + 1):
        label = str(worksheet.cell(row, _LABEL).value or "") if row <= last_line else ""
        lines = 1 + sum(unicodedata.category(one) != "Mn" for one in label) // _LETTERS_A_LINE
        worksheet.row_dimensions[row].height = sheet.styles.row_height * lines
    worksheet.freeze_panes = cell_name(_FIRST_ROW, _FACTOR)
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = 9
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.print_title_rows = f"{_YEAR}:{_SUBHEADING}"
    worksheet.print_area = f"A1:{cell_name(last, sheet.total_column)}"
    margins = worksheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.4
