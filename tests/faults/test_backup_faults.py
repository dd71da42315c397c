"""Errors and kills at every operation of a backup and of a restore.

Whatever happens, the project is as it was saved, a backup that has its name is whole, and a file
that is restored into is the old one or the new one.
"""

import errno
import os
import shutil
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from evidence_samples import evidence, proof_of
from fault_vfs import Fault, FaultLayer, compiled
from storage_samples import AT, ID, fuel, fuels, new_project, reopened

from lgo_desktop.base.errors import Refused
from lgo_desktop.services.backing_up import AT_EXIT, all_backups, back_up, back_up_file
from lgo_desktop.services.restoring import restore
from lgo_desktop.storage.backup_names import backups_in
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.restore import checked_copy

Where = Literal["disk", "full", "file"]
"""Operations of SQLite on its files, of which one fails, or all from one on; and of Python."""
BYTES = b"%PDF-1.4 one"
HELD, AHEAD = 24, 25
"""How many entries the backup has, and the project that has gone on."""
EVERY = pytest.mark.parametrize("step", [17, pytest.param(1, marks=pytest.mark.long)])
"""Every seventeenth operation, or each."""
BOTH = pytest.mark.parametrize("where", ["disk", "file"])
ALL = pytest.mark.parametrize("where", ["disk", "full", "file"])
NEEDS_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
REFUSALS = ("environment.", "project.", "backup.")


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FaultLayer]:
    """The fault layer, under every file that these tests open."""
    made = compiled(tmp_path_factory.mktemp("layer"))
    with made.in_use():
        yield made


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with entries and evidence; backups go to a folder of this test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    path = tmp_path / "work" / "a.lgo"
    path.parent.mkdir()
    with new_project(path) as project, project.begin("enter", AT) as act:
        act.put_entries(ID, fuels(HELD // 12))
        act.put_evidence(evidence(), BYTES)
        act.link_evidence([proof_of()])
    return path


@pytest.fixture
def backup(path: Path) -> Path:
    """A backup of the project, which then goes on by one entry."""
    made = back_up_file(path).backup.path
    with reopened(path) as project, project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel(50)])
    return made


class Faults:
    """Let the n-th operation go wrong, here or there; ``count`` tells how many there were."""

    def __init__(self, layer: FaultLayer, monkeypatch: pytest.MonkeyPatch) -> None:
        self._layer, self._monkeypatch = layer, monkeypatch
        self.count = 0

    @contextmanager
    def at(self, where: Where, number: int, *, kill: bool = False) -> Iterator[None]:
        """Operation ``number`` of the block fails, or the process is killed before it."""
        self.count = 0
        if where != "file":
            if where == "full":
                self._layer.arm(Fault.FOR_EVER, number, sqlite3.SQLITE_FULL, torn=True)
            else:
                self._layer.arm(Fault.KILL if kill else Fault.ONCE, number, sqlite3.SQLITE_IOERR)
            try:
                yield
            finally:
                self.count = self._layer.count()
                self._layer.disarm()
            return
        with self._monkeypatch.context() as patched:
            for home, name in (
                (os, "link"), (os, "fsync"), (shutil, "copyfile"),
                *((Path, one) for one in ("write_bytes", "replace", "unlink", "mkdir", "touch")),
            ):  # fmt: skip
                patched.setattr(home, name, self._faulty(getattr(home, name), number, kill=kill))
            yield

    def _faulty(
        self, real: Callable[..., object], number: int, *, kill: bool
    ) -> Callable[..., object]:
        def run(*words: object, **options: object) -> object:
            self.count += 1
            if self.count == number:
                if kill:
                    os.kill(os.getpid(), signal.SIGKILL)
                raise OSError(errno.EIO, "made up")
            return real(*words, **options)

        return run

    def killed(self, where: Where, number: int, work: Callable[[], object]) -> bool:
        """Do some work in a child that is killed at an operation; whether it came to that."""
        child = os.fork()
        if not child:
            try:
                with self.at(where, number, kill=True):
                    work()
                os._exit(0)
            except BaseException:  # noqa: BLE001 - a child of a test must not go on as a test
                os._exit(1)
        status = os.waitpid(child, 0)[1]
        assert status in (0, signal.SIGKILL), "the work failed where it should have been killed"
        return status == signal.SIGKILL


@pytest.fixture
def faults(layer: FaultLayer, monkeypatch: pytest.MonkeyPatch) -> Faults:
    """Faults to come."""
    return Faults(layer, monkeypatch)


def assert_whole(project: ProjectFile, entries: int) -> None:
    """The project has all it had, and nothing is wrong with it."""
    assert project.faults() == ()
    assert len(project.entries(ID)) == entries
    assert project.evidence_bytes(evidence().sha256) == BYTES


def whole_backups(path: Path) -> int:
    """How many backups have their name; asserts that each of them is whole."""
    scratch = path.parent.with_name("scratch")
    scratch.mkdir(exist_ok=True)
    found = [one for folder in all_backups().glob("*") for one in backups_in(folder)]
    for one in found:
        copy, note = checked_copy(one.path, scratch)
        assert note is not None
        copy.unlink()
    return len(found)


def left_over(folder: Path) -> list[str]:
    """The names of files that some work has begun and not finished."""
    return [one.name for one in folder.rglob(".*")]


@EVERY
@ALL
def test_an_error_at_any_operation_of_a_backup(
    path: Path, faults: Faults, where: Where, step: int
) -> None:
    number, refused, made = 1 - step, 0, 0
    with reopened(path) as project:
        while number <= faults.count:
            number += step
            try:
                with faults.at(where, number):
                    back_up(project, AT_EXIT)
                made += 1
            except Refused as refusal:
                assert refusal.findings[0].code.startswith(REFUSALS)  # noqa: PT017
                refused += 1
            assert_whole(project, HELD)
    assert refused
    assert whole_backups(path) >= 1
    assert made >= 1
    assert left_over(all_backups()) == []


@EVERY
@BOTH
@NEEDS_FORK
def test_a_kill_at_any_operation_of_a_backup(
    path: Path, faults: Faults, where: Where, step: int
) -> None:
    number, kills = 1, 0
    while faults.killed(where, number, lambda: back_up_file(path)):
        kills += 1
        with reopened(path) as project:
            assert_whole(project, HELD)
        whole_backups(path)
        number += step
    assert kills > 1
    back_up_file(path)
    assert left_over(all_backups()) == []


@EVERY
@ALL
def test_an_error_at_any_operation_of_a_restore(
    path: Path, backup: Path, faults: Faults, where: Where, step: int
) -> None:
    standing, number, refused = path.read_bytes(), 1 - step, 0
    while number <= faults.count:
        number += step
        path.write_bytes(standing)
        try:
            with faults.at(where, number):
                restore(backup, path)
        except Refused as refusal:
            assert refusal.findings[0].code.startswith(REFUSALS)  # noqa: PT017
            refused += 1
        restored(path)
    assert refused
    assert restored(path)
    assert whole_backups(path) >= 1
    assert left_over(path.parent) == []


@EVERY
@BOTH
@NEEDS_FORK
def test_a_kill_at_any_operation_of_a_restore(
    path: Path, backup: Path, faults: Faults, where: Where, step: int
) -> None:
    standing, number, kills = path.read_bytes(), 1, 0
    while faults.killed(where, number, lambda: restore(backup, path)):
        kills += 1
        restored(path)
        whole_backups(path)
        path.write_bytes(standing)
        number += step
    assert kills > 1
    assert restored(path)
    assert left_over(path.parent) == []


def restored(path: Path) -> bool:
    """Whether a file is the restored one; asserts that it is whole, the old one or the new one."""
    with reopened(path) as project:
        new = len(project.entries(ID)) == HELD
        assert_whole(project, HELD if new else AHEAD)
    return new
