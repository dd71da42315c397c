"""How far a year is proved: by cells, by whole years, by papers; the largest gap first."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from evidence_files_samples import pdf, photo
from paper_samples import BILL, read

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.desk_ledger import book
from lgo_desktop.services.evidence import add_files
from lgo_desktop.services.evidence_shelf import Place, read_shelf, shelf_of_desk
from lgo_desktop.services.evidence_standing import (
    EvidenceStanding,
    evidence_standing,
    standing_of_desk,
)
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.ledgers import adding


def diesel(month: str, car: str = "กข 1201", field: str = "quantity") -> EntryKey:
    return EntryKey("mobile.road_fuel", "diesel", "", car, month, field)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    for month in ("2025-03", "2025-04"):
        opened.put(diesel(month), "10")
        opened.put(diesel(month, "ขก 2"), "100")
    yield opened
    opened.close()


def prove(desk: Desk, *places: Place) -> None:
    path = desk.path.with_name("a.pdf")
    path.write_bytes(pdf())
    desk.through(lambda project: add_files(project, "cfo-2568", [path], places))


def told(desk: Desk) -> EvidenceStanding:
    """As the desk has it, and as the file has it."""
    found = standing_of_desk(desk)
    assert evidence_standing(desk.project, desk.held_inventory) == found
    return found


def test_without_evidence_everything_is_missing(desk: Desk) -> None:
    standing = told(desk)
    assert (standing.months, standing.proved, standing.share) == (4, 0, Decimal(0))
    assert [row.thing.item for row in standing.without] == ["ขก 2", "กข 1201"]
    assert standing.rows[0].name.th == "ดีเซล ขก 2"
    assert standing.rows[0].missing == diesel("2025-03", "ขก 2")


def test_a_month_is_proved_beside_any_of_its_fields(desk: Desk) -> None:
    desk.put(diesel("2025-03", field="baht"), "300")
    prove(desk, diesel("2025-03", field="baht"))
    row = next(row for row in told(desk).rows if row.thing.item == "กข 1201")
    assert (row.months, row.proved) == (2, 1)
    assert row.missing == diesel("2025-04")
    assert row.proved_kgco2e * 2 == row.kgco2e


def test_a_file_beside_the_year_proves_its_months(desk: Desk) -> None:
    prove(desk, diesel("2025-01/2025-12", "ขก 2", "keeper"))
    standing = told(desk)
    assert standing.proved == 2
    assert standing.share is not None
    assert standing.share > Decimal("0.9")
    assert [row.thing.item for row in standing.without] == ["กข 1201"]


def test_a_paper_with_its_bill_proves_the_months_it_feeds(desk: Desk) -> None:
    changes = book(desk, adding(desk.project, desk.held_inventory, [read(BILL)]))
    assert changes.keys
    before = told(desk).proved
    prove(desk, 1)
    assert told(desk).proved == before + 1
    (key,) = (key for key in changes.keys if key.field == "quantity")
    prove(desk, replace(key, field="baht"))
    for shelf in (read_shelf(desk.project, "cfo-2568"), shelf_of_desk(desk)):
        (shown,) = shelf.at(key)
        assert shown.link.key == replace(key, field="baht")
        assert [one.link.paper for many in shelf.by_papers_of_cell.values() for one in many] == [1]


def test_files_that_prove_nothing_are_listed(desk: Desk) -> None:
    prove(desk)
    path = desk.path.with_name("b.jpg")
    path.write_bytes(photo())
    desk.through(lambda project: add_files(project, "cfo-2568", [path], [diesel("2025-03")]))
    standing = told(desk)
    assert standing.files == 2
    assert [file.name for file in standing.unlinked] == ["a.pdf"]
    assert standing.size == len(pdf()) + len(photo())


def test_an_empty_year_has_no_share(tmp_path: Path) -> None:
    desk = Desk.create(tmp_path / "new.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    assert told(desk).share is None
    assert told(desk).without == ()
    desk.close()
