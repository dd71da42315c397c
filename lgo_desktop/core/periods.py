"""Months and spans of months, reporting years by calendar and by Thai fiscal year.

Stored as ISO (``2025-01``, ``2025-01/2025-03``), shown in Buddhist years. The fiscal year of
Thailand runs from 1 October to 30 September and is named after the year in which it ends.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.base.text import Language, Text

BUDDHIST_OFFSET = 543
FIRST_BUDDHIST_YEAR = 2400
"""A year number from here on is a Buddhist year."""
MONTHS_A_YEAR = 12
FISCAL_START = 10

MONTH_NAMES: tuple[Text, ...] = (
    Text("ม.ค.", "Jan"), Text("ก.พ.", "Feb"), Text("มี.ค.", "Mar"), Text("เม.ย.", "Apr"),
    Text("พ.ค.", "May"), Text("มิ.ย.", "Jun"), Text("ก.ค.", "Jul"), Text("ส.ค.", "Aug"),
    Text("ก.ย.", "Sep"), Text("ต.ค.", "Oct"), Text("พ.ย.", "Nov"), Text("ธ.ค.", "Dec"),
)  # fmt: skip


def gregorian(year: int) -> int:
    """The Gregorian year of a year written in either era."""
    return year - BUDDHIST_OFFSET if year >= FIRST_BUDDHIST_YEAR else year


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the Gregorian calendar."""

    year: int
    month: int

    @classmethod
    def from_ordinal(cls, ordinal: int) -> "Month":
        """The month with this count from year 0."""
        return cls(ordinal // MONTHS_A_YEAR, ordinal % MONTHS_A_YEAR + 1)

    @property
    def ordinal(self) -> int:
        """Months since year 0."""
        return self.year * MONTHS_A_YEAR + self.month - 1

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return Month.from_ordinal(self.ordinal + 1).first_day - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    def spoken(self, language: Language) -> str:
        """As shown: ``ม.ค. 2568`` or ``Jan 2025``."""
        year = self.year + BUDDHIST_OFFSET if language == "th" else self.year
        return f"{MONTH_NAMES[self.month - 1].spoken(language)} {year}"


@dataclass(frozen=True, slots=True)
class Period:
    """Consecutive whole months, both ends included."""

    first: Month
    last: Month

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period cannot end before it begins: {self.first} {self.last}")

    @property
    def months(self) -> tuple[Month, ...]:
        """The months, in order."""
        return _months_between(self.first, self.last)

    def __len__(self) -> int:
        return self.last.ordinal - self.first.ordinal + 1

    def __contains__(self, other: "Period") -> bool:
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Whether any month belongs to both."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"

    def spoken(self, language: Language) -> str:
        """As shown: one month, or from–to."""
        if self.first == self.last:
            return self.first.spoken(language)
        return f"{self.first.spoken(language)} – {self.last.spoken(language)}"


@lru_cache(maxsize=256)
def _months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """All from the first to the last; kept, for every row of a grid asks for the same year."""
    return tuple(map(Month.from_ordinal, range(first.ordinal, last.ordinal + 1)))


@dataclass(frozen=True, slots=True)
class ReportingYear:
    """A year of account: a calendar year, or a Thai fiscal year named after its end."""

    buddhist_year: int
    fiscal: bool = False

    @property
    def period(self) -> Period:
        """Its twelve months."""
        year = self.buddhist_year - BUDDHIST_OFFSET
        if self.fiscal:
            return Period(Month(year - 1, FISCAL_START), Month(year, FISCAL_START - 1))
        return Period(Month(year, 1), Month(year, MONTHS_A_YEAR))

    @property
    def label(self) -> str:
        """``2568``, or ``fy2568`` as it stands in an inventory's id."""
        return f"fy{self.buddhist_year}" if self.fiscal else str(self.buddhist_year)


def year_of(period: Period, *, fiscal: bool) -> int:
    """The Gregorian year of account, calendar or fiscal, in which a period ends."""
    last = period.last
    return last.year + (fiscal and last.month >= FISCAL_START)


_MONTH_TEXT = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR_TEXT = re.compile(r"\d{4}")


def parse_month(text: str, where: Where = NOWHERE) -> Month:
    """A month written ``2568-01`` or ``2025-01``; ``period.unreadable`` otherwise."""
    match = _MONTH_TEXT.fullmatch(text.strip())
    if not match or not 1 <= int(match[2]) <= MONTHS_A_YEAR:
        raise Refused(error("period.unreadable", where, period=text[:40]))
    return Month(gregorian(int(match[1])), int(match[2]))


def parse_period(
    text: str, year: ReportingYear, where: Where = NOWHERE, *, history: bool = False
) -> Period:
    """A month, a span ``2568-01/2568-03``, or a year, which means a year of the inventory's kind.

    Raises :class:`Refused` with ``period.unreadable``, or ``period.outside`` when it is not
    wholly inside the inventory's year or, if ``history`` is allowed, before it.
    """
    text = text.strip()
    if _YEAR_TEXT.fullmatch(text):
        buddhist = gregorian(int(text)) + BUDDHIST_OFFSET
        period = ReportingYear(buddhist, year.fiscal).period
    else:
        first, span, last = text.partition("/")
        start = parse_month(first, where)
        end = parse_month(last, where) if span else start
        if end < start:
            raise Refused(error("period.unreadable", where, period=text[:40]))
        period = Period(start, end)
    in_history = history and period.last < year.period.first
    if period not in year.period and not in_history:
        raise Refused(
            error(
                "period.outside", where,
                period=Text(period.spoken("th"), period.spoken("en")),
                year=Text(year.period.spoken("th"), year.period.spoken("en")),
            )
        )  # fmt: skip
    return period
