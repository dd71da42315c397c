"""Grids hold what a sheet holds: values, formulas, errors and merged cells, whatever it claims."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from form_samples import patched, refusal, spoilt

from lgo_desktop.exchange.cell_names import (
    Area,
    cell_name,
    column_letters,
    column_number,
    parse_area,
    parse_cell_name,
)
from lgo_desktop.exchange.xlsx_sheets import EMPTY, read_workbook

_DAY = datetime(2025, 1, 2, tzinfo=UTC).replace(tzinfo=None)
"""As a spreadsheet knows it: a day of no time zone."""


def test_defusedxml_is_active() -> None:
    import openpyxl

    assert openpyxl.DEFUSEDXML


def test_without_defusedxml_nothing_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openpyxl.DEFUSEDXML", False)
    path = patched(tmp_path / "f.xlsx", lambda data: data)
    with pytest.raises(RuntimeError, match="defusedxml"):
        read_workbook(path)


@pytest.mark.parametrize("lie", [b'ref="A1:B2"', b'ref="A1"', b'ref="A1:XFD1048576"'])
def test_a_lying_dimension_changes_nothing(tmp_path: Path, lie: bytes) -> None:
    import re

    honest = read_workbook(patched(tmp_path / "a.xlsx", lambda data: data)).grids[0]

    def claim(data: bytes) -> bytes:
        return re.sub(rb"<dimension [^>]*>", b"<dimension " + lie + b"/>", data)

    lying = read_workbook(patched(tmp_path / "b.xlsx", claim)).grids[0]
    assert lying.cells == honest.cells
    assert (lying.last_row, lying.last_column) == (honest.last_row, honest.last_column)


def test_cells_that_openpyxl_would_lose_refuse_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    monkeypatch.setattr(ReadOnlyWorksheet, "iter_rows", lambda *_, **__: iter(()))
    path = patched(tmp_path / "f.xlsx", lambda data: data)
    assert refusal(lambda: read_workbook(path)).code == "workbook.rows_lost"


def test_values_formulas_errors_dates_and_merged_cells(tmp_path: Path) -> None:
    def fill(sheet: object) -> None:
        for name, value in (("B40", "#REF!"), ("B41", _DAY), ("B42", "=1+1")):
            sheet[name] = value  # type: ignore[index]

    grid = read_workbook(spoilt(tmp_path / "f.xlsx", fill)).grids[0]
    assert grid.at(40, 2).is_error
    assert grid.at(40, 2).text == ""
    assert grid.at(41, 2).value == _DAY
    assert (grid.at(42, 2).value, grid.at(42, 2).formula) == (None, "=1+1")
    assert not grid.at(42, 2).is_blank
    assert grid.at(4, 7).merged_into == Area(4, 6, 4, 7)
    assert grid.at(900, 900) is EMPTY
    assert grid.last_row == 42


def test_a_value_saved_beside_a_formula_is_read(tmp_path: Path) -> None:
    def save(data: bytes) -> bytes:
        head, tail = data.split(b'<c r="G10"', 1)
        cell, rest = tail.split(b"</c>", 1)
        cell = cell.replace(b"<v />", b"<v>12.5</v>").replace(b"<v/>", b"<v>12.5</v>")
        return head + b'<c r="G10"' + cell + b"</c>" + rest

    cell = read_workbook(patched(tmp_path / "f.xlsx", save)).grids[0].at(10, 7)
    assert (cell.value, cell.formula) == (12.5, "=F10*$C10")


def test_a_number_beyond_all_numbers_is_an_infinity_for_the_form_to_refuse(tmp_path: Path) -> None:
    def overflow(data: bytes) -> bytes:
        return data.replace(
            b"</sheetData>", b'<row r="30"><c r="A30"><v>1e999</v></c></row></sheetData>'
        )

    assert read_workbook(patched(tmp_path / "f.xlsx", overflow)).grids[0].at(30, 1).value == float(
        "inf"
    )


def test_long_lists_are_left_aside_by_name(tmp_path: Path) -> None:
    workbook = read_workbook(patched(tmp_path / "f.xlsx", lambda data: data), most_rows=10)
    assert (len(workbook.grids), len(workbook.too_long)) == (0, 1)


def test_names_of_cells() -> None:
    assert [column_letters(n) for n in (1, 26, 27, 256, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "IV",
        "ZZ",
        "AAA",
    ]
    assert all(column_number(column_letters(n)) == n for n in range(1, 1000))
    assert cell_name(12, 7) == "G12"
    assert parse_cell_name("G12") == (12, 7)
    assert [parse_cell_name(bad) for bad in ("12", "G", "G0", "$G$1", "g1", "ABCD1")] == [None] * 6
    assert parse_area("G12:L12") == Area(12, 7, 12, 12)
    assert parse_area("G12") == Area(12, 7, 12, 7)
    assert [parse_area(bad) for bad in ("L12:G12", "A2:A1", "B1:A2", "x")] == [None] * 4
    assert Area(12, 7, 13, 8).name == "G12:H13"
    assert Area(12, 7, 13, 8).size == len(Area(12, 7, 13, 8).cells()) == 4
