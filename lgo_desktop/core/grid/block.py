"""A block of cells as it comes from the clipboard of a spreadsheet program."""

import re
from collections.abc import Iterator

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error

Block = tuple[tuple[str, ...], ...]
"""Rows of cells, all of one length."""

MOST_CELLS = 200_000

_CELL = re.compile(
    r'(?:"(?P<quoted>(?:[^"]|"")*+)"(?=[\t\r\n]|\Z)|(?P<plain>[^\t\r\n]*))(?P<end>\t|\r\n|\r|\n|\Z)'
)


def block_of(text: str) -> Block:
    """The cells of a text: tabs between cells, lines between rows, quotation marks as Excel does.

    A cell within quotation marks may hold tabs and line breaks; a mark that is never closed is a
    character like any other. :class:`Refused` with ``paste.empty`` or ``paste.too_large``.
    """
    rows: list[list[str]] = [[]]
    for count, (cell, end) in enumerate(_cells(text.rstrip("\0")), 1):
        if count > MOST_CELLS:
            raise Refused(error("paste.too_large", limit=f"{MOST_CELLS:,}"))
        rows[-1].append(cell)
        if end not in ("\t", ""):
            rows.append([])
    if rows[-1] in ([], [""]):
        rows.pop()
    width = max(map(len, rows), default=0)
    if not any(cell.strip() for row in rows for cell in row):
        raise Refused(error("paste.empty"))
    if width * len(rows) > MOST_CELLS:
        raise Refused(error("paste.too_large", limit=f"{MOST_CELLS:,}"))
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def transposed(block: Block) -> Block:
    """The block with its rows as columns."""
    return tuple(zip(*block, strict=True))


def _cells(text: str) -> Iterator[tuple[str, str]]:
    """Each cell with what ends it: a tab, a line break, or nothing."""
    place = 0
    while True:
        match = _CELL.match(text, place)
        if match is None:
            raise RuntimeError("the pattern takes any text")
        quoted = match["quoted"]
        yield (match["plain"] if quoted is None else quoted.replace('""', '"')), match["end"]
        place = match.end()
        if not match["end"]:
            return
