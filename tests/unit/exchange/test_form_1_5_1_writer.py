"""Our own workbook: read back it is the same, and nothing a user typed becomes a formula."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from form_samples import FACTORS, YEAR, codes, form_bytes, read, sample_rows, values

from lgo_desktop.base.text import LANGUAGES, Language, Text
from lgo_desktop.core.periods import Month, ReportingYear
from lgo_desktop.exchange.form_1_5_1_template import STANDARD_KEYS, FormRow, form_lines
from lgo_desktop.exchange.form_1_5_1_writer import write_form


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", [YEAR, ReportingYear(2569, fiscal=True)])
def test_what_is_written_is_read_back(
    tmp_path: Path, language: Language, year: ReportingYear
) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(form_bytes(year, language))
    reading = read(path, year)
    entries = [cell.entry for cell in reading.cells]
    got = {
        (one.key.source, one.key.variant, one.key.item, one.unit, one.period.first): one.value
        for one in entries
    }
    want = {
        (row.source, row.variant, row.item, row.unit, month): amount
        for row in sample_rows(year)
        for month, amount in row.quantities.items()
    }
    assert got == want
    assert codes(reading) == {}


def test_text_of_users_is_never_a_formula(tmp_path: Path) -> None:
    import openpyxl

    evil = '=HYPERLINK("http://x","y")\x01'
    row = FormRow(
        "goods.other", "thing", evil, 3, Text(evil, evil), "kg", {Month(2025, 1): Decimal(1)}
    )
    data = write_form([row], YEAR, "=1+1", FACTORS, "th")
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    formulas = {
        str(cell.value) for line in sheet.iter_rows() for cell in line if cell.data_type == "f"
    }
    assert all(
        formula.startswith(("=SUM(", "=G", "=F")) or "*$C" in formula for formula in formulas
    )
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == "=1+1"
    assert any(cell.value == evil[:-1] and cell.data_type == "s" for cell in sheet["B"])


def test_rows_the_form_lacks_are_added_to_their_section() -> None:
    amount = {Month(2025, 1): Decimal(2)}
    rows = [
        FormRow("fugitive.refrigerant", "r-410a", "", 1, Text("R-410A", "R-410A"), "kg", amount),
        FormRow("mobile.road_fuel", "b7", "", 1, Text("ดีเซล B7", "Diesel B7"), "L", amount),
        FormRow("upstream.other", "x", "", 3, Text("อื่น", "Other"), "kg", amount),
    ]
    labels = [line.label.th for line in form_lines(rows)]
    assert labels.index("ดีเซล B7") == labels.index("แก๊สโซฮอล์ 95") + 1
    assert labels.index("R-410A") == labels.index("6. สารทำความเย็น R-32") + 1
    assert labels[-1] == "อื่น"


def test_items_without_a_row_of_their_own_are_added_up_in_the_row_s_unit() -> None:
    month = Month(2025, 1)
    name = Text("ไฟฟ้า", "Electricity")
    rows = [
        FormRow("purchased.electricity", "grid", "มิเตอร์ 1", 2, name, "kWh", {month: Decimal(10)}),
        FormRow(
            "purchased.electricity", "grid", "มิเตอร์ 2", 2, name, "MWh", {month: Decimal("0.5")}
        ),
    ]
    (line,) = [line for line in form_lines(rows) if line.key and line.quantities]
    assert line.quantities == {month: Decimal(510)}


def test_two_mixed_gasohol_rows_stay_two() -> None:
    amount = {Month(2025, 1): Decimal(2)}
    labels = ["แก๊สโซฮอล์ 91, E20, E85", "Gasohol 91/95"]
    name = Text("แก๊สโซฮอล์ 91", "Gasohol 91")
    rows = [
        FormRow("mobile.road_fuel", "gasohol_91", one, 1, name, "L", amount)
        for one in (*labels, "กข 1")
    ]
    shown = [line.label.th for line in form_lines(rows) if line.quantities]
    assert sorted(shown) == sorted([*labels, name.th])


def test_the_form_always_shows_its_own_rows() -> None:
    assert set(FACTORS) == set(STANDARD_KEYS)
    assert next(line.label.th for line in form_lines([])) == "1. การเผาไหม้แบบอยู่กับที่"


def test_rows_are_high_enough_for_thai_and_the_page_is_set_up() -> None:
    import openpyxl

    sheet = openpyxl.load_workbook(BytesIO(form_bytes())).worksheets[0]
    for row in range(1, sheet.max_row + 1):
        sizes = [cell.font.sz or 0 for cell in sheet[row] if cell.value is not None]
        assert all(size >= 14 for size in sizes)
        if row > 1 and sizes:
            assert (sheet.row_dimensions[row].height or 0) >= 1.7 * max(sizes)
    assert {cell.font.name for cell in sheet[10] if cell.value is not None} == {"TH Sarabun New"}
    assert sheet.freeze_panes == "C6"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)


def test_amounts_keep_their_digits(tmp_path: Path) -> None:
    exact = Decimal("12345.6789012345")
    row = FormRow("goods.paper", "a4", "", 3, Text("ก", "a"), "kg", {Month(2025, 3): exact})
    path = tmp_path / "f.xlsx"
    path.write_bytes(write_form([row], YEAR, "ก", FACTORS, "th"))
    assert list(values(read(path)).values()) == [exact]


def test_columns_are_as_wide_as_the_sums_of_a_city_and_long_labels_have_two_lines() -> None:
    import openpyxl

    name = Text("หลุมฝังกลบของหน่วยงานซึ่งมีชื่อยาวกว่าหนึ่งบรรทัดของแบบฟอร์ม", "Landfill")
    months = {month: Decimal("89416.15") for month in YEAR.period.months}
    row = FormRow("waste.own_landfill", "x", "", 1, name, "kgCH4", months, Decimal(28))
    sheet = openpyxl.load_workbook(BytesIO(write_form([row], YEAR, "ก", FACTORS, "th"))).worksheets[
        0
    ]
    assert sheet.column_dimensions["G"].width >= len("2,503,652.20") * 1.2
    assert sheet.column_dimensions["AD"].width >= len("30,043,826.40") * 1.2
    heights = {cell.value: sheet.row_dimensions[cell.row].height for cell in sheet["B"]}
    assert heights[name.th] == 2 * (heights["น้ำมันดีเซล"] or 0)


def test_amounts_with_another_factor_or_of_another_kind_get_a_row_of_their_own() -> None:
    month = Month(2025, 1)
    name = Text("ก", "a")
    rows = [
        FormRow(
            "transport.contracted", "t", "", 3, name, unit, {month: Decimal(1)}, Decimal(factor)
        )
        for unit, factor in (("km", "0.5"), ("tkm", "0.5"), ("km", "0.7"), ("km", "0.5"))
    ]
    added = [line for line in form_lines(rows) if line.quantities]
    told = [(line.unit, line.factor, line.quantities[month]) for line in added]
    assert sorted(told) == [
        ("km", Decimal("0.5"), Decimal(2)),
        ("km", Decimal("0.7"), Decimal(1)),
        ("tkm", Decimal("0.5"), Decimal(1)),
    ]


def test_a_factor_follows_the_unit_of_its_row() -> None:
    amount = {Month(2025, 1): Decimal(2)}
    name = Text("ไฟฟ้า", "Electricity")
    row = FormRow("purchased.electricity", "grid", "", 2, name, "MWh", amount, Decimal(500))
    (line,) = [one for one in form_lines([row]) if one.quantities]
    assert (line.unit, line.factor) == ("kWh", Decimal("0.5"))
    assert line.quantities == {Month(2025, 1): Decimal(2000)}
