"""Staff and working days that cannot be: more days than the period has, more staff than there are.

Without a profile only a slip of many digits is told: a workbook that circulates has 1,122,222
staff, and no local government has a hundred thousand.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, error, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import shown, when
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.statements.declaration import number

SEPTIC = "wastewater.septic_tank"
NO_OFFICE_HAS = Decimal(100_000)


def look(account: Account) -> Iterable[Finding]:
    """An error for impossible days, a warning for staff beyond the profile."""
    known = number(account.profile(), "staff")
    for entry in account.entries:
        if entry.key.source != SEPTIC:
            continue
        where = entry.key.where(account.id)
        if entry.key.field == "working_days" and entry.number > _days(entry):
            yield error(
                "check.working_days", where, days=shown(entry.number),
                period=when(entry.period), most=_days(entry),
            )  # fmt: skip
        elif entry.key.field == "staff" and entry.number > (known or NO_OFFICE_HAS):
            code = "check.staff" if known is None else "check.staff_of_profile"
            yield warning(
                code, where, staff=shown(entry.number), known=shown(known or NO_OFFICE_HAS)
            )  # fmt: skip


def _days(entry: Entry) -> int:
    return (entry.period.last.last_day - entry.period.first.first_day).days + 1


RULE = Rule("attendance", Text("บุคลากรและวันทำการ", "Staff and working days"), look)
