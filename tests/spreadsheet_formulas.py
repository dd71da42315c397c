"""The formulas of our workbooks worked out again in Python, as a spreadsheet would."""

import math
import re
from collections.abc import Callable, Iterator
from decimal import ROUND_UP, Decimal
from itertools import chain

from openpyxl.utils.cell import rows_from_range
from openpyxl.workbook import Workbook

_REFERENCE = re.compile(
    r"(?:'(?P<sheet>[^']+)'!)?(?P<first>\$?[A-Z]{1,3}\$?\d+)(?::(?P<last>\$?[A-Z]{1,3}\$?\d+))?"
)
_TEXT = re.compile(r'("[^"]*")')
Cells = dict[tuple[str, str], object]


def recalculated(formulas: Workbook, values: Workbook) -> Iterator[tuple[str, str, object, object]]:
    """Every formula with its place, the value stored with it, and that worked out again."""
    stored: Cells = {
        (sheet.title, cell.coordinate): cell.value
        for sheet in values.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    for sheet in formulas.worksheets:
        for cell in chain.from_iterable(sheet.iter_rows()):
            if cell.data_type == "f":
                place = sheet.title, cell.coordinate
                yield *place, stored.get(place), _worked_out(str(cell.value), place[0], stored)


def _worked_out(formula: str, here: str, stored: Cells) -> object:
    parts = _TEXT.split(formula.removeprefix("="))
    python = "".join(
        part if part.startswith('"') else _python(part, here) for part in parts
    )  # fmt: skip
    known: dict[str, object] = {**_FUNCTIONS, "cell": _cell(stored), "area": _area(stored)}
    return eval(python, {"__builtins__": {}}, known)


def _python(part: str, here: str) -> str:
    def call(found: re.Match[str]) -> str:
        sheet, first = found["sheet"] or here, found["first"].replace("$", "")
        if found["last"] is None:
            return f"cell({sheet!r}, {first!r})"
        return f"area({sheet!r}, {first + ':' + found['last'].replace('$', '')!r})"

    return re.sub(r"(?<![<>=])=(?!=)", "==", _REFERENCE.sub(call, part))


def _cell(stored: Cells) -> Callable[[str, str], object]:
    return lambda sheet, name: stored.get((sheet, name), 0)


def _area(stored: Cells) -> Callable[[str, str], list[object]]:
    return lambda sheet, span: [
        stored.get((sheet, name)) for name in chain.from_iterable(rows_from_range(span))
    ]


def _numbers(area: list[object]) -> list[float]:
    return [float(one) if isinstance(one, int | float) else 0.0 for one in area]


def _sum_if(area: list[object], wanted: object, amounts: list[object]) -> float:
    pairs = zip(area, _numbers(amounts), strict=True)
    return math.fsum(amount for one, amount in pairs if one == wanted)


def _sum_product(*areas: list[object]) -> float:
    return math.fsum(map(math.prod, zip(*map(_numbers, areas), strict=True)))


_FUNCTIONS: dict[str, object] = {
    "SUM": lambda area: math.fsum(_numbers(area)),
    "SUMIF": _sum_if,
    "SUMPRODUCT": _sum_product,
    "ROUND": round,
    "ROUNDUP": lambda value, _: float(Decimal(str(value)).to_integral_value(ROUND_UP)),
    "IF": lambda test, yes, no: yes if test else no,
    "MIN": min,
    "MAX": max,
}
