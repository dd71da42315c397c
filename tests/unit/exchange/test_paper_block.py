"""Blocks of papers: a CSV with any of the known columns, or cells pasted from a spreadsheet."""

from pathlib import Path

import pytest
from storage_samples import refused

from lgo_desktop.exchange import paper_block
from lgo_desktop.exchange.paper_block import RawPaper, read_papers_csv, read_pasted

KNOWN = {"kind", "item", "amount", "paper_date"}


def written(folder: Path, text: str) -> Path:
    path = folder / "papers.csv"
    path.write_text(text, encoding="utf-8-sig")
    return path


def test_columns_come_in_any_order_and_empty_cells_were_not_filled(tmp_path: Path) -> None:
    path = written(tmp_path, "Amount, kind ,item\n45.0,fuel_slip,\n\n , ,\n1,x,กข 1201\n")
    reading = read_papers_csv(path, KNOWN)
    assert reading.rows == (
        RawPaper(2, {"amount": "45.0", "kind": "fuel_slip"}),
        RawPaper(5, {"amount": "1", "kind": "x", "item": "กข 1201"}),
    )
    assert reading.findings == ()


@pytest.mark.parametrize(
    "header", ["", "item,amount", "kind,colour", "kind,kind", "kind;item", '"kind']
)
def test_a_header_that_is_not_known_is_refused(tmp_path: Path, header: str) -> None:
    with refused("papers.columns"):
        read_papers_csv(written(tmp_path, header + "\nx\n"), KNOWN)


def test_a_bad_row_is_named_and_the_others_stand(tmp_path: Path) -> None:
    long = "x" * 5_000
    path = written(tmp_path, f'kind,item\na,b,c\na,{long}\na,"b"x\na,b\na,b,\na\n')
    reading = read_papers_csv(path, KNOWN)
    assert [row.row for row in reading.rows] == [5, 6, 7]
    assert [(found.code, found.where.row) for found in reading.findings] == [
        ("csv.cells", 2), ("csv.cell_too_long", 3), ("csv.broken_row", 4),
    ]  # fmt: skip


def test_pasted_cells_take_the_columns_that_are_shown() -> None:
    pasted = '6/6/2568\t45.0\t81-2250\r\n\r\n7/6/2568\t"1,045.0"\r\n'
    reading = read_pasted(pasted, ("paper_date", "amount", "item"))
    assert reading.rows == (
        RawPaper(1, {"paper_date": "6/6/2568", "amount": "45.0", "item": "81-2250"}),
        RawPaper(3, {"paper_date": "7/6/2568", "amount": "1,045.0"}),
    )


def test_there_is_an_end_to_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_block, "MOST_ROWS", 2)
    with refused("csv.too_many_rows"):
        read_pasted("a\nb\nc\n", ("item",))
