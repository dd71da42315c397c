"""The one connection to a project file, with settings that never lose an acknowledged save.

An exclusive lock, a truncated journal and full synchronisation survived every simulated power cut
of ``tests/faults``. The driver's own transactions are switched off because they leave half of a
failed migration in the file; every transaction begins with our own ``BEGIN IMMEDIATE``.
"""

import contextlib
import sqlite3
from pathlib import Path, PurePath
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

_SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA journal_mode = TRUNCATE",
    "BEGIN EXCLUSIVE",  # takes the lock now; the system frees it when the process dies
    "COMMIT",
)


def file_uri(path: PurePath, mode: str) -> str:
    """SQLite's name for a file; ``mode`` is ``ro`` or ``rw``.

    A plain name could create an empty file where one is missing; in a URI the characters
    ``#?%`` must be quoted. https://www.sqlite.org/uri.html
    """
    name = path.as_posix()
    slash = "" if name.startswith("/") else "/"
    return f"file://{slash}{quote(name, safe='/:')}?mode={mode}"


def connect(path: Path) -> Engine:
    """The engine of a project file, its lock taken; SQLite's error if it cannot be."""
    uri = file_uri(path, "rw")
    engine = create_engine(
        "sqlite://",
        creator=lambda: _open(uri),
        poolclass=StaticPool,
        hide_parameters=True,  # what officers enter belongs in no error report
    )
    event.listen(engine, "begin", _begin)
    driver_connection(engine)
    return engine


def driver_connection(engine: Engine) -> sqlite3.Connection:
    """SQLite's own connection, for statements that stand outside transactions."""
    pooled = engine.raw_connection()
    try:
        connection = pooled.driver_connection
    finally:
        pooled.close()
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101 - narrows the driver's type
    return connection


def close(engine: Engine) -> None:
    """Give the file back, with no journal beside it."""
    with contextlib.suppress(sqlite3.Error):  # every save is on disk; this only tidies up
        driver_connection(engine).execute("PRAGMA journal_mode = DELETE")
    engine.dispose()


def _open(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)
    try:
        for setting in _SETTINGS:
            connection.execute(setting).fetchall()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
