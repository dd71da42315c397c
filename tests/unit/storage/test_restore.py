"""Making a project of a backup: checked on a copy, completed, numbered on."""

import os
import shutil
from pathlib import Path
from random import Random

import pytest
from evidence_samples import evidence, proof_of
from storage_samples import AT, ID, fuel, fuels, new_project, refused, reopened

from lgo_desktop.base.errors import Refused
from lgo_desktop.storage import restore
from lgo_desktop.storage.restore import checked_copy, complete, set_aside, workplace

BYTES = b"%PDF-1.4 one"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A backup of a project with entries and evidence."""
    target = tmp_path / "backups" / "b.lgo"
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, fuels(5))
            act.put_evidence(evidence(), BYTES)
            act.link_evidence([proof_of()])
        project.back_up(target, AT, "exit")
    return target


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the copy is made."""
    place = tmp_path / "place"
    place.mkdir()
    return place


def test_a_backup_becomes_a_project(made: Path, folder: Path) -> None:
    raw = made.read_bytes()
    copy, note = checked_copy(made, folder)
    assert note is not None
    assert note.occasion == "exit"
    assert complete(copy, {evidence().sha256: BYTES}.get, 7) == ()
    with reopened(copy) as project:
        assert project.backup_note() is None
        assert len(project.entries(ID)) == 60
        assert project.evidence_bytes(evidence().sha256) == BYTES
        assert project.project().save_seq == 7
        project.undo(AT)
        assert project.change_sets()[-1].seq == 8 == project.project().save_seq
    assert made.read_bytes() == raw


def test_evidence_that_is_nowhere_is_named(made: Path, folder: Path) -> None:
    copy, _ = checked_copy(made, folder)
    assert complete(copy, lambda _: None, 0) == (evidence(),)
    with reopened(copy) as project:
        assert project.project().save_seq == 2
        project.undo(AT)
        assert project.change_sets()[-1].seq == 3


def test_a_changed_backup_is_refused(made: Path, folder: Path) -> None:
    with reopened(made) as project, project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel(0, "9")])
    with refused("backup.altered"):
        checked_copy(made, folder)


def test_a_flipped_bit_never_passes(made: Path, folder: Path) -> None:
    good, chance, refusals = made.read_bytes(), Random(5), 0
    said = reopened_hash(made)
    passed, tries = 0, 120
    for _ in range(tries):
        raw = bytearray(good)
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        made.write_bytes(raw)
        try:
            copy, _ = checked_copy(made, folder)
        except Refused as refusal:
            refusals += refusal.findings[0].code.startswith(("backup.", "project."))
        else:
            passed += reopened_hash(copy) == said  # an unused byte, or one of the header
    assert refusals + passed == tries
    assert refusals > 30


def reopened_hash(path: Path) -> str:
    with reopened(path) as project:
        return project.content_hash(ID)


def test_an_ordinary_project_serves_too_and_an_older_one_is_brought_up(
    made: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, note = checked_copy(made.parents[1] / "a.lgo", folder)
    assert note is None
    assert complete(copy, lambda _: None, 0) == ()
    with reopened(copy) as project:
        assert len(project.entries(ID)) == 60


def test_a_missing_or_open_backup_is_refused(made: Path, folder: Path) -> None:
    with refused("project.missing"):
        checked_copy(made.with_name("none.lgo"), folder)
    with reopened(made), refused("environment.open_elsewhere"):
        checked_copy(made, folder)


@pytest.mark.parametrize("raw", [b"", b"hello" * 40, b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_project_is_refused(made: Path, folder: Path, raw: bytes) -> None:
    made.write_bytes(raw)
    with pytest.raises(Refused):
        checked_copy(made, folder)


def test_a_file_beyond_use_is_kept_with_its_journal(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    for n in ("", "-2"):
        path.write_bytes(b"broken" + n.encode())
        (tmp_path / "a.lgo-journal").write_bytes(b"journal")
        kept = set_aside(path)
        assert kept.name == f"a.damaged{n}.lgo"
        assert kept.read_bytes() == path.read_bytes()
        assert (tmp_path / f"{kept.name}-journal").read_bytes() == b"journal"
        assert not (tmp_path / "a.lgo-journal").exists()
        path.unlink()


def test_a_stick_without_links_keeps_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(restore._NO_HARD_LINKS[0], "no links")

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "a.lgo"
    path.write_bytes(b"broken")
    assert set_aside(path).read_bytes() == b"broken"


def test_a_full_disk_keeps_the_file_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "link", full)
    path = tmp_path / "a.lgo"
    path.write_bytes(b"broken")
    with refused("environment.disk_full"):
        set_aside(path)
    assert path.read_bytes() == b"broken"


def test_the_workplace_is_gone_afterwards(tmp_path: Path) -> None:
    target = tmp_path / "a.lgo"
    left = tmp_path / ".a.lgo.restoring"
    left.mkdir()
    (left / "old").touch()
    with workplace(target) as place:
        assert place == left
        assert list(place.iterdir()) == []
    assert not left.exists()
    with refused("environment.cannot_open"), workplace(tmp_path / "none" / "a.lgo"):
        pass
    shutil.rmtree(tmp_path)
