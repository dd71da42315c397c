"""Entries as rows, with where each of them came from."""

from dataclasses import astuple, dataclass
from functools import lru_cache

from sqlalchemy import Connection, Text, select, type_coerce

from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import Period, parse_month
from lgo_desktop.storage.change_log import Key, Row
from lgo_desktop.storage.columns import value_of
from lgo_desktop.storage.tables import entry


@dataclass(frozen=True, slots=True)
class Origin:
    """How an entry came in: ``enter`` by hand, ``import`` from a cell of a file, and so on."""

    way: str
    file: str | None = None
    cell: str | None = None


BY_HAND = Origin("enter")

_COLUMNS = (
    entry.c.source, entry.c.variant, entry.c.facility, entry.c.item, entry.c.period, entry.c.field,
    type_coerce(entry.c.value, Text), entry.c.unit, entry.c.note,
    entry.c.origin, entry.c.origin_file, entry.c.origin_cell,
)  # fmt: skip
"""The six of the key first; the value as it is stored, which is read quicker so."""


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


def read_entries(
    connection: Connection, inventory: str
) -> tuple[tuple[Entry, ...], dict[EntryKey, Origin]]:
    """The entries of an inventory in the order of their keys, and where each came from."""
    asked = select(*_COLUMNS).where(entry.c.inventory == inventory).order_by(*_COLUMNS[:6])
    entries, origins = [], {}
    for (
        source,
        variant,
        facility,
        item,
        period,
        field,
        value,
        unit,
        note,
        *way,
    ) in connection.execute(asked):
        key = EntryKey(source, variant, facility, item, period, field)
        entries.append(Entry(key, stored_period(period), value_of(value), unit, note))
        origins[key] = _stored_origin(*way)
    return tuple(entries), origins


@lru_cache(maxsize=1024)
def _stored_origin(way: str, file: str | None, cell: str | None) -> Origin:
    return Origin(way, file, cell)


@lru_cache(maxsize=1024)
def stored_period(text: str) -> Period:
    """The period of an ISO text as it is stored: ``2025-01`` or ``2025-01/2025-03``."""
    first, _, last = text.partition("/")
    return Period(parse_month(first), parse_month(last or first))
