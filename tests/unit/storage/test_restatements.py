"""Inventories that are new versions of others: kept, undone, and added to files of before."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

from storage_samples import AT, ID, INVENTORY, fuel, new_project, refused, reopened

from lgo_desktop.core.inventory import Restatement
from lgo_desktop.storage.tables import metadata

AGAIN = replace(
    INVENTORY,
    id="cfo-2568-r1",
    restatement=Restatement(ID, "boundary", "รับโอนโรงเรียน", date(2026, 1, 2)),
)
FIRST_TABLES = {
    "project", "inventory", "facility", "entry", "factor_use", "change_set", "change",
}  # fmt: skip


def as_before_restatements(path: Path) -> None:
    """Turn a file into one of the first revision."""
    database = sqlite3.connect(path)
    for name in reversed([table.name for table in metadata.sorted_tables]):
        if name not in FIRST_TABLES:
            database.execute(f"DROP TABLE {name}")
    database.execute("PRAGMA user_version = 1")
    database.commit()
    database.close()


def test_a_new_version_is_kept_beside_the_first(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    with new_project(path) as project, project.begin("restate", AT) as act:
        act.add_inventory(AGAIN, "uuid-of-version")
    with reopened(path) as project:
        assert project.inventories() == (INVENTORY, AGAIN)


def test_a_new_version_of_nothing_is_refused(tmp_path: Path) -> None:
    unknown = replace(AGAIN, restatement=Restatement("cfo-2560", "error", "x", date(2026, 1, 2)))
    with new_project(tmp_path / "a.lgo") as project:
        with refused("project.inventory_unknown"), project.begin("restate", AT) as act:
            act.add_inventory(unknown, "uuid-of-version")
        assert project.inventories() == (INVENTORY,)


def test_why_a_year_was_restated_is_part_of_what_it_says(tmp_path: Path) -> None:
    said = []
    for name, because in (("a", "รับโอนโรงเรียน"), ("b", "รับโอนตลาด")):
        of = Restatement(ID, "boundary", because, date(2026, 1, 2))
        with new_project(tmp_path / f"{name}.lgo") as project:
            with project.begin("restate", AT) as act:
                act.add_inventory(replace(AGAIN, restatement=of), "uuid-of-version")
            said.append(project.content_hash(AGAIN.id))
    assert said[0] != said[1]


def test_undo_takes_a_new_version_back(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("restate", AT) as act:
            act.add_inventory(AGAIN, "uuid-of-version")
            act.put_entries(AGAIN.id, [fuel()])
        project.undo(AT)
        assert project.inventories() == (INVENTORY,)
        project.redo(AT)
        assert project.inventories() == (INVENTORY, AGAIN)
        assert project.entries(AGAIN.id) == (fuel(),)


def test_what_another_version_followed_stays_as_it_was(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel()])
        with project.begin("restate", AT) as act:
            act.add_inventory(AGAIN, "uuid-of-version")
            act.put_entries(AGAIN.id, [fuel(), fuel(2)])
        said = project.content_hash(ID)
        with refused("project.superseded"), project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel(3)])
        with refused("project.superseded"), project.begin("remove", AT) as act:
            act.remove_entries(ID, [fuel().key])
        with refused("project.superseded"), project.begin("change", AT) as act:
            act.change_inventory(replace(INVENTORY, book="tgo-2026"))
        assert project.content_hash(ID) == said
        assert len(project.entries(AGAIN.id)) == 2
        project.undo(AT)
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel(3)])


def test_a_file_of_before_keeps_its_hash_and_its_history(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    with new_project(path) as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel()])
        with project.begin("approve", AT) as act:
            approved = act.approve(ID)
    as_before_restatements(path)
    with reopened(path) as project:
        assert [finding.code for finding in project.findings] == ["project.upgraded"]
        assert project.content_hash(ID) == approved
        project.undo(AT)
        project.undo(AT)
        assert project.entries(ID) == ()
        with project.begin("restate", AT) as act:
            act.add_inventory(AGAIN, "uuid-of-version")
        assert project.inventories()[-1] == AGAIN
