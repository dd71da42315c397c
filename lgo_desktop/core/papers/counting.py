"""In which months a paper counts, by the cut-off rule of the account, and how much in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from lgo_desktop.base.numbers import EXACT, rounded
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.fields import PAID_ON, PREVIOUS_READ_ON, READ_ON
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.periods import Month, parse_month
from lgo_desktop.core.statements.ledger_cutoff import BY_PAYMENT, BY_READING_DAYS, CutOff

LONGEST_SPREAD = 400
"""Days: beyond any bill; a longer time between readings is a slip of the pen."""
FEWEST_PLACES = 3
"""Decimals of a share, at least: watt-hours and litres."""

_DATE_OF: Mapping[CutOff, str] = {BY_READING_DAYS: READ_ON, BY_PAYMENT: PAID_ON}
"""The field that a rule needs, of the kinds that have it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a paper counts in one month: all of it, or its share of the days.

    ``sums`` are the numbers that months add up, by field.
    """

    paper: LedgerPaper
    month: Month
    amount: Decimal
    sums: Mapping[str, Decimal]
    whole: bool = True


def month_of(paper: LedgerPaper, kind: PaperKind) -> Month:
    """The month that is printed on a paper, or else that of its date."""
    written = next(paper.words[field] for field in kind.dates if field in paper.words)
    return parse_month(written[:7])


def parts_of(paper: LedgerPaper, kind: PaperKind, rule: CutOff) -> tuple[Part, ...]:
    """The parts of a paper in the order of their months; together they are the whole, exactly.

    A paper that lacks the date which the rule asks for counts in its own month: see
    :func:`lacks_date`.
    """
    sums = {
        one.id: paper.numbers[one.id]
        for one in kind.fields
        if one.together == "sum" and one.id in paper.numbers
    }
    paid = paper.day(PAID_ON)
    days = _days_used(paper) if rule == BY_READING_DAYS else None
    if days is not None:
        return _spread(paper, sums, *days)
    if rule == BY_PAYMENT and paid is not None:
        return (Part(paper, Month(paid.year, paid.month), paper.amount, sums),)
    return (Part(paper, month_of(paper, kind), paper.amount, sums),)


def lacks_date(paper: LedgerPaper, kind: PaperKind, rule: CutOff) -> bool:
    """Whether a paper is of a kind that has the date which the rule asks for, and has none."""
    needed = _DATE_OF.get(rule)
    if needed is None or kind.field(needed) is None:
        return False
    return _days_used(paper) is None if rule == BY_READING_DAYS else needed not in paper.words


def _days_used(paper: LedgerPaper) -> tuple[date, date] | None:
    """The days of the two readings; None unless both are there and a bill can lie between."""
    before, read = paper.day(PREVIOUS_READ_ON), paper.day(READ_ON)
    if before is None or read is None or not 0 < (read - before).days <= LONGEST_SPREAD:
        return None
    return before, read


def _spread(
    paper: LedgerPaper, sums: Mapping[str, Decimal], before: date, read: date
) -> tuple[Part, ...]:
    """Shares by days: the day of the earlier reading belongs to the bill before."""
    months = range(Month(before.year, before.month).ordinal, Month(read.year, read.month).ordinal)
    ends = [Month.from_ordinal(n) for n in months]
    passed = [(month.last_day - before).days for month in ends] + [(read - before).days]
    named = [*ends, Month(read.year, read.month)]
    amounts = shares(paper.amount, passed)
    shared = {field: shares(value, passed) for field, value in sums.items()}
    return tuple(
        Part(paper, month, amounts[n], {f: some[n] for f, some in shared.items()}, whole=False)
        for n, month in enumerate(named)
        if passed[n] > (passed[n - 1] if n else 0)
    )


def shares(value: Decimal, passed: list[int]) -> list[Decimal]:
    """A value in parts that end after so many days each; their sum is the value, exactly.

    Rounded where the value is shared out, so that no digit is lost or added: to the decimals of the
    value, three at least.
    """
    exponent = value.as_tuple().exponent
    places = max(FEWEST_PLACES, -exponent if isinstance(exponent, int) else 0)
    reached = [
        rounded(EXACT.divide(EXACT.multiply(value, Decimal(days)), Decimal(passed[-1])), places)
        for days in passed[:-1]
    ]
    edges = [Decimal(0), *reached, value]
    return [EXACT.subtract(after, before) for before, after in pairwise(edges)]
