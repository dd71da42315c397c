"""The reader that understands a workbook is found, or the officer is told what can be read."""

from pathlib import Path

import pytest
from form_samples import FACTORS, YEAR, form_bytes, refusal

from lgo_desktop.exchange.readers import READERS, read_entries


@pytest.mark.parametrize("name", [None, "form_1_5_1"])
def test_the_form_is_recognised(tmp_path: Path, name: str | None) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(form_bytes())
    reader, reading = read_entries(path, YEAR, sheet=None, reader=name, expected_factors=FACTORS)
    assert reader.id == "form_1_5_1"
    assert len(reading.cells) == 108


def test_an_unknown_reader_is_told_with_the_known(tmp_path: Path) -> None:
    found = refusal(
        lambda: read_entries(
            tmp_path / "x", YEAR, sheet=None, reader="ecrf", expected_factors=FACTORS
        )
    )
    assert found.code == "import.unknown_reader"


def test_a_workbook_that_no_reader_understands(tmp_path: Path) -> None:
    import openpyxl

    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["บันทึก", 1])
    path = tmp_path / "other.xlsx"
    workbook.save(path)
    found = refusal(
        lambda: read_entries(path, YEAR, sheet=None, reader=None, expected_factors=FACTORS)
    )
    assert found.code == "import.no_reader"


def test_ids_are_unique() -> None:
    assert len({reader.id for reader in READERS}) == len(READERS)
