"""A cell of a workbook: text never becomes a formula, numbers are as exact as Excel holds them."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from lgo_desktop.base.numbers import plain
from lgo_desktop.reports.workbook_sheet import Formula, Value

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.worksheet.worksheet import Worksheet

_EXCEL = Context(prec=15, rounding=ROUND_HALF_UP)
"""A spreadsheet holds 15 significant digits."""
_FORMULA_STARTS = ("=", "+", "-", "@")
_BREAK = re.compile(r"[\t\r\n]+")
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def make_cell(worksheet: "Worksheet", value: Value, look: "StyleArray") -> "Cell":
    """The cell of a value.

    Text that looks like the start of a formula is marked as text for good: it stays text when
    someone edits the cell.
    """
    from openpyxl.cell import Cell

    cell = Cell(worksheet, 1, 1, style_array=look)
    if isinstance(value, Formula):
        cell.value = f"={value.text}"
    elif isinstance(value, str):
        text = writable(value)
        cell.value, cell.data_type = text, "s"
        if text.lstrip().startswith(_FORMULA_STARTS):
            cell.quotePrefix = True
    elif value is not None:
        cell.value, cell.data_type = fifteen_digits(value), "n"
    return cell


def fifteen_digits(value: Decimal) -> str:
    """A number as a spreadsheet can hold it, written without exponent."""
    return plain(_EXCEL.plus(value))


def writable(text: str) -> str:
    """The text without the characters that XML cannot hold; breaks of lines become blanks."""
    return _UNWRITABLE.sub("", _BREAK.sub(" ", text))
