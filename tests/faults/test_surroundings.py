"""Locked files, full disks, read-only places, killed processes: told, and nothing lost."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from storage_samples import AT, ID, fuel, fuels, new_project, refused, reopened

from lgo_desktop.base.messages import catalogue
from lgo_desktop.storage.engine import driver_connection
from lgo_desktop.storage.lock_note import lock_note_path, read_lock_note
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.safe_write import write_file

NOBODY = 65534
TESTS = Path(__file__).parents[1]
CHILD = Path(__file__).with_name("storage_child.py")


def child(verb: str, path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(CHILD), verb, str(path)],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def answers(verb: str, path: Path) -> str:
    return child(verb, path).communicate()[0].strip()


def check_sound(project: ProjectFile) -> None:
    driver = driver_connection(project._engine)
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert driver.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.lgo"
    new_project(path).close()
    return path


def test_a_second_program_is_told_who_has_the_file(path: Path) -> None:
    holder = child("hold", path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    with refused("environment.open_elsewhere") as caught:
        reopened(path)
    finding = caught.value.findings[0]
    assert "PC-ห้องคลัง ตั้งแต่ 2 ม.ค. 2569 เวลา 10:04 น." in catalogue("th").finding(finding)
    holder.communicate()
    assert not lock_note_path(path).exists()
    reopened(path).close()


def test_the_lock_of_a_killed_program_is_free_at_once(path: Path) -> None:
    holder = child("hold", path)
    assert holder.stdout is not None
    holder.stdout.readline()
    holder.kill()
    holder.communicate()
    assert lock_note_path(path).exists()
    with reopened(path, "PC-2"):
        assert read_lock_note(path).host == "PC-2"
    assert not lock_note_path(path).exists()


def test_a_second_opening_in_one_process_does_not_give_the_lock_away(
    path: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.lgo"
    link.symlink_to(path)
    with reopened(path):
        for name in (path, link):
            with refused("environment.open_elsewhere"):
                reopened(name)
        assert answers("try_open", path) == "environment.open_elsewhere"
    assert answers("try_open", path) == "saved"


def test_an_unreadable_lock_note_does_not_hide_the_lock(path: Path) -> None:
    for text in ("", "{}", "[]", '{"host": "x", "since": "never"}'):
        with reopened(path):
            lock_note_path(path).write_text(text)
            with refused("environment.open_elsewhere"):
                reopened(path)


def test_a_full_file_keeps_what_was_saved_and_goes_on_when_there_is_room(path: Path) -> None:
    with reopened(path) as project:
        driver = driver_connection(project._engine)
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages + 2}")
        with refused("environment.disk_full"), project.begin("enter", AT) as act:
            act.put_entries(ID, fuels(100))
        assert project.entries(ID) == ()
        driver.execute("PRAGMA max_page_count = 100000")
        with project.begin("enter", AT) as act:
            act.put_entries(ID, fuels(2))
        check_sound(project)
    with reopened(path) as project:
        assert len(project.entries(ID)) == 24


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 400 KiB, where this user may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)]
    if (
        os.name == "nt"
        or os.geteuid()
        or subprocess.run(command, capture_output=True, check=False).returncode
    ):
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_that_is_really_full(small_disk: Path) -> None:
    path = small_disk / "งาน.lgo"
    with new_project(path) as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel()])
        with refused("environment.disk_full"), project.begin("import", AT) as act:
            act.put_entries(ID, fuels(200))
        assert project.entries(ID) == (fuel(),)
        report = small_disk / "r.pdf"
        write_file(report, b"old")
        with refused("environment.disk_full"):
            write_file(report, bytes(400_000))
        assert report.read_bytes() == b"old"
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel(2)])
        check_sound(project)
    free = os.statvfs(small_disk).f_bavail * 4096
    (small_disk / "filler").write_bytes(bytes(free - 40_000))
    with refused("environment.disk_full"):
        new_project(small_disk / "b.lgo")
    assert sorted(p.name for p in small_disk.iterdir()) == ["filler", "r.pdf", "งาน.lgo"]


def test_a_read_only_disk_is_told(small_disk: Path) -> None:
    path = small_disk / "a.lgo"
    new_project(path).close()
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    subprocess.run(remount, check=True)
    raw = path.read_bytes()
    with refused("environment.read_only"):
        reopened(path)
    with refused("environment.read_only"):
        new_project(small_disk / "b.lgo")
    with refused("environment.read_only"):
        write_file(small_disk / "r.pdf", b"new")
    assert path.read_bytes() == raw


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder whose modes hold for this user; root becomes nobody for a while."""
    with TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o777)
        root = os.name != "nt" and os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            if not os.access(TESTS, os.R_OK | os.X_OK, effective_ids=True):
                pytest.skip("this checkout lies where only root may read")
            yield path
        finally:
            if root:
                os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="modes are of Unix")
def test_a_protected_file_or_folder_is_told(guarded: Path) -> None:
    folder = guarded / "ห้องคลัง"
    folder.mkdir()
    path = folder / "a.lgo"
    new_project(path).close()
    raw = path.read_bytes()
    for place, mode in ((path, 0o400), (folder, 0o500)):
        usual = place.stat().st_mode
        place.chmod(mode)
        with refused("environment.read_only"):
            reopened(path)
        place.chmod(usual)
    folder.chmod(0o500)
    with refused("environment.read_only"):
        new_project(folder / "b.lgo")
    with refused("environment.read_only"):
        write_file(folder / "r.pdf", b"new")
    folder.chmod(0o700)
    assert path.read_bytes() == raw
    assert list(folder.iterdir()) == [path]


def killed_while_saving(path: Path, kills: int, most_saves: int) -> None:
    random = Random(1)
    acknowledged = 0
    for _ in range(kills):
        saver = child("save_on", path)
        assert saver.stdout is not None
        lines = [saver.stdout.readline() for _ in range(random.randint(1, most_saves))]
        saver.kill()
        lines += saver.stdout.read().splitlines()
        saver.communicate()
        assert all(lines), "the process saved nothing"
        acknowledged = int(lines[-1])
        with reopened(path) as project:
            check_sound(project)
            entries = project.entries(ID)
            found = project.project().save_seq - 1
            assert found in (acknowledged, acknowledged + 1)
            assert len(entries) == found + 1
            assert str(entries[0].value) == str(found)


def test_a_program_killed_while_saving_loses_no_acknowledged_save(path: Path) -> None:
    killed_while_saving(path, kills=3, most_saves=25)


@pytest.mark.long
def test_a_program_killed_many_times_loses_no_acknowledged_save(path: Path) -> None:
    killed_while_saving(path, kills=80, most_saves=40)
