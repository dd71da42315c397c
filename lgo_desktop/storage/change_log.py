"""The one door through which rows of a project change, so that every change is recorded.

A change is written in the same transaction as the row itself, with the row before and after as
JSON: that record is undo, audit trail and history in one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert

from lgo_desktop.storage.columns import value_of, value_text
from lgo_desktop.storage.tables import LOGGED, change, change_set, project

Row = Mapping[str, object]
"""All columns of a row by name."""
Key = tuple[object, ...]
"""The values of a row's primary key, in the order of its columns."""

VALUE = "value"
"""The one column, in any table, that holds what was typed."""

_AT_ONCE = 500
"""Keys looked up by one statement; SQLite takes 32,766 values in one."""


@dataclass(frozen=True, slots=True)
class Step:
    """One row before and after; None where there was none."""

    table: Table
    key: Key
    before: Row | None
    after: Row | None

    def as_row(self, seq: int, n: int) -> dict[str, object]:
        """The step as a row of ``change``."""
        return {
            "change_set": seq,
            "n": n,
            "table_name": self.table.name,
            "row_key": _json(list(self.key)),
            "before": row_json(self.before),
            "after": row_json(self.after),
        }


class ChangeLog:
    """Changes of rows in the transaction of one act, recorded as one change set."""

    def __init__(
        self, connection: Connection, act: str, at: datetime, note: str, reverts: int | None = None
    ) -> None:
        self._connection = connection
        self._head = {"act": act, "at": at, "note": note, "reverts": reverts}
        self._count = 0
        self.seq: int | None = None
        """The number of the change set; None as long as nothing has changed."""

    def put(self, table: Table, rows: Iterable[Row]) -> int:
        """Insert or replace whole rows; returns how many differ from what was there."""
        wanted = {key_of(table, row): dict(row) for row in rows}
        present = self._present(table, list(wanted))
        steps = [
            Step(table, key, present.get(key), row)
            for key, row in wanted.items()
            if present.get(key) != row
        ]
        if steps:
            self._record(steps)
            statement = upsert(table)
            names = [name.name for name in table.primary_key]
            others = {c.name: c for c in statement.excluded if c.name not in names}
            if others:  # a row that is nothing but its key has no other form
                statement = statement.on_conflict_do_update(index_elements=names, set_=others)
            self._connection.execute(statement, [wanted[step.key] for step in steps])
        return len(steps)

    def remove(self, table: Table, keys: Iterable[Key]) -> int:
        """Delete rows; returns how many there were."""
        present = self._present(table, list(dict.fromkeys(keys)))
        steps = [Step(table, key, row, None) for key, row in present.items()]
        if steps:
            self._record(steps)
            for some in _batches(list(present)):
                self._connection.execute(delete(table).where(_is_one_of(table, some)))
        return len(steps)

    def _present(self, table: Table, keys: Sequence[Key]) -> dict[Key, Row]:
        found: dict[Key, Row] = {}
        for some in _batches(keys):
            for row in self._connection.execute(select(table).where(_is_one_of(table, some))):
                found[key_of(table, row._asdict())] = row._asdict()
        return {key: found[key] for key in keys if key in found}

    def _record(self, steps: Sequence[Step]) -> None:
        if self.seq is None:
            added = insert(change_set).values(self._head).returning(change_set.c.seq)
            self.seq = self._connection.scalars(added).one()
            self._connection.execute(update(project).values(save_seq=project.c.save_seq + 1))
        self._connection.execute(
            insert(change),
            [step.as_row(self.seq, n) for n, step in enumerate(steps, self._count)],
        )
        self._count += len(steps)


def key_of(table: Table, row: Row) -> Key:
    """The primary key of a row."""
    return tuple(row[column.name] for column in table.primary_key)


def row_json(row: Row | None) -> str | None:
    """A row as it is kept in the change log; values as in their columns, decimals exact."""
    if row is None:
        return None
    return _json({name: _kept(name, value) for name, value in row.items()})


def _kept(name: str, value: object) -> object:
    return value_text(value) if name == VALUE and value is not None else value


def row_from_json(table: Table, text: str | None) -> Row | None:
    """The row that :func:`row_json` kept."""
    if text is None:
        return None
    row: dict[str, object] = json.loads(text)
    for column in table.columns:
        value = row[column.name]
        if column.name == VALUE and isinstance(value, str):
            row[column.name] = value_of(value)
    return row


def read_steps(connection: Connection, seq: int) -> tuple[Step, ...]:
    """What a change set changed, in order."""
    rows = connection.execute(select(change).where(change.c.change_set == seq).order_by(change.c.n))
    return tuple(
        Step(
            LOGGED[row.table_name],
            tuple(json.loads(row.row_key)),
            row_from_json(LOGGED[row.table_name], row.before),
            row_from_json(LOGGED[row.table_name], row.after),
        )
        for row in rows
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _is_one_of(table: Table, keys: Sequence[Key]) -> ColumnElement[bool]:
    return tuple_(*table.primary_key).in_(keys)


def _batches(keys: Sequence[Key]) -> Iterator[Sequence[Key]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]
