"""The rows of a table as they go to paper: each of its kind, none higher than a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from lgo_desktop.charts.lettering.fonts import BOLD, text_width
from lgo_desktop.charts.lettering.lines import lines
from lgo_desktop.charts.look import ACCENT
from lgo_desktop.reports.document import Table
from lgo_desktop.reports.styles import TextLook

Kind = Literal["head", "group", "body", "total"]

MOST_LINES = 20
"""A row with a longer cell is continued in another row, so that pages can break there."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in its look, over so many points of width."""

    text: str
    look: TextLook
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; a group's row is one cell over the whole width."""

    kind: Kind
    cells: tuple[Cell, ...]


def table_rows(table: Table, look: TextLook, widths: Sequence[float]) -> list[Row]:
    """Head, body and totals in order; ``widths`` are those of the text in each column."""
    plain = [replace(look, align=column.align) for column in table.columns]
    bold = [replace(one, font=BOLD) for one in plain]
    rows = [_row("head", tuple(column.title for column in table.columns), bold, widths)]
    group = replace(look, font=BOLD, colour=ACCENT)
    for texts in table.rows:
        if isinstance(texts, str):
            whole = _row("group", (texts,), [group], [sum(widths)])
            rows += _continued(whole)
        else:
            rows += _continued(_row("body", texts, plain, widths))
    for texts in table.totals:
        rows += _continued(_row("total", texts, bold, widths))
    return rows


def _row(
    kind: Kind, texts: Sequence[str], looks: Sequence[TextLook], widths: Sequence[float]
) -> Row:
    return Row(kind, tuple(map(Cell, texts, looks, widths)))


def _continued(row: Row) -> Iterator[Row]:
    """The row, or the rows that it takes if a cell is too long for one."""
    broken = [
        lines(cell.text, cell.width, partial(text_width, font=cell.look.font, size=cell.look.size))
        for cell in row.cells
    ]
    longest = max(map(len, broken))
    if longest <= MOST_LINES:
        yield row
        return
    for first in range(0, longest, MOST_LINES):
        texts = ["\n".join(cell[first : first + MOST_LINES]) for cell in broken]
        cells = zip(row.cells, texts, strict=True)
        yield Row(row.kind, tuple(replace(cell, text=text) for cell, text in cells))
