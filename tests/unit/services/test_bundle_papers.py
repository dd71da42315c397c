"""Papers in a bundle: read as strictly as typed ones, and compared with the months they make."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from paper_samples import BILL, SLIP, read

from lgo_desktop.bundle.reader import read_bundle
from lgo_desktop.bundle.table import Row, Table
from lgo_desktop.bundle.tables import PAPER_FIELDS, PAPERS
from lgo_desktop.bundle.writer import write_bundle
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.bundle_papers import papers_in
from lgo_desktop.services.exporting import export
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.ledgers import adding, save
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.services.verifying import verify


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    project, out = tmp_path / "town.lgo", tmp_path / "town.ghgb"
    start_inventory(project, Wish("9900002", "cfo", ReportingYear(2568)))
    with open_project(project) as opened:
        inventory = opened.inventories()[0]
        save(opened, adding(opened, inventory, [read(BILL, note="สำเนา"), read(SLIP)]))
        kept = opened.papers(inventory.id)
    export(project, out)
    assert papers_in(read_bundle(out.read_bytes()), inventory) == kept
    return out


def rewritten(path: Path, declared: Table, change: Callable[[Row], Row]) -> None:
    """The bundle with one table changed, with right hashes."""
    told = read_bundle(path.read_bytes())
    changed = told.table(declared).with_rows(change(row) for row in told.table(declared).rows)
    others = [one for one in told.tables if one.name != declared.name]
    path.write_bytes(write_bundle(told.descriptor, [*others, changed], told.documents))


def test_an_honest_bundle_says_nothing_of_its_papers(sent: Path) -> None:
    assert (verify(sent).state, verify(sent).findings) == ("equal", ())


def test_a_paper_that_does_not_make_its_month_is_told(sent: Path) -> None:
    rewritten(sent, PAPERS, lambda row: (*row[:6], Decimal(7), *row[7:]) if row[0] == 1 else row)
    (found,) = verify(sent).findings
    assert found.code == "bundle.papers"
    assert dict(found.values)["first"] == (
        "purchased.electricity / office / 0200 1145 3321 / 2025-03"
    )
    assert verify(sent).verdict == "accepted_unsigned"


@pytest.mark.parametrize(
    ("table", "place", "value", "code"),
    [
        (PAPERS, 1, "letter", "papers.unknown_kind"),
        (PAPERS, 2, "goods.tap_water", "papers.not_fed"),
        (PAPER_FIELDS, 1, "colour", "papers.unknown_field"),
    ],
)
def test_a_paper_that_cannot_be_is_refused(
    sent: Path, table: Table, place: int, value: str, code: str
) -> None:
    first = read_bundle(sent.read_bytes()).table(table).rows[0]
    rewritten(
        sent, table,
        lambda row: (*row[:place], value, *row[place + 1 :]) if row == first else row,
    )  # fmt: skip
    found = verify(sent)
    assert found.verdict == "refused"
    assert code in {finding.code for finding in found.findings}
