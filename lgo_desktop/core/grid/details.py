"""What else is asked about a row beside its months: every other field, with what was typed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from lgo_desktop.core.fields import Field
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import Period
from lgo_desktop.core.quality import AD_QUALITY, EF_EVIDENCE, KEEPER
from lgo_desktop.core.units import Unit

FOR_THE_YEAR = (KEEPER, AD_QUALITY, EF_EVIDENCE)
"""Fields of every source that are answered once for the year."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A field beside the months: where its value is kept, its units, and the value if there is one.

    ``unit`` is as typed, else the one to suggest; ``units`` are all that may be typed.
    """

    key: EntryKey
    field: Field
    unit: str
    units: tuple[Unit, ...]
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Details:
    """What is asked for the period of a cell, for the whole year, and for the years before."""

    of_cell: tuple[Asked, ...]
    of_year: tuple[Asked, ...]
    history: tuple[Field, ...]


def details_of(
    row: Row, period: str, year: Period, entries: Iterable[Entry], shown: Collection[str]
) -> Details:
    """What is asked about the thing of a row, in a period as keys have it.

    ``entries`` are those of the thing; ``shown`` are the fields that have rows of their own.
    """
    standing = {one.key: one for one in entries}
    source, thing = row.source, row.key.thing
    once = source.whole_years or source.once_a_year
    of_cell: list[EntryKey] = []
    of_year = [thing.key(one.id, year) for one in FOR_THE_YEAR]
    for field in source.fields:
        if field.id in shown:
            continue
        if once and not field.evidence:
            of_year.append(_said_of_year(row, field, year, standing))
        else:
            of_cell.append(EntryKey(*thing, period, field.id))
    history = tuple(field for field in source.fields if field.history)
    return Details(_asked(row, of_cell, standing), _asked(row, of_year, standing), history)


def years_of(
    fields: Iterable[Field], entries: Iterable[Entry], year: Period
) -> Mapping[tuple[str, int], Entry]:
    """What was typed for years before the inventory, by field and the year in which it ends."""
    known = {field.id for field in fields}
    return {
        (one.key.field, one.period.last.year): one
        for one in entries
        if one.key.field in known and one.period.last < year.first
    }


def _said_of_year(
    row: Row, field: Field, year: Period, standing: Mapping[EntryKey, Entry]
) -> EntryKey:
    """Where the value of a field for the year stands: what was typed for a part of it stays."""
    usual = row.key.thing.key(field.id, year)
    if usual in standing:
        return usual
    typed = [one for one in standing.values() if one.key.field == field.id and one.period in year]
    return max(typed, key=lambda one: one.period.last).key if typed else usual


def _asked(
    row: Row, keys: Iterable[EntryKey], standing: Mapping[EntryKey, Entry]
) -> tuple[Asked, ...]:
    found = []
    for key in keys:
        field = row.source.field(key.field)
        if field is None:
            raise KeyError(key.field)
        units, entry = row.source.units(row.variant, field), standing.get(key)
        unit = entry.unit if entry else units[0].id if units else ""
        found.append(Asked(key, field, unit, units, entry))
    return tuple(found)
