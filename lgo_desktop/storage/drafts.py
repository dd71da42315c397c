"""Drafts: half-typed texts, safe within seconds and outside the log of changes.

A draft is kept under the field it was typed in and gives way to the next one; when the field is
saved or left empty it is cleared. After a crash the drafts are what can be offered again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lgo_desktop.storage.tables import draft


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and not saved: in which field (a name of the window's own), and when."""

    place: str
    text: str
    at: datetime


def keep_draft(connection: Connection, given: Draft) -> None:
    """Keep a draft in place of the one before."""
    row = {"place": given.place, "text": given.text, "at": given.at}
    added = upsert(draft).values(row)
    kept = {"text": added.excluded.text, "at": added.excluded.at}
    connection.execute(added.on_conflict_do_update(index_elements=["place"], set_=kept))


def read_drafts(connection: Connection) -> tuple[Draft, ...]:
    """All drafts by place."""
    return tuple(Draft(*row) for row in connection.execute(select(draft).order_by(draft.c.place)))


def drop_drafts(connection: Connection, places: Iterable[str] | None = None) -> None:
    """Remove the drafts of some places, or all."""
    if places is None:
        connection.execute(delete(draft))
    else:
        connection.execute(delete(draft).where(draft.c.place.in_(list(places))))
