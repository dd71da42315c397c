"""Entries as rows, with where each of them came from."""

from dataclasses import astuple, dataclass
from functools import lru_cache

from sqlalchemy import Connection, select

from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import Period, parse_month
from lgo_desktop.storage.change_log import Key, Row
from lgo_desktop.storage.tables import entry


@dataclass(frozen=True, slots=True)
class Origin:
    """How an entry came in: ``enter`` by hand, ``import`` from a cell of a file, and so on."""

    way: str
    file: str | None = None
    cell: str | None = None


BY_HAND = Origin("enter")


def entry_key(inventory: str, key: EntryKey) -> Key:
    """The primary key of an entry's row."""
    return (inventory, *astuple(key))


def entry_row(inventory: str, given: Entry, origin: Origin) -> Row:
    """The row of an entry."""
    key = given.key
    return {
        "inventory": inventory,
        "source": key.source,
        "variant": key.variant,
        "facility": key.facility,
        "item": key.item,
        "period": key.period,
        "field": key.field,
        "value": given.value,
        "unit": given.unit,
        "note": given.note,
        "origin": origin.way,
        "origin_file": origin.file,
        "origin_cell": origin.cell,
    }


def read_entries(connection: Connection, inventory: str) -> tuple[Entry, ...]:
    """The entries of an inventory in the order of their keys."""
    rows = connection.execute(
        select(entry).where(entry.c.inventory == inventory).order_by(*entry.primary_key)
    )
    return tuple(
        Entry(
            EntryKey(r.source, r.variant, r.facility, r.item, r.period, r.field),
            stored_period(r.period), r.value, r.unit, r.note,
        )
        for r in rows
    )  # fmt: skip


def read_origins(connection: Connection, inventory: str) -> dict[EntryKey, Origin]:
    """Where each entry of an inventory came from."""
    rows = connection.execute(select(entry).where(entry.c.inventory == inventory))
    return {
        EntryKey(r.source, r.variant, r.facility, r.item, r.period, r.field): Origin(
            r.origin, r.origin_file, r.origin_cell
        )
        for r in rows
    }


@lru_cache(maxsize=1024)
def stored_period(text: str) -> Period:
    """The period of an ISO text as it is stored: ``2025-01`` or ``2025-01/2025-03``."""
    first, _, last = text.partition("/")
    return Period(parse_month(first), parse_month(last or first))
