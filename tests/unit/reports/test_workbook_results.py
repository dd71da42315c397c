"""The results workbook: whole, exact, live, the same bytes each time, and deaf to hostile names."""

import math
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from io import BytesIO
from itertools import chain
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell
from openpyxl.utils.cell import rows_from_range
from openpyxl.workbook import Workbook

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import from_spreadsheet
from lgo_desktop.base.paths import factor_packs
from lgo_desktop.base.text import LANGUAGES, Language, Text
from lgo_desktop.core.analysis.review import review
from lgo_desktop.core.calculate import Calculator
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.factors.places import LocalGovernment, Province
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory, Precision
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.totals import by_gas, totals_of
from lgo_desktop.exchange.factor_packs import read_library
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.workbook_cells import fifteen_digits, writable
from lgo_desktop.reports.workbook_results import REPORT

HOSTILE = (
    "=cmd|'/c calc'!A1", "+1+1", "-2", "@SUM(A1)", "<b>&amp;</f><v/>", "a\x00b\x08c\x1f", "\t=1+1",
    "\r\n=2", "'=3", "\uffff", "&A&P", " =4", "=HYPERLINK(\"http://x\")", "_x003D_1", "%s{x}",
)  # fmt: skip
ALWAYS = ("summary", "sources", "lines", "factors", "findings")
SHEETS = ("summary", "sources", "apart", "significance", "quality", "lines", "factors", "findings")
YEAR = ReportingYear(2568)


@cache
def library() -> FactorLibrary:
    return read_library(factor_packs())


def entry(
    source: str, variant: str, period: str, value: str, unit: str, *,
    field: str = "quantity", facility: str = "", item: str = "", note: str = "",
) -> Entry:  # fmt: skip
    months = parse_period(period, YEAR)
    key = EntryKey(source, variant, facility, item, str(months), field)
    return Entry(key, months, Decimal(value), unit, note)


def office() -> list[Entry]:
    """A year with a monthly source, spans, apart gases, a method, and one thing unfinished."""
    months = [f"2568-{month:02d}" for month in range(1, 13)]
    entries = [
        entry("mobile.road_fuel", "diesel", m, f"{n}.{n:02d}7", "L", facility="สำนักปลัด", note="บิล")
        for n, m in enumerate(months, 61)
    ]
    for month in months:
        entries += [
            entry("wastewater.septic_tank", "septic_tank", month, "95", "person", field="staff"),
            entry(
                "wastewater.septic_tank", "septic_tank", month, "19", "day", field="working_days"
            ),
        ]
    return [
        *entries,
        entry("purchased.electricity", "grid", "2568-01/2568-03", "100000", "kWh", item="0201"),
        entry("mobile.road_fuel", "b10", "2568-05", "77.7", "L"),
        entry("wastewater.treatment", "sludge_digester", "2568-05", "9", "kgCH4", field="methane"),
        entry("waste.landfilled", "mixed", "2568", "1234.5", "kg"),
        entry("fugitive.refrigerant", "r-22", "2568-04", "2.3", "kg"),
        entry("fugitive.refrigerant", "r-402a", "2568-04", "1", "kg"),
        entry("wastewater.treatment", "untreated_discharge", "2568-01", "120", "mg/L", field="cod"),
    ]


def account(
    entries: list[Entry],
    book: str = "tgo-2022",
    precision: Precision = "full",
    name: str = "เทศบาล",
) -> Account:
    province = Province("10", Text("พะเยา", "Phayao"), "เหนือ", 1, 1)
    lgo = LocalGovernment("4560101", "town_municipality", name, name, province, "เมือง", None)
    inventory = Inventory("cfo-2568", "cfo", lgo.code, YEAR, book, precision)
    books = library()
    calculator = Calculator(inventory, books.books[book], books.gas_table, all_sources())
    calculation = calculator.run(entries)
    packs = {pack.id: pack.sha256 for pack in books.packs.values()}
    return Account(
        lgo, tuple(entries), calculation, totals_of(calculation.lines), packs, books,
        all_sources(), "ab12" * 16,
        review(
            inventory, entries, calculation.lines, totals_of(calculation.lines),
            sources=all_sources(), editions=books.editions,
        ),
    )  # fmt: skip


def opened(of: Account, language: Language = "th", *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(BytesIO(REPORT.render(of, language)), data_only=values)


def cells(book: Workbook) -> Iterator[Cell]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def table(book: Workbook, sheet: str, language: Language = "th") -> list[dict[str, object]]:
    name = catalogue(language).say(f"workbook.sheet.{sheet}")
    first, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, first), row, strict=True)) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_has_its_headings_in_the_language_asked(language: Language) -> None:
    book = opened(account(office()), language)
    say = catalogue(language).say
    assert book.sheetnames == [say(f"workbook.sheet.{name}") for name in SHEETS]
    months = [month.spoken(language) for month in YEAR.period.months]
    assert set(months) <= table(book, "sources", language)[0].keys()
    assert say("workbook.line.code") in table(book, "lines", language)[0]
    assert say("workbook.factor.source") in table(book, "factors", language)[0]
    assert say("workbook.finding.sentence") in table(book, "findings", language)[0]
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
    assert all(sheet.freeze_panes == "A2" for sheet in book.worksheets[1:])
    assert all(sheet.print_title_rows == "$1:$1" for sheet in book.worksheets[1:])


@pytest.mark.parametrize("precision", ["full", "published"])
@pytest.mark.parametrize("book", ["tgo-2022", "tgo-2026"])
def test_totals_and_lines_hold_the_numbers_of_the_account(book: str, precision: Precision) -> None:
    of = account(office(), book, precision)
    read = opened(of, values=True)
    summary = {str(row[0]): row[1:] for row in read["สรุป"].iter_rows(values_only=True) if row[0]}
    say = catalogue("th").say
    for scope in (1, 2, 3):
        kg, tonnes = summary[say(f"cfo_report.scope{scope}")][:2]
        assert exact(kg) == shown(of.totals.of_scope(scope))
        assert exact(tonnes) == shown(of.totals.of_scope(scope) / 1000)
    assert exact(summary[say("cfo_report.sum123")][0]) == shown(of.totals.total)
    assert exact(summary[say("workbook.sum_of_lines")][0]) == shown(of.totals.total)
    for gas in by_gas(of.calculation.lines):
        if gas.gas in ("CO2", "CH4", "N2O"):
            assert exact(summary[gas.gas][1]) == shown(gas.kgco2e)
    lines = {row[say("workbook.line.code")]: row for row in table(read, "lines")}
    assert len(lines) == len(of.calculation.lines)
    for line in of.calculation.lines:
        row = lines[line.code]
        assert exact(row[say("workbook.line.quantity")]) == shown(line.quantity)
        assert exact(row[say("workbook.line.factor")]) == shown(line.weight.value)
        assert exact(row["kgCO2e"]) == shown(line.kgco2e)


def exact(value: object) -> Decimal:
    assert isinstance(value, int | float)
    return from_spreadsheet(value)


def shown(value: Decimal) -> Decimal:
    return Decimal(fifteen_digits(value))


def test_every_formula_gives_the_value_that_is_stored_with_it() -> None:
    """The products and sums are worked out again here from the cells that they name."""
    of = account(office())
    stored = {
        (cell.parent.title, cell.coordinate): cell.value for cell in cells(opened(of, values=True))
    }
    seen = 0
    for cell in cells(opened(of)):
        if cell.data_type != "f":
            continue
        sheet, formula = cell.parent.title, str(cell.value)
        if product := re.fullmatch(r"=([A-Z]+\d+)\*([A-Z]+\d+)", formula):
            worked_out = math.prod(number(stored[sheet, one]) for one in product.groups())
        elif span := re.fullmatch(r"=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)", formula):
            ones = chain.from_iterable(rows_from_range(span[1]))
            worked_out = sum(number(stored.get((sheet, one), 0)) for one in ones)
        elif link := re.fullmatch(r"='(.+)'!\$([A-Z]+)\$(\d+)", formula):
            worked_out = number(stored[link[1], link[2] + link[3]])
        else:
            continue
        assert stored[sheet, cell.coordinate] == pytest.approx(worked_out, rel=1e-13), formula
        seen += 1
    assert seen > 2 * len(of.calculation.lines)


def number(value: object) -> float:
    assert isinstance(value, int | float)
    return value


def test_a_factor_is_worked_out_from_its_gases_and_their_gwp() -> None:
    rows = table(opened(account(office())), "factors")
    diesel = next(row for row in rows if row["รหัสค่าการปล่อย"] == "fuel.diesel.road")
    assert str(diesel["ค่าที่ใช้ (kgCO2e ต่อหน่วย)"]).startswith("=SUMPRODUCT(")
    assert {row["ชื่อ"] for row in rows} >= {"AR5", "AR5-fossil30", "GWP CH4"}
    rows = table(opened(account(office(), "tgo-2026")), "factors")
    mixture = next(row for row in rows if row["รหัสค่าการปล่อย"] == "fuel.b10.road")
    assert "0.9 ×" in str(mixture["หมายเหตุ"])


def test_what_is_reported_apart_is_in_no_sum() -> None:
    of = account(office())
    rows = table(opened(of, values=True), "lines")
    apart = [row for row in rows if row["นับใน"] == "รายงานแยก"]
    assert len(apart) == 2
    assert sum(exact(row["kgCO2e"]) for row in apart) == shown(of.totals.separate)
    summary = {row[0]: row[1:3] for row in opened(of, values=True)["สรุป"].values}
    kg, kgco2e = summary["HCFC-22"]
    assert exact(kg) == Decimal("2.3") + Decimal("0.38")
    assert exact(kgco2e) == shown(of.totals.separate)


def test_names_that_look_like_formulas_stay_text() -> None:
    entries = [
        entry("mobile.road_fuel", "diesel", "2568-01", "1", "L", facility=one, item=one, note=one)
        for one in HOSTILE
    ]
    of = account(entries, name="=เทศบาล&1")
    for language in LANGUAGES:
        found = list(cells(opened(of, language)))
        formulas = [str(cell.value) for cell in found if cell.data_type == "f"]
        function = r"(?:SUM|SUMIF|SUMPRODUCT|ROUND|ROUNDUP|IF|MIN|MAX)\("
        cell = r"(?:'[^']+'!)?\$?[A-Z]{1,3}\$?\d+"
        pattern = rf"=(?:{function}|{cell}|\"[^\"=]*\"|[-+*/(),:<>=]|\d+(?:\.\d+)?)+"
        assert all(re.fullmatch(pattern, formula) for formula in formulas), formulas
        assert not any(word in formula for formula in formulas for word in ("cmd", "HYPER", "@"))
        begun = {str(cell.value).lstrip()[0] for cell in found if cell.quotePrefix}
        assert begun == set("=+-@")
        assert any(cell.value == "_x005F_x003D_1" for cell in found)
        texts = [cell for cell in found if str(cell.value).lstrip().startswith("=cmd")]
        assert len(texts) == 4
        assert all(cell.data_type == "s" and cell.quotePrefix for cell in texts)


def test_the_same_account_gives_the_same_bytes() -> None:
    first, again = (REPORT.render(account(office()), "th") for _ in range(2))
    assert first == again
    with ZipFile(BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert REPORT.render(account(office()), "en") != first


def test_nothing_entered_makes_a_workbook_without_numbers() -> None:
    of = account([])
    for language in LANGUAGES:
        book = opened(of, language, values=True)
        assert len(book.sheetnames) == len(ALWAYS)
        texts = {cell.value for cell in cells(book)}
        assert catalogue(language).say("cfo_report.apart.none") in texts
        assert catalogue(language).say("cfo_report.findings.none") in texts


def test_every_row_is_high_enough_for_its_letters() -> None:
    book = opened(account(office()))
    for sheet in book.worksheets:
        for number, row in enumerate(sheet.iter_rows(), 1):
            size = max(cell.font.sz or 0 for cell in row)
            assert (sheet.row_dimensions[number].height or 0) >= 1.7 * size


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert writable("a\ud800\udfffb\x00c\ufffe\x9f") == "abc"
    assert writable("บรรทัดหนึ่ง\r\nสอง\tสาม") == "บรรทัดหนึ่ง สอง สาม"


@given(st.decimals(-(10**17), 10**17, allow_nan=False, places=11))
def test_a_number_comes_back_from_the_sheet_as_it_was_written(value: Decimal) -> None:
    written = fifteen_digits(value)
    assert from_spreadsheet(float(written)) == Decimal(written)
    assert abs(Decimal(written) - value) <= abs(value) * Decimal("5e-15")


def test_numbers_keep_fifteen_digits() -> None:
    assert fifteen_digits(Decimal("0.1234567890123456789")) == "0.123456789012346"
    assert fifteen_digits(Decimal("8.41")) == "8.41"
    assert fifteen_digits(Decimal("1E+3")) == "1000"
    assert fifteen_digits(Decimal("-0.0000001")) == "-0.0000001"
