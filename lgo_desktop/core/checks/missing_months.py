"""Months left out of a row that is filled month after month. A blank is not a zero.

Only rows of which half the months or more are filled are taken for monthly ones, and at the ends
of the year zeros do not count as filled: refills and fertiliser come when they come.
"""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, note, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import months_named, row_named

MONTHLY_FROM = 6


def look(account: Account) -> Iterable[Finding]:
    """A warning for months between filled ones, a note for those at either end."""
    months = account.inventory.year.period.months
    for row in account.rows:
        filled = [month for month in months if month in row.covered]
        if len(row.months) < MONTHLY_FROM or len(filled) == len(months):
            continue
        missing = [month for month in months if month not in row.covered]
        between = [month for month in missing if filled[0] < month < filled[-1]]
        at_ends = [month for month in missing if month not in between]
        if between:
            yield warning(
                "check.missing_months", row.where(account.id, between[0]),
                row=row_named(row), months=months_named(between),
            )  # fmt: skip
        used = sum(1 for value in row.months.values() if value)
        if at_ends and used >= MONTHLY_FROM:
            yield note(
                "check.months_to_come", row.where(account.id, at_ends[0]),
                row=row_named(row), months=months_named(at_ends),
            )  # fmt: skip


RULE = Rule("missing_months", Text("เดือนที่ยังว่าง", "Months left out"), look)
