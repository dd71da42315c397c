"""The rows of a sheet as SpreadsheetML: only a formula of ours can become a formula.

Written here and not by openpyxl, which takes four times as long, writes numbers through binary
floats, and stores no values with formulas. ISO/IEC 29500-1, 18.3.1.4 (c), 18.3.1.73 (row).
"""

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from html import escape

from lgo_desktop.base.numbers import plain
from lgo_desktop.reports.workbook_looks import height_of
from lgo_desktop.reports.workbook_sheet import Format, Formula, Kind, Row, Sheet, Value, letters

StyleNumber = Callable[[Kind, Format, bool], int]
"""The number of a look in the workbook; the last part asks for text that stays text for good."""

_EXCEL = Context(prec=15, rounding=ROUND_HALF_UP)
"""A spreadsheet holds 15 significant digits."""
_LONGEST_TEXT = 32_767
_FORMULA_STARTS = ("=", "+", "-", "@")
_BREAK = re.compile(r"[\t\r\n]+")
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_OF_EXCEL = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def rows_xml(sheet: Sheet, style: StyleNumber) -> str:
    """All rows of a sheet."""
    usual = tuple(column.format for column in sheet.columns)
    names = [letters(number) for number in range(1, len(sheet.columns) + 1)]
    return "".join(
        f'<row r="{number}" ht="{height_of(row, sheet.columns):g}" customHeight="1">'
        f"{''.join(_cells(row, number, names, usual, style))}</row>"
        for number, row in enumerate(sheet.rows, 1)
    )


def _cells(
    row: Row, number: int, names: list[str], usual: tuple[Format, ...], style: StyleNumber
) -> Iterator[str]:
    """The cells of a row; those of data without a value are left out."""
    for value, format_, name in zip(row.values, row.formats or usual, names, strict=False):
        if value is not None or row.kind != "data":
            text = writable(value) if isinstance(value, str) else ""
            fixed = text.lstrip().startswith(_FORMULA_STARTS)
            yield f'<c r="{name}{number}" s="{style(row.kind, format_, fixed)}"{_rest(value, text)}'


def _rest(value: Value, text: str) -> str:
    """What follows the place and the look of a cell, to its end."""
    if isinstance(value, Formula):
        return _formula(escape(value.text, quote=False), value.value)
    if isinstance(value, Decimal):
        return f"><v>{fifteen_digits(value)}</v></c>"
    if not text:
        return "/>"
    shown = escape(_ESCAPE_OF_EXCEL.sub("_x005F_", text), quote=False)
    return f' t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


def _formula(text: str, value: Decimal | str) -> str:
    if isinstance(value, str):
        return f' t="str"><f>{text}</f><v>{escape(writable(value), quote=False)}</v></c>'
    return f"><f>{text}</f><v>{fifteen_digits(value)}</v></c>"


def fifteen_digits(value: Decimal) -> str:
    """A number as a spreadsheet can hold it, written without exponent."""
    return plain(_EXCEL.plus(value))


def writable(text: str) -> str:
    """The text without the characters that XML cannot hold; breaks of lines become blanks."""
    return _UNWRITABLE.sub("", _BREAK.sub(" ", text))[:_LONGEST_TEXT]
