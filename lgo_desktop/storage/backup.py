"""A backup: every table but the bytes of evidence in a file of its own, which opens as a project.

The rows are copied through the project's own connection, because opening the project a second time
in this process would give its lock away. The copy is opened and compared before it gets its name,
so a backup is whole or is none.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import (
    Connection,
    Engine,
    Insert,
    MetaData,
    column,
    delete,
    insert,
    select,
    table,
)

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.storage import engine
from lgo_desktop.storage.recovery import journal_of
from lgo_desktop.storage.safe_write import part_of, publish
from lgo_desktop.storage.soundness import faults_of, rows_hash
from lgo_desktop.storage.tables import (
    APPLICATION_ID,
    REVISION,
    backup_note,
    evidence_blob,
    metadata,
)
from lgo_desktop.storage.trouble import database_trouble, file_trouble

_COPY = "backup_copy"
"""The name under which the project's connection knows the new file."""
_NUMBERS = "sqlite_sequence"
"""Where SQLite keeps the last number given to an act: after a restore it is above the last act."""


@dataclass(frozen=True, slots=True)
class BackupNote:
    """What a backup says of itself: when and why it was made, and the hash of its rows."""

    made_at: datetime
    occasion: str
    content: str


def make_backup(project: Engine, target: Path, made_at: datetime, occasion: str) -> None:
    """Write a backup of an open project; ``project.exists`` if the name is taken.

    Raises :class:`Refused` with an ``environment.…`` finding, or ``backup.unlike`` if the copy
    does not say what the project says; nothing is then left but what was there.
    """
    part = part_of(target)
    try:
        with file_trouble(target), database_trouble(target):
            discard(part)
            _make_tables(part)
            compare(part, _copy_rows(project, part, made_at, occasion), target)
        publish(part, target)
    finally:
        with suppress(OSError):  # what went wrong before is the trouble to tell
            discard(part)


def compare(part: Path, content: str, target: Path) -> None:
    """Open a copy as anybody would, and refuse it unless it is sound and its rows are the same.

    Raises :class:`Refused` with ``backup.unlike``; ``content`` is the hash of the project's rows.
    """
    copy = engine.connect(part)
    try:
        with copy.begin() as connection:
            if rows_hash(connection) != content or faults_of(connection):
                raise Refused(error("backup.unlike", Where(file=target.name), file=target.name))
    finally:
        engine.close(copy)


def read_note(connection: Connection) -> BackupNote | None:
    """What a file says of itself as a backup; None in a project that is none."""
    row = connection.execute(select(backup_note)).first()
    return None if row is None else BackupNote(row.made_at, row.occasion, row.content)


def drop_note(connection: Connection) -> None:
    """Make a backup a project like any other."""
    connection.execute(delete(backup_note))


def discard(part: Path) -> None:
    """Remove a file that was being built, and its journal."""
    part.unlink(missing_ok=True)
    journal_of(part).unlink(missing_ok=True)


def _make_tables(part: Path) -> None:
    part.parent.mkdir(parents=True, exist_ok=True)
    part.touch()
    building = engine.connect(part)
    try:
        with building.begin() as connection:
            metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
            connection.exec_driver_sql(f"PRAGMA user_version = {REVISION:d}")
    finally:
        engine.close(building)


def _copy_rows(project: Engine, part: Path, made_at: datetime, occasion: str) -> str:
    """Copy the rows and leave a note beside them; returns the hash of the rows."""
    driver = engine.driver_connection(project)
    _detach(driver)
    driver.execute(f"ATTACH ? AS {_COPY}", (engine.file_uri(part, "rw"),))
    try:
        driver.execute(f"PRAGMA {_COPY}.journal_mode = MEMORY").fetchall()
        with project.begin() as connection:
            for held in metadata.sorted_tables:
                if held not in (evidence_blob, backup_note):
                    connection.execute(_copied(held.name, held.columns.keys()))
            connection.execute(delete(table(_NUMBERS, schema=_COPY)))
            connection.execute(_copied(_NUMBERS, ["name", "seq"]))
            content = rows_hash(connection)
            note = backup_note.to_metadata(MetaData(), schema=_COPY)
            told = {"made_at": made_at, "occasion": occasion, "content": content}
            connection.execute(insert(note).values(id=1, **told))
    finally:
        with suppress(sqlite3.Error):  # after a fault it may be held; the next backup detaches
            _detach(driver)
    return content


def _detach(driver: sqlite3.Connection) -> None:
    """Let go of the new file, if the project's connection has it."""
    names = [name for _, name, _ in driver.execute("PRAGMA database_list")]
    if _COPY in names:
        driver.execute(f"DETACH {_COPY}")


def _copied(name: str, columns: Sequence[str]) -> Insert:
    copy = table(name, *map(column, columns), schema=_COPY)
    return insert(copy).from_select(columns, select(table(name, *map(column, columns))))
