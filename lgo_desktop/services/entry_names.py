"""Entries by the names that people use: the row and its months."""

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.text import Text
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.things import thing_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Period, parse_month
from lgo_desktop.services.draft_places import read_place


def name_of_place(place: str) -> Text | None:
    """What people call the field of a half-typed text; None for a place without a key."""
    key = read_place(place).key
    return None if key is None else name_of_key(key)


def name_of_key(key: EntryKey) -> Text:
    """What people call an entry: ``ดีเซล กข 1201 มี.ค. 2568``."""
    row = thing_of(key).named(all_forms())
    first, _, last = key.period.partition("/")
    try:
        period = Period(parse_month(first), parse_month(last or first))
    except Refused:
        return row
    return Text(f"{row.th} {period.spoken('th')}", f"{row.en} {period.spoken('en')}")
