"""What a block from a spreadsheet would do to a register, before it does it.

With the names of lines in the block, each row goes to the line of its name or begins a new one;
without them it goes down from the line one stands in. A first row of headings tells the columns.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.core.fields import Choice
from lgo_desktop.core.grid.block import Block, block_of
from lgo_desktop.core.grid.block_numbers import Decimals, decimals_of, with_point
from lgo_desktop.core.grid.planning import NOTHING, Item, Plan, Status
from lgo_desktop.core.grid.typed import tidy
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.registers.cells import entry_written
from lgo_desktop.core.registers.declaration import ITEM, Register
from lgo_desktop.core.registers.lines import Line, LineName, key_of, next_place
from lgo_desktop.core.registers.names import heading_of, line_named
from lgo_desktop.core.statements.declaration import LINE

LEAST_HEADINGS = 2
"""So many headings make a row of headings; a single one could be anything."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a plan is made on: the register with its lines, its lists, and the inventory."""

    register: Register
    lines: Sequence[Line]
    offered: Mapping[str, Sequence[Choice]]
    inventory: Inventory

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, the name first."""
        return (ITEM, *(one.id for one in self.register.fields))

    def where(self, name: LineName | None = None, column: str = ITEM) -> Where:
        """The place of a cell, for findings."""
        return Where(
            inventory=self.inventory.id, source=self.register.id,
            facility=(name.facility or None) if name else None,
            item=(name.item or None) if name else None, field=column or None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """What would become of every cell, and the lines that would begin; ``headed`` by headings."""

    cells: Plan
    begun: tuple[Entry, ...] = ()
    headed: bool = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What would be saved."""
        return (*self.begun, *self.cells.entries)

    @property
    def refused(self) -> tuple[Item, ...]:
        """The cells that would be left out."""
        return tuple(one for one in self.cells.items if one.status == "refused")


def plan_of_paste(text: str, line: int, column: int, ground: Ground) -> RegisterPlan:
    """What pasting a text would do, its first cell in a line and column (0 for the name).

    A cell for nothing leaves what is there. :class:`Refused` as :func:`block_of`.
    """
    block = block_of(text)
    columns = _headings(block[0], ground)
    headed = columns is not None
    if columns is None:
        columns = tuple(_column_at(column + n, ground) for n in range(len(block[0])))
    left_out = _left_out(block, columns, ground)
    rows, kept = _kept(block[1:] if headed else block, columns)
    rows = _with_points(rows, kept, ground)
    if ITEM in kept:
        plan = _by_name(rows, kept, ground)
    else:
        plan = RegisterPlan(Plan(tuple(_by_place(rows, kept, line, ground))))
    return RegisterPlan(Plan((*left_out, *plan.cells.items), headed), plan.begun, headed)


def _by_name(rows: Block, columns: Sequence[str], ground: Ground) -> RegisterPlan:
    standing = {one.name: one for one in ground.lines}
    at, place = columns.index(ITEM), next_place(ground.lines)
    met: set[LineName] = set()
    items: list[Item] = []
    begun: list[Entry] = []
    for row in rows:
        others = [(c, t) for c, t in zip(columns, row, strict=True) if c != ITEM and _is_said(t)]
        written = row[at]
        if not _is_said(written) and not others:
            continue
        try:
            name = line_named(written, ground.register, ground.offered, ground.where())
            if name in met:
                where = ground.where(name)
                raise Refused(error("register.name_twice", where, name=name.item))
        except Refused as refusal:
            items.append(_refused(written, refusal.findings[0]))
            continue
        met.add(name)
        line = standing.get(name)
        if line is None:
            line = Line(name, {})
            if ground.register.can_grow:
                begun.append(beginning(name, place, ground))
                place += 1
        items += (_item(line, column, text, ground) for column, text in others)
    return RegisterPlan(Plan(tuple(items)), tuple(begun))


def _by_place(rows: Block, columns: Sequence[str], first: int, ground: Ground) -> Iterator[Item]:
    for n, row in enumerate(rows, first):
        for column, text in zip(columns, row, strict=True):
            if not _is_said(text):
                continue
            if n < len(ground.lines):
                yield _item(ground.lines[n], column, text, ground)
            else:
                yield _refused(text, error("register.without_name", ground.where()))


def beginning(name: LineName, place: Decimal, ground: Ground) -> Entry:
    """The entry with which a line begins."""
    year = ground.inventory.year.period
    return Entry(key_of(name, ground.register.id, LINE.id, year), year, place, LINE.unit)


def _item(line: Line, column: str, text: str, ground: Ground) -> Item:
    """What becomes of one cell of a line."""
    key = line.key(ground.register.id, column, ground.inventory.year.period)
    before = line.entries.get(column)
    old = before.written if before else ""
    try:
        entry = entry_written(
            key, text, ground.inventory, offered=ground.offered.get(column, ()), before=before
        )
    except Refused as refusal:
        found = refusal.findings[0].at(ground.where(line.name, column))
        return replace(_refused(text, found), key=key, old=old)
    status: Status = "new" if before is None else "same" if entry == before else "changed"
    return Item(status, None, key, old, entry.written, entry)


def _refused(text: str, finding: Finding) -> Item:
    return Item("refused", None, None, "", text.strip(), finding=finding)


def _headings(row: Sequence[str], ground: Ground) -> tuple[str | None, ...] | None:
    """The columns that a first row names; None if it is a row of the register already."""
    named = [heading_of(cell, ground.register, ground.columns) for cell in row]
    filled = sum(bool(cell.strip()) for cell in row)
    known = sum(one is not None for one in named)
    if known < min(LEAST_HEADINGS, filled) or not known:
        return None
    return tuple(named)


def _left_out(block: Block, columns: Sequence[str | None], ground: Ground) -> list[Item]:
    """One item for each column of the block that the register does not have, unless empty."""
    return [
        _refused(said[0], error("register.no_column", ground.where(), heading=said[0].strip()[:60]))
        for n, column in enumerate(columns)
        if column is None and (said := [row[n] for row in block if _is_said(row[n])])
    ]


def _kept(rows: Block, columns: Sequence[str | None]) -> tuple[Block, tuple[str, ...]]:
    """The rows and columns without those that the register does not have."""
    known = [(n, column) for n, column in enumerate(columns) if column is not None]
    kept = tuple(tuple(row[n] for n, _ in known) for row in rows)
    return kept, tuple(column for _, column in known)


def _column_at(place: int, ground: Ground) -> str | None:
    return ground.columns[place] if place < len(ground.columns) else None


def _with_points(rows: Block, columns: Sequence[str], ground: Ground) -> Block:
    """The rows with every number written with a point, by what the numbers of the block prove."""
    numbers = {one.id for one in ground.register.fields if one.type == "number"}
    at = [n for n, column in enumerate(columns) if column in numbers]
    decimals = decimals_of(row[n] for row in rows for n in at)
    if decimals is Decimals.POINT:
        return rows
    return tuple(
        tuple(with_point(cell, decimals) if n in at else cell for n, cell in enumerate(row))
        for row in rows
    )


def _is_said(text: str) -> bool:
    return tidy(text) not in NOTHING
