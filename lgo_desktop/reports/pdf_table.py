"""A table on PDF pages: head repeated on every page, numbers aligned right, thin lines only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable  # noqa: TID253 - imported inside functions only
from reportlab.platypus import Table as Grid  # noqa: TID253

from lgo_desktop.charts.lettering.fonts import REGULAR
from lgo_desktop.charts.look import ACCENT, RULE, SHADE
from lgo_desktop.reports.column_widths import fitted
from lgo_desktop.reports.document import Table
from lgo_desktop.reports.page import TEXT_HEIGHT, TEXT_WIDTH
from lgo_desktop.reports.styles import CELL, DENSE_CELL
from lgo_desktop.reports.table_rows import Row, table_rows
from lgo_desktop.reports.thai_paragraph import ThaiParagraph

Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]
"""A ReportLab table style command: what, from which cell, to which cell, how."""

FIRST_FONT: Command = ("FONT", (0, 0), (-1, -1), REGULAR)
"""For every table style: keeps ReportLab from reaching for its own font."""


@dataclass(frozen=True, slots=True)
class Room:
    """The blank inside a cell, left and right, above and below."""

    sides: float
    ends: float


ROOM = Room(5, 3.5)
DENSE_ROOM = Room(3, 2)


class RuledTable(Grid):
    """A table split between rows; where rows that belong together fill a page, even there."""

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The part for this page and the part for the next; nothing if all should move on."""
        parts: list[Flowable] = super().split(available_width, available_height)
        if not parts and available_height > TEXT_HEIGHT - 1:
            self._nosplitCmds: list[Command] = []
            parts = super().split(available_width, available_height)
        return parts


def grid(table: Table) -> RuledTable:
    """The table as wide as the text of the page."""
    room = DENSE_ROOM if table.dense else ROOM
    look, widths = fitted(table, DENSE_CELL if table.dense else CELL, TEXT_WIDTH, 2 * room.sides)
    rows = table_rows(table, look, [width - 2 * room.sides for width in widths])
    return RuledTable(
        [_flowables(row, len(widths)) for row in rows], colWidths=widths, repeatRows=1,
        style=[FIRST_FONT, *_lines(), *_groups(rows), *_totals(rows), *_padding(room)],
        spaceBefore=2, spaceAfter=12,
    )  # fmt: skip


def _flowables(row: Row, columns: int) -> list[Flowable | str]:
    cells: list[Flowable | str] = [ThaiParagraph(cell.text, cell.look) for cell in row.cells]
    return cells + [""] * (columns - len(cells))


def _lines() -> list[Command]:
    return [
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("LINEBELOW", (0, 0), (-1, 0), 1, ACCENT),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, RULE),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
    ]


def _groups(rows: Sequence[Row]) -> list[Command]:
    """The heading of a group goes over all columns and stays with its first row."""
    commands: list[Command] = []
    for number, row in enumerate(rows):
        if row.kind == "group":
            commands.append(("SPAN", (0, number), (-1, number)))
            commands.append(("NOSPLIT", (0, number), (0, min(number + 1, len(rows) - 1))))
    return commands


def _totals(rows: Sequence[Row]) -> list[Command]:
    """Totals stand between stronger lines and stay with the last row above them."""
    first = next((number for number, row in enumerate(rows) if row.kind == "total"), None)
    if first is None:
        return []
    return [
        ("LINEABOVE", (0, first), (-1, first), 1, ACCENT),
        ("LINEBELOW", (0, -1), (-1, -1), 1, ACCENT),
        ("BACKGROUND", (0, first), (-1, -1), SHADE),
        ("NOSPLIT", (0, max(first - 1, 1)), (0, len(rows) - 1)),
    ]


def _padding(room: Room) -> list[Command]:
    first, last = (0, 0), (-1, -1)
    return [
        ("LEFTPADDING", first, last, room.sides), ("RIGHTPADDING", first, last, room.sides),
        ("TOPPADDING", first, last, room.ends), ("BOTTOMPADDING", first, last, room.ends),
    ]  # fmt: skip
