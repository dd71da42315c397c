"""After a power cut: whether the unfinished save can be taken back and the file is then sound.

SQLite takes an unfinished save back by itself when it opens the file. That is tried on a copy
first, so that a file which turns out damaged is left exactly as it was found.
"""

import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.storage.engine import file_uri
from lgo_desktop.storage.header import read_header
from lgo_desktop.storage.trouble import database_trouble, file_trouble

_PRIMARY = 0xFF


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what it needs to take an unfinished save back."""
    return path.with_name(path.name + "-journal")


def has_unfinished_save(path: Path) -> bool:
    """Whether the file was not closed properly in the middle of a save, or is being saved now."""
    with file_trouble(path):
        journal = journal_of(path)
        return journal.exists() and journal.stat().st_size > 0


def rehearse(path: Path) -> None:
    """Take the unfinished save back on a copy and check every page and reference of it.

    Raises :class:`Refused` with ``project.damaged``, or ``environment.open_elsewhere`` when the
    save is not unfinished but under way on another computer. Needs room for a second file.
    """
    with database_trouble(path):
        refuse_if_locked(path)
    with file_trouble(path), TemporaryDirectory(prefix=".check-", dir=path.parent) as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(journal_of(path), journal_of(copy))
        with database_trouble(path):
            sound = _is_sound(copy)
        if not sound:
            raise Refused(error("project.damaged", Where(file=path.name), file=path.name))
        read_header(copy)


def refuse_if_locked(path: Path) -> None:
    """SQLite's error if another program has the file."""
    connection = sqlite3.connect(file_uri(path, "ro"), uri=True, timeout=0)
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error as trouble:
        # only a lock is asked for here; that a read-only reader cannot take a save back is known
        if trouble.sqlite_errorcode & _PRIMARY == sqlite3.SQLITE_BUSY:
            raise
    finally:
        connection.close()


def _is_sound(path: Path) -> bool:
    connection = sqlite3.connect(file_uri(path, "rw"), uri=True, timeout=0)
    try:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
