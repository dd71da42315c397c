"""Cells and areas of a sheet, as numbers and as people name them (``G12``, ``G12:L12``)."""

import re
from dataclasses import dataclass

MOST_ROWS = 200_000
MOST_COLUMNS = 256
_LETTERS = 26
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")


def column_number(letters: str) -> int:
    """1 for ``A``, 27 for ``AA``."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """``A`` for 1, ``AA`` for 27."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """``G12`` for row 12, column 7."""
    return f"{column_letters(column)}{row}"


def parse_cell_name(name: str) -> tuple[int, int] | None:
    """Row and column of a cell's name; None if it is not one."""
    match = _CELL.fullmatch(name)
    return (int(match[2]), column_number(match[1])) if match else None


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, both corners included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def size(self) -> int:
        """The number of its cells."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    @property
    def name(self) -> str:
        """``G12:L12``."""
        return f"{cell_name(self.top, self.left)}:{cell_name(self.bottom, self.right)}"

    def cells(self) -> list[tuple[int, int]]:
        """Row and column of each of its cells."""
        return [
            (row, column)
            for row in range(self.top, self.bottom + 1)
            for column in range(self.left, self.right + 1)
        ]


def parse_area(name: str) -> Area | None:
    """The area of ``G12:L12`` or ``G12``; None if it is not one."""
    first, _, last = name.partition(":")
    start, end = parse_cell_name(first), parse_cell_name(last or first)
    if start is None or end is None or start > end or start[1] > end[1]:
        return None
    return Area(*start, *end)
