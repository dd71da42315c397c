"""Whether a file is whole: pages, references, and the hash of all its rows.

SQLite's own check notices one flipped bit in six; the hash of the rows notices every change of
what they say.
"""

import hashlib
import json
from itertools import groupby

from sqlalchemy import Connection, column, func, select, table, true

_MASTER = table("sqlite_master", column("type"), column("name"))
_COLUMNS = func.pragma_table_info(_MASTER.c.name).table_valued("cid", "name", "pk")
_OWN = "sqlite_"
NOT_HASHED = frozenset({"evidence_blob", "backup_note"})
"""Bytes of evidence are compared by their own hashes; a note cannot hold its own hash."""
_MOST_TOLD = 20
_AT_ONCE = 1_000


def faults_of(connection: Connection) -> tuple[str, ...]:
    """What SQLite finds wrong with pages and references, in its own words; nothing: it is sound."""
    pages = connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_TOLD:d})").fetchall()
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_MOST_TOLD)
    told = [str(row[0]) for row in pages if row[0] != "ok"]
    return (*told, *(f"{row[0]} {row[1]} → {row[2]}" for row in broken))


def rows_hash(connection: Connection) -> str:
    """SHA-256 in hex of all rows of all tables as they are stored, of a file of any revision."""
    digest = hashlib.sha256()
    for name, columns in _tables(connection).items():
        raw = table(name, *map(column, columns))
        order = [raw.c[key] for key in sorted(columns, key=lambda one: (not columns[one], one))]
        digest.update(f"\n{name} {json.dumps(list(columns))}\n".encode())
        for some in connection.execute(select(raw).order_by(*order)).partitions(_AT_ONCE):
            rows = (json.dumps(list(row), ensure_ascii=False) for row in some)
            digest.update(("\n".join(rows) + "\n").encode())
    return digest.hexdigest()


def _tables(connection: Connection) -> dict[str, dict[str, int]]:
    """The columns of each table by name, each with its place in the primary key, from 1."""
    parts = (_MASTER.c.name, _COLUMNS.c.name, _COLUMNS.c.pk)
    listed = select(*parts).select_from(_MASTER.join(_COLUMNS, true()))
    rows = connection.execute(
        listed.where(_MASTER.c.type == "table").order_by(_MASTER.c.name, _COLUMNS.c.cid)
    )
    return {
        name: {row[1]: row[2] for row in some}
        for name, some in groupby(rows, lambda row: str(row[0]))
        if name not in NOT_HASHED and not name.startswith(_OWN)
    }
