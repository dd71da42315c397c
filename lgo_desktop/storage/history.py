"""What was done in a project, and which act the next undo or redo takes back."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, func, select

from lgo_desktop.storage.change_log import ChangeLog, read_steps
from lgo_desktop.storage.tables import change, change_set

UNDO = "undo"
REDO = "redo"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One act: its number, when, what, the user's note, and how many rows it changed.

    ``reverts`` is the number of the act that this one takes back, for an undo and a redo.
    """

    seq: int
    at: datetime
    act: str
    note: str
    reverts: int | None
    changes: int


@dataclass(frozen=True, slots=True)
class Reversible:
    """The acts that can be taken back now: the next to undo, the next to redo."""

    undo: int | None
    redo: int | None


def read_change_sets(connection: Connection) -> tuple[ChangeSet, ...]:
    """All acts, the oldest first."""
    counted = select(change.c.change_set, func.count().label("changes"))
    counts = counted.group_by(change.c.change_set).subquery()
    joined = change_set.join(counts, counts.c.change_set == change_set.c.seq)
    columns = (*change_set.columns, counts.c.changes)
    rows = connection.execute(select(*columns).select_from(joined).order_by(change_set.c.seq))
    return tuple(ChangeSet(r.seq, r.at, r.act, r.note, r.reverts, r.changes) for r in rows)


def read_last_moment(connection: Connection) -> datetime | None:
    """When the newest act was done; None in a file to which nothing was done."""
    newest = select(change_set.c.at).order_by(change_set.c.seq.desc()).limit(1)
    return connection.execute(newest).scalar()


def read_reversible(connection: Connection) -> Reversible:
    """What an undo and a redo would take back.

    An undo takes back the newest act that still holds, a redo the newest undo; a new act in
    between makes earlier undos final.
    """
    done: list[int] = []
    undone: list[int] = []
    listed = select(change_set.c.seq, change_set.c.reverts).order_by(change_set.c.seq)
    for seq, reverts in connection.execute(listed):
        if reverts is None:
            done.append(seq)
            undone.clear()
        elif done and reverts == done[-1]:
            done.pop()
            undone.append(seq)
        else:
            undone.pop()
            done.append(seq)
    return Reversible(done[-1] if done else None, undone[-1] if undone else None)


def revert(connection: Connection, seq: int, log: ChangeLog) -> None:
    """Put every row back as it was before the change set, the last change first."""
    steps = reversed(read_steps(connection, seq))
    for (table, gone), some in groupby(steps, lambda s: (s.table, s.before is None)):
        if gone:
            log.remove(table, [step.key for step in some])
        else:
            log.put(table, [step.before for step in some if step.before is not None])
