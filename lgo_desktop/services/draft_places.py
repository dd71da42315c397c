"""Places of half-typed texts: the names under which a draft is kept, and what they stand for.

A place is ``<kind>:<JSON list>``: the inventory first, then whatever finds the field again. The
kind names the page that can show it.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from lgo_desktop.core.inventory import EntryKey

CELL = "grid"
KEY_PARTS = 6


@dataclass(frozen=True, slots=True)
class Left:
    """What was typed and never saved: in which place, and when."""

    place: str
    text: str
    at: datetime


class Place(NamedTuple):
    """A place taken apart; ``parts`` are what its page knows."""

    kind: str
    inventory: str
    parts: tuple[str, ...]

    @property
    def key(self) -> EntryKey | None:
        """The entry that was being typed, if the parts are those of a key."""
        return EntryKey(*self.parts) if len(self.parts) == KEY_PARTS else None


def place_of(kind: str, inventory: str, *parts: str) -> str:
    """The name of a place: ``papers:["cfo-2568", "electricity", "7"]``."""
    return f"{kind}:{json.dumps([inventory, *parts], ensure_ascii=False)}"


def cell_place(inventory: str, key: EntryKey) -> str:
    """The name of a cell of the month grid."""
    parts = (key.source, key.variant, key.facility, key.item, key.period, key.field)
    return place_of(CELL, inventory, *parts)


def read_place(name: str) -> Place:
    """A name taken apart; one that is not of this form is a place without parts."""
    kind, _, rest = name.partition(":")
    try:
        inventory, *parts = map(str, json.loads(rest))
    except (ValueError, TypeError):
        return Place(kind, "", ())
    return Place(kind, inventory, tuple(parts))
