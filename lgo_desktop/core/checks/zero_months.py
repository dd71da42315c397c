"""Months of zero in a row that is filled all year: told, for a zero may be a blank that was filled.

Holidays make kitchens stand still, so this is no warning.
"""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, Where, note
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import listed, months_named, row_named

STEADY_FROM = 8


def look(account: Account) -> Iterable[Finding]:
    """One note for each steady row with zeros, and one for all rows that hold nothing but zeros."""
    idle = []
    for row in account.rows:
        zeros = [month for month, value in row.months.items() if not value]
        used = len(row.months) - len(zeros)
        if zeros and used >= STEADY_FROM:
            yield note(
                "check.zero_months", row.where(account.id, zeros[0]),
                row=row_named(row), months=months_named(zeros),
            )  # fmt: skip
        elif len(zeros) > 1 and not used:
            idle.append(row_named(row))
    if idle:
        yield note("check.all_zero", Where(inventory=account.id), rows=listed(idle))


RULE = Rule("zero_months", Text("เดือนที่เป็นศูนย์", "Months of zero"), look)
