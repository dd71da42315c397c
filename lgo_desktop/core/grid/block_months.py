"""Months that were copied along with a block: its first row, or its first column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lgo_desktop.core.grid.block import Block, transposed
from lgo_desktop.core.grid.typed import tidy
from lgo_desktop.core.periods import BUDDHIST_OFFSET, MONTH_NAMES, Month, Period, gregorian

FULL_NAMES = (
    ("มกราคม", "january"), ("กุมภาพันธ์", "february"), ("มีนาคม", "march"), ("เมษายน", "april"),
    ("พฤษภาคม", "may"), ("มิถุนายน", "june"), ("กรกฎาคม", "july"), ("สิงหาคม", "august"),
    ("กันยายน", "september"), ("ตุลาคม", "october"), ("พฤศจิกายน", "november"),
    ("ธันวาคม", "december"),
)  # fmt: skip
TOTALS = frozenset({"รวม", "รวมทั้งสิ้น", "รวมทั้งปี", "ทั้งปี", "total", "sum", "year"})
LEAST = 2
"""So many months make a heading; a single one could be anything."""

_NAMED = re.compile(r"(?P<name>[^\d\s/\-]+?)[\s/\-]*(?P<year>\d{2}|\d{4})?")
_NUMBERED = re.compile(r"(?P<year>\d{4})[\-/](?P<month>\d{1,2})|(?P<m>\d{1,2})[\-/](?P<y>\d{4})")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of a block is for: a month of the year, or why it is for none."""

    month: Month | None = None
    outside: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Headed:
    """A block without its headings; ``columns`` is None where it had none.

    ``labels`` are what stood before the months in each row.
    """

    cells: Block
    columns: tuple[Column, ...] | None = None
    labels: tuple[str, ...] = ()


def headed(block: Block, year: Period) -> Headed:
    """The block with its months across, whichever way it was copied."""
    for candidate in (block, transposed(block)):
        columns = [_column(cell, year) for cell in candidate[0]]
        named = [n for n, one in enumerate(columns) if one and not one.is_total]
        if len(named) < LEAST or len(candidate) == 1:
            continue
        first = named[0]
        kept = tuple(
            one or Column(outside=candidate[0][n].strip()) for n, one in enumerate(columns)
        )
        return Headed(
            tuple(row[first:] for row in candidate[1:]), kept[first:],
            tuple(" ".join(row[:first]).strip() for row in candidate[1:]),
        )  # fmt: skip
    return Headed(block)


def month_named(text: str, year: Period) -> Month | None:
    """The month that a heading names; without a year, or with its last two digits, of this year."""
    bare = tidy("".join(text.split()) if _is_spaced(text) else text.strip()).casefold()
    if match := _NUMBERED.fullmatch(bare):
        number, written = int(match["month"] or match["m"]), int(match["year"] or match["y"])
        return Month(gregorian(written), number) if 1 <= number <= len(FULL_NAMES) else None
    match = _NAMED.fullmatch(bare)
    number = _number_of(match["name"]) if match else 0
    if not match or not number:
        return None
    months = {month.year for month in year.months if month.month == number}
    if not match["year"]:
        return Month(min(months), number)
    return Month(_year_of(match["year"], months), number)


def _column(text: str, year: Period) -> Column | None:
    """What a heading says; None where it is none."""
    if "".join(text.split()).casefold() in TOTALS:
        return Column(is_total=True)
    month = month_named(text, year)
    if month is None:
        return None
    inside = year.first <= month <= year.last
    return Column(month) if inside else Column(outside=text.strip())


def _number_of(name: str) -> int:
    bare = name.replace(".", "")
    for number, (names, short) in enumerate(zip(FULL_NAMES, MONTH_NAMES, strict=True), 1):
        shorts = (short.th.replace(".", ""), short.en.casefold(), "sept" if number == 9 else "")  # noqa: PLR2004
        if bare in (*names, *shorts):
            return number
    return 0


def _year_of(written: str, fitting: Sequence[int] | set[int]) -> int:
    """The Gregorian year; two digits are of either era, whichever fits."""
    if len(written) == len("2568"):
        return gregorian(int(written))
    eras = (2500 - BUDDHIST_OFFSET + int(written), 2000 + int(written))
    return next((one for one in eras if one in fitting), eras[0])


def _is_spaced(text: str) -> bool:
    """Whether blanks stand between the letters of a name, as in ``ม. ค.``."""
    return bool(re.search(r"\.\s+\S\.", text))
