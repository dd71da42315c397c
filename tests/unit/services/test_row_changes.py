"""A row takes its papers and evidence along when it is renamed or removed."""

from decimal import Decimal
from pathlib import Path

import pytest
from evidence_samples import evidence
from interview_samples import new_town, typed
from paper_samples import BILL, SLIP, read
from storage_samples import refused

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.inventory import EntryKey, Inventory
from lgo_desktop.core.papers.ledger_paper import Target
from lgo_desktop.services.ledgers import adding, recounting, save
from lgo_desktop.services.planned_rows import add_row, rows_of_year
from lgo_desktop.services.row_changes import remove_rows, rename_row
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.evidence import EvidenceLink
from lgo_desktop.storage.project_file import ProjectFile

TRUCK = Row("mobile.road_fuel", "diesel", item="81-2250")
OTHER = Row("mobile.road_fuel", "diesel", "กองช่าง", "81-9999")
ACCOUNT = Row("purchased.electricity", "office", item="0200 1145 3321")


def booked(project: ProjectFile, inventory: Inventory, cells: dict[str, str]) -> None:
    save(project, adding(project, inventory, [read(cells)]))


def proved(project: ProjectFile, inventory: Inventory, row: Row) -> None:
    """A bill that proves June of a row and its first paper."""
    key = EntryKey(row.source, row.variant, row.facility, row.item, "2025-06", "quantity")
    with project.begin("add_evidence", at=now()) as act:
        act.put_evidence(evidence(), b"%PDF-1.4 one")
        act.link_evidence(
            [EvidenceLink("id-1", inventory.id, key), EvidenceLink("id-1", inventory.id, paper=1)]
        )


def state(project: ProjectFile, inventory: Inventory) -> tuple[object, ...]:
    """All that a row consists of."""
    id_ = inventory.id
    return project.entries(id_), project.papers(id_), project.evidence_links(id_)


def test_papers_follow_their_row_so_that_a_recount_changes_nothing(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        booked(project, inventory, SLIP)
        before = state(project, inventory)
        assert rename_row(project, inventory, TRUCK, OTHER) == OTHER
        (paper,) = project.papers(inventory.id)
        assert paper.target == Target("mobile.road_fuel", "diesel", "กองช่าง", "81-9999")
        assert recounting(project, inventory).plan.remaking.put == ()
        assert recounting(project, inventory).plan.remaking.remove == ()
        assert [one.row for one in rows_of_year(project, inventory)] == [OTHER]
        project.undo(now())
        assert state(project, inventory) == before


def test_the_next_paper_of_a_renamed_row_adds_to_its_month(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        booked(project, inventory, SLIP)
        rename_row(project, inventory, TRUCK, OTHER)
        more = {**SLIP, "facility": "กองช่าง", "item": "81-9999", "slip_no": "12/588",
                "odometer_out": "148,366", "odometer_in": "148,500"}  # fmt: skip
        booked(project, inventory, more)
        amounts = {
            one.value for one in project.entries(inventory.id) if one.key.field == "quantity"
        }
    assert amounts == {Decimal(90)}


def test_evidence_follows_its_row(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        booked(project, inventory, SLIP)
        proved(project, inventory, TRUCK)
        rename_row(project, inventory, TRUCK, OTHER)
        by_key, by_paper = project.evidence_links(inventory.id)
        assert by_paper.paper == 1
        assert by_key.key is not None
        assert (by_key.key.facility, by_key.key.item) == ("กองช่าง", "81-9999")


def test_papers_that_do_not_fit_the_new_variant_refuse_the_whole(tmp_path: Path) -> None:
    gas = {
        "kind": "gas_cylinders", "source": "stationary.fuel", "variant": "lpg", "item": "ครัว",
        "paper_date": "4/6/2568", "cylinder_size": "15", "cylinders": "2",
    }  # fmt: skip
    kitchen = Row("stationary.fuel", "lpg", item="ครัว")
    with new_town(tmp_path) as (project, inventory):
        booked(project, inventory, gas)
        before = state(project, inventory)
        with pytest.raises(Refused) as refusal:
            rename_row(project, inventory, kitchen, Row("stationary.fuel", "diesel", item="ครัว"))
        assert {one.code for one in refusal.value.findings} <= {
            "papers.not_fed", "entry.wrong_unit",
        }  # fmt: skip
        assert state(project, inventory) == before


def test_a_name_that_papers_have_is_taken(tmp_path: Path) -> None:
    outside = {**SLIP, "paper_date": "6/6/2567"}
    with new_town(tmp_path) as (project, inventory):
        booked(project, inventory, outside)
        assert rows_of_year(project, inventory) == ()
        typed(project, inventory, OTHER)
        with refused("row.exists"):
            rename_row(project, inventory, OTHER, TRUCK)
        assert rename_row(project, inventory, TRUCK, Row(*_named("81-1"))) == Row(*_named("81-1"))


def _named(item: str) -> tuple[str, str, str, str]:
    return TRUCK.source, TRUCK.variant, "", item


def test_a_row_with_papers_goes_only_if_that_is_meant(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        booked(project, inventory, BILL)
        booked(project, inventory, SLIP)
        proved(project, inventory, TRUCK)
        with pytest.raises(Refused) as refusal:
            remove_rows(project, inventory, [ACCOUNT])
        assert [one.code for one in refusal.value.findings] == ["row.has_amounts", "row.has_papers"]
        before = state(project, inventory)
        remove_rows(project, inventory, [ACCOUNT], with_amounts=True)
        (paper,) = project.papers(inventory.id)
        assert paper.kind == "fuel_slip"
        assert recounting(project, inventory).plan.remaking.put == ()
        project.undo(now())
        assert state(project, inventory) == before


def test_evidence_of_a_removed_row_stays_in_the_project_without_its_links(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        booked(project, inventory, {**SLIP, "item": "81-2250"})
        proved(project, inventory, TRUCK)
        remove_rows(project, inventory, [TRUCK], with_amounts=True)
        assert project.evidence_links(inventory.id) == ()
        assert [one.id for one in project.evidence()] == ["id-1"]


def test_an_empty_row_needs_no_asking(tmp_path: Path) -> None:
    with new_town(tmp_path) as (project, inventory):
        add_row(project, inventory, TRUCK)
        assert remove_rows(project, inventory, [TRUCK]) == 1
