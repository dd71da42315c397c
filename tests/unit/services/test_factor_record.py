"""A factor that changes after the data were entered is told, never changed quietly."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, table

from lgo_desktop.services import factor_library, results
from lgo_desktop.services.factor_library import library


@pytest.fixture
def office(tmp_path: Path) -> Path:
    project = tmp_path / "office.lgo"
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2568)
    row = "purchased.electricity,grid,,,2568-01,quantity,1000,kWh,"
    lgo("enter", project, table(tmp_path / "e.csv", row))
    return project


def test_nothing_is_said_while_nothing_changed(office: Path) -> None:
    assert lgo("calculate", office).codes == []


def test_a_changed_factor_is_told_with_both_values(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = library()
    book = shelf.books["tgo-2022"]
    answer = book.answers["electricity.grid"]
    factor = replace(answer.factor, total=Decimal("0.6"), printed=Decimal("0.6"))
    changed = replace(answer, factor=factor, parts=(replace(answer.parts[0], factor=factor),))
    answers = {**book.answers, "electricity.grid": changed}
    newer = replace(shelf, books={**shelf.books, "tgo-2022": replace(book, answers=answers)})
    for module in (factor_library, results):
        monkeypatch.setattr(module, "library", lambda: newer)
    told = lgo("calculate", office)
    assert told.codes == ["factor.changed_since"]
    assert "0.4999" in told.document["findings"][0]["th"]
    assert told.document["totals"]["total"] == "600"
