"""How wide the columns of a table are: by weight, but no number is broken over two lines."""

from collections.abc import Sequence
from dataclasses import replace

from lgo_desktop.charts.lettering.fonts import BOLD, text_width
from lgo_desktop.charts.lettering.lines import unbreakable
from lgo_desktop.reports.document import Table
from lgo_desktop.reports.styles import TextLook

SMALLEST_SIZE = 6.0
SIZE_STEP = 0.5
WIDEST_WORD_SHARE = 0.25
"""Of the table's width: a word in a column of text is cut rather than given more."""


def fitted(
    table: Table, look: TextLook, width: float, sides: float
) -> tuple[TextLook, list[float]]:
    """The look, its letters made smaller only if they must be, and the width of each column.

    ``sides`` is the blank on both sides of a cell together.
    """
    longest = _longest_pieces(table, look.size, width)
    while sum(longest) + sides * len(longest) > width and look.size - SIZE_STEP >= SMALLEST_SIZE:
        smaller = replace(look, size=look.size - SIZE_STEP)
        longest = [piece * smaller.size / look.size for piece in longest]
        look = smaller
    weights = [column.weight for column in table.columns]
    return look, shared(weights, [piece + sides for piece in longest], width)


def shared(weights: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """The width shared by weight, each with at least its least; all shrink if that is too much."""
    if sum(least) >= width:
        return [one * width / sum(least) for one in least]
    given: dict[int, float] = {}
    while True:
        free = [column for column in range(len(weights)) if column not in given]
        room = width - sum(given.values())
        weight = sum(weights[column] for column in free)
        short = {
            column: least[column]
            for column in free
            if room * weights[column] / weight < least[column]
        }
        if not short:
            given |= {column: room * weights[column] / weight for column in free}
            return [given[column] for column in range(len(weights))]
        given |= short


def _longest_pieces(table: Table, size: float, width: float) -> list[float]:
    """For each column, the widest piece of its cells that no line break may part."""
    rows = [row for row in table.rows if not isinstance(row, str)]
    longest = []
    for nth, column in enumerate(table.columns):
        texts = {row[nth] for row in (*rows, *table.totals)} | {column.title}
        pieces = {piece.rstrip(" ") for text in texts for piece in unbreakable(text)}
        widest = max((text_width(piece, BOLD, size) for piece in pieces), default=0.0)
        is_text = column.align == "left"
        longest.append(min(widest, width * WIDEST_WORD_SHARE) if is_text else widest)
    return longest
