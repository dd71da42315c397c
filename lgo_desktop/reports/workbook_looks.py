"""How the cells of a workbook look: Thai letters, colours, number formats, heights of rows.

Thai letters carry marks above marks: a row needs 1.7 times the size of its letters, or the marks
are cut off.
"""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import product
from math import ceil
from typing import TYPE_CHECKING, get_args

from lgo_desktop.reports.workbook_sheet import Column, Format, Kind, Row

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Font, NamedStyle

FONT = "TH Sarabun New"
BODY_SIZE = 14
_SIZES: dict[Kind, int] = {"title": 20, "lead": 16}
_BOLD: frozenset[Kind] = frozenset(("title", "heading", "section", "total"))
_FILLS: dict[Kind, str] = {"heading": "DCE9E1", "section": "F1F5F2", "total": "E8EFEA"}
_COLOURS: dict[Kind, str] = {"note": "5F6B64", "warning": "9C2A10"}
_NUMBER_FORMATS: dict[Format, str] = {
    "text": "General", "amount": "#,##0.00_)", "factor": "#,##0.0000_)", "exact": "General_)",
    "percent": "0.00%_)",
}  # fmt: skip

HEIGHT_OF_SIZE = 1.85
"""Height of the first line of a row; 1.7 clips no mark, but large letters then touch the edge."""
LEADING_OF_SIZE = 1.5
"""Height of each further line in Excel and LibreOffice: the font's own, 1.4 to 1.5."""
FILE_WIDTH_OF_DIGIT = 1.15
"""Widths in a file count digits of the default font, a little narrower than those of the body."""
WRAP_SLACK = 0.88
"""The part of a line that is filled before a Thai word moves to the next."""


def add_looks(workbook: "Workbook") -> Callable[[Kind, Format, bool], int]:
    """Give the workbook a style for every kind of row and format of cell; their numbers.

    The last part of the question asks for the style of text that stays text when someone edits it.
    """
    from openpyxl.cell import Cell

    numbers: dict[tuple[Kind, Format, bool], int] = {}
    blank = workbook.create_sheet()
    for kind, format_ in product(get_args(Kind), get_args(Format)):
        style = _style(kind, format_)
        for is_fixed in (False, True):
            cell = Cell(blank, 1, 1)
            cell.style, cell.quotePrefix = style, is_fixed
            numbers[kind, format_, is_fixed] = cell.style_id
    workbook.remove(blank)
    return lambda *look: numbers[look]


def _style(kind: Kind, format_: Format) -> "NamedStyle":
    from openpyxl.styles import Alignment, Border, NamedStyle, PatternFill, Side

    is_text = format_ == "text"
    across = "center" if kind == "heading" else "left" if is_text else "right"
    style = NamedStyle(
        f"LGO {kind} {format_}",
        font=_font(kind),
        alignment=Alignment(horizontal=across, vertical="center", wrap_text=is_text),
        number_format=_NUMBER_FORMATS[format_],
    )
    if kind in _FILLS:
        style.fill = PatternFill("solid", fgColor=_FILLS[kind])
        style.border = Border(bottom=Side(style="thin", color="9DB3A6"))
    return style


def _font(kind: Kind) -> "Font":
    from openpyxl.styles import Font

    size = _SIZES.get(kind, BODY_SIZE)
    return Font(name=FONT, size=size, bold=kind in _BOLD, color=_COLOURS.get(kind))


def height_of(row: Row, columns: Sequence[Column]) -> float:
    """The height of a row in points, so that every line of its wrapped texts is seen."""
    size = _SIZES.get(row.kind, BODY_SIZE)
    widths = [column.width for column in columns]
    if row.merged_from is not None:
        widths = [*widths[: row.merged_from - 1], sum(widths[row.merged_from - 1 :])]
    lines = (
        _lines(value, width, size)
        for value, width in zip(row.values, widths, strict=False)
        if isinstance(value, str)
    )
    return size * (HEIGHT_OF_SIZE + LEADING_OF_SIZE * (max(lines, default=1) - 1))


@lru_cache(maxsize=4096)
def _lines(text: str, width: float, size: int) -> int:
    """How many lines a text takes in a column; vowels and marks above and below take no room."""
    room = width * BODY_SIZE / size
    taken = sum(unicodedata.category(letter) != "Mn" for letter in text)
    return 1 if taken <= room else ceil(taken / (room * WRAP_SLACK))
