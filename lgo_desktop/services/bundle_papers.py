"""The papers of a ledger as tables of a bundle, and back, read as strictly as typed ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from lgo_desktop.base.findings import Where
from lgo_desktop.base.numbers import plain
from lgo_desktop.bundle.reader import Bundle
from lgo_desktop.bundle.table import Row, Table
from lgo_desktop.bundle.tables import PAPER_FIELDS, PAPERS
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.papers.admission import read_paper
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.month_cells import count_papers
from lgo_desktop.core.papers.remaking import unlike_their_papers
from lgo_desktop.core.statements.ledger_cutoff import cut_off_of


def paper_tables(papers: Iterable[LedgerPaper]) -> tuple[Table, ...]:
    """The two tables of some papers; none if there are no papers."""
    given = tuple(papers)
    if not given:
        return ()
    rows = (_row(paper) for paper in given)
    fields = (row for paper in given for row in _field_rows(paper))
    return PAPERS.with_rows(rows), PAPER_FIELDS.with_rows(fields)


def papers_in(bundle: Bundle, inventory: Inventory) -> tuple[LedgerPaper, ...]:
    """The papers of a bundle, none if it has no such tables.

    Raises :class:`Refused`: those of :func:`read_paper`, with the number as the row.
    """
    if PAPERS.name not in {table.name for table in bundle.tables}:
        return ()
    names = [column.name for column in PAPERS.columns]
    said: dict[object, dict[str, str]] = defaultdict(dict)
    for number, field, value, text in bundle.table(PAPER_FIELDS).rows:
        said[number][str(field)] = _typed(value if isinstance(value, Decimal) else text)
    found: list[LedgerPaper] = []
    for row in bundle.table(PAPERS).rows:
        cells = {name: _typed(cell) for name, cell in zip(names, row, strict=True)}
        number = int(cells.pop("number"))
        where = Where(file=bundle.where.file, sheet=PAPERS.name, row=number)
        paper = read_paper({**cells, **said[number]}, inventory, where)
        found.append(replace(paper, number=number))
    return tuple(found)


def months_unlike_papers(
    papers: Iterable[LedgerPaper], entries: Iterable[Entry], inventory: Inventory
) -> list[str]:
    """The months whose amount among the entries is not what their papers make."""
    standing = {entry.key: entry for entry in entries}
    rule, _ = cut_off_of(standing.values())
    cells = count_papers(papers, inventory, rule).cells
    return [
        " / ".join(filter(None, (one.source, one.variant, one.item, str(cell.month))))
        for cell, _ in unlike_their_papers(cells, standing)
        for one in (cell.target,)
    ]


def _row(paper: LedgerPaper) -> Row:
    target = paper.target
    return (
        paper.number, paper.kind, target.source, target.variant, target.facility, target.item,
        paper.amount, paper.unit, paper.note,
    )  # fmt: skip


def _field_rows(paper: LedgerPaper) -> Iterator[Row]:
    for field, value in paper.numbers.items():
        yield paper.number, field, value, ""
    for field, words in paper.words.items():
        yield paper.number, field, None, words


def _typed(cell: object) -> str:
    return plain(cell) if isinstance(cell, Decimal) else str(cell)
