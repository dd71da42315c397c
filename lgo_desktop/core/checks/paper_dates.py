"""Papers whose days lie outside the month, or the year, in which they were entered.

The cut-off rule: a bill counts in the month of its reading, or in the month in which most of its
units were used; either is good if it is kept all year. A bill none of whose days of use lie in
the month is in the wrong month. A slip or receipt counts in the month of its date, a statement of
a month in that month.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from lgo_desktop.base.findings import Finding, note, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import day_named, when
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.periods import Period

A_MONTH = timedelta(days=31)
WRITTEN_AFTER = timedelta(days=10)
"""Statements of a month, and invoices for it, are written in the first days of the next."""


def look(account: Account) -> Iterable[Finding]:
    """A warning for each paper of another month; a note where an account mixes two cut-offs."""
    year = account.inventory.year.period
    for papers in account.papers_by_account():
        by_reading: list[Paper] = []
        by_use: list[Paper] = []
        for paper in papers:
            days = _days(paper)
            if days is None:
                continue
            begun, ended, field = days
            if not _touches(paper.period, begun, ended):
                code = "check.paper_month" if _touches(year, ended, ended) else "check.paper_year"
                yield warning(
                    code, paper.where(account.id, field), first=day_named(begun),
                    last=day_named(ended), period=when(paper.period), year=when(year),
                )  # fmt: skip
            elif field == "read_on":
                (by_reading if _touches(paper.period, ended, ended) else by_use).append(paper)
        if by_reading and by_use:
            yield note(
                "check.cut_off", by_use[0].where(account.id, "read_on"),
                reading=len(by_reading), use=len(by_use),
            )  # fmt: skip


def _days(paper: Paper) -> tuple[date, date, str] | None:
    """The first and last day that a paper is about, and the field that says so."""
    read, before, dated = (paper.day(f) for f in ("read_on", "previous_read_on", "paper_date"))
    if read is not None:
        begun = before if before is not None and before < read else read - A_MONTH
        return begun, read, "read_on"
    if dated is None:
        return None
    statement = paper.period.last.last_day < dated <= paper.period.last.last_day + WRITTEN_AFTER
    day = paper.period.last.last_day if statement else dated
    return day, day, "paper_date"


def _touches(period: Period, begun: date, ended: date) -> bool:
    return begun <= period.last.last_day and period.first.first_day <= ended


RULE = Rule("paper_dates", Text("เอกสารนอกงวด", "Papers outside their period"), look)
