"""What a block would do to the cells that it meets, before it does it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.admission import Form
from lgo_desktop.core.grid.block import block_of
from lgo_desktop.core.grid.block_months import Column, headed
from lgo_desktop.core.grid.block_numbers import Decimals, decimals_of, with_point
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.typed import entry_typed, tidy
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import MONTHS_A_YEAR

Status = Literal["new", "same", "changed", "cleared", "refused"]

NOTHING = frozenset({"", "-", "–", "—", "−"})
"""What stands in a cell of a table for nothing at all; it leaves the cell of the grid as it is."""
WHOLE_YEAR = MONTHS_A_YEAR
"""The column of the whole year, behind those of the months."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A text for a cell of a row, or why there is no cell for it."""

    text: str
    row: Row | None
    cell: Cell | None = None
    why_not: Finding | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """What becomes of one cell: ``old`` and ``new`` as written, ``finding`` why it is refused."""

    status: Status
    row: Row | None
    key: EntryKey | None
    old: str
    new: str
    entry: Entry | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What would become of every cell, in the order of the block.

    ``headed`` if the block brought its months along, ``decimals`` how its numbers were read.
    """

    items: tuple[Item, ...]
    headed: bool = False
    decimals: Decimals = Decimals.POINT

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What would be saved."""
        good = (item.entry for item in self.items if item.status in ("new", "changed"))
        return tuple(entry for entry in good if entry is not None)

    @property
    def cleared(self) -> tuple[EntryKey, ...]:
        """What would be taken away."""
        gone = (item.key for item in self.items if item.status == "cleared")
        return tuple(key for key in gone if key is not None)

    def count(self, status: Status) -> int:
        """How many cells have this status."""
        return sum(item.status == status for item in self.items)


@dataclass(frozen=True, slots=True)
class Ground:
    """What plans are made on: the inventory, its forms, and the entry that stands under a key."""

    inventory: Inventory
    forms: Mapping[str, Form]
    entry: Callable[[EntryKey], Entry | None]
    over_papers: bool = False


def plan_of_paste(text: str, rows: Sequence[Row], first: int, ground: Ground) -> Plan:
    """What pasting a text would do, its first cell in the first of some rows.

    ``first`` is the column of the first cell, 0 to 11 for months and 12 for the whole year; months
    that were copied along go before it. A cell for nothing leaves what is there. :class:`Refused`
    as :func:`block_of`.
    """
    block = headed(block_of(text), ground.inventory.year.period)
    decimals = decimals_of(cell for row in block.cells for cell in row)
    offers = (
        _offer(with_point(cell, decimals), rows, n, _column(block.columns, first, m), ground)
        for n, row in enumerate(block.cells)
        for m, cell in enumerate(row)
        if tidy(cell) not in NOTHING
    )
    items = planned((offer for offer in offers if offer is not None), ground)
    return Plan(tuple(items), block.columns is not None, decimals)


def planned(offers: Iterable[Offer], ground: Ground) -> Iterator[Item]:
    """What becomes of each offer; the second for the same cell is refused."""
    met: set[EntryKey] = set()
    for offer in offers:
        key = offer.cell.key if offer.cell else None
        try:
            if offer.why_not is not None:
                raise Refused(offer.why_not)
            if key is None or offer.cell is None or key in met:
                where = key.where(ground.inventory.id) if key else Where()
                raise Refused(error("paste.twice", where))
            yield _item(offer, offer.cell, ground)
            met.add(key)
        except Refused as refusal:
            old = _written(ground.entry(key)) if key else ""
            new, finding = offer.text.strip(), refusal.findings[0]
            yield Item("refused", offer.row, key, old, new, finding=finding)


def _item(offer: Offer, cell: Cell, ground: Ground) -> Item:
    before, where = ground.entry(cell.key), cell.key.where(ground.inventory.id)
    if Sign.FROM_PAPERS in cell.signs and not ground.over_papers:
        raise Refused(error("grid.from_papers", where))
    if cell.span is not None:
        told = Text(cell.span.spoken("th"), cell.span.spoken("en"))
        raise Refused(error("grid.in_span", where, span=told))
    unit = offer.row.unit if offer.row else ""
    entry = entry_typed(
        cell.key, offer.text, ground.inventory, ground.forms, unit=unit, before=before
    )
    status: Status = "new" if before is None else "same" if entry == before else "changed"
    return Item(status, offer.row, cell.key, _written(before), _written(entry), entry)


def _offer(
    text: str, rows: Sequence[Row], n: int, column: Column | int, ground: Ground
) -> Offer | None:
    """The offer of one cell of a block; None for a cell of a total."""
    row = rows[n] if n < len(rows) else None
    where = Where(inventory=ground.inventory.id)
    if isinstance(column, Column):
        if column.is_total:
            return None
        if column.month is None:
            why = error("paste.month_outside", where, heading=column.outside[:40] or "–")
            return Offer(text, row, why_not=why)
        column = ground.inventory.year.period.months.index(column.month)
    if row is None:
        return Offer(text, None, why_not=error("paste.beyond_rows", where))
    if column > WHOLE_YEAR:
        return Offer(text, row, why_not=error("paste.beyond_months", where))
    return Offer(text, row, row.cells[column])


def _column(columns: tuple[Column, ...] | None, first: int, place: int) -> Column | int:
    return first + place if columns is None else columns[place]


def _written(entry: Entry | None) -> str:
    return entry.written if entry else ""
