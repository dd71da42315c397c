"""What a workbook is made of: sheets of rows, as plain values, before any file is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Format = Literal["text", "amount", "factor", "exact", "percent"]
"""How a cell shows its value: ``amount`` with 2 decimals, ``factor`` with the 4 that TGO prints."""
Kind = Literal["title", "lead", "note", "warning", "heading", "section", "data", "total"]
"""What a row is for; it decides letters and colour."""

_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula of ours, without its equals sign, and the exact value that it has now."""

    text: str
    value: Decimal | str


Value = str | Decimal | Formula | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in digits of the body's letters, and its format."""

    heading: str
    width: float
    format: Format = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """The values of a row from the first column on.

    ``formats`` stands in for the columns' own where given. Where ``merged_from`` names a column,
    counted from 1, the last value is a text that runs from there to the end of the sheet.
    """

    values: tuple[Value, ...]
    kind: Kind = "data"
    formats: tuple[Format, ...] = ()
    merged_from: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; the first ``frozen`` rows stay in view and are repeated on every page."""

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    frozen: int = 1
    filtered: bool = False


def headings(columns: Sequence[Column]) -> Row:
    """The row of the columns' headings."""
    return Row(tuple(column.heading for column in columns), "heading", texts(len(columns)))


def across(text: str, kind: Kind) -> Row:
    """A text over the whole width of the sheet."""
    return Row((text,), kind, texts(1), merged_from=1)


def quoted(text: str) -> str:
    """A text of ours as formulas write it."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def texts(count: int) -> tuple[Format, ...]:
    """The formats of so many cells of text."""
    text: Format = "text"
    return (text,) * count


def letters(column: int) -> str:
    """The letters of a column counted from 1: ``A``, ``Z``, ``AA``."""
    name = ""
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + letter) + name
    return name


def address(sheet: str, column: int, row: int) -> str:
    """A cell as other sheets name it: ``'ค่าการปล่อย'!$F$2``."""
    title = sheet.replace("'", "''")
    return f"'{title}'!${letters(column)}${row}"


def span(sheet: str, column: int, first: int, last: int) -> str:
    """The cells of a column from row to row, as other sheets name them."""
    return f"{address(sheet, column, first)}:${letters(column)}${last}"
