"""The strict reader: each planted fault is refused, named by file and row."""

from pathlib import Path

import pytest
from pack_samples import copy_of_packs, repeat_row, rewrite, set_cell

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.exchange.factor_packs import read_library

OLD = "tgo-cfo-2022-04/factors.csv"
NEW = "tgo-cfo-2026-02/factors.csv"


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    return copy_of_packs(tmp_path)


def refusal_of(packs: Path) -> tuple[Finding, ...]:
    with pytest.raises(Refused) as refusal:
        read_library(packs)
    for finding in refusal.value.findings:
        for language in LANGUAGES:
            assert str(finding.where.file) in catalogue(language).finding(finding)
    return refusal.value.findings


CELLS: list[tuple[str, str, str, str, str]] = [
    (OLD, "fuel.diesel.road", "total", "2,74", "pack.bad_decimal"),
    (OLD, "fuel.diesel.road", "total", "1e3", "pack.bad_decimal"),
    (OLD, "fuel.diesel.road", "total", "NaN", "pack.bad_decimal"),
    (OLD, "fuel.diesel.road", "n2o", "", "pack.cell_empty"),
    (OLD, "fuel.diesel.road", "unit", "barrel", "pack.unknown_unit"),
    (OLD, "fuel.diesel.road", "unit", "litre", "pack.unknown_unit"),
    (OLD, "fuel.diesel.road", "source", "", "pack.cell_empty"),
    (OLD, "fuel.diesel.road", "name_en", " ", "pack.cell_empty"),
    (OLD, "fuel.diesel.road", "gwp_set", "AR7", "pack.bad_choice"),
    (OLD, "fuel.diesel.road", "status", "good", "pack.bad_choice"),
    (OLD, "fuel.diesel.road", "valid_to", "31/12/2025", "pack.bad_date"),
    (OLD, "fuel.diesel.road", "edition", "tgo-cfo-2019", "pack.unknown_key"),
    (OLD, "fuel.diesel.road", "caution_th", "ระวัง", "pack.cell_empty"),
    (NEW, "fuel.diesel.road", "valid_from", "2025-12-31", "pack.overlap"),
    (NEW, "fuel.diesel.road", "valid_from", "", "pack.overlap"),
    ("tgo-cfo-2026-02/editions.csv", "tgo-cfo-2026-02", "series", "", "pack.cell_empty"),
    ("tgo-cfo-2026-02/editions.csv", "tgo-cfo-2026-02", "ef_evidence", "TGO", "pack.bad_choice"),
    ("tgo-cfo-2026-02/editions.csv", "tgo-cfo-2026-02", "ef_quality", "5", "pack.bad_choice"),
    ("tgo-cfo-2026-02/editions.csv", "tgo-cfo-2026-02", "ef_reason_en", "", "pack.cell_empty"),
    ("gwp/gwp.csv", "HFC-32", "gas", "HFC-3200", "pack.unknown_gas"),
    ("gwp/gwp.csv", "HFC-32", "source", "", "pack.cell_empty"),
    ("gwp/gases.csv", "HFC-32", "family", "freons", "pack.bad_choice"),
    ("refrigerants/compositions.csv", "r-410a", "gas", "HFC-3200", "pack.unknown_gas"),
    ("refrigerants/compositions.csv", "r-410a", "share", "0.6", "pack.share_sum"),
    ("refrigerants/refrigerants.csv", "r-410a", "total_ar5", "1924", "pack.total_differs"),
    ("books/tgo-2022.csv", "fuel.diesel.road", "factor_key", "fuel.nafta", "pack.unknown_key"),
    ("books/tgo-2022.csv", "fuel.diesel.road", "book", "tgo-2023", "pack.bad_choice"),
    ("books/tgo-2022.csv", "fuel.diesel.road", "share", "0.9", "pack.share_sum"),
    ("books/tgo-2026.csv", "fuel.b10.road", "share", "0.8", "pack.share_sum"),
    ("books/tgo-2022.csv", "fuel.diesel.road", "share", "-1", "pack.share_sum"),
    ("books/tgo-2022.csv", "fuel.gasohol_e10.road", "reason_th", "", "pack.cell_empty"),
    ("books/tgo-2022.csv", "fuel.gasohol_e10.road", "source", "", "pack.cell_empty"),
    ("books/tgo-2026.csv", "fuel.b10.road", "factor_key", "fuel.cng.road", "pack.unlike_parts"),
    ("books/books.csv", "tgo-2022", "gwp_set", "edition", "pack.bad_choice"),
    ("tgo-cfo-2022-04/derivations.csv", "fuel.diesel.road", "source", "", "pack.cell_empty"),
    ("tgo-cfo-2026-02/blends.csv", "fuel.b20.road", "key", "fuel.b5.road", "pack.unknown_key"),
]  # fmt: skip


@pytest.mark.parametrize("planted", CELLS, ids=lambda one: f"{one[1]}-{one[2]}-{one[3]}")
def test_planted_cell(packs: Path, planted: tuple[str, str, str, str, str]) -> None:
    file, key, column, value, code = planted
    row = set_cell(packs, file, key, column, value)
    named = {(finding.code, finding.where.file, finding.where.row) for finding in refusal_of(packs)}
    rows = {row, row + 1} if code == "pack.share_sum" else {row}
    assert any((code, file, place) in named for place in rows), named


def test_a_withheld_factor_cannot_enter_a_book(packs: Path) -> None:
    set_cell(packs, OLD, "fuel.diesel.road", "status", "withheld")
    (finding,) = refusal_of(packs)
    assert (finding.code, finding.where.file) == ("pack.unknown_key", "books/tgo-2022.csv")


@pytest.mark.parametrize(
    ("file", "key"),
    [
        (OLD, "fuel.diesel.road"),
        ("tgo-cfo-2022-04/editions.csv", "tgo-cfo-2022-04"),
        ("gwp/gwp.csv", "HFC-32"),
        ("gwp/gases.csv", "HFC-32"),
        ("refrigerants/refrigerants.csv", "r-32"),
        ("books/books.csv", "tgo-2022"),
    ],
)
def test_repeated_row(packs: Path, file: str, key: str) -> None:
    row = repeat_row(packs, file, key)
    named = [(finding.code, finding.where.file, finding.where.row) for finding in refusal_of(packs)]
    assert ("pack.duplicate", file, row) in named


def test_a_key_twice_in_a_book_is_too_much_of_it(packs: Path) -> None:
    repeat_row(packs, "books/tgo-2022.csv", "fuel.diesel.road")
    (finding,) = refusal_of(packs)
    assert (finding.code, dict(finding.values)["sum"]) == ("pack.share_sum", "2")


def test_changed_file_is_not_read(packs: Path) -> None:
    path = packs / OLD
    path.write_bytes(path.read_bytes().replace(b"2.7406", b"2.7405"))
    findings = refusal_of(packs)
    assert ("pack.file_changed", OLD) in {(f.code, f.where.file) for f in findings}


def test_longer_file_is_not_read(packs: Path) -> None:
    path = packs / OLD
    path.write_bytes(path.read_bytes() + b"\n")
    assert "pack.file_changed" in {finding.code for finding in refusal_of(packs)}


def test_missing_file(packs: Path) -> None:
    (packs / OLD).unlink()
    findings = refusal_of(packs)
    assert ("pack.file_missing", OLD) in {(f.code, f.where.file) for f in findings}


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"name": "x"}', b"\xff"])
def test_unreadable_descriptor(packs: Path, content: bytes) -> None:
    file = "tgo-cfo-2022-04/datapackage.json"
    (packs / file).write_bytes(content)
    findings = refusal_of(packs)
    assert ("pack.bad_descriptor", file) in {(f.code, f.where.file) for f in findings}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"key,edition,", b"key,edition,colour,", "pack.wrong_columns"),
        (b"key,edition,", b"edition,key,", "pack.wrong_columns"),
        (b"fuel.diesel.road,", b"fuel.diesel.road,,", "pack.wrong_cells"),
        ("ดีเซล".encode(), b"\xff\xfe", "pack.not_utf8"),
    ],
)
def test_broken_table(packs: Path, old: bytes, new: bytes, code: str) -> None:
    rewrite(packs, OLD, lambda content: content.replace(old, new, 1))
    findings = refusal_of(packs)
    assert (code, OLD) in {(finding.code, finding.where.file) for finding in findings}


def test_all_problems_are_told_at_once(packs: Path) -> None:
    first = set_cell(packs, OLD, "fuel.diesel.road", "total", "x")
    second = set_cell(packs, NEW, "fuel.diesel.offroad", "unit", "x")
    third = set_cell(packs, "gwp/gwp.csv", "HFC-32", "gwp", "x")
    rows = {(finding.where.file, finding.where.row) for finding in refusal_of(packs)}
    assert {(OLD, first), (NEW, second), ("gwp/gwp.csv", third)} <= rows


def test_an_unknown_table_is_left_alone(packs: Path) -> None:
    """A pack may bring tables for people; only those with a known name are read."""
    rewrite(
        packs, "forms/datapackage.json", lambda text: text.replace(b'"editions"', b'"notes"', 1)
    )
    findings = refusal_of(packs)
    assert {finding.code for finding in findings} == {"pack.unknown_key"}
