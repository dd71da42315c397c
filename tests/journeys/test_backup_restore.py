"""From a backup to a lost or damaged file and back, as an officer does it on the command line."""

import sqlite3
from pathlib import Path

import pytest
from commands import lgo, said, table
from evidence_samples import evidence, proof_of
from storage_samples import AT

from lgo_desktop.services.backing_up import (
    AT_EXIT,
    all_backups,
    backup_folder,
    backups_of,
    keep_backup,
)
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.backup_pool import pool_file

BYTES = b"%PDF-1.4 one"
JANUARY = "mobile.road_fuel,diesel,กองช่าง,รถ 1,2568-01,quantity,120.50,L,"
FEBRUARY = "mobile.road_fuel,diesel,กองช่าง,รถ 1,2568-02,quantity,98,L,"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one month and its bill; backups go to a folder of this test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    path = tmp_path / "เทศบาล.lgo"
    assert lgo("new", path, "--lgo", "9900001", "--kind", "cfo", "--year", 2568).exit_code == 0
    enter(path, JANUARY)
    with open_project(path) as opened, opened.begin("add_evidence", AT) as act:
        act.put_evidence(evidence(), BYTES)
        act.link_evidence([proof_of()])
    return path


def enter(path: Path, *rows: str) -> None:
    """Type rows in."""
    assert lgo("enter", path, table(path.with_suffix(".csv"), *rows)).exit_code == 0


def fuel_total(path: Path) -> str:
    """The total of scope 1, as the program tells it."""
    return str(lgo("calculate", path).document["totals"]["scope1"])


def proof(path: Path) -> bytes | None:
    """The bytes of the bill, in the file."""
    with open_project(path) as opened:
        return opened.evidence_bytes(evidence().sha256)


def test_back_to_the_state_of_a_backup(project: Path) -> None:
    total = fuel_total(project)
    made = lgo("backup", project)
    assert (made.exit_code, made.document["schema"]) == (0, "lgo.backup/1")
    backup = made.document["file"]
    enter(project, FEBRUARY, JANUARY.replace("120.50", "777"))
    tried = lgo("restore", backup, "--into", project, "--dry-run")
    assert (tried.exit_code, tried.codes) == (0, ["restore.lost"])
    assert tried.document["lost"] == {
        "saves": 1, "lost": 1, "changed": 1, "back": 0, "papers": 0, "evidence": 0,
    }  # fmt: skip
    assert fuel_total(project) != total
    done = lgo("restore", backup, "--into", project)
    assert (done.exit_code, done.codes) == (0, ["restore.lost"])
    assert fuel_total(project) == total
    assert proof(project) == BYTES
    again = lgo("restore", done.document["kept"], "--into", project)
    assert (again.exit_code, again.codes) == (0, ["restore.lost"])
    assert (again.document["lost"]["changed"], again.document["lost"]["back"]) == (1, 1)
    assert fuel_total(project) != total


def test_saves_after_a_restore_have_numbers_of_their_own(project: Path) -> None:
    backup = lgo("backup", project).document["file"]
    enter(project, FEBRUARY)
    with open_project(project) as opened:
        last = opened.change_sets()[-1].seq
    lgo("restore", backup, "--into", project)
    enter(project, FEBRUARY)
    with open_project(project) as opened:
        assert opened.change_sets()[-1].seq == last + 1 == opened.project().save_seq


def test_a_lost_file_comes_back(project: Path) -> None:
    total = fuel_total(project)
    backup = lgo("backup", project).document["file"]
    project.unlink()
    done = lgo("restore", backup, "--into", project)
    assert (done.exit_code, done.codes, done.document["lost"]) == (0, [], None)
    assert fuel_total(project) == total
    assert proof(project) == BYTES


def test_a_damaged_file_is_kept_and_replaced(project: Path) -> None:
    total = fuel_total(project)
    backup = lgo("backup", project).document["file"]
    broken = project.read_bytes()[:5000]
    project.write_bytes(broken)
    examined = lgo("doctor", project)
    assert (examined.exit_code, examined.codes) == (1, ["project.damaged"])
    assert [one["file"] for one in examined.document["backups"]] == [backup]
    done = lgo("restore", backup, "--into", project)
    assert (done.exit_code, done.codes) == (0, ["restore.set_aside"])
    assert Path(done.document["kept"]).read_bytes() == broken
    assert fuel_total(project) == total
    assert lgo("doctor", project).exit_code == 0


def test_a_backup_opens_as_a_project_and_travels_on_a_stick(project: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    made = lgo("backup", project, "--to", stick)
    backup = Path(made.document["file"])
    assert backup.parent == stick
    assert fuel_total(backup) == fuel_total(project)
    examined = lgo("doctor", backup)
    assert "doctor.is_backup" in examined.codes
    assert examined.document["evidence"]["missing"] == []
    other = tmp_path / "other.lgo"
    assert lgo("restore", backup, "--into", other).exit_code == 0
    assert proof(other) == BYTES
    pool_file(stick, evidence().sha256).unlink()
    missing = lgo("restore", backup, "--into", tmp_path / "third.lgo")
    assert (missing.exit_code, missing.codes) == (0, ["restore.evidence_missing"])
    assert "evidence.missing" in lgo("doctor", tmp_path / "third.lgo").codes
    with_help = lgo("restore", backup, "--into", project)
    assert with_help.codes == ["restore.nothing_lost"]
    assert proof(project) == BYTES


def test_what_must_not_be_restored_is_refused(project: Path, tmp_path: Path) -> None:
    backup = Path(lgo("backup", project).document["file"])
    raw = project.read_bytes()
    other = tmp_path / "other.lgo"
    lgo("new", other, "--lgo", "9900001", "--kind", "cfo", "--year", 2568)
    assert lgo("restore", backup, "--into", other).codes == ["restore.other_project"]
    assert lgo("restore", backup, "--into", backup).codes == ["restore.onto_itself"]
    assert lgo("restore", tmp_path / "none.lgo", "--into", project).codes == ["project.missing"]
    changed = sqlite3.connect(backup)
    changed.execute("UPDATE entry SET value = '1'")
    changed.commit()
    changed.close()
    assert lgo("restore", backup, "--into", project).codes == ["backup.altered"]
    assert project.read_bytes() == raw
    assert not list(tmp_path.glob(".*"))


def test_wrong_words_are_told() -> None:
    assert said("restore", "x.lgo")[0] == 2
    assert said("backup")[0] == 2


def test_people_read_where_the_backup_is(project: Path) -> None:
    code, text = said("backup", project)
    assert code == 0
    assert "เปิดตรวจแล้วครบถ้วน" in text
    backup = next(all_backups().rglob("*.lgo"))
    assert str(backup) in text
    assert "Restored into" in said("restore", backup, "--into", project, "--lang", "en")[1]
    code, text = said("doctor", project, "--lang", "en")
    assert code == 0
    assert "The file opens" in text
    assert "backups" in text


def test_a_second_user_of_the_file_is_told_of(project: Path) -> None:
    backup = lgo("backup", project).document["file"]
    with open_project(project):
        for words in (("backup", project), ("restore", backup, "--into", project)):
            assert lgo(*words).codes == ["environment.open_elsewhere"]
        examined = lgo("doctor", project)
        assert examined.codes == ["doctor.lock_note", "environment.open_elsewhere"]
        assert not examined.document["opens"]


def test_a_backup_is_kept_at_the_end_only_if_something_was_saved(project: Path) -> None:
    with open_project(project) as opened:
        assert keep_backup(opened, AT_EXIT).backup is not None
        assert keep_backup(opened, AT_EXIT).backup is None
        opened.undo(AT)
        assert keep_backup(opened, AT_EXIT).backup is not None
        assert len(backups_of(opened)) == 2


def test_a_new_project_needs_no_backup(project: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "new.lgo"
    lgo("new", fresh, "--lgo", "9900001", "--kind", "cfo", "--year", 2568)
    with open_project(fresh) as opened:
        assert keep_backup(opened, AT_EXIT).backup is None


def test_a_backup_that_cannot_be_made_keeps_nobody_from_work(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_project(project) as opened:
        folder = backup_folder(opened)
        folder.parent.mkdir(parents=True)
        folder.write_text("a file where the folder should be")
        kept = keep_backup(opened, AT_EXIT)
    assert kept.backup is None
    assert [one.code for one in kept.findings] == ["backup.not_kept"]


def test_old_backups_go_and_what_was_cut_off_too(project: Path) -> None:
    with open_project(project) as opened:
        folder = backup_folder(opened)
        for n in range(14):
            keep_backup(opened, AT_EXIT)
            (folder / f".{project.stem}-{n}.lgo.part").touch()
            if n % 2:
                opened.redo(AT)
            else:
                opened.undo(AT)
        assert len(backups_of(opened)) == 10
        assert len(list(folder.glob(".*.part"))) == 1


def test_an_import_keeps_a_backup_before(project: Path, tmp_path: Path) -> None:
    form = tmp_path / "form.xlsx"
    assert lgo("report", project, "form_1_5_1", "--out", form).exit_code == 0
    before = lgo("calculate", project).document["totals"]
    assert lgo("import", project, form, "--dry-run").exit_code == 0
    with open_project(project) as opened:
        assert backups_of(opened) == ()
    assert lgo("import", project, form).exit_code == 0
    with open_project(project) as opened:
        (kept,) = backups_of(opened)
    assert kept.occasion == "import"
    assert lgo("calculate", kept.path).document["totals"] == before
