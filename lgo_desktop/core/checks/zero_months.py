"""Months of zero in a row that is filled all year: told, for a zero may be a blank that was filled.

Holidays make kitchens stand still, so this is no warning.
"""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, note
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import months_named

STEADY_FROM = 8


def look(account: Account) -> Iterable[Finding]:
    """One note for each steady row with zeros, and for each row that holds nothing but zeros."""
    for row in account.rows:
        zeros = [month for month, value in row.months.items() if not value]
        used = len(row.months) - len(zeros)
        if zeros and used >= STEADY_FROM:
            yield note(
                "check.zero_months", row.where(account.id, zeros[0]),
                field=row.field.name, months=months_named(zeros),
            )  # fmt: skip
        elif zeros and not used and len(zeros) > 1:
            yield note(
                "check.all_zero", row.where(account.id, zeros[0]), field=row.field.name
            )  # fmt: skip


RULE = Rule("zero_months", Text("เดือนที่เป็นศูนย์", "Months of zero"), look)
