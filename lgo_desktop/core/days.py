"""Days as people write them in an office, in either era, with the month as a number or by name."""

import re
from datetime import date

from lgo_desktop.core.grid.block_months import FULL_NAMES
from lgo_desktop.core.grid.typed import tidy
from lgo_desktop.core.periods import BUDDHIST_OFFSET, MONTH_NAMES, gregorian

FIRST_SHORT_BUDDHIST = 40
"""Two digits from here on are of a Buddhist year (67: 2567), below of a Gregorian (24: 2024)."""

_LAST_YEAR_OF_TWO_DIGITS = 99
_NAMED = re.compile(r"(\d{1,2})[\s./\-]*([^\d\s/\-]+)[\s/.\-]*(\d{4}|\d{2})")
_NUMBERS = re.compile(r"(\d{1,2})([./\-])(\d{1,2})\2(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})([./\-])(\d{1,2})\2(\d{1,2})")
_LABELS = re.compile(r"วันที่|พ\.\s*ศ\.|ค\.\s*ศ\.")


def day_written(text: str) -> date | None:
    """The day that a text names, such as ``12 ต.ค. 67``, ``12/10/2567`` or ``2024-10-12``.

    None where it names none; a year of two digits is the Buddhist one from 40 on.
    """
    bare = " ".join(_LABELS.sub(" ", tidy(text)).split())
    if match := _YEAR_FIRST.fullmatch(bare):
        return _day(match[1], int(match[3]), match[4])
    if match := _NUMBERS.fullmatch(bare):
        return _day(match[4], int(match[3]), match[1])
    match = _NAMED.fullmatch(bare)
    return _day(match[3], _month_called(match[2]), match[1]) if match else None


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(_gregorian(int(year)), month, int(day))
    except ValueError:
        return None


def _gregorian(year: int) -> int:
    if year > _LAST_YEAR_OF_TWO_DIGITS:
        return gregorian(year)
    if year >= FIRST_SHORT_BUDDHIST:
        return 2500 + year - BUDDHIST_OFFSET
    return 2000 + year


def _month_called(name: str) -> int:
    """The number of a month by its name, full or short, in either language; 0 for none."""
    bare = name.casefold().replace(".", "")
    for number, (full, short) in enumerate(zip(FULL_NAMES, MONTH_NAMES, strict=True), 1):
        if bare in (*full, short.th.replace(".", ""), short.en.casefold()):
            return number
    return 0
