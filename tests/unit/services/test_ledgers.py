"""Bookings: papers and their months in one act, typed months never overwritten in silence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from paper_samples import BILL, SLIP, read
from storage_samples import AT, refused

from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.periods import Month, Period, ReportingYear
from lgo_desktop.core.statements.ledger_cutoff import BY_READING_DAYS
from lgo_desktop.services.desk import Desk, Topic
from lgo_desktop.services.desk_ledger import book
from lgo_desktop.services.factor_record import results_in
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.ledgers import (
    adding,
    cells_of,
    changing,
    papers_of_cell,
    recounting,
    removing,
    save,
    stating,
)
from lgo_desktop.services.restating import RestatementWish, restate
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.entries import Origin
from lgo_desktop.storage.project_file import ProjectFile

SMALL_TOWN = "9900002"
MARCH = EntryKey("purchased.electricity", "office", "", "0200 1145 3321", "2025-03", "quantity")
SECOND = {
    "paper_month": "04/2568", "previous_read_on": "18/03/2568", "read_on": "18/04/2568",
    "previous_reading": "44180", "reading": "46503", "amount": "2323", "bill_no": "0411-001",
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    where = tmp_path / "town.lgo"
    start_inventory(where, Wish(SMALL_TOWN, "cfo", ReportingYear(2568)))
    return where


@pytest.fixture
def project(path: Path) -> Iterator[ProjectFile]:
    with open_project(path) as opened:
        yield opened


def town(project: ProjectFile) -> Inventory:
    return project.inventories()[0]


def added(project: ProjectFile, *papers: LedgerPaper) -> Sequence[str]:
    booking = adding(project, town(project), papers)
    return [finding.code for finding in save(project, booking)]


def march(project: ProjectFile) -> Entry:
    return next(e for e in project.entries(town(project).id) if e.key == MARCH)


def typed(project: ProjectFile, value: str, unit: str = "kWh") -> None:
    entry = Entry(MARCH, Period(Month(2025, 3), Month(2025, 3)), Decimal(value), unit)
    with project.begin("enter", AT) as act:
        act.put_entries(town(project).id, [entry])


def test_a_bill_makes_the_month_in_the_same_act(project: ProjectFile) -> None:
    assert added(project, read(BILL)) == []
    entry = march(project)
    assert entry.written == "2307 kWh"
    origin = project.origins(town(project).id)[MARCH]
    assert origin == Origin("ledger", "electricity_bill")
    assert [paper.number for paper in papers_of_cell(project, town(project), MARCH)] == [1]
    project.undo(AT)
    assert (project.papers(town(project).id), project.entries(town(project).id)) == ((), ())
    project.redo(AT)
    assert march(project) == entry


def test_a_cell_goes_with_its_last_paper(project: ProjectFile) -> None:
    added(project, read(BILL), read(BILL, **{**SECOND, "paper_month": "03/2568"}))
    inventory = town(project)
    assert march(project).number == 4630
    save(project, removing(project, inventory, [1]))
    assert march(project).number == 2323
    save(project, removing(project, inventory, [2]))
    assert project.entries(inventory.id) == ()


def test_a_paper_moves_to_another_account(project: ProjectFile) -> None:
    added(project, read(BILL))
    inventory = town(project)
    moved = replace(project.papers(inventory.id)[0], target=read(BILL, item="CA 2").target)
    save(project, changing(project, inventory, moved))
    assert MARCH not in {entry.key for entry in project.entries(inventory.id)}
    (cell,) = cells_of(project, inventory, {moved.target})
    assert cell.amount.number == 2307
    assert papers_of_cell(project, inventory, cell.amount.key) == (moved,)


def test_papers_that_are_not_there(project: ProjectFile) -> None:
    with refused("papers.unknown"):
        removing(project, town(project), [4])
    with refused("papers.unknown"):
        changing(project, town(project), read(BILL, 4))
    assert papers_of_cell(project, town(project), MARCH) == ()


def test_a_typed_month_is_shown_beside_its_papers(project: ProjectFile) -> None:
    typed(project, "23070")
    with refused("papers.typed_over") as caught:
        adding(project, town(project), [read(BILL)])
    said = dict(caught.value.findings[0].values)
    assert (said["typed"], said["total"], said["papers"]) == ("23070 kWh", "2307 kWh", 1)
    assert caught.value.findings[0].where.period == "2025-03"
    assert project.papers(town(project).id) == ()
    save(project, adding(project, town(project), [read(BILL)], replace=True))
    assert march(project).number == 2307


def test_a_month_typed_over_on_purpose_stays_while_other_papers_come(
    project: ProjectFile,
) -> None:
    added(project, read(BILL))
    typed(project, "2300")
    added(project, read(BILL, **SECOND))
    assert march(project).number == 2300
    with refused("papers.typed_over"):
        recounting(project, town(project))
    save(project, recounting(project, town(project), replace=True))
    assert march(project).number == 2307


def test_a_typed_month_that_says_the_same_becomes_the_papers(project: ProjectFile) -> None:
    typed(project, "2.307", "MWh")
    added(project, read(BILL))
    assert project.origins(town(project).id)[MARCH].way == "ledger"


def test_another_rule_moves_all_papers_in_one_act(project: ProjectFile) -> None:
    added(project, read(BILL), read(BILL, **SECOND), read(SLIP))
    inventory = town(project)
    before = project.entries(inventory.id)
    save(project, stating(project, inventory, BY_READING_DAYS, "ตามวันอ่านหน่วย"))
    months = {
        entry.key.period: entry.number
        for entry in project.entries(inventory.id)
        if entry.key.source == MARCH.source and entry.key.field == "quantity"
    }
    assert list(months) == ["2025-02", "2025-03", "2025-04"]
    assert sum(months.values()) == 4630
    project.undo(AT)
    assert project.entries(inventory.id) == before


def test_a_paper_that_comes_again_is_told_once(project: ProjectFile) -> None:
    assert added(project, read(BILL)) == []
    assert added(project, read(BILL)) == ["check.double_paper"]
    assert added(project, read(BILL, **SECOND)) == []


def test_a_month_changed_behind_the_ledger_is_an_error(project: ProjectFile) -> None:
    added(project, read(BILL))
    inventory = town(project)
    with project.begin("tamper", AT) as act:
        wrong = replace(march(project), value=Decimal(1))
        act.put_entries(inventory.id, [wrong], {MARCH: Origin("ledger", "electricity_bill")})
    codes = [f.code for f in results_in(project, inventory.id).calculation.findings]
    assert "papers.cell_behind" in codes
    save(project, recounting(project, inventory))
    codes = [f.code for f in results_in(project, inventory.id).calculation.findings]
    assert "papers.cell_behind" not in codes
    assert "papers.cut_off_assumed" in codes


def test_a_new_version_of_the_year_keeps_the_papers(path: Path) -> None:
    with open_project(path) as project:
        added(project, read(BILL))
    again = restate(path, RestatementWish("cfo-2568", "error", "แก้")).inventory
    with open_project(path) as project:
        assert project.papers(again.id) == project.papers("cfo-2568")


def test_the_desk_books_papers_with_its_totals(path: Path) -> None:
    desk = Desk.open(path)
    inventory = desk.inventory
    assert inventory is not None
    changes = book(desk, adding(desk.project, inventory, [read(BILL)]))
    assert Topic.PAPERS in changes.topics
    assert changes.totals is not None
    assert changes.totals.scope2 == Decimal("1153.2693")
    assert desk.origin(MARCH).way == "ledger"
    assert [f.code for f in book(desk, adding(desk.project, inventory, [read(BILL)])).findings] == [
        "check.double_paper"
    ]
    changes = book(desk, stating(desk.project, inventory, BY_READING_DAYS))
    assert Topic.STATEMENTS in changes.topics
    for _ in range(3):
        changes = desk.undo()
    assert changes.totals is not None
    assert changes.totals.total == 0
    assert desk.project.papers(inventory.id) == ()
    desk.close()
