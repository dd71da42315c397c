"""Month labels as offices write them, and the months that a row of labels means.

Thai or English, short or long, with a year of two or four digits in either era, numbers 1 to 12,
or dates. Labels without a year take it from their neighbours, else from the sheet.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from lgo_desktop.core.periods import (
    BUDDHIST_OFFSET,
    FISCAL_START,
    MONTHS_A_YEAR,
    Month,
    ReportingYear,
    gregorian,
)
from lgo_desktop.exchange.form_labels import fold
from lgo_desktop.exchange.xlsx_sheets import Cell

FEWEST_LABELS = 3
"""Fewer month names in a row are a sentence, not a heading."""
_FEWEST_NUMBERS = 6
_TWO_DIGITS = 2

_NAMES: tuple[tuple[str, ...], ...] = (
    ("มกราคม", "มกรา", "ม.ค.", "january", "jan"),
    ("กุมภาพันธ์", "กุมภา", "ก.พ.", "february", "feb"),
    ("มีนาคม", "มีนา", "มี.ค.", "march", "mar"),
    ("เมษายน", "เมษา", "เม.ย.", "april", "apr"),
    ("พฤษภาคม", "พฤษภา", "พ.ค.", "may"),
    ("มิถุนายน", "มิถุนา", "มิ.ย.", "june", "jun"),
    ("กรกฎาคม", "กรกฎา", "ก.ค.", "july", "jul"),
    ("สิงหาคม", "สิงหา", "ส.ค.", "august", "aug"),
    ("กันยายน", "กันยา", "ก.ย.", "september", "sept", "sep"),
    ("ตุลาคม", "ตุลา", "ต.ค.", "october", "oct"),
    ("พฤศจิกายน", "พฤศจิกา", "พ.ย.", "november", "nov"),
    ("ธันวาคม", "ธันวา", "ธ.ค.", "december", "dec"),
)
_NUMBERS = {fold(name): n for n, names in enumerate(_NAMES, 1) for name in names}
_NAME = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_LABEL = re.compile(
    rf"(?:{fold('เดือน')})?({_NAME})(?:{fold('ปี')})?(?:{fold('พ.ศ.')}|{fold('ค.ศ.')})?(\d{{4}}|\d{{2}})?"
)


@dataclass(frozen=True, slots=True)
class MonthLabel:
    """A month's number, and its Gregorian year if the label says it."""

    number: int
    year: int | None = None


def month_labels(cells: Mapping[int, Cell], near: ReportingYear) -> dict[int, MonthLabel]:
    """The month labels of a row by column; plain numbers count only as a run such as 1 to 12."""
    found = {}
    numbers = {}
    for column, cell in cells.items():
        if isinstance(cell.value, bool) or cell.is_error:
            continue
        if isinstance(cell.value, datetime | date):
            found[column] = MonthLabel(cell.value.month, gregorian(cell.value.year))
        elif isinstance(cell.value, int):
            numbers[column] = cell.value
        elif label := _read_label(cell.text, near):
            found[column] = label
    return found or _run_of_numbers(numbers)


def _read_label(text: str, near: ReportingYear) -> MonthLabel | None:
    match = _LABEL.fullmatch(fold(text))
    if not match:
        return None
    year = match[2] and whole_year(match[2], near)
    return MonthLabel(_NUMBERS[match[1]], year or None)


def whole_year(digits: str, near: ReportingYear) -> int:
    """The Gregorian year of two or four digits; of two digits, in the era nearer to ``near``."""
    if len(digits) > _TWO_DIGITS:
        return gregorian(int(digits))
    meant = near.buddhist_year - BUDDHIST_OFFSET
    eras = (2500 - BUDDHIST_OFFSET + int(digits), 2000 + int(digits))
    return min(eras, key=lambda year: abs(year - meant))


def _run_of_numbers(numbers: dict[int, int]) -> dict[int, MonthLabel]:
    values = list(numbers.values())
    follows = all(b == a % MONTHS_A_YEAR + 1 for a, b in pairwise(values))
    fits = all(1 <= value <= MONTHS_A_YEAR for value in values)
    if not (follows and fits and _FEWEST_NUMBERS <= len(values) <= MONTHS_A_YEAR):
        return {}
    return {column: MonthLabel(value) for column, value in numbers.items()}


def is_fiscal_order(labels: Sequence[MonthLabel]) -> bool:
    """Whether the labels run from October into the next year, as a Thai fiscal year does."""
    numbers = [label.number for label in labels]
    return numbers[0] >= FISCAL_START and any(number < FISCAL_START for number in numbers)


def dated(labels: Sequence[MonthLabel]) -> list[Month] | None:
    """The months, if any label has a year: the others follow from their neighbours."""
    known = [index for index, label in enumerate(labels) if label.year is not None]
    if not known:
        return None
    ordinals: list[int] = []
    for index, label in enumerate(labels):
        if label.year is not None:
            ordinals.append(Month(label.year, label.number).ordinal)
        elif ordinals:
            ordinals.append(
                ordinals[-1] + (label.number - labels[index - 1].number) % MONTHS_A_YEAR
            )
        else:
            first = labels[known[0]]
            back = (first.number - label.number) % MONTHS_A_YEAR
            ordinals.append(Month(first.year or 0, first.number).ordinal - back)
    return [Month.from_ordinal(ordinal) for ordinal in ordinals]


def months_of(labels: Sequence[MonthLabel], year: ReportingYear) -> list[Month]:
    """The months of labels without years in a year of account."""
    end = year.buddhist_year - BUDDHIST_OFFSET
    return [
        Month(end - 1 if year.fiscal and label.number >= FISCAL_START else end, label.number)
        for label in labels
    ]
