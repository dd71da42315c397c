"""Another unit for a whole row: its numbers as they stand, or converted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.units import Unit, convert, unit_named


def can_convert(entries: Iterable[Entry], unit: Unit) -> bool:
    """Whether every number can be said in another unit."""
    return all(unit_named(one.unit).dimension == unit.dimension for one in entries)


def in_unit(entries: Sequence[Entry], unit: Unit, *, converted: bool) -> list[Entry]:
    """The numbers in another unit: the same amounts if ``converted``, else the same digits."""
    return [_in_unit(one, unit, converted=converted) for one in entries if one.unit != unit.id]


def _in_unit(entry: Entry, unit: Unit, *, converted: bool) -> Entry:
    if not converted:
        return replace(entry, unit=unit.id)
    return replace(entry, value=convert(entry.number, unit_named(entry.unit), unit), unit=unit.id)
