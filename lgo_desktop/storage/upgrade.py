"""Bringing a project file to the newest tables, wholly or not at all.

Alembic gives the order of the steps and the operations they use; the number of the last step is
kept in the file's ``user_version``, written in the same transaction. Alembic is imported only
when there is a step to take.
"""

from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, Engine

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.storage.backup import compare
from lgo_desktop.storage.engine import driver_connection
from lgo_desktop.storage.safe_write import part_of, publish
from lgo_desktop.storage.soundness import rows_hash
from lgo_desktop.storage.tables import APPLICATION_ID
from lgo_desktop.storage.trouble import database_trouble, file_trouble

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, have: int, path: Path) -> None:
    """Take every step after revision ``have`` (0: an empty file) in one transaction.

    References are checked at the end only: SQLite rebuilds a table to alter it, and may not look
    at them meanwhile. A file whose references do not hold is refused as ``project.damaged``.
    """
    driver = driver_connection(engine)
    driver.execute("PRAGMA foreign_keys = OFF")  # has no effect inside a transaction
    try:
        with engine.begin() as connection:
            revision = _take_steps(connection, have)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
            connection.exec_driver_sql(f"PRAGMA user_version = {revision:d}")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise Refused(error("project.damaged", Where(file=path.name), file=path.name))
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def keep_copy(engine: Engine, path: Path, revision: int) -> Path:
    """A copy of the file as it is before the step to ``revision``; an older copy is never replaced.

    It is opened and compared before it counts: ``backup.unlike``.

    The copy is made through the open connection: opening the file a second time in this process
    would give the lock away (https://www.sqlite.org/howtocorrupt.html section 2.2).
    """
    stem = f"{path.stem}.before-{revision:04d}"
    names = chain([f"{stem}.lgo"], (f"{stem}-{n}.lgo" for n in count(2)))
    copy = next(name for name in map(path.with_name, names) if not name.exists())
    part = part_of(copy)
    with file_trouble(path):
        part.unlink(missing_ok=True)
    with database_trouble(path):
        driver_connection(engine).execute("VACUUM INTO ?", (str(part),))
        with engine.begin() as connection:
            content = rows_hash(connection)
        compare(part, content, copy)
    publish(part, copy)
    return copy


def _take_steps(connection: Connection, have: int) -> int:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    steps = list(ScriptDirectory(str(MIGRATIONS)).walk_revisions())
    context = MigrationContext.configure(connection, opts={"transactional_ddl": True})
    revision = have
    with Operations.context(context):
        for step in reversed(steps):
            if int(step.revision) > have:
                step.module.upgrade()
                revision = int(step.revision)
    return revision
