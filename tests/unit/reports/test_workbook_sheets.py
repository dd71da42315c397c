"""Sheets on what is chosen, judged, left out and apart: whole, live, and without difference."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from report_samples import BOTTLE, OWN_SOURCE, YEAR, said, town_account
from spreadsheet_formulas import recalculated

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES, Language
from lgo_desktop.core.analysis.base_year import Declaration
from lgo_desktop.core.analysis.base_year_review import BaseYearReview, Version
from lgo_desktop.core.inventory import Precision
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.entered import entered
from lgo_desktop.reports.workbook_results import REPORT, results_sheets

ALL = (
    "summary", "sources", "apart", "significance", "choices", "screening", "exclusions", "quality",
    "lines", "factors", "findings",
)  # fmt: skip


@cache
def town(book: str = "tgo-2022", precision: Precision = "full") -> Account:
    """The town beside a base year."""
    account = town_account(book, precision)
    first = replace(account.inventory, id="cfo-2567", year=ReportingYear(2567))
    declared = Declaration(ReportingYear(2567), "", Decimal("0.05"))
    version = Version(first, account.totals)
    return replace(account, base_year=BaseYearReview(declared, (version,), (), None, (), (), ()))


@cache
def read(language: Language = "th", *, values: bool = True) -> Workbook:
    return openpyxl.load_workbook(BytesIO(REPORT.render(town(), language)), data_only=values)


def table(sheet: str, language: Language = "th") -> list[tuple[object, ...]]:
    name = catalogue(language).say(f"workbook.sheet.{sheet}")
    return list(read(language)[name].iter_rows(values_only=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_of_every_sheet_gives_its_stored_value(language: Language) -> None:
    seen = 0
    for sheet, cell, stored, again in recalculated(read(language, values=False), read(language)):
        if isinstance(stored, str):
            assert again == stored, (sheet, cell)
        else:
            assert again == pytest.approx(stored, rel=1e-12, abs=1e-9), (sheet, cell)
        seen += 1
    assert seen > 900


@pytest.mark.parametrize("precision", ["full", "published"])
def test_the_sum_of_the_lines_is_the_total_whatever_stands_apart(precision: Precision) -> None:
    data = REPORT.render(town("tgo-2026", precision), "th")
    formulas, values = (openpyxl.load_workbook(BytesIO(data), data_only=v) for v in (False, True))
    say = catalogue("th").say
    cells = {(sheet, cell): again for sheet, cell, _, again in recalculated(formulas, values)}
    summary = values[say("workbook.sheet.summary")]
    rows = {row[0].value: row[0].row for row in summary.iter_rows()}
    of_lines = cells[summary.title, f"B{rows[say('workbook.sum_of_lines')]}"]
    assert of_lines == pytest.approx(float(town("tgo-2026", precision).totals.total), rel=1e-13)
    assert cells[summary.title, f"B{rows[say('workbook.difference')]}"] == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_sheets_are_there_once_there_is_something_to_tell(language: Language) -> None:
    say = catalogue(language).say
    assert read(language).sheetnames == [say(f"workbook.sheet.{name}") for name in ALL]
    bill = said("purchased.electricity/grid", "2568-01", "quantity", "100", "kWh")
    few = results_sheets(replace(town_account(entries=[bill]), choices=()), language)
    left_out = {say(f"workbook.sheet.{name}") for name in ("choices", "screening", "exclusions")}
    assert not left_out & {sheet.title for sheet in few}


def test_a_long_history_is_told_by_number_and_range() -> None:
    lines = [row for row in table("lines") if "หลุมฝังกลบ" in str(row[4])]
    (entries,) = {str(row[9]) for row in lines}
    assert "ขยะที่ฝังกลบ 29 รายการ (ม.ค. 2540 – ธ.ค. 2568) ค่า 60–88 ตัน" in entries
    assert "thailand_2019" not in entries
    assert len(entries) < 200


def test_few_papers_are_told_one_by_one_and_words_by_their_number() -> None:
    source = all_sources()["purchased.electricity"]
    what = "purchased.electricity/office"
    bills = [said(what, f"2568-0{n}", "quantity", f"{n}0", "kWh") for n in (1, 2)]
    assert entered(source, bills, "en").count("Electricity used") == 2
    words = [said(what, f"2568-0{n}", "ad_quality", "receipt") for n in (1, 2, 3, 4)]
    assert (
        entered(source, words, "en")
        == "Quality of the activity data: 4 papers (Jan 2025 – Apr 2025)"
    )
    assert "Meter or receipt" in entered(source, words[:1], "en")


def test_places_that_are_no_scope_have_names_of_their_own() -> None:
    places = {str(row[1]) for row in table("lines")[1:]}
    assert places == {
        "ประเภท 1", "ประเภท 2", "ประเภท 3", "รายงานแยก", "การดูดกลับ", "ข้อมูลประกอบ",
    }  # fmt: skip
    factors = [str(row[0]) for row in table("factors")]
    assert not [name for name in factors if "memo" in name.lower()]


def test_what_stands_apart_has_its_sums() -> None:
    sums = [row[4] for row in table("apart") if row[0] == "รวม"]
    totals = town().totals
    want = [totals.separate, totals.biogenic_co2, totals.removals]
    assert [float(str(one)) for one in sums] == pytest.approx([float(one) for one in want])
    power = next(row for row in table("apart") if str(row[0]).startswith("ไฟฟ้าที่ขาย"))
    assert power[1:5] == (2250, "kWh", None, None)


def test_own_factors_and_substitutes_are_marked() -> None:
    sources = {row[1]: row[-1] for row in table("sources")}
    assert sources[BOTTLE] == "ค่าของหน่วยงาน"
    assert sources["แก๊สโซฮอล์ E20"] == "ค่าแทน"
    (factor,) = [row for row in table("factors") if row[0] == BOTTLE]
    assert factor[1:3] == (f"own.{BOTTLE}", "ค่าของหน่วยงาน")
    assert str(factor[-2]).startswith("ค่าของหน่วยงาน")
    assert factor[-1] == OWN_SOURCE
    (line,) = [row for row in table("lines") if row[5] == BOTTLE]
    assert line[-1] == "ค่าของหน่วยงาน"


def test_choices_stand_with_totals_differences_and_reason() -> None:
    told = table("choices")
    texts = "\n".join(str(row[0]) for row in told)
    assert "จังหวัดกำหนดให้ใช้แบบเดียวกัน" in texts
    used = [row for row in told if "ใช้อยู่" in str(row[0]) and row[1] is not None]
    assert {row[2] for row in used} == {0}


def test_screening_and_exclusions_stand_with_scores_and_reasons() -> None:
    told = {row[0]: row for row in table("screening")}
    assert told[5][-4:-2] == (4, "มีนัยสำคัญ")
    assert told[14][-2] == "ไม่มีแฟรนไชส์"
    assert len([number for number in told if isinstance(number, int)]) == 15
    mower = table("exclusions")[1]
    assert mower[2:4] == ("อยู่นอกการควบคุม", 45)


def test_quality_tells_every_line_and_the_mean() -> None:
    made, told = town().review.data_quality, table("quality")
    assert len(told) == 1 + len(made.lines) + 2
    assert told[-2][8] == pytest.approx(float(made.score or 0))
    assert told[-1][3] == pytest.approx(float(made.assumed_share))
    assert {sum(cell == "✓" for cell in row) for row in told[1:-2]} == {1}


def test_the_summary_tells_intensities_and_the_base_year() -> None:
    rows = {str(row[0]): row for row in table("summary")}
    staff = rows["จำนวนบุคลากร (คน)"]
    assert staff[1] == 95
    assert staff[3] == pytest.approx(float(town().totals.total) / 95)
    assert YEAR.period.spoken("th") in "".join(rows)
