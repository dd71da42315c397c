"""Filling and moving within the grid: what stands in some cells, offered to others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lgo_desktop.base.findings import Finding, error
from lgo_desktop.base.numbers import plain
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.planning import WHOLE_YEAR, Ground, Item, Offer, Plan, Status, planned
from lgo_desktop.core.grid.rows import Row


@dataclass(frozen=True, slots=True)
class Area:
    """Cells chosen in a grid: rows from top to bottom, and columns from the first to the last."""

    rows: tuple[Row, ...]
    first: int
    last: int

    def cells(self, row: Row) -> tuple[Cell, ...]:
        """The chosen cells of a row."""
        return row.cells[self.first : self.last + 1]


def plan_of_fill_down(area: Area, ground: Ground) -> Plan:
    """The first row of an area repeated below it; its empty cells repeat nothing."""
    offers = (
        Offer(text_of(above), row, below)
        for row in area.rows[1:]
        for above, below in zip(area.cells(area.rows[0]), area.cells(row), strict=True)
        if above.value is not None
    )
    return Plan(tuple(planned(offers, ground)))


def plan_of_fill_right(area: Area, ground: Ground) -> Plan:
    """The first column of an area repeated to its right; its empty cells repeat nothing."""
    offers = (
        Offer(text_of(left), row, cell)
        for row in area.rows
        for left, *others in (area.cells(row),)
        if left.value is not None
        for cell in others
    )
    return Plan(tuple(planned(offers, ground)))


def plan_of_move(area: Area, rows: Sequence[Row], first: int, ground: Ground) -> Plan:
    """The cells of an area moved so that its first is in the first of some rows, at a column.

    What cannot stand there stays where it was.
    """
    moved = [cell for row in area.rows for cell in area.cells(row) if cell.value is not None]
    items = list(planned(_moved(area, rows, first, ground), ground))
    taken = {item.key for item in items if item.status != "refused"}
    cleared = (
        Item("cleared", None, cell.key, text_of(cell), "")
        for cell, item in zip(moved, items, strict=True)
        if item.status != "refused" and cell.key not in taken
    )
    return Plan((*items, *cleared))


def plan_of_clear(area: Area, ground: Ground) -> Plan:
    """The cells of an area emptied; months of papers are not."""
    filled = [
        (row, cell) for row in area.rows for cell in area.cells(row) if cell.value is not None
    ]
    return Plan(tuple(_cleared(row, cell, ground) for row, cell in filled))


def _cleared(row: Row, cell: Cell, ground: Ground) -> Item:
    why_not = _of_papers(cell, ground)
    status: Status = "refused" if why_not else "cleared"
    return Item(status, row, cell.key, text_of(cell), "", finding=why_not)


def _moved(area: Area, rows: Sequence[Row], first: int, ground: Ground) -> Iterator[Offer]:
    for n, row in enumerate(area.rows):
        for m, cell in enumerate(area.cells(row)):
            if cell.value is None:
                continue
            to = rows[n] if n < len(rows) else None
            beyond = "paste.beyond_months" if to else "paste.beyond_rows"
            why_not = _of_papers(cell, ground)
            if why_not or to is None or first + m > WHOLE_YEAR:
                yield Offer(text_of(cell), to, why_not=why_not or error(beyond))
            else:
                yield Offer(text_of(cell), to, to.cells[first + m])


def _of_papers(cell: Cell, ground: Ground) -> Finding | None:
    if Sign.FROM_PAPERS not in cell.signs or ground.over_papers:
        return None
    return error("grid.from_papers", cell.key.where(ground.inventory.id))


def text_of(cell: Cell) -> str:
    """What stands in a cell as it would be typed, with its unit; empty if nothing does."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, str):
        return cell.value
    return f"{plain(cell.value)} {cell.unit}".rstrip()
