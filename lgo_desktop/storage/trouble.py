"""The one place where errors of SQLite and of the machine become findings people can act on.

Only troubles of the surroundings and damage are translated; any other error is a defect of the
program and passes through as it is.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.storage.lock_note import read_lock_note

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_PERM: "environment.read_only",
    sqlite3.SQLITE_BUSY: "environment.open_elsewhere",
    sqlite3.SQLITE_READONLY: "environment.read_only",
    sqlite3.SQLITE_IOERR: "environment.io_error",
    sqlite3.SQLITE_CORRUPT: "project.damaged",
    sqlite3.SQLITE_FULL: "environment.disk_full",
    sqlite3.SQLITE_CANTOPEN: "environment.cannot_open",
    sqlite3.SQLITE_PROTOCOL: "environment.open_elsewhere",
    sqlite3.SQLITE_NOTADB: "project.damaged",
}
_BY_ERRNO = {
    errno.ENOSPC: "environment.disk_full",
    errno.EDQUOT: "environment.disk_full",
    errno.EFBIG: "environment.disk_full",
    errno.EROFS: "environment.read_only",
    errno.EACCES: "environment.read_only",
    errno.EPERM: "environment.read_only",
    errno.EIO: "environment.io_error",
    errno.ENODEV: "environment.io_error",
    errno.ENXIO: "environment.io_error",
    errno.ENOENT: "environment.cannot_open",
    errno.ENOTDIR: "environment.cannot_open",
    errno.EISDIR: "environment.cannot_open",
    errno.ENAMETOOLONG: "environment.cannot_open",
    errno.EINVAL: "environment.cannot_open",
}
_USED_BY_ANOTHER_PROGRAM = (32, 33)
"""Windows: sharing violation, lock violation."""
_NO_TEXT = "Could not decode to UTF-8"
"""The beginning of Python's own error about a text that is none, which has no code of SQLite."""
_PRIMARY = 0xFF
"""SQLite's extended codes carry the primary code in the low byte."""


def open_elsewhere(path: Path) -> Finding:
    """That the file is in use, with the computer and the time of its lock note."""
    note = read_lock_note(path)
    return error(
        "environment.open_elsewhere", Where(file=path.name),
        file=path.name, host=note.host, since=note.since,
    )  # fmt: skip


def _finding(code: str, path: Path) -> Finding:
    if code == "environment.open_elsewhere":
        return open_elsewhere(path)
    return error(code, Where(file=path.name), file=path.name)


def _refusal(trouble: BaseException | None, path: Path) -> Refused | None:
    if isinstance(trouble, OSError):
        if getattr(trouble, "winerror", None) in _USED_BY_ANOTHER_PROGRAM:
            return Refused(_finding("environment.file_in_use", path))
        code = _BY_ERRNO.get(trouble.errno or 0)
    else:
        number = getattr(trouble, "sqlite_errorcode", None)
        code = None if number is None else _BY_SQLITE_CODE.get(number & _PRIMARY)
        if number is None and str(trouble).startswith(_NO_TEXT):
            code = "project.damaged"
    return Refused(_finding(code, path)) if code else None


@contextmanager
def database_trouble(path: Path) -> Iterator[None]:
    """Errors of SQLite inside the block become refusals about this project file."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as trouble:
        cause = trouble.orig if isinstance(trouble, DBAPIError) else trouble
        refusal = _refusal(cause, path)
        if refusal is None:
            raise
        raise refusal from trouble


@contextmanager
def file_trouble(path: Path) -> Iterator[None]:
    """Errors of the file system inside the block become refusals about this file."""
    try:
        yield
    except OSError as trouble:
        refusal = _refusal(trouble, path)
        if refusal is None:
            raise
        raise refusal from trouble
