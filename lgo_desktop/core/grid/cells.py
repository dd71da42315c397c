"""Cells: what stands in one month of a row, and every sign that it bears."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from lgo_desktop.base.findings import Severity
from lgo_desktop.core.grid.things import RowKey
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import Month, Period
from lgo_desktop.core.units import convert, find_unit

LEDGER = "ledger"
"""The way by which an amount came that is the sum of papers."""
IMPORT = "import"
"""The way by which an amount came out of a file."""


class Sign(StrEnum):
    """What is special about a cell; shown by a mark of its own, never by colour alone."""

    ZERO = "zero"
    MISSING = "missing"
    ESTIMATED = "estimated"
    FROM_PAPERS = "from_papers"
    IMPORTED = "imported"
    SPAN = "span"
    NOTE = "note"
    OTHER_UNIT = "other_unit"


@dataclass(frozen=True, slots=True)
class Cell:
    """One month of a row, or its whole year.

    ``key`` is what a text typed here is saved under: for a month inside a ``span`` the key of the
    span. ``value`` and ``unit`` are as typed, ``amount`` is the value in the unit of the row, None
    for words and for a unit of another kind. Only the first month of a span shows its value.
    """

    key: EntryKey
    value: Decimal | str | None = None
    unit: str = ""
    amount: Decimal | None = None
    signs: frozenset[Sign] = frozenset()
    note: str = ""
    span: Period | None = None
    mark: Severity | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed here."""
        return self.value is None and self.span is None

    def marked(self, mark: Severity | None) -> "Cell":
        """The cell with the weight of the gravest finding about it."""
        return self if mark == self.mark else replace(self, mark=mark)


Way = Callable[[EntryKey], str]
"""How an entry came in: by the ledger, by an import, or anyhow else."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the cells of a row are looked at: the year across, the unit, and what is known."""

    year: Period
    unit: str
    way: Way
    estimated: Callable[[Period], bool]


def cells_of(row: RowKey, entries: Iterable[Entry], look: Look) -> tuple[tuple[Cell, ...], Cell]:
    """The twelve months of a row, and its whole year; missing months are not yet told."""
    year, whole = look.year, None
    months: dict[Month, Cell] = {}
    for entry in sorted(entries, key=lambda one: -len(one.period)):
        if entry.period not in year:
            continue
        filled = _filled(entry, look)
        if entry.period == year:
            whole = filled
        elif len(entry.period) == 1:
            months[entry.period.first] = filled
        else:
            _spread(months, entry.period, replace(filled, span=entry.period))
    across = (months.get(one) or Cell(row.key(Period(one, one))) for one in year.months)
    return tuple(across), whole or Cell(row.key(year))


def without_value(cell: Cell) -> Cell:
    """A later month of a span: only its first month shows the amount."""
    return replace(cell, value=None, amount=None, signs=frozenset({Sign.SPAN}), note="")


def _spread(months: dict[Month, Cell], span: Period, cell: Cell) -> None:
    shown = replace(cell, signs=cell.signs | {Sign.SPAN})
    months[span.first] = shown
    for month in span.months[1:]:
        months[month] = without_value(shown)


def _filled(entry: Entry, look: Look) -> Cell:
    amount, way = amount_in(entry, look.unit), look.way(entry.key)
    signs = (
        (Sign.ZERO, entry.value == 0),
        (Sign.ESTIMATED, look.estimated(entry.period)),
        (Sign.FROM_PAPERS, way == LEDGER),
        (Sign.IMPORTED, way == IMPORT),
        (Sign.NOTE, bool(entry.note)),
        (Sign.OTHER_UNIT, entry.unit != look.unit),
    )
    there = frozenset([sign for sign, is_there in signs if is_there])
    return Cell(entry.key, entry.value, entry.unit, amount, there, entry.note)


def amount_in(entry: Entry, unit: str) -> Decimal | None:
    """The number of an entry in a unit; None for words and where the unit is of another kind."""
    have, want = find_unit(entry.unit), find_unit(unit)
    if isinstance(entry.value, str) or have is None or want is None:
        return None
    return convert(entry.value, have, want) if have.dimension == want.dimension else None


def with_missing(months: Iterable[Cell], over: Mapping[EntryKey, bool]) -> tuple[Cell, ...]:
    """The months with a sign on the empty ones for which something is due."""
    return tuple(
        replace(cell, signs=cell.signs | {Sign.MISSING})
        if cell.is_empty and over.get(cell.key)
        else cell
        for cell in months
    )
