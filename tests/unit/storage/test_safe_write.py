"""Files are replaced whole or not at all."""

import errno
import os
from pathlib import Path

import pytest
from storage_samples import refused

from lgo_desktop.storage import safe_write
from lgo_desktop.storage.safe_write import part_of, publish, write_file


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "รายงาน #1.pdf"
    for data in (b"old", b"", b"new" * 100_000):
        write_file(path, data)
        assert path.read_bytes() == data
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "environment.disk_full"),
        (errno.EROFS, "environment.read_only"),
        (errno.EIO, "environment.io_error"),
        (errno.ENOENT, "environment.cannot_open"),
    ],
)
@pytest.mark.parametrize("step", ["write_bytes", "replace", "fsync"])
def test_the_old_file_stays_when_any_step_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, step: str
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(number, "made to fail")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with refused(code):
        write_file(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_reads_back_differently_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    real = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda self, data: real(self, data[:-1] + b"?"))
    with refused("environment.io_error"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_other_errors_pass_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EDOM, "a defect")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="a defect"):
        write_file(tmp_path / "a.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


class HeldError(PermissionError):
    """What Windows says while another program holds a file."""

    winerror = 32


@pytest.mark.parametrize("times", [2, 99])
def test_windows_is_given_time_to_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    pauses: list[float] = []
    monkeypatch.setattr("time.sleep", pauses.append)
    real = Path.replace

    def held(self: Path, target: Path) -> Path:
        if len(pauses) < times and len(pauses) < len(safe_write._PAUSES):
            raise HeldError(errno.EACCES, "held")
        if times > len(safe_write._PAUSES):
            raise HeldError(errno.EACCES, "held")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held)
    if times > len(safe_write._PAUSES):
        with refused("environment.file_in_use"):
            write_file(path, b"new")
        assert (path.read_bytes(), len(pauses)) == (b"old", len(safe_write._PAUSES))
    else:
        write_file(path, b"new")
        assert (path.read_bytes(), len(pauses)) == (b"new", times)


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("taken", [True, False])
def test_a_finished_file_never_takes_anothers_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool, taken: bool
) -> None:
    path = tmp_path / "a.lgo"
    part_of(path).write_bytes(b"new")
    if taken:
        path.write_bytes(b"old")
    if not links:

        def no_links(*_: object) -> None:
            raise OSError(errno.EPERM, "a stick has no links")

        monkeypatch.setattr(os, "link", no_links)
    if taken:
        with refused("project.exists"):
            publish(part_of(path), path)
        assert path.read_bytes() == b"old"
    else:
        publish(part_of(path), path)
        assert path.read_bytes() == b"new"
        assert list(tmp_path.iterdir()) == [path]


def test_publishing_tells_of_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "a.lgo"
    part_of(path).write_bytes(b"new")
    monkeypatch.setattr(os, "link", fail)
    with refused("environment.disk_full"):
        publish(part_of(path), path)


def test_a_folder_that_cannot_be_flushed_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safe_write, "flush_file", lambda _: None)
    for number in (errno.EINVAL, errno.EIO):

        def fail(_: int, number: int = number) -> None:
            raise OSError(number, "cannot be flushed")

        monkeypatch.setattr(os, "fsync", fail)
        if number == errno.EINVAL:
            write_file(tmp_path / "a.pdf", b"new")
        else:
            with refused("environment.io_error"):
                write_file(tmp_path / "a.pdf", b"new")
