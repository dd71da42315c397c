"""The table of entries: good rows stand, each bad one is named, other files are refused kindly."""

from pathlib import Path

import pytest
from form_samples import refusal, speak

from lgo_desktop.exchange import csv_records, entries_csv
from lgo_desktop.exchange.entries_csv import COLUMNS, CsvReading, RawEntry, read_entries_csv

HEADER = ",".join(COLUMNS)
GOOD = "goods.paper,a4,กองช่าง,,2568-01,quantity,12.5,kg,ใบส่งของ"


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path) -> CsvReading:
    reading = read_entries_csv(path)
    speak(reading.findings)
    return reading


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_come_as_typed(tmp_path: Path, encoding: str, end: str) -> None:
    reading = read(
        written(tmp_path / "e.csv", end.join([HEADER, GOOD, "", " , ,", GOOD]), encoding)
    )
    row = RawEntry(
        2, "goods.paper", "a4", "กองช่าง", "", "2568-01", "quantity", "12.5", "kg", "ใบส่งของ"
    )
    assert reading.rows[0] == row
    assert [one.row for one in reading.rows] == [2, 5]
    assert reading.findings == ()


def test_columns_may_stand_in_any_order_and_case(tmp_path: Path) -> None:
    header = ",".join(name.upper() for name in reversed(COLUMNS))
    path = written(tmp_path / "e.csv", f"{header}\nn,kg,1,f,p,i,fac,v,s\n")
    assert read(path).rows == (RawEntry(2, "s", "v", "fac", "i", "p", "f", "1", "kg", "n"),)


def test_quoted_cells_may_hold_commas_and_lines(tmp_path: Path) -> None:
    path = written(tmp_path / "e.csv", f'{HEADER}\n{GOOD[:-8]}"หนึ่ง, สอง\nสาม"\n{GOOD}\n')
    reading = read(path)
    assert reading.rows[0].note == "หนึ่ง, สอง\nสาม"
    assert [row.row for row in reading.rows] == [2, 4]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("a,b,c", "csv.cells"), (GOOD + ",extra", "csv.cells"),
        ('a"b,"c"d' + "," * 7, "csv.broken_row"),
        ("x" * 5_000 + "," * 8, "csv.cell_too_long"),
        ("x" * 200_000 + "," * 8, "csv.cell_too_long"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_and_the_others_stand(tmp_path: Path, row: str, code: str) -> None:
    reading = read(written(tmp_path / "e.csv", f"{HEADER}\n{GOOD}\n{row}\n{GOOD}\n"))
    assert [(found.code, found.where.row) for found in reading.findings] == [(code, 3)]
    assert [one.row for one in reading.rows] == [2, 4]


def test_an_unclosed_quotation_mark_is_named_by_the_line_it_begins_on(tmp_path: Path) -> None:
    reading = read(written(tmp_path / "e.csv", f'{HEADER}\n{GOOD}\n"{GOOD}\n{GOOD}\n'))
    assert [(found.code, found.where.row) for found in reading.findings] == [("csv.broken_row", 3)]
    assert len(reading.rows) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (f"{HEADER}\n{GOOD}".encode("cp874"), "csv.not_utf8"),
        (f"{HEADER}\n{GOOD}".encode("utf-16"), "csv.not_utf8"),
        (f"{HEADER}\n{GOOD}\0".encode(), "csv.not_text"),
        (b"PK\x03\x04rest", "csv.not_text"),
        (HEADER.replace(",", ";").encode(), "csv.separator"),
        (HEADER.replace(",", "\t").encode(), "csv.separator"),
        (b"", "csv.columns"),
        (HEADER.replace("note", "remark").encode(), "csv.columns"),
        ((HEADER + ",extra").encode(), "csv.columns"),
        ((HEADER + ",note").encode(), "csv.columns"),
        (b'"' + b"x" * 200_000, "csv.columns"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "e.csv"
    path.write_bytes(data)
    assert refusal(lambda: read_entries_csv(path)).code == code


def test_limits_and_missing_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(lambda: read_entries_csv(tmp_path / "none.csv")).code == "csv.unreadable"
    path = written(tmp_path / "e.csv", f"{HEADER}\n{GOOD}\n{GOOD}\n{GOOD}\n")
    monkeypatch.setattr(entries_csv, "MOST_ROWS", 2)
    assert refusal(lambda: read_entries_csv(path)).code == "csv.too_many_rows"
    monkeypatch.setattr(csv_records, "MOST_FILE_BYTES", 20)
    assert refusal(lambda: read_entries_csv(path)).code == "csv.too_large"
