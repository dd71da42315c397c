"""From a backup to a project: copied, checked on the copy, completed, and only then put in place.

The backup itself is read as bytes and never opened, so it may lie on a stick that cannot be
written.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, text, update
from sqlalchemy.exc import DBAPIError

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.storage import engine, open_files, recovery, tables, upgrade
from lgo_desktop.storage.backup import BackupNote, drop_note, read_note
from lgo_desktop.storage.evidence import Evidence, keep_bytes, read_evidence, sizes_of_bytes
from lgo_desktop.storage.header import read_header
from lgo_desktop.storage.safe_write import flush_folder
from lgo_desktop.storage.shape import check_shape
from lgo_desktop.storage.soundness import faults_of, rows_hash
from lgo_desktop.storage.trouble import database_trouble, file_trouble

NOTED_SINCE = 4
"""The first revision whose backups say what they hold."""
_NO_HARD_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """A folder beside a file in which its successor is made; gone afterwards, also after a kill."""
    folder = target.with_name(f".{target.name}.restoring")
    with file_trouble(target):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def checked_copy(backup: Path, folder: Path) -> tuple[Path, BackupNote | None]:
    """A copy of a backup that is sound, says what the backup noted, and is of this revision.

    Without a note it is an ordinary project. Raises :class:`Refused` as a project file does that
    cannot be opened, ``backup.unsound``, or ``backup.altered`` if it was changed since.
    """
    copy = folder / backup.name
    with _not_open(backup), file_trouble(backup), database_trouble(backup):
        if not backup.is_file():
            raise Refused(error("project.missing", Where(file=backup.name), file=backup.name))
        recovery.refuse_if_locked(backup)
        shutil.copyfile(backup, copy)
        if recovery.has_unfinished_save(backup):
            shutil.copyfile(recovery.journal_of(backup), recovery.journal_of(copy))
        have = read_header(copy, unfinished_save=recovery.has_unfinished_save(copy)).revision
        opened = engine.connect(copy)
        try:
            with _damage_told(backup), opened.begin() as connection:
                note = _checked(connection, have, backup)
            if have < tables.REVISION:
                upgrade.upgrade(opened, have, copy)
            with opened.begin() as connection:
                check_shape(connection, backup)
        finally:
            engine.close(opened)
    return copy, note


def complete(
    copy: Path, bytes_of: Callable[[str], bytes | None], not_before: int
) -> tuple[Evidence, ...]:
    """Make a checked copy a project: with its evidence, and ready to be saved on.

    Saves go on counting after ``not_before``, so that none has the number of a save that is lost.
    Returns the evidence whose bytes ``bytes_of`` does not have.
    """
    opened = engine.connect(copy)
    try:
        with database_trouble(copy), opened.begin() as connection:
            present = set(sizes_of_bytes(connection))
            missing = [
                one
                for one in read_evidence(connection)
                if one.sha256 not in present and not _filled(connection, bytes_of(one.sha256))
            ]
            drop_note(connection)
            _count_on(connection, not_before)
    finally:
        engine.close(opened)
    return tuple(missing)


def set_aside(path: Path) -> Path:
    """Keep a file that cannot be opened under another name, with its journal; returns the name.

    The file keeps its own name too, until another one takes it.
    """
    names = chain([f"{path.stem}.damaged"], (f"{path.stem}.damaged-{n}" for n in count(2)))
    kept = next(p for name in names if not (p := path.with_name(f"{name}.lgo")).exists())
    with file_trouble(path):
        _link(path, kept)
        journal = recovery.journal_of(path)
        if journal.exists():  # it would be taken for that of the file which comes
            journal.replace(recovery.journal_of(kept))
        flush_folder(path.parent)
    return kept


def _link(path: Path, name: Path) -> None:
    try:
        os.link(path, name)
    except OSError as trouble:
        if trouble.errno not in _NO_HARD_LINKS:
            raise
        shutil.copyfile(path, name)


@contextmanager
def _not_open(path: Path) -> Iterator[None]:
    """Nobody in this process has the file open, or opens it meanwhile."""
    path = path.absolute()
    open_files.claim(path)
    try:
        yield
    finally:
        open_files.give_back(path)


@contextmanager
def _damage_told(backup: Path) -> Iterator[None]:
    """Whatever cannot be read in a backup is its damage, and no defect of the program."""
    try:
        with database_trouble(backup):
            yield
    except (DBAPIError, ValueError) as trouble:
        raise Refused(
            error("backup.unsound", Where(file=backup.name), file=backup.name)
        ) from trouble


def _checked(connection: Connection, revision: int, backup: Path) -> BackupNote | None:
    where = Where(file=backup.name)
    if faults_of(connection):
        raise Refused(error("backup.unsound", where, file=backup.name))
    note = read_note(connection) if revision >= NOTED_SINCE else None
    if note is not None and rows_hash(connection) != note.content:
        raise Refused(error("backup.altered", where, file=backup.name))
    return note


def _filled(connection: Connection, content: bytes | None) -> bool:
    if content is not None:
        keep_bytes(connection, content)
    return content is not None


def _count_on(connection: Connection, not_before: int) -> None:
    """Let the next save have a number above that one: saves and acts count together."""
    ours = connection.scalars(text("SELECT save_seq FROM project")).one()
    if not_before > ours:
        connection.execute(update(tables.project).values(save_seq=not_before))
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = 'change_set'"))
        numbers = text("INSERT INTO sqlite_sequence (name, seq) VALUES ('change_set', :seq)")
        connection.execute(numbers, {"seq": not_before})
