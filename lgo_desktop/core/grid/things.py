"""Things: the vehicle, meter or bin that a row is about, in the order of TGO's form."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from lgo_desktop.base.text import Text
from lgo_desktop.core.admission import Form
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Period
from lgo_desktop.core.sources.registry import all_sources

_NUMBER = re.compile(r"(\d+)")


class Thing(NamedTuple):
    """What stays the same along a row: source, variant, facility and item."""

    source: str
    variant: str
    facility: str
    item: str

    def key(self, field: str, period: Period) -> EntryKey:
        """The key of one of its fields in a period."""
        return EntryKey(*self, str(period), field)

    def named(self, forms: Mapping[str, Form]) -> Text:
        """What people call it: the fuel or use with the plate or account, else the source."""
        form = forms.get(self.source)
        variant = form.variant(self.variant) if form else None
        if form is None or variant is None:
            return _same(self.source)
        several = len(form.variants) > 1
        name = variant.name if several else form.name
        told = self.item or self.facility
        return Text(f"{name.th} {told}", f"{name.en} {told}") if told else name


class RowKey(NamedTuple):
    """One row of the grid: a field of a thing."""

    thing: Thing
    field: str

    def key(self, period: Period) -> EntryKey:
        """The key of the row's entry in a period."""
        return self.thing.key(self.field, period)


def thing_of(key: EntryKey) -> Thing:
    """The thing that an entry is about."""
    return Thing(key.source, key.variant, key.facility, key.item)


def row_of(key: EntryKey) -> RowKey:
    """The row that an entry stands in."""
    return RowKey(thing_of(key), key.field)


def place_in_form(thing: Thing) -> tuple[object, ...]:
    """What things are sorted by: the source as in TGO's form, then facility, item and variant."""
    source, variants = _places().get(thing.source, (len(_places()), {}))
    variant = variants.get(thing.variant, len(variants))
    return source, thing.source, _natural(thing.facility), _natural(thing.item), variant


@cache
def _places() -> Mapping[str, tuple[int, Mapping[str, int]]]:
    return {
        source.id: (place, {variant.id: n for n, variant in enumerate(source.variants)})
        for place, source in enumerate(all_sources().values())
    }


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """A name as people sort it: meter 2 before meter 10."""
    return tuple(
        (int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBER.split(name) if part
    )


def _same(name: str) -> Text:
    return Text(name, name)
