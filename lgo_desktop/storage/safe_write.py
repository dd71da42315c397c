"""Files written whole or not at all: the old content stays until the new one is on disk."""

import contextlib
import errno
import os
import time
from itertools import chain
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.storage.trouble import file_trouble

_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between attempts on Windows, where a virus scanner may hold a fresh file for a moment."""
_HELD_FOR_A_MOMENT = (5, 32, 33)
"""Windows: access denied, sharing violation, lock violation."""
_NO_HARD_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)


def part_of(path: Path) -> Path:
    """Where a file is built before it takes its name."""
    return path.with_name(f".{path.name}.part")


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole, replacing an older one only when the new one is safely on disk.

    Raises :class:`Refused` with an ``environment.…`` finding; the older file is then unharmed and
    nothing is left beside it.
    """
    part = part_of(path)
    with file_trouble(path):
        try:
            part.write_bytes(data)
            flush_file(part)
            _read_back(part, data)
            _patiently_replace(part, path)
        except BaseException:
            with contextlib.suppress(OSError):  # the first trouble is the one to tell
                part.unlink(missing_ok=True)
            raise
        flush_folder(path.parent)


def publish(part: Path, path: Path) -> None:
    """Give a finished file its name, unless the name is taken: ``project.exists``.

    A hard link refuses a taken name in one step; a stick that has no links is looked at first.
    """
    with file_trouble(path):
        flush_file(part)
        try:
            os.link(part, path)
        except FileExistsError:
            raise Refused(error("project.exists", Where(file=path.name), file=path.name)) from None
        except OSError as trouble:
            if trouble.errno not in _NO_HARD_LINKS:
                raise
            if path.exists():
                raise Refused(
                    error("project.exists", Where(file=path.name), file=path.name)
                ) from None
            _patiently_replace(part, path)
        else:
            part.unlink()
        flush_folder(path.parent)


def put_in_place(made: Path, path: Path) -> None:
    """Let a finished file take the name of another, which stands unharmed until then."""
    with file_trouble(path):
        flush_file(made)
        _patiently_replace(made, path)
        flush_folder(path.parent)


def flush_file(path: Path) -> None:
    """Have the system put a file's content on disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Have the system put a folder's names on disk; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as trouble:
        if trouble.errno != errno.EINVAL:  # some file systems cannot, and need not
            raise
    finally:
        os.close(descriptor)


def _read_back(path: Path, data: bytes) -> None:
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):  # read from the medium, not from memory
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        if file.read() != data:
            raise OSError(errno.EIO, "the file reads back differently", str(path))


def _patiently_replace(part: Path, path: Path) -> None:
    for pause in chain(_PAUSES, [None]):
        try:
            part.replace(path)
        except PermissionError as trouble:
            if pause is None or getattr(trouble, "winerror", None) not in _HELD_FOR_A_MOMENT:
                raise
            time.sleep(pause)
        else:
            return
