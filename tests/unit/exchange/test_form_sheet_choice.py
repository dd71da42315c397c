"""The sheet of the right year is chosen, or the officer is asked; fiscal years stay fiscal."""

from io import BytesIO
from pathlib import Path

import pytest
from form_samples import SHEET, YEAR, codes, form_bytes, patched, read, refusal, values

from lgo_desktop.core.periods import Month, ReportingYear

FISCAL = ReportingYear(2568, fiscal=True)


def workbook_of(path: Path, *sheets: tuple[str, str], hidden: str = "") -> Path:
    """A workbook of several copies of the form: sheet name, and the heading over the months."""
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(form_bytes()))
    first = workbook.worksheets[0]
    for name, heading in sheets:
        copy = workbook.copy_worksheet(first)
        copy.title, copy["F3"] = name, heading
        copy.sheet_state = "hidden" if name == hidden else "visible"
    workbook.remove(first)
    workbook.save(path)
    return path


def test_the_sheet_of_the_year_is_chosen_wherever_it_stands(tmp_path: Path) -> None:
    sheets = [("ปีฐาน", "ประจำปี 2567"), ("ปีนี้", "ประจำปี 2568"), ("เก่า 2560", "")]
    for order in (sheets, sheets[::-1]):
        path = workbook_of(tmp_path / "f.xlsx", *order)
        assert read(path).sheet == "ปีนี้"
        assert read(path, ReportingYear(2567)).sheet == "ปีฐาน"
        assert read(path, ReportingYear(2560)).sheet == "เก่า 2560"


@pytest.mark.parametrize(
    "heading",
    ["ประจำปี 2568", "ปี ๒๕๖๘", "พ.ศ. 2568", "ประจำปี พ.ศ. 2568", "year 2025", "ปี 68", "ค.ศ. 2025"],
)
def test_years_are_read_in_every_spelling(tmp_path: Path, heading: str) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", heading), ("ข", "ประจำปี 2566"))
    assert read(path).sheet == "ก"


def test_two_sheets_of_the_year_are_listed(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", "ปี 2568"), ("ข", "ปี 2568"))
    found = refusal(lambda: read(path))
    assert found.code == "import.choose_sheet"
    assert "“ก” (2568), “ข” (2568)" in str(found.values)
    assert read(path, sheet="ข").sheet == "ข"
    assert read(path, sheet="  ข ").sheet == "ข"


def test_two_sheets_without_a_year_are_listed(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", "เดือน"), ("ข", "เดือน"))
    assert refusal(lambda: read(path)).code == "import.choose_sheet"


def test_one_sheet_without_a_year_is_read_with_a_warning(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", "เดือน"))
    assert "import.year_assumed" in codes(read(path))
    assert "import.year_assumed" in codes(read(path, sheet="ก"))


def test_a_name_and_a_heading_that_differ_are_never_decided_silently(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ปี 2568", "ปี 2567"))
    assert refusal(lambda: read(path)).code == "import.choose_sheet"
    assert "import.years_differ" in codes(read(path, sheet="ปี 2568"))
    both = workbook_of(tmp_path / "g.xlsx", ("ปี 2568", "ปี 2567"), ("จริง", "ปี 2568"))
    assert read(both).sheet == "จริง"


def test_no_sheet_of_the_year_is_told_with_what_there_is(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", "ปี 2566"), ("ข", "ปี 2567"))
    assert refusal(lambda: read(path)).code == "import.other_year"
    assert refusal(lambda: read(path, sheet="ก")).code == "import.other_year"


def test_a_sheet_that_is_not_there_or_holds_no_form(tmp_path: Path) -> None:
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(form_bytes()))
    workbook.create_sheet("อื่น")["A1"] = 1
    path = tmp_path / "f.xlsx"
    workbook.save(path)
    found = refusal(lambda: read(path, sheet="ไม่มี"))
    assert found.code == "import.no_sheet"
    assert f"“{SHEET}”, “อื่น”" in str(found.values)
    assert refusal(lambda: read(path, sheet="อื่น")).code == "import.no_form"


def test_a_workbook_without_the_form(tmp_path: Path) -> None:
    path = patched(tmp_path / "f.xlsx", lambda data: data.replace(b"<v>2", b"<v>1"))
    import openpyxl

    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"] = "ม.ค."
    workbook.save(path)
    assert refusal(lambda: read(path)).code == "import.no_form"


def test_a_visible_sheet_goes_before_a_hidden_one(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", "ปี 2568"), ("ข", "ปี 2568"), hidden="ก")
    assert read(path).sheet == "ข"
    assert "import.hidden_sheet" in codes(read(path, sheet="ก"))


def test_a_fiscal_form_gives_the_months_of_two_years(tmp_path: Path) -> None:
    path = tmp_path / "f.xlsx"
    path.write_bytes(form_bytes(FISCAL))
    reading = read(path, FISCAL)
    assert {cell.entry.period.first for cell in reading.cells} == set(FISCAL.period.months)
    assert codes(reading) == {}
    first = next(cell for cell in reading.cells if cell.cell == "F10")
    assert first.entry.period.first == Month(2024, 10)
    assert refusal(lambda: read(path, YEAR)).code == "import.other_year_kind"
    assert refusal(lambda: read(path, YEAR, "แบบ 1.5(1) ประจำปีงบประมาณ 2568")).code == (
        "import.other_year_kind"
    )


def test_a_calendar_form_is_no_fiscal_year(tmp_path: Path) -> None:
    path = tmp_path / "f.xlsx"
    path.write_bytes(form_bytes())
    assert refusal(lambda: read(path, FISCAL)).code == "import.other_year_kind"


@pytest.mark.parametrize("style", ["ต.ค. 67", "ตุลาคม 2567", "ต.ค.-67", "Oct 24", "ต.ค.", "10"])
def test_fiscal_labels_in_every_style(tmp_path: Path, style: str) -> None:
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(form_bytes(FISCAL)))
    sheet = workbook.worksheets[0]
    for index, month in enumerate(FISCAL.period.months):
        sheet.cell(4, 6 + 2 * index).value = _label(style, month)
    path = tmp_path / "f.xlsx"
    workbook.save(path)
    reading = read(path, FISCAL)
    assert {cell.entry.period.first for cell in reading.cells} == set(FISCAL.period.months)
    assert len(values(reading)) == 108


def _label(style: str, month: Month) -> str | int:
    buddhist = month.year + 543
    full = ("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
            "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม")  # fmt: skip
    short = month.spoken("th").split()[0]
    styles: dict[str, str | int] = {
        "ต.ค. 67": f"{short} {buddhist % 100}",
        "ตุลาคม 2567": f"{full[month.month - 1]} {buddhist}",
        "ต.ค.-67": f"{short}-{buddhist % 100}",
        "Oct 24": f"{month.spoken('en').split()[0]} {month.year % 100}",
        "ต.ค.": short,
        "10": month.month,
    }
    return styles[style]


def test_a_fiscal_heading_over_calendar_months_is_doubted(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", "ปีงบประมาณ 2568"))
    reading = read(path, FISCAL)
    assert list(codes(reading)) == ["import.fiscal_order"]
    assert {cell.entry.period.first for cell in reading.cells} == set(FISCAL.period.months)
    assert refusal(lambda: read(path)).code == "import.other_year_kind"


def test_a_sheet_too_long_for_a_form_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lgo_desktop.exchange import xlsx_sheets

    path = workbook_of(tmp_path / "f.xlsx", ("ก", "ปี 2568"))
    monkeypatch.setattr(xlsx_sheets, "MOST_CELLS", 100)
    assert refusal(lambda: read(path)).code == "import.no_form"
    assert refusal(lambda: read(path, sheet="ก")).code == "import.no_form"


def test_one_label_with_another_year_is_never_believed_alone(tmp_path: Path) -> None:
    import openpyxl

    path = workbook_of(tmp_path / "f.xlsx", ("ก", "ปี 2568"))
    workbook = openpyxl.load_workbook(path)
    workbook.worksheets[0]["AB4"] = "ธ.ค. 67"
    workbook.save(path)
    for year in (YEAR, ReportingYear(2567)):
        assert refusal(lambda year=year: read(path, year)).code == "import.choose_sheet"  # type: ignore[misc]


def test_a_fiscal_heading_may_name_both_years(tmp_path: Path) -> None:
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(form_bytes(FISCAL)))
    sheet = workbook.worksheets[0]
    sheet.title, sheet["F3"] = "ก", "ต.ค. 2567 - ก.ย. 2568"
    for index, month in enumerate(FISCAL.period.months):
        sheet.cell(4, 6 + 2 * index).value = month.spoken("th").split()[0]
    path = tmp_path / "f.xlsx"
    workbook.save(path)
    assert codes(read(path, FISCAL)) == {}


def test_names_that_differ_in_blanks_only_are_told_apart_exactly(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", "ปี 2568"), ("ก ", "ปี 2568"))
    assert read(path, sheet="ก ").sheet == "ก "
    assert refusal(lambda: read(path, sheet=" ก")).code == "import.choose_sheet"


def test_a_named_sheet_without_a_year_must_be_of_the_right_kind(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "f.xlsx", ("ก", "เดือน"))
    assert refusal(lambda: read(path, FISCAL, "ก")).code == "import.other_year_kind"
