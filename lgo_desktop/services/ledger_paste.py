"""Papers pasted from a spreadsheet, hundreds or thousands: recognised, shown, then one act."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where
from lgo_desktop.core.grid.block import Block, block_of
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.services.ledger_form import (
    ITEM,
    ROW,
    Column,
    RowChoice,
    columns_of,
    row_name,
    row_of,
    rows_fed,
    typed_paper,
)
from lgo_desktop.services.ledger_headings import is_heading, recognised

SAMPLE = 20
"""Rows by which the order of columns is found."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A block from the clipboard: its rows without headings, and what each column seems to be.

    ``columns`` are ids of columns of the kind, empty for what is left out; ``first`` is the number
    of the first row in the block, for findings.
    """

    kind: PaperKind
    rows: Block
    headings: tuple[str, ...]
    columns: tuple[str, ...]
    first: int

    @property
    def by_heading(self) -> bool:
        """Whether the columns were known by their headings."""
        return bool(self.headings)


@dataclass(frozen=True, slots=True)
class Understood:
    """What rows mean: papers, and why others mean none; ``rows`` are those that are not empty."""

    papers: tuple[LedgerPaper, ...]
    refused: tuple[Finding, ...]
    rows: int

    @property
    def refused_rows(self) -> int:
        """How many rows mean no paper."""
        return self.rows - len(self.papers)


@dataclass(frozen=True, slots=True)
class Rows:
    """Where papers go that do not say it: the row of a known account, else a chosen one.

    ``item`` is the account of all papers where no column names it.
    """

    known: Mapping[str, RowChoice] = field(default_factory=dict)
    chosen: RowChoice | None = None
    item: str = ""


def typed_columns(kind: PaperKind) -> tuple[Column, ...]:
    """The columns that a block may have."""
    return tuple(column for column in columns_of(kind) if not column.worked_out)


def rows_of_items(targets: Iterable[Target]) -> dict[str, RowChoice]:
    """The row of each account that has one only."""
    found: dict[str, set[RowChoice]] = defaultdict(set)
    for target in targets:
        if target.item:
            found[target.item].add(row_of(target))
    return {item: next(iter(rows)) for item, rows in found.items() if len(rows) == 1}


def pasted(text: str, kind: PaperKind, in_order: Sequence[str]) -> Pasted:
    """A block with its columns recognised, by headings or else ``in_order``.

    Raises :class:`Refused` with ``paste.empty`` or ``paste.too_large``.
    """
    block = block_of(text)
    if is_heading(block[0], kind):
        return Pasted(kind, block[1:], block[0], recognised(block[0], kind), 2)
    width = len(block[0])
    columns = (*in_order[:width], *[""] * (width - len(in_order)))
    return Pasted(kind, block, (), columns, 1)


def in_best_order(
    block: Pasted, orders: Iterable[Sequence[str]], rows: Rows, inventory: Inventory
) -> Pasted:
    """The block under the order in which most of its first rows mean papers.

    The first of the ``orders`` goes before others that do as well; known headings stay.
    """
    if block.by_heading or not block.rows:
        return block
    first = replace(block, rows=block.rows[:SAMPLE])
    width = len(block.rows[0])
    tried = [(*order[:width], *[""] * (width - len(order))) for order in orders]
    best = max(tried, key=lambda order: len(understood(first, order, rows, inventory).papers))
    return replace(block, columns=best)


def understood(
    block: Pasted, columns: Sequence[str], rows: Rows, inventory: Inventory
) -> Understood:
    """What the rows mean under some columns; nothing is saved."""
    papers: list[LedgerPaper] = []
    refused: list[Finding] = []
    filled = 0
    for number, cells in enumerate(block.rows, block.first):
        given = {
            column: cell.strip()
            for column, cell in zip(columns, cells, strict=True)
            if column and cell.strip()
        }
        if not given:
            continue
        filled += 1
        where = Where(inventory=inventory.id, row=number)
        try:
            papers.append(
                typed_paper(block.kind, _placed(block.kind, given, rows), inventory, where)
            )
        except Refused as refusal:
            refused.extend(refusal.findings)
    return Understood(tuple(papers), tuple(refused), filled)


def _placed(kind: PaperKind, cells: dict[str, str], rows: Rows) -> dict[str, str]:
    """The cells with the row that they mean: as named, as known of the account, or as chosen."""
    item = cells.get(ITEM, rows.item)
    row = rows.known.get(item, rows.chosen)
    if ROW in cells:
        row = row_named(kind, cells[ROW])
        if row is None:
            return {**cells, ITEM: item}
    placed = {name: text for name, text in cells.items() if name != ROW}
    if row is not None:
        placed |= {"source": row.source, "variant": row.variant, "facility": row.facility}
    return {**placed, ITEM: item}


def row_named(
    kind: PaperKind, text: str, known: Iterable[RowChoice] = ()
) -> RowChoice | None:  # fmt: skip
    """The row that people name: by its id or name, or by a part that only one name has."""
    wanted = " ".join(text.split()).casefold()
    names: dict[RowChoice, tuple[str, ...]] = {}
    for row in (*known, *rows_fed(kind)):
        full, own = row_name(kind, row), row.name
        said = (full.th, full.en, own.th, own.en, row.variant)
        names.setdefault(row, tuple(name.casefold() for name in said))
    exact = next((row for row, said in names.items() if wanted in said), None)
    if exact is not None or not wanted:
        return exact
    holding = [row for row, said in names.items() if any(wanted in name for name in said)]
    return holding[0] if len(holding) == 1 else None
