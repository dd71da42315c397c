"""The months that a text names beside its amount, and the text without them.

Months stand without a year, with a Buddhist or Gregorian one, or with its last two digits. What
could as well be part of the amount gives more than one way to read the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lgo_desktop.core.grid.block_months import FULL_NAMES
from lgo_desktop.core.periods import (
    BUDDHIST_OFFSET,
    MONTH_NAMES,
    MONTHS_A_YEAR,
    Month,
    Period,
    ReportingYear,
    gregorian,
)

MONTHS_A_QUARTER, MONTHS_A_HALF = 3, 6


@dataclass(frozen=True, slots=True)
class Dated:
    """A text without its months: the period that it named, None for none.

    ``sure`` is False where a number was left for the amount that looks like a year or a day;
    ``trouble`` is the code of a finding where the months cannot be one period.
    """

    rest: str
    period: Period | None = None
    sure: bool = True
    trouble: str = ""


_THAI = "\u0e00-\u0e7f"
_ALONE = rf"(?:(?<=เดือน)|(?<![{_THAI}]))"
"""Before a short name: ``ตค`` is October, and no part of another word."""


def _names(full: tuple[str, ...], th: str, en: str) -> str:
    letters = [re.escape(letter) for letter in th.split(".") if letter]
    pointed, bare = r"\.\s*".join(letters) + r"\.?", "".join(letters)
    thai = rf"{_ALONE}(?:{pointed}|{bare}(?![{_THAI}]))"
    return "|".join((*full, rf"(?<![a-z]){en}\.?(?![a-z])", thai))


_MONTH = "|".join(
    f"(?P<m{{n}}_{n}>{_names(full, short.th, short.en)})"
    for n, (full, short) in enumerate(zip(FULL_NAMES, MONTH_NAMES, strict=True), 1)
)
_YEAR = r"(?:\s*(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|ปี|/|')?\s*(?P<y{n}>25\d\d|20\d\d|\d\d)(?![\d,.]))"
_LEAD = r"(?:ประจำ)?(?:เดือน)?\s*"


def _month(n: int, *, year: str = "?") -> str:
    return _LEAD + f"(?:{_MONTH.replace('{n}', str(n))})" + _YEAR.replace("{n}", str(n)) + year


_TO = r"\s*(?:-|–|—|~|ถึง|จนถึง|to)\s*"
_DAY = r"(?:วันที่\s*)?(?<![\d.,])(?P<day>[0-3]?\d)\s*"
_RANGE = re.compile(_month(1) + _TO + _month(2), re.IGNORECASE)
_AND = r"(?:\s*(?:,|และ|กับ|\+|/)\s*|\s+)"
_LIST = re.compile(
    _month(1) + f"(?:{_AND}{_LEAD}(?:{_MONTH.replace('{n}', '3')}))*{_AND}" + _month(2),
    re.IGNORECASE,
)
_DATED = re.compile(_DAY + _month(1), re.IGNORECASE)
_SINGLE = re.compile(_month(1), re.IGNORECASE)
_ONE = re.compile(f"(?:{_MONTH.replace('{n}', '1')})", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?<![\d.,/])(?:(?P<d>[0-3]?\d)/)?(?P<m>1[0-2]|0?[1-9])/(?P<y>25\d\d|20\d\d)(?![\d/])"
)
_QUARTER = re.compile(
    r"(?:ไตรมาส(?:ที่)?\s*|\bQ)(?P<q>[1-4])" + _YEAR.replace("{n}", "") + "?", re.IGNORECASE
)
_HALF = re.compile(r"(?:ครึ่งปี|(?:6|หก)\s*เดือน)\s*(?P<half>แรก|หลัง)" + _YEAR.replace("{n}", "") + "?")
_WHOLE = re.compile(
    r"(?:(?:ตลอด|ทั้ง|รวมทั้ง|ทุกเดือนใน)?ปี|(?:/|ต่อ)\s*ปี)(?:งบประมาณ|งบฯ?|บัญชี|ละ)?"
    rf"(?![{_THAI}])" + _YEAR.replace("{n}", "") + r"?|ทุกเดือน|(?:ทั้ง\s*)?12\s*เดือน"
)


def dated_readings(text: str, year: ReportingYear) -> tuple[Dated, ...]:
    """The ways in which a text names its months, the likeliest first; mostly one."""
    for look in (_bill_dates, _ranges, _quarters, _halves, _singles, _wholes):
        found = tuple(look(text, year))
        if found:
            return found
    return (Dated(text),)


def _bill_dates(text: str, _year: ReportingYear) -> Iterator[Dated]:
    """Two days, as of the readings of a meter, belong to a paper and not to a month."""
    first = _DATED.search(text)
    if first and re.match(_TO + _DATED.pattern, text[first.end() :], re.IGNORECASE):
        yield Dated(text, trouble="phrase.bill_dates")


def _ranges(text: str, year: ReportingYear) -> Iterator[Dated]:
    spanned = _RANGE.search(text)
    match = spanned or _LIST.search(text)
    if not match:
        return
    last = _month_of(match, 2, year)
    first = _month_of(match, 1, year, before=last if not match["y1"] else None)
    named = len(_ONE.findall(match[0]))
    if last < first or (not spanned and named != last.ordinal - first.ordinal + 1):
        yield Dated(text, trouble="phrase.months_apart")
    else:
        yield Dated(_without(text, match), Period(first, last))


def _singles(text: str, year: ReportingYear) -> Iterator[Dated]:
    if match := _NUMBERED.search(text):
        month = Month(gregorian(int(match["y"])), int(match["m"]))
        yield Dated(_without(text, match), Period(month, month))
        return
    match = _SINGLE.search(text)
    if not match:
        return
    month = _month_of(match, 1, year)
    dated = _DATED.search(text)
    is_day = dated is not None and dated.end() == match.end()
    if dated and is_day:
        yield Dated(_without(text, dated), Period(month, month))
    yield Dated(_without(text, match), Period(month, month), sure=not is_day)
    if _short_year(match):
        bare = _month_of(match, 1, year, written="")
        yield Dated(_without(text, match, until=match.start("y1")), Period(bare, bare), sure=False)


def _short_year(match: re.Match[str]) -> bool:
    return bool(match["y1"]) and len(match["y1"]) == 2  # noqa: PLR2004 - as in 67


def _quarters(text: str, year: ReportingYear) -> Iterator[Dated]:
    """Of the kind of year of the inventory first, then of the other, for offices count both."""
    match = _QUARTER.search(text)
    if not match:
        return
    for fiscal in (year.fiscal, not year.fiscal):
        whole = _year_named(match["y"], ReportingYear(year.buddhist_year, fiscal)).period
        first = whole.first.ordinal + (int(match["q"]) - 1) * MONTHS_A_QUARTER
        yield Dated(_without(text, match), _months_from(first, MONTHS_A_QUARTER))


def _halves(text: str, year: ReportingYear) -> Iterator[Dated]:
    match = _HALF.search(text)
    if match:
        first = _year_named(match["y"], year).period.first.ordinal
        later = MONTHS_A_HALF if match["half"] == "หลัง" else 0
        yield Dated(_without(text, match), _months_from(first + later, MONTHS_A_HALF))


def _wholes(text: str, year: ReportingYear) -> Iterator[Dated]:
    match = _WHOLE.search(text)
    if match:
        yield Dated(_without(text, match), _year_named(match.groupdict().get("y"), year).period)


def _months_from(first: int, count: int) -> Period:
    return Period(Month.from_ordinal(first), Month.from_ordinal(first + count - 1))


def _without(text: str, match: re.Match[str], until: int | None = None) -> str:
    """The text without what matched; a blank keeps its neighbours apart."""
    return f"{text[: match.start()]} {text[match.end() if until is None else until :]}"


def _month_of(
    match: re.Match[str], n: int, year: ReportingYear, *,
    written: str | None = None, before: Month | None = None,
) -> Month:  # fmt: skip
    """The month of a group; without a year that of the inventory, or the last one ``before``."""
    number = next(m for m in range(1, MONTHS_A_YEAR + 1) if match[f"m{n}_{m}"])
    named = (match[f"y{n}"] or "") if written is None else written
    if named:
        return Month(_gregorian(named, year), number)
    if before is not None:
        return Month(before.year - (number > before.month), number)
    months = year.period.months
    return next(month for month in months if month.month == number)


def _gregorian(written: str, year: ReportingYear) -> int:
    """The Gregorian year; two digits are of either era, whichever lies by the inventory's year."""
    if len(written) > 2:  # noqa: PLR2004 - a year in full
        return gregorian(int(written))
    eras = (2500 - BUDDHIST_OFFSET + int(written), 2000 + int(written))
    return min(eras, key=lambda one: abs(one + BUDDHIST_OFFSET - year.buddhist_year))


def _year_named(written: str | None, year: ReportingYear) -> ReportingYear:
    if not written:
        return year
    return ReportingYear(_gregorian(written, year) + BUDDHIST_OFFSET, year.fiscal)
