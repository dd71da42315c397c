"""A table on PDF pages: head repeated on every page, numbers aligned right, thin lines only."""

from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus import Flowable  # noqa: TID253 - imported inside functions only
from reportlab.platypus import Table as Grid  # noqa: TID253

from lgo_desktop.charts.lettering.fonts import BOLD, REGULAR
from lgo_desktop.charts.look import ACCENT, RULE, SHADE
from lgo_desktop.reports.column_widths import fitted
from lgo_desktop.reports.document import Table
from lgo_desktop.reports.page import TEXT_WIDTH
from lgo_desktop.reports.styles import CELL, DENSE_CELL, TextLook
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


def grid(table: Table) -> Grid:
    """The table as wide as the text of the page."""
    room = DENSE_ROOM if table.dense else ROOM
    look, widths = fitted(table, DENSE_CELL if table.dense else CELL, TEXT_WIDTH, 2 * room.sides)
    head = _cells(table, tuple(column.title for column in table.columns), look, bold=True)
    body = [
        _group(row, table, look) if isinstance(row, str) else _cells(table, row, look)
        for row in table.rows
    ]
    totals = [_cells(table, row, look, bold=True) for row in table.totals]
    return Grid(
        [head, *body, *totals], colWidths=widths, repeatRows=1, splitInRow=1,
        style=[FIRST_FONT, *_lines(len(body), len(totals)), *_group_rows(table), *_padding(room)],
        spaceBefore=2, spaceAfter=12,
    )  # fmt: skip


def _cells(
    table: Table, row: tuple[str, ...], look: TextLook, *, bold: bool = False
) -> list[Flowable]:
    font = BOLD if bold else look.font
    return [
        ThaiParagraph(text, replace(look, font=font, align=column.align))
        for text, column in zip(row, table.columns, strict=True)
    ]


def _group(text: str, table: Table, look: TextLook) -> list[Flowable | str]:
    heading = ThaiParagraph(text, replace(look, font=BOLD, colour=ACCENT))
    return [heading, *[""] * (len(table.columns) - 1)]


def _lines(body: int, totals: int) -> list[Command]:
    commands: list[Command] = [
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("LINEBELOW", (0, 0), (-1, 0), 1, ACCENT),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, RULE),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
    ]
    if totals:
        first = body + 1
        commands += [
            ("LINEABOVE", (0, first), (-1, first), 1, ACCENT),
            ("LINEBELOW", (0, -1), (-1, -1), 1, ACCENT),
            ("BACKGROUND", (0, first), (-1, -1), SHADE),
            ("NOSPLIT", (0, max(first - 1, 1)), (0, -1)),
        ]
    return commands


def _group_rows(table: Table) -> list[Command]:
    commands: list[Command] = []
    for number, row in enumerate(table.rows, start=1):
        if isinstance(row, str):
            commands.append(("SPAN", (0, number), (-1, number)))
            commands.append(("NOSPLIT", (0, number), (0, number + 1)))
    return commands


def _padding(room: Room) -> list[Command]:
    first, last = (0, 0), (-1, -1)
    return [
        ("LEFTPADDING", first, last, room.sides), ("RIGHTPADDING", first, last, room.sides),
        ("TOPPADDING", first, last, room.ends), ("BOTTOMPADDING", first, last, room.ends),
    ]  # fmt: skip
