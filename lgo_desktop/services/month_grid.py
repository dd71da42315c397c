"""The month grid of the inventory on the desk, brought up to date after each act.

It lives on the thread of its desk. Rows are values: a view keeps the rows that it was given, and
replaces among them what an update tells.
"""

from bisect import insort
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.activities import Group
from lgo_desktop.core.grid.cells import IMPORT, LEDGER, Cell
from lgo_desktop.core.grid.layout import Filter, GridRow, Layout
from lgo_desktop.core.grid.marks import Marks
from lgo_desktop.core.grid.rows import Emission, Frame, Row, ThingEntries, emission_of
from lgo_desktop.core.grid.things import RowKey, Thing, place_in_form, row_of, thing_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Month
from lgo_desktop.core.quality import AD_QUALITY, KEEPER
from lgo_desktop.core.recalculate import Part
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.desk import Changes, Desk, Topic
from lgo_desktop.services.grid_divisions import SPEAK_OF_DIVISIONS, division_of_things
from lgo_desktop.services.surroundings import now

_EVERYTHING = frozenset({Topic.INVENTORIES, Topic.FACILITIES, Topic.FACTORS})
"""What may change the division, the factor or the months of any row."""

_OF_ROWS = frozenset({"rename_row", "remove_row", "add_row"})
"""Acts by which rows come and go; after any other an emptied row stays where it is."""


@dataclass(frozen=True, slots=True)
class GridUpdate:
    """What a view shows anew: all ``rows``, or where these are None the ``changed`` by place."""

    rows: tuple[GridRow, ...] | None
    changed: Mapping[int, GridRow]


class MonthGrid:
    """The rows of the inventory on the desk."""

    def __init__(self, desk: Desk, today: Month | None = None) -> None:
        self.desk = desk
        self.filter = Filter()
        self._today = today
        self._asked: frozenset[RowKey] = frozenset()
        self._gone: frozenset[Thing] = frozenset()
        self._units: dict[RowKey, str] = {}
        self._marks = Marks()
        self.reload()

    @property
    def rows(self) -> tuple[GridRow, ...]:
        """All rows that the filter lets through, under their headings."""
        return tuple(self._layout.rows)

    @property
    def months(self) -> tuple[Month, ...]:
        """The months across."""
        return self._frame.year.months

    @property
    def things(self) -> Collection[Thing]:
        """Everything that has rows, shown or not."""
        return self._things.keys()

    def places_of(self, thing: Thing) -> tuple[tuple[int, Row], ...]:
        """The rows of a thing that are shown, each with its place."""
        return self._layout.places_of(self._things.get(thing, ()))

    def fields_of(self, thing: Thing) -> frozenset[str]:
        """The fields of a thing that have rows of their own."""
        return frozenset(row.field.id for row in self._things.get(thing, ()))

    def divisions(self) -> tuple[str, ...]:
        """The divisions that keep the papers of any row."""
        return tuple(sorted({rows[0].division for rows in self._things.values()} - {""}))

    def findings_of(self, row: Row, cell: Cell) -> tuple[Finding, ...]:
        """What is known about a cell."""
        return self._marks.of_cell(row, cell)

    def reload(self) -> GridUpdate:
        """All rows from what is on the desk."""
        self._frame = self._new_frame()
        things = {row.thing for row in self._asked} | {
            thing for thing in self.desk.things() if _is_known(thing)
        }
        self._order = sorted((place_in_form(thing), thing) for thing in things)
        self._things = {thing: rows for _, thing in self._order if (rows := self._built(thing))}
        return self._lay_out()

    def narrow(self, wanted: Filter) -> GridUpdate:
        """Show only some rows."""
        self.filter = wanted
        return self._lay_out()

    def show(self, row: RowKey) -> GridUpdate:
        """Show a row that holds nothing yet."""
        self._ask([row])
        return self._rebuilt([row.thing])

    def forget(self, thing: Thing) -> None:
        """Let the rows of a thing go once it is empty, instead of keeping their place."""
        self._asked = frozenset(row for row in self._asked if row.thing != thing)
        self._gone |= {thing}
        self._frame = replace(self._frame, asked=self._asked)

    def suggest(self, units: Mapping[RowKey, str]) -> GridUpdate:
        """Take units for rows that hold no number yet."""
        self._units |= units
        self._frame = replace(self._frame, units={**self._frame.units, **units})
        return self._rebuilt({row.thing for row in units if row.thing in self._things})

    def mark(self, findings: Iterable[Finding]) -> GridUpdate:
        """Mark the cells that the findings of a check are about, and no others."""
        self._marks = Marks(findings)
        again = {
            thing: marked
            for thing, rows in self._things.items()
            if (marked := tuple(map(self._marks.marked, rows))) != rows
        }
        self._things |= again
        shown = [row for rows in again.values() for row in rows if self._layout.shows([row.key])]
        return GridUpdate(None, self._layout.replace(shown))

    def put(
        self, key: EntryKey, text: str, *, unit: str = "", over_papers: bool = False
    ) -> tuple[Changes, GridUpdate]:
        """Save what was typed into a cell, as :meth:`Desk.put` does, and show it."""
        changes = self.desk.put(key, text, unit=unit, over_papers=over_papers)
        return changes, self.refresh(changes)

    def refresh(self, changes: Changes) -> GridUpdate:
        """The rows after an act, whoever did it."""
        if changes.topics & _EVERYTHING or any(_speaks_of_many(key) for key in changes.keys):
            return self.reload()
        touched = {thing_of(key) for key in changes.keys if _is_known(thing_of(key))}
        acts = {deed.act for deed in (changes.undo, changes.redo) if deed is not None}
        for key in changes.keys:
            planned = key.field == KEEPER.id and self.desk.entry(key) is None
            if planned or acts & _OF_ROWS:
                self.forget(thing_of(key))
        if len(changes.keys) == 1:
            for thing in touched:
                self._marks.replace(thing, changes.findings)
        return self._rebuilt(self._with_siblings(touched))

    def _rebuilt(self, things: Iterable[Thing]) -> GridUpdate:
        """The rows after some things were built again; all if any row came, went or hid."""
        same_shape = True
        shown: list[Row] = []
        for thing in things:
            before = [row.key for row in self._things.get(thing, ())]
            rows = self._built(thing)
            if (
                not rows and before and thing not in self._gone
            ):  # what was emptied stays, so that nothing jumps under a hand
                self._ask(RowKey(thing, field) for _, field in before)
                rows = self._built(thing)
            if thing not in self._things and rows:
                insort(self._order, (place_in_form(thing), thing))
            if rows:
                self._things[thing] = rows
            elif self._things.pop(thing, None):
                self._order.remove((place_in_form(thing), thing))
            wanted = bool(rows) and self.filter.wants(thing, rows)
            now_shown = [row.key for row in rows] if wanted else []
            same_shape = same_shape and self._layout.shows(before) == now_shown
            self._gone -= {thing}
            shown += rows if wanted else ()
        return GridUpdate(None, self._layout.replace(shown)) if same_shape else self._lay_out()

    def _built(self, thing: Thing) -> tuple[Row, ...]:
        """The rows of a thing, marked, with what it emits on the first; none if none is due."""
        source = all_sources()[thing.source]
        variant = source.variant(thing.variant)
        entries = self.desk.entries_of_thing(thing)
        if variant is None:
            return ()
        given = ThingEntries(thing, source, variant, entries)
        if not (given.is_there or any(row.thing == thing for row in self._asked)):
            return ()
        first, *others = given.rows(self._frame)
        emission = self._emission(thing)
        return tuple(map(self._marks.marked, (replace(first, emission=emission), *others)))

    def _emission(self, thing: Thing) -> Emission | None:
        """What a thing emits, None for one that has no amounts yet: an empty row is no zero.

        Of a landfill it is that of all items together, told at the first.
        """
        source = all_sources()[thing.source]
        if source.whole_years and thing != self._siblings(thing)[0]:
            return None
        parts: dict[Group, Part] = {}
        for entry in self.desk.entries_of_thing(thing):
            parts.setdefault(self.desk.group_of(entry.key), self.desk.part_of(entry.key))
        lines = [line for part in parts.values() for line in part.lines]
        refused = any(part.refusals for part in parts.values())
        return emission_of(lines, complete=not refused) if lines or refused else None

    def _siblings(self, thing: Thing) -> list[Thing]:
        """The things of one source, variant and facility, in the order of the form."""
        alike = (one for one in self.desk.things() if one[:3] == thing[:3])
        return sorted(alike, key=place_in_form) or [thing]

    def _with_siblings(self, things: Iterable[Thing]) -> list[Thing]:
        """The things, and those that are one activity with them."""
        found: dict[Thing, None] = {}
        for thing in things:
            together = all_sources()[thing.source].whole_years
            found |= dict.fromkeys([thing, *(self._siblings(thing) if together else ())])
        return list(found)

    def _lay_out(self) -> GridUpdate:
        there = ((thing, self._things[thing]) for _, thing in self._order if thing in self._things)
        self._layout = Layout(one for one in there if self.filter.wants(*one))
        return GridUpdate(self.rows, {})

    def _ask(self, rows: Iterable[RowKey]) -> None:
        self._asked |= frozenset(rows)
        self._frame = replace(self._frame, asked=self._asked)

    def _new_frame(self) -> Frame:
        today = self._today or _this_month()
        return Frame(
            self.desk.year,
            over=Month.from_ordinal(today.ordinal - 1),
            way=self._way,
            division_of=division_of_things(self.desk),
            general=tuple(one for one in self.desk.entries() if one.key.field == AD_QUALITY.id),
            asked=self._asked,
            units=self._usual_units() | self._units,
        )

    def _usual_units(self) -> dict[RowKey, str]:
        """The units in which rows were typed in the inventory before this one, if there is one."""
        here = self.desk.held_inventory
        before = [
            one for one in self.desk.inventories
            if one.kind == here.kind and one.year.buddhist_year < here.year.buddhist_year
        ]  # fmt: skip
        if not before:
            return {}
        latest = max(before, key=lambda one: one.year.buddhist_year)
        entries = self.desk.project.entries(latest.id)
        return {row_of(one.key): one.unit for one in reversed(entries) if one.unit}

    def _way(self, key: EntryKey) -> str:
        origin = self.desk.origin(key)
        if origin.way == LEDGER:
            return LEDGER
        return IMPORT if origin.file else ""


def _is_known(thing: Thing) -> bool:
    return thing.source in all_sources()


def _speaks_of_many(key: EntryKey) -> bool:
    """Whether an entry may be about more than its own thing: data quality, or a division."""
    of_many = key.field == AD_QUALITY.id and not (key.facility and key.item)
    return of_many or key.source in SPEAK_OF_DIVISIONS


def _this_month() -> Month:
    today = now()
    return Month(today.year, today.month)
