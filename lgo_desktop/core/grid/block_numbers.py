"""Whether a block of numbers writes decimals with a point or with a comma.

A single ``1,234`` says nothing, but beside ``12,5`` it is a decimal. A comma is taken for a decimal
only where some cell proves it and none proves the contrary.
"""

import re
from collections.abc import Iterable
from enum import Enum, auto

from lgo_desktop.core.grid.typed import parted, tidy

_POINT_PROVEN = re.compile(
    r"[+\-−]?(?:\d*\.(?!\d{3}$)\d+|0\d*\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3})+\.\d*|\d{1,3}(?:,\d{3}){2,})"
)
_COMMA_PROVEN = re.compile(
    r"[+\-−]?(?:\d*,(?!\d{3}$)\d+|0\d*,\d+|\d{4,},\d+|\d{1,3}(?:\.\d{3})+,\d*|\d{1,3}(?:\.\d{3}){2,})"
)
_COMMA_NUMBER = re.compile(r"[+\-−]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d*)?|[+\-−]?,\d+")


class Decimals(Enum):
    """What stands before the decimals."""

    POINT = auto()
    COMMA = auto()


def decimals_of(cells: Iterable[str]) -> Decimals:
    """What the cells of a block prove together; a point where nothing or both is proven."""
    amounts = [tidy(parted(cell)[0]) for cell in cells if "," in cell or "." in cell]
    comma = any(_COMMA_PROVEN.fullmatch(amount) for amount in amounts)
    point = any(_POINT_PROVEN.fullmatch(amount) for amount in amounts)
    return Decimals.COMMA if comma and not point else Decimals.POINT


def with_point(text: str, decimals: Decimals) -> str:
    """The text of a cell with its decimals behind a point, and no other separator."""
    amount, unit = parted(text)
    bare = tidy(amount)
    if decimals is Decimals.POINT or not _COMMA_NUMBER.fullmatch(bare):
        return text
    return f"{bare.replace('.', '').replace(',', '.')} {unit}".rstrip()
