"""Rows: one field of one thing through the year, with its total and what it emits."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.fields import Field
from lgo_desktop.core.grid.cells import Cell, Look, Sign, Way, cells_of, with_missing
from lgo_desktop.core.grid.row_fields import is_needed, row_fields
from lgo_desktop.core.grid.things import RowKey, Thing
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import APART, Line
from lgo_desktop.core.periods import Month, Period
from lgo_desktop.core.quality import AD_QUALITY, EF_EVIDENCE, ESTIMATE, KEEPER
from lgo_desktop.core.sources.declaration import Source, Variant
from lgo_desktop.core.year_values import adds_up

MONTHLY_FROM = 6
"""A row with so many filled months is one of every month."""


@dataclass(frozen=True, slots=True)
class FactorShown:
    """A factor as it stands beside a row: its key, edition, kg CO2e and the unit it is for."""

    key: str
    edition: str
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Emission:
    """What a thing emits in the year in kg CO2e, what of it counts apart, and by which factors.

    ``complete`` is False where some entry is in no line.
    """

    kgco2e: Decimal
    apart: Decimal
    factors: tuple[FactorShown, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One field of one thing; the first row of a thing, its ``head``, tells what it emits.

    ``total`` is in ``unit``; None where the months do not add up (people, shares, two kinds of
    unit). ``division`` keeps the papers; ``missing`` is how many months are due and empty.
    """

    key: RowKey
    source: Source
    variant: Variant
    field: Field
    unit: str
    division: str
    months: tuple[Cell, ...]
    year: Cell
    total: Decimal | None
    head: bool
    planned: bool
    missing: int
    emission: Emission | None = None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The twelve months, then the whole year."""
        return (*self.months, self.year)

    def with_cells(self, change: Callable[[Cell], Cell]) -> "Row":
        """The row with each cell changed; itself if none is."""
        months, year = tuple(map(change, self.months)), change(self.year)
        same = year is self.year and all(map(lambda a, b: a is b, months, self.months))
        return self if same else replace(self, months=months, year=year)


@dataclass(frozen=True, slots=True)
class Frame:
    """What all rows of a grid have in common.

    ``general`` are the entries that speak of whole sources or facilities (quality of the data);
    ``over`` is the last month that is over; ``asked`` are rows that somebody asked to see;
    ``units`` are to be suggested for rows without numbers.
    """

    year: Period
    over: Month
    way: Way
    division_of: Callable[[Thing], str]
    general: tuple[Entry, ...] = ()
    asked: Collection[RowKey] = field(default_factory=frozenset)
    units: Mapping[RowKey, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ThingEntries:
    """A thing with its entries, of a known source and variant."""

    thing: Thing
    source: Source
    variant: Variant
    entries: tuple[Entry, ...]

    @property
    def filled(self) -> frozenset[str]:
        """The filled fields but those of evidence."""
        return frozenset(one.key.field for one in self.entries) - self.source.evidence

    @property
    def is_there(self) -> bool:
        """Whether anything but words on the quality of the data is known of the thing."""
        return any(one.key.field not in (AD_QUALITY.id, EF_EVIDENCE.id) for one in self.entries)

    @property
    def keeper(self) -> str | None:
        """The division that keeps its papers; None if nobody planned it."""
        said = [one for one in self.entries if one.key.field == KEEPER.id]
        return str(max(said, key=lambda one: one.period.last).value) if said else None

    def rows(self, frame: Frame) -> tuple[Row, ...]:
        """Its rows, without what it emits."""
        asked = {row.field for row in frame.asked if row.thing == self.thing}
        fields = row_fields(self.source, self.filled | asked)
        estimated = _estimated([*_about(frame.general, self.thing), *self.entries])
        return tuple(self._row(of, frame, estimated, head=not n) for n, of in enumerate(fields))

    def _row(
        self, of: Field, frame: Frame, estimated: Callable[[Period], bool], *, head: bool
    ) -> Row:
        own = [one for one in self.entries if one.key.field == of.id]
        key, planned = RowKey(self.thing, of.id), self.keeper is not None
        unit = self._unit(of, own, frame.units.get(key, ""))
        look = Look(frame.year, unit, frame.way, estimated)
        months, year = cells_of(key, own, look)
        monthly = year.is_empty and not self.source.whole_years
        if monthly and is_needed(self.source, of, self.filled):
            months = _with_due(months, frame, planned=planned)
        return Row(
            key, self.source, self.variant, of, unit,
            division=self.keeper or frame.division_of(self.thing),
            months=months, year=year, total=_total((*months, year), of), head=head,
            planned=planned, missing=sum(Sign.MISSING in cell.signs for cell in months),
        )  # fmt: skip

    def _unit(self, of: Field, own: list[Entry], suggested: str) -> str:
        """The unit of a row: as it was first typed, else the one to suggest."""
        first = min(own, key=lambda one: one.period.first, default=None)
        if first is not None:
            return first.unit
        units = [unit.id for unit in self.source.units(self.variant, of)]
        return suggested if suggested in units else next(iter(units), "")


def emission_of(lines: Iterable[Line], *, complete: bool) -> Emission:
    """What some lines of one thing emit together."""
    lines = tuple(lines)
    shown = {
        FactorShown(line.weight.asked, line.weight.edition, line.weight.value, line.weight.unit): 0
        for line in lines
    }
    apart = (line.kgco2e for line in lines if line.counts_in in APART)
    counted = (line.kgco2e for line in lines if line.counts_in not in APART)
    return Emission(add_up(counted), add_up(apart), tuple(shown), complete)


def _with_due(months: tuple[Cell, ...], frame: Frame, *, planned: bool) -> tuple[Cell, ...]:
    """The months with those due told: all that are over, or those between filled ones."""
    filled = [n for n, cell in enumerate(months) if not cell.is_empty]
    every = planned or len(filled) >= MONTHLY_FROM
    due = {
        cell.key: month <= frame.over and (every or _between(n, filled))
        for n, (cell, month) in enumerate(zip(months, frame.year.months, strict=True))
        if cell.is_empty
    }
    return with_missing(months, due)


def _between(place: int, filled: list[int]) -> bool:
    return len(filled) > 1 and filled[0] < place < filled[-1]


def _total(cells: Iterable[Cell], of: Field) -> Decimal | None:
    given = [cell for cell in cells if cell.value is not None]
    amounts = [cell.amount for cell in given if cell.amount is not None]
    if of.type != "number" or not adds_up(of) or not given or len(amounts) < len(given):
        return None
    return add_up(amounts)


def _about(general: Iterable[Entry], thing: Thing) -> list[Entry]:
    return [
        one for one in general
        if (one.key.source, one.key.variant) == (thing.source, thing.variant)
        and one.key.facility in ("", thing.facility) and one.key.item in ("", thing.item)
    ]  # fmt: skip


def _estimated(quality: Iterable[Entry]) -> Callable[[Period], bool]:
    """Whether a period rests on an estimate, by the most exact word on it."""
    words = [one for one in quality if one.key.field == AD_QUALITY.id]

    def is_estimate(period: Period) -> bool:
        about = [one for one in words if period in one.period]
        closest = max(about, key=_closeness, default=None)
        return closest is not None and closest.value == ESTIMATE

    return is_estimate


def _closeness(entry: Entry) -> tuple[bool, bool, int]:
    return bool(entry.key.item), bool(entry.key.facility), -len(entry.period)
