"""Whatever an office does to the form, a number is read right or a finding names its cell."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from form_samples import (
    DIESEL,
    ELECTRICITY,
    FACTORS,
    FIRST_ROW,
    LANDFILL,
    PAPER,
    PWA,
    R22,
    TOTAL_COLUMN,
    TOTAL_ROW,
    YEAR,
    codes,
    form_bytes,
    month_column,
    quantity_cell,
    read,
    sample_rows,
    spoilt,
    values,
    with_cells,
)

from lgo_desktop.core.periods import MONTH_NAMES
from lgo_desktop.exchange.cell_names import cell_name
from lgo_desktop.exchange.form_1_5_1_template import FormRow
from lgo_desktop.exchange.form_1_5_1_writer import write_form

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

JANUARY = quantity_cell(DIESEL, 1)
MARCH = quantity_cell(DIESEL, 3)


def plain(tmp_path: Path) -> Path:
    path = tmp_path / "form.xlsx"
    path.write_bytes(form_bytes())
    return path


def test_every_amount_becomes_exactly_one_entry(tmp_path: Path) -> None:
    reading = read(plain(tmp_path))
    got = {
        (
            c.entry.key.source,
            c.entry.key.variant,
            c.entry.key.item,
            c.entry.period.first,
        ): c.entry.value
        for c in reading.cells
    }
    want = {
        (row.source, row.variant, row.item, month): amount
        for row in sample_rows()
        for month, amount in row.quantities.items()
    }
    assert got == want
    assert len(reading.cells) == len(want)
    assert codes(reading) == {}


def test_fields_units_and_periods_are_those_of_the_sources(tmp_path: Path) -> None:
    keys = {cell.cell: cell.entry for cell in read(plain(tmp_path)).cells}
    septic = keys[quantity_cell(14, 2)]
    assert (septic.key.field, septic.unit, septic.key.period) == ("methane", "kgCH4", "2025-02")
    diesel = keys[JANUARY]
    assert (diesel.key.field, diesel.unit, diesel.key.facility) == ("quantity", "L", "")


@pytest.mark.parametrize("blank", [None, "", "-", " – ", "\u200b"])
def test_a_blank_is_no_entry_and_is_told_once_a_row(tmp_path: Path, blank: str | None) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {JANUARY: blank, MARCH: blank}))
    assert values(reading).keys().isdisjoint({JANUARY, MARCH})
    notes = [
        f for f in reading.findings if f.code == "import.blank_months" and f.where.row == DIESEL
    ]
    assert [dict(note.values)["count"] for note in notes] == [2]


def test_an_explicit_zero_is_an_entry_of_zero(tmp_path: Path) -> None:
    assert values(read(with_cells(tmp_path / "f.xlsx", {JANUARY: 0})))[JANUARY] == 0


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,234.50", "1234.50"), ("๑๒๓.๕", "123.5"), (" 71.2 ", "71.2"), ("๑,๒๓๔", "1234"),
        (0.1 + 0.2, "0.3"), (25.080000000000002, "25.08"), (10**12, "1000000000000"),
        ("1e2", "100"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_see_them(tmp_path: Path, typed: object, value: str) -> None:
    assert values(read(with_cells(tmp_path / "f.xlsx", {JANUARY: typed})))[JANUARY] == Decimal(
        value
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ไม่มีข้อมูล", "import.not_a_number"), ("N/A", "import.not_a_number"),
        ("12 ลิตร", "import.not_a_number"), (True, "import.not_a_number"),
        ("nan", "import.not_a_number"),
        ("inf", "import.not_a_number"), ("1,23", "number.comma"), (-5, "import.negative"),
        ("-0.01", "import.negative"), ("#REF!", "import.cell_error"), ("#N/A", "import.cell_error"),
        ("=F9+1", "import.no_saved_value"), (date(2025, 1, 3), "import.date_cell"),
        (1e300, "number.too_large"), ("9" * 40, "number.too_large"),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused_by_cell_and_the_rest_stands(
    tmp_path: Path, typed: object, code: str
) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {JANUARY: typed}))
    assert codes(reading) == {code: [JANUARY]}
    good = values(read(plain(tmp_path)))
    del good[JANUARY]
    assert values(reading) == good


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (quantity_cell(ELECTRICITY, 4), 35_000_000), (quantity_cell(ELECTRICITY, 4), 35),
        (quantity_cell(R22, 4), 200_000), (quantity_cell(DIESEL, 1), 2_000_000),
    ],
)  # fmt: skip
def test_an_absurd_amount_is_read_and_doubted(tmp_path: Path, cell: str, value: int) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {cell: value}))
    assert codes(reading) == {"import.absurd": [cell]}
    assert values(reading)[cell] == value


def insert_row(
    label: str, unit: object = "ลิตร", amount: object = 12.5
) -> Callable[["Worksheet"], None]:
    def spoil(sheet: "Worksheet") -> None:
        sheet.insert_rows(PAPER)
        for merged in list(sheet.merged_cells.ranges):
            if merged.min_row >= PAPER:
                merged.shift(row_shift=1)
        for column, value in ((2, label), (3, 2.5), (5, unit), (month_column(2), amount)):
            sheet.cell(PAPER, column).value = value  # type: ignore[assignment]

    return spoil


def test_an_inserted_row_with_amounts_is_named(tmp_path: Path) -> None:
    reading = read(spoilt(tmp_path / "f.xlsx", insert_row("น้ำดื่มบรรจุขวด")))
    assert codes(reading) == {"import.unknown_row": [quantity_cell(PAPER, 2)]}
    assert "น้ำดื่มบรรจุขวด" in str(reading.findings)
    assert len(reading.cells) == len(read(plain(tmp_path)).cells)


@pytest.mark.parametrize("amount", [None, 0, "-"])
def test_an_inserted_row_without_amounts_is_passed_over(tmp_path: Path, amount: object) -> None:
    reading = read(spoilt(tmp_path / "f.xlsx", insert_row("น้ำดื่มบรรจุขวด", amount=amount)))
    assert codes(reading) == {}


def test_an_inserted_row_that_is_known_is_read(tmp_path: Path) -> None:
    reading = read(spoilt(tmp_path / "f.xlsx", insert_row("สารทำความเย็น R-410A", "kg")))
    added = [cell.entry for cell in reading.cells if cell.cell == quantity_cell(PAPER, 2)]
    assert [(e.key.source, e.key.variant, e.value) for e in added] == [
        ("fugitive.refrigerant", "r-410a", Decimal("12.5"))
    ]


def test_a_row_with_words_besides_the_known_is_unknown(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {f"B{ELECTRICITY}": "ไฟฟ้า (โซลาร์เซลล์)"}))
    assert list(codes(reading)) == ["import.unknown_row"]
    assert not any(cell.entry.key.source == "purchased.electricity" for cell in reading.cells)


def test_a_label_that_two_sources_share_is_decided_by_its_factor_alone(tmp_path: Path) -> None:
    decided = read(with_cells(tmp_path / "f.xlsx", {f"B{PWA}": "น้ำประปา"}))
    assert codes(decided) == {}
    assert {c.entry.key.variant for c in decided.cells if c.cell.endswith(str(PWA))} == {"pwa"}
    open_ = read(with_cells(tmp_path / "g.xlsx", {f"B{PWA}": "น้ำประปา", f"C{PWA}": 0.6}))
    assert codes(open_) == {"import.row_ambiguous": [quantity_cell(PWA, 1)]}


def test_the_same_row_twice_is_a_second_item_but_a_copy_counts_once(tmp_path: Path) -> None:
    label = "พลังงานไฟฟ้า"
    second = read(spoilt(tmp_path / "f.xlsx", insert_row(label, "kWh", 500)))
    assert "import.row_twice" in codes(second)
    items = {
        c.entry.key.item: c.entry.value
        for c in second.cells
        if c.entry.key.period == "2025-02" and c.entry.key.source == "purchased.electricity"
    }
    assert items == {"": Decimal("24000.5"), f"{label} #{PAPER}": Decimal(500)}

    def copy(sheet: "Worksheet") -> None:
        insert_row(label, "kWh")(sheet)
        for month in range(1, 13):
            column = month_column(month)
            sheet.cell(PAPER, column).value = sheet.cell(ELECTRICITY, column).value

    copied = read(spoilt(tmp_path / "g.xlsx", copy))
    assert "import.row_repeated" in codes(copied)
    assert len(copied.cells) == len(read(plain(tmp_path)).cells)


def test_a_row_below_the_total_is_named(tmp_path: Path) -> None:
    row = TOTAL_ROW + 1
    cells = {f"B{row}": "พลังงานไฟฟ้า", f"C{row}": 0.4999, f"E{row}": "kWh", f"F{row}": 900}
    assert codes(read(with_cells(tmp_path / "f.xlsx", cells))) == {
        "import.below_total": [f"F{row}"]
    }


def test_a_changed_factor_is_told_with_both_values(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {f"C{ELECTRICITY}": 0.5986}))
    assert codes(reading) == {"import.factor_differs": [f"C{ELECTRICITY}"]}
    found = dict(next(f for f in reading.findings if f.code == "import.factor_differs").values)
    assert (found["theirs"], found["ours"]) == ("0.5986", "0.4999")


def test_a_factor_with_more_digits_than_printed_is_the_same_factor(tmp_path: Path) -> None:
    assert codes(read(with_cells(tmp_path / "f.xlsx", {f"C{DIESEL}": 2.74062321}))) == {}


def test_a_missing_factor_is_told(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {f"C{PAPER}": None}))
    assert codes(reading) == {"import.factor_missing": [f"C{PAPER}"]}


def test_amounts_in_one_unit_and_a_factor_per_another_contradict(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {f"E{ELECTRICITY}": "MWh"}))
    assert codes(reading) == {"import.unit_contradicts": [f"E{ELECTRICITY}"]}
    assert all(cell.entry.key.source != "purchased.electricity" for cell in reading.cells)


@pytest.mark.parametrize(("text", "unit"), [("MWh", "MWh"), ("เมกะวัตต์ชั่วโมง", "MWh")])
def test_a_unit_of_the_same_dimension_is_read_as_written(
    tmp_path: Path, text: str, unit: str
) -> None:
    cells = {f"E{ELECTRICITY}": text, f"D{ELECTRICITY}": f"kg CO2e/{text}", f"C{ELECTRICITY}": None}
    reading = read(with_cells(tmp_path / "f.xlsx", cells))
    assert codes(reading)["import.unit_differs"] == [f"E{ELECTRICITY}"]
    row = [cell.entry for cell in reading.cells if cell.cell == quantity_cell(ELECTRICITY, 1)]
    assert [(entry.value, entry.unit) for entry in row] == [(Decimal(17100), unit)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ลิตร", "import.unit_impossible"),
        ("กล่อง", "import.unit_unknown"),
        (5, "import.unit_unknown"),
    ],
)
def test_a_unit_of_another_kind_refuses_the_row(tmp_path: Path, text: object, code: str) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {f"E{LANDFILL}": text}))
    assert codes(reading) == {code: [f"E{LANDFILL}"]}
    assert not any(cell.entry.key.source == "waste.landfilled" for cell in reading.cells)


@pytest.mark.parametrize("text", ["กก.", "KG", "กิโลกรัม", " kg "])
def test_spellings_of_the_unit_are_no_difference(tmp_path: Path, text: str) -> None:
    assert codes(read(with_cells(tmp_path / "f.xlsx", {f"E{LANDFILL}": text}))) == {}


def test_a_missing_unit_follows_the_factor_s_unit(tmp_path: Path) -> None:
    assert codes(read(with_cells(tmp_path / "f.xlsx", {f"E{LANDFILL}": None}))) == {}
    cells = {f"E{LANDFILL}": None, f"D{LANDFILL}": None}
    reading = read(with_cells(tmp_path / "g.xlsx", cells))
    assert codes(reading) == {"import.unit_missing": [f"E{LANDFILL}"]}
    assert quantity_cell(LANDFILL, 1) in values(reading)


def test_merged_months_are_named_and_the_other_months_stand(tmp_path: Path) -> None:
    def merge(sheet: "Worksheet") -> None:
        sheet.merge_cells(f"F{DIESEL}:K{DIESEL}")

    reading = read(spoilt(tmp_path / "f.xlsx", merge))
    merged = [f for f in reading.findings if f.code == "import.merged_cells"]
    assert [dict(f.values)["area"] for f in merged] == [f"F{DIESEL}:K{DIESEL}"]
    kept = {cell for cell in values(reading) if cell.endswith(str(DIESEL))}
    assert kept == {quantity_cell(DIESEL, month) for month in range(4, 13)}


def test_merged_rows_are_named(tmp_path: Path) -> None:
    reading = read(spoilt(tmp_path / "f.xlsx", lambda sheet: sheet.merge_cells("H18:H19")))
    assert codes(reading) == {"import.merged_cells": ["H18", "H19"]}


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    def hide(sheet: "Worksheet") -> None:
        sheet.row_dimensions[ELECTRICITY].hidden = True
        sheet.column_dimensions["H"].hidden = True

    reading = read(spoilt(tmp_path / "f.xlsx", hide))
    assert codes(reading).keys() == {"import.hidden_row", "import.hidden_column"}
    assert values(reading) == values(read(plain(tmp_path)))


def test_sums_that_follow_are_silent_and_give_the_sheet_s_total(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {}, saved=True))
    ours = sum(
        (
            cell.entry.number * factor_of(cell.entry.key.source, cell.entry.key.variant)
            for cell in reading.cells
        ),
        Decimal(0),
    )
    assert codes(reading) == {}
    assert reading.sheet_total == ours


def factor_of(source: str, variant: str) -> Decimal:
    return FACTORS[source, variant]


def test_stale_sums_are_named_with_both_numbers(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {quantity_cell(PAPER, 5): 225}, saved=True))
    column = month_column(5) + 1
    assert codes(reading)["import.stale_total"] == [
        cell_name(PAPER, column), cell_name(PAPER, TOTAL_COLUMN),
        cell_name(TOTAL_ROW, column), cell_name(TOTAL_ROW, TOTAL_COLUMN),
    ]  # fmt: skip
    found = dict(next(f for f in reading.findings if f.code == "import.stale_total").values)
    assert (found["theirs"], found["ours"]) == ("262.75", "472.95")


def test_a_grand_total_that_is_wrong_alone_is_named(tmp_path: Path) -> None:
    cell = cell_name(TOTAL_ROW, TOTAL_COLUMN)
    assert codes(read(with_cells(tmp_path / "f.xlsx", {cell: 1}, saved=True))) == {
        "import.stale_total": [cell]
    }


def test_r22_is_read_and_told_to_be_reported_apart(tmp_path: Path) -> None:
    cell = quantity_cell(R22, 6)
    reading = read(with_cells(tmp_path / "f.xlsx", {cell: 2}))
    assert values(reading)[cell] == 2
    told = [dict(f.values) for f in reading.findings if f.code == "import.separate_gas"]
    assert told == [{"gas": "R-22", "amount": "2", "kgco2e": "3520"}]


@pytest.mark.parametrize("remark", ["หมายเหตุ: ก", None])
def test_tables_under_the_form_are_not_read(tmp_path: Path, remark: str | None) -> None:
    def add_summary(sheet: "Worksheet") -> None:
        for column, name in enumerate(MONTH_NAMES, 4):
            sheet.cell(30, column).value = name.th
            sheet.cell(31, column).value = 1000 * column
        sheet.cell(31, 3).value = "การใช้พลังงานไฟฟ้า"
        sheet["B26"], sheet["B28"], sheet["F28"] = remark, "ประเภท 1", 4.5

    reading = read(spoilt(tmp_path / "f.xlsx", add_summary))
    assert codes(reading) == {}
    assert values(reading) == values(read(plain(tmp_path)))


def test_columns_may_stand_elsewhere(tmp_path: Path) -> None:
    def shift(sheet: "Worksheet") -> None:
        moved = [area.coord for area in sheet.merged_cells.ranges]
        for area in moved:
            sheet.unmerge_cells(area)
        sheet.insert_cols(4, 2)
        sheet.insert_rows(1, 3)

    reading = read(spoilt(tmp_path / "f.xlsx", shift))
    assert codes(reading) == {}
    assert sorted(values(reading).values()) == sorted(values(read(plain(tmp_path))).values())


def without_footprints(sheet: "Worksheet") -> None:
    for area in [area.coord for area in sheet.merged_cells.ranges]:
        sheet.unmerge_cells(area)
    for month in range(12, 0, -1):
        sheet.delete_cols(month_column(month) + 1)
    sheet.delete_rows(5)


def test_months_may_stand_without_footprints(tmp_path: Path) -> None:
    reading = read(spoilt(tmp_path / "f.xlsx", without_footprints))
    assert sorted(values(reading).values()) == sorted(values(read(plain(tmp_path))).values())


def test_a_column_without_a_known_month_is_named(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {"J4": "มิ.ค."}))
    assert codes(reading)["import.unknown_column"][0] == "J4"
    assert not any(cell.entry.period.first.month == 3 for cell in reading.cells)


def test_a_month_that_stands_twice_is_named_and_not_read(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {"J4": "ก.พ."}))
    assert codes(reading) == {"import.month_twice": ["H4"]}
    assert not any(cell.entry.period.first.month in {2, 3} for cell in reading.cells)


def test_a_month_of_another_year_is_named_and_not_read(tmp_path: Path) -> None:
    reading = read(
        with_cells(tmp_path / "f.xlsx", {"F4": "ม.ค. 68", "H4": "ก.พ. 67", "J4": "มี.ค. 68"})
    )
    assert codes(reading) == {"import.month_outside": ["H4"]}
    assert FIRST_ROW < DIESEL
    assert {cell.entry.period.first.month for cell in reading.cells} == {1, *range(3, 13)}


def test_an_item_that_is_a_label_comes_back_as_it_was(tmp_path: Path) -> None:
    rows = sample_rows()
    first = rows[1]
    label = "แก๊สโซฮอล์ 91, E20, E85"
    mixed = FormRow("mobile.road_fuel", "gasohol_91", label, 1, first.name, "L", first.quantities)
    path = tmp_path / "f.xlsx"
    path.write_bytes(write_form([*rows, mixed], YEAR, "ก", FACTORS, "th"))
    items = {c.entry.key.item for c in read(path).cells if c.entry.key.variant == "gasohol_91"}
    assert items == {label}


def test_a_remark_within_the_table_loses_no_row_silently(tmp_path: Path) -> None:
    reading = read(with_cells(tmp_path / "f.xlsx", {"B13": "หมายเหตุ: ยังไม่ครบ"}))
    lost = {14, 17, ELECTRICITY, PAPER, PWA, LANDFILL}
    named = {f.where.row for f in reading.findings if f.code == "import.below_total"}
    assert named == lost
    assert not lost & {int(cell.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for cell in values(reading)}


def test_sums_within_the_table_are_passed_over_with_a_note(tmp_path: Path) -> None:
    def add_sum(sheet: "Worksheet") -> None:
        insert_row("รวม Scope 2", amount="=F18")(sheet)
        sheet.cell(PAPER, 3).value = None

    reading = read(spoilt(tmp_path / "f.xlsx", add_sum))
    assert [f.where.row for f in reading.findings if f.code == "import.subtotal_row"] == [PAPER]
    assert codes(reading) == {}


def test_a_second_form_on_the_sheet_is_told(tmp_path: Path) -> None:
    def repeat(sheet: "Worksheet") -> None:
        for row in (3, 4, 5, *range(FIRST_ROW, TOTAL_ROW)):
            for column in range(1, TOTAL_COLUMN + 1):
                value = sheet.cell(row, column).value
                if value is not None and not str(value).startswith("="):
                    sheet.cell(row + 30, column).value = value

    reading = read(spoilt(tmp_path / "f.xlsx", repeat))
    assert [f.where.row for f in reading.findings if f.code == "import.second_table"] == [34]
    assert values(reading) == values(read(plain(tmp_path)))


def test_r22_that_the_sheet_does_not_count_is_told_so(tmp_path: Path) -> None:
    blank: dict[str, object] = {cell_name(R22, month_column(m) + 1): None for m in range(1, 13)}
    reading = read(with_cells(tmp_path / "f.xlsx", {**blank, quantity_cell(R22, 6): 2}))
    told = [dict(f.values)["kgco2e"] for f in reading.findings if f.code == "import.separate_gas"]
    assert told == ["0"]


def test_r22_that_was_saved_in_the_sums_is_told_as_saved(tmp_path: Path) -> None:
    saved = {quantity_cell(R22, 6): 2, cell_name(R22, month_column(6) + 1): 3000}
    reading = read(with_cells(tmp_path / "f.xlsx", saved, saved=True))
    told = [dict(f.values)["kgco2e"] for f in reading.findings if f.code == "import.separate_gas"]
    assert told == ["3000"]


def test_r22_on_a_form_without_footprints_is_told_by_its_factor(tmp_path: Path) -> None:
    def spoil(sheet: "Worksheet") -> None:
        sheet[quantity_cell(R22, 6)].value = 2
        without_footprints(sheet)

    reading = read(spoilt(tmp_path / "f.xlsx", spoil))
    told = [dict(f.values)["kgco2e"] for f in reading.findings if f.code == "import.separate_gas"]
    assert told == ["3520"]


def test_blank_footprints_of_a_known_row_are_told(tmp_path: Path) -> None:
    column = month_column(2) + 1
    cells = {quantity_cell(R22, 2): 1, cell_name(R22, column): None}
    reading = read(with_cells(tmp_path / "f.xlsx", cells))
    assert codes(reading) == {"import.stale_total": [cell_name(R22, column)]}


def test_the_same_row_again_without_amounts_is_passed_over(tmp_path: Path) -> None:
    reading = read(spoilt(tmp_path / "f.xlsx", insert_row("พลังงานไฟฟ้า", "kWh", 0)))
    assert "import.row_twice" not in codes(reading)
    assert len(reading.cells) == len(read(plain(tmp_path)).cells)


def test_a_sheet_without_a_total_is_read(tmp_path: Path) -> None:
    def drop(sheet: "Worksheet") -> None:
        sheet["AD4"], sheet[f"A{TOTAL_ROW}"] = None, None

    reading = read(spoilt(tmp_path / "f.xlsx", drop, saved=True))
    assert reading.sheet_total is None
    assert values(reading) == values(read(plain(tmp_path)))
