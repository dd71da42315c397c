"""A backup: all rows, its evidence in the pool, opened and compared, and a project in itself."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from evidence_samples import evidence, proof_of
from storage_samples import AT, ID, fuel, fuels, new_project, refused, reopened

from lgo_desktop.core.inventory import Entry
from lgo_desktop.storage import backup as backup_module
from lgo_desktop.storage.backup_names import (
    Backup,
    backups_beside,
    backups_in,
    free_name,
    short_stem,
    surplus,
)
from lgo_desktop.storage.backup_pool import fill_pool, from_pool, pool_file
from lgo_desktop.storage.drafts import Draft
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.soundness import rows_hash

BYTES = b"%PDF-1.4 one"
SHA = evidence().sha256


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with entries, evidence, a draft, an undo and a redo."""
    path = tmp_path / "งาน.lgo"
    with new_project(path) as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, fuels(30))
            act.put_evidence(evidence(), BYTES)
            act.link_evidence([proof_of()])
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel(99)])
        project.undo(AT)
        project.keep_draft(Draft("ช่อง", "1,", AT))
    return path


def rows_of(project: ProjectFile) -> str:
    with project._engine.begin() as connection:
        return rows_hash(connection)


def backed_up(path: Path, name: str = "b.lgo") -> Path:
    """A backup in a folder of its own."""
    target = path.parent / "backups" / name
    with reopened(path) as project:
        assert project.back_up(target, AT, "hand") == ()
    return target


def test_a_backup_says_all_that_the_project_says(path: Path) -> None:
    made = backed_up(path)
    with reopened(path) as project, reopened(made) as copy:
        assert rows_of(copy) == rows_of(project)
        assert copy.entries(ID) == project.entries(ID)
        assert copy.drafts() == project.drafts()
        assert copy.content_hash(ID) == project.content_hash(ID)
        assert copy.reversible() == project.reversible()
        note = copy.backup_note()
        assert note is not None
        assert (note.made_at, note.occasion, note.content) == (AT, "hand", rows_of(project))
        assert project.backup_note() is None


def test_the_bytes_of_evidence_go_into_the_pool_once(path: Path) -> None:
    made = backed_up(path)
    place = pool_file(made.parent, SHA)
    assert place.read_bytes() == BYTES
    with reopened(made) as copy:
        assert copy.evidence() == (evidence(),)
        assert copy.evidence_sizes() == {}
    place.touch()
    before = place.stat().st_mtime_ns
    backed_up(path, "c.lgo")
    assert place.stat().st_mtime_ns == before
    assert {p.name for p in made.parent.rglob("*")} == {"b.lgo", "c.lgo", SHA, "evidence"}


def test_a_half_written_file_in_the_pool_is_written_anew(path: Path) -> None:
    made = backed_up(path)
    pool_file(made.parent, SHA).write_bytes(BYTES[:4])
    assert from_pool(made.parent, SHA) is None
    backed_up(path, "c.lgo")
    assert from_pool(made.parent, SHA) == BYTES


def test_bytes_that_have_changed_are_told_and_not_pooled(tmp_path: Path) -> None:
    assert fill_pool(tmp_path, {SHA: 3}, lambda _: b"xyz") == (SHA,)
    assert fill_pool(tmp_path, {SHA: 3}, lambda _: None) == (SHA,)
    assert from_pool(tmp_path, SHA) is None


def test_work_goes_on_after_a_backup_and_numbers_too(path: Path) -> None:
    with reopened(path) as project:
        for n in range(3):
            project.back_up(path.parent / "backups" / f"{n}.lgo", AT, "hand")
        project.redo(AT)
        assert len(project.entries(ID)) == 361
        last = project.change_sets()[-1].seq
    with reopened(path.parent / "backups" / "0.lgo") as copy, copy.begin("enter", AT) as act:
        act.put_entries(ID, [fuel(7, "3")])
    with reopened(path.parent / "backups" / "0.lgo") as copy:
        assert copy.change_sets()[-1].seq == last


def test_a_backup_never_replaces_a_file_and_is_no_part_of_an_act(path: Path) -> None:
    made = backed_up(path)
    raw = made.read_bytes()
    with reopened(path) as project:
        with refused("project.exists"):
            project.back_up(made, AT, "hand")
        with pytest.raises(RuntimeError), project.begin("x", AT):
            project.back_up(made, AT, "hand")
    assert made.read_bytes() == raw
    assert not list(made.parent.glob(".*"))


def test_a_copy_that_is_unlike_is_not_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied = backup_module._copy_rows

    def spoilt(project: object, part: Path, *rest: object) -> str:
        content = copied(project, part, *rest)  # type: ignore[arg-type]
        copy = sqlite3.connect(part)
        copy.execute("UPDATE entry SET value = '2' WHERE rowid = 5")
        copy.commit()
        copy.close()
        return content

    monkeypatch.setattr(backup_module, "_copy_rows", spoilt)
    target = path.parent / "b.lgo"
    with refused("backup.unlike"), reopened(path) as project:
        project.back_up(target, AT, "hand")
    assert not target.exists()
    assert not list(path.parent.glob(".*.part*"))


def test_a_large_text_or_a_deep_history_changes_the_hash(path: Path) -> None:
    with reopened(path) as project:
        seen = {rows_of(project)}
        project.keep_draft(Draft("ช่อง", "1,2", AT))
        seen.add(rows_of(project))
        with project.begin("note", AT, "หมายเหตุ") as act:
            given: Entry = fuel(0, note="ก" * 4000)
            act.put_entries(ID, [given])
        seen.add(rows_of(project))
    assert len(seen) == 3


DAY = datetime(2026, 3, 31, 8, tzinfo=UTC)


def made_at(days: float, save: int, occasion: str = "exit") -> Backup:
    """A backup of so many days ago."""
    return Backup(Path(f"{save}.lgo"), save, DAY - timedelta(days=days), occasion)


def test_a_new_project_keeps_its_first_ten() -> None:
    assert surplus([made_at(n / 100, 100 - n) for n in range(10)]) == ()
    assert len(surplus([made_at(n / 100, 100 - n) for n in range(30)])) == 20


def test_one_a_day_and_one_a_month_are_kept() -> None:
    yearful = [made_at(n / 4, 2000 - n) for n in range(4 * 365)]
    kept = [one for one in yearful if one not in surplus(yearful)]
    days = {one.at.date() for one in kept}
    assert {(DAY - timedelta(days=n)).date() for n in range(14)} <= days
    assert len({(one.at.year, one.at.month) for one in kept}) == 13
    assert 24 <= len(kept) <= 40


def test_backups_made_by_hand_stay() -> None:
    many = [made_at(0, 100 - n, "hand") for n in range(40)]
    assert surplus(many) == ()
    assert surplus([made_at(0, 200), *many]) == ()


def test_names_tell_the_save_and_sort_by_it(tmp_path: Path) -> None:
    assert backups_in(tmp_path / "none") == ()
    later, earlier = DAY, DAY - timedelta(days=9)
    names = [free_name(tmp_path, "งาน-1", 12, earlier, "exit")]
    names[0].touch()
    names += [
        free_name(tmp_path, "งาน-1", 12, earlier, "exit"),
        free_name(tmp_path, "งาน-1", 11, later, "import"),
        free_name(tmp_path, "อื่น", 9, later, "exit"),
    ]
    for name in (*names, tmp_path / "other.lgo", tmp_path / "x-000001-20269999T000000Z-exit.lgo"):
        name.touch()
    found = backups_in(tmp_path, "งาน-1")
    assert [one.path for one in found] == [names[1], names[0], names[2]]
    assert (found[1].save_seq, found[1].at, found[1].occasion) == (12, earlier, "exit")
    assert backups_beside(names[0]) == found
    assert backups_beside(tmp_path / "other.lgo") == ()
    assert len(backups_in(tmp_path)) == 4


def test_a_long_name_is_cut(tmp_path: Path) -> None:
    assert short_stem(tmp_path / ("ก" * 80 + ".lgo")) == "ก" * 40
