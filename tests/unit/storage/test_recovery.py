"""Opening after a power cut: checked on a copy, told, and left alone when damaged."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from storage_samples import AT, ID, fuel, fuels, new_project, refused, reopened

from lgo_desktop.storage.engine import driver_connection
from lgo_desktop.storage.recovery import journal_of


@pytest.fixture
def cut(tmp_path: Path) -> Path:
    """A file and its journal as they are in the middle of a save."""
    path, work = tmp_path / "cut" / "a.lgo", tmp_path / "work.lgo"
    path.parent.mkdir()
    with new_project(work) as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, fuels(30))
        driver = driver_connection(project._engine)
        driver.execute("PRAGMA cache_size = 1")  # pages go to the file before the save ends
        with project.begin("remove", AT) as act:
            act.remove_entries(ID, [entry.key for entry in fuels(30)])
            shutil.copyfile(work, path)
            shutil.copyfile(journal_of(work), journal_of(path))
    return path


def test_an_unfinished_save_is_taken_back_and_told(cut: Path) -> None:
    with reopened(cut) as project:
        assert [finding.code for finding in project.findings] == ["project.recovered"]
        assert project.entries(ID) == tuple(sorted(fuels(30), key=lambda entry: entry.key))
    assert list(cut.parent.iterdir()) == [cut]
    with reopened(cut) as project:
        assert project.findings == ()


def test_a_file_that_stays_damaged_is_left_as_it_is(cut: Path) -> None:
    raw = bytearray(cut.read_bytes())
    journal = journal_of(cut).read_bytes()
    raw[4096 * 3 :] = bytes(len(raw) - 4096 * 3)
    cut.write_bytes(raw)
    journal_of(cut).write_bytes(journal[:512] + b"\xff" * 512)
    before = {path.name: path.read_bytes() for path in cut.parent.iterdir()}
    with refused("project.damaged"):
        reopened(cut)
    assert {path.name: path.read_bytes() for path in cut.parent.iterdir()} == before


def test_broken_references_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    with new_project(path) as project, project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel()])
    other = sqlite3.connect(path)
    other.execute("DELETE FROM inventory")
    other.commit()
    other.close()
    journal_of(path).write_bytes(b"not a journal")
    raw = path.read_bytes()
    with refused("project.damaged"):
        reopened(path)
    assert path.read_bytes() == raw


def test_a_save_under_way_elsewhere_is_not_taken_for_an_accident(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    new_project(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    journal_of(path).write_bytes(b"as it may look for a moment")
    with refused("environment.open_elsewhere"):
        reopened(path)
    other.execute("ROLLBACK")
    other.close()
