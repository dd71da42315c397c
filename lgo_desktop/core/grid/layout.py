"""The rows of a grid from top to bottom: under each scope and source its sum, then the rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import groupby, islice, takewhile
from typing import Literal

from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Language
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import RowKey, Thing
from lgo_desktop.core.sources.declaration import Source


@dataclass(frozen=True, slots=True)
class Heading:
    """The sum over the shown rows of a scope or source, which stands above them.

    ``source`` is None for a scope; scope 0 is what counts apart. ``kgco2e`` leaves out what counts
    apart. ``missing`` counts months that are due.
    """

    level: Literal["scope", "source"]
    scope: int
    source: Source | None
    kgco2e: Decimal
    apart: Decimal
    things: int
    missing: int


GridRow = Heading | Row


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are wanted; what is empty does not narrow."""

    scope: int | None = None
    source: str = ""
    division: str = ""
    text: str = ""
    only_missing: bool = False

    def wants(self, thing: Thing, rows: tuple[Row, ...]) -> bool:
        """Whether the rows of a thing are wanted."""
        head = rows[0]
        return (
            self.scope in (None, head.source.scope)
            and self.source in ("", thing.source)
            and self.division in ("", head.division)
            and (not self.only_missing or any(row.missing for row in rows))
            and (not self.text or self._finds(thing, head))
        )

    def _finds(self, thing: Thing, head: Row) -> bool:
        names = (head.source.name, head.variant.name)
        languages: tuple[Language, ...] = ("th", "en")
        words = [name.spoken(language) for name in names for language in languages]
        written = " ".join((*words, thing.facility, thing.item, head.division)).casefold()
        return all(part in written for part in self.text.casefold().split())


Place = tuple[object, ...]
"""Scope and source of a heading, or the key of a row."""


class Layout:
    """The rows shown, and where each of them is."""

    def __init__(self, things: Iterable[tuple[Thing, tuple[Row, ...]]]) -> None:
        self.rows = list(_laid_out(some for _, some in things))
        self._places = {_place_of(row): n for n, row in enumerate(self.rows)}

    def shows(self, keys: Iterable[RowKey]) -> list[RowKey]:
        """Those of some rows that are shown."""
        return [key for key in keys if key in self._places]

    def places_of(self, rows: Iterable[Row]) -> tuple[tuple[int, Row], ...]:
        """Those of some rows that are shown, each with its place."""
        return tuple((self._places[row.key], row) for row in rows if row.key in self._places)

    def replace(self, rows: Iterable[Row]) -> Mapping[int, GridRow]:
        """Put rows in the place of those with the same keys: what changed, headings too."""
        changed: dict[int, GridRow] = {self._places[row.key]: row for row in rows}
        for place, row in changed.items():
            self.rows[place] = row
        sources = {one.source.id: one.source for one in changed.values() if isinstance(one, Row)}
        for source in sources.values():
            place = self._places[source.scope, source.id]
            changed[place] = self.rows[place] = self._heading_of(place)
        for scope in {source.scope for source in sources.values()}:
            place = self._places[scope, None]
            changed[place] = self.rows[place] = self._heading_of(place)
        return changed

    def _heading_of(self, place: int) -> Heading:
        """The heading at a place, added up again."""
        old = self.rows[place]
        if not isinstance(old, Heading):
            raise TypeError(f"no heading: {place}")
        below = takewhile(partial(_is_below, old), islice(self.rows, place + 1, None))
        if old.level == "source":
            return _over_rows(old.scope, old.source, [row for row in below if isinstance(row, Row)])
        return _over_headings(old.scope, [row for row in below if isinstance(row, Heading)])


def _is_below(heading: Heading, row: GridRow) -> bool:
    return isinstance(row, Row) or row.level not in (heading.level, "scope")


def _laid_out(things: Iterable[tuple[Row, ...]]) -> Iterator[GridRow]:
    """The rows under their headings; the things come in the order of the form."""
    for scope, in_scope in groupby(things, key=lambda rows: rows[0].source.scope):
        rows: list[GridRow] = []
        headings = []
        for _, in_source in groupby(in_scope, key=lambda rows: rows[0].source.id):
            of_source = [row for some in in_source for row in some]
            headings.append(_over_rows(scope, of_source[0].source, of_source))
            rows += [headings[-1], *of_source]
        yield _over_headings(scope, headings)
        yield from rows


def _over_rows(scope: int, source: Source | None, rows: Sequence[Row]) -> Heading:
    told = [row.emission for row in rows if row.emission is not None]
    return Heading(
        "source", scope, source,
        kgco2e=add_up(emission.kgco2e for emission in told),
        apart=add_up(emission.apart for emission in told),
        things=sum(row.head for row in rows), missing=sum(row.missing for row in rows),
    )  # fmt: skip


def _over_headings(scope: int, headings: Sequence[Heading]) -> Heading:
    return Heading(
        "scope", scope, None,
        kgco2e=add_up(one.kgco2e for one in headings), apart=add_up(one.apart for one in headings),
        things=sum(one.things for one in headings), missing=sum(one.missing for one in headings),
    )  # fmt: skip


def _place_of(row: GridRow) -> Place:
    if isinstance(row, Row):
        return row.key
    return row.scope, row.source.id if row.source else None
