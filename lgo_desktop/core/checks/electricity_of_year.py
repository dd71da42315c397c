"""A year of all electricity that is less than any local government reports.

The 15 office-years read lie between 22,000 and 194,000 kWh for the offices alone. History does not
find an account that lost its multiplier years ago, because the wrong value became the history.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.month_shape import ELECTRICITY
from lgo_desktop.core.checks.monthly_report import MONTHLY_REPORTS
from lgo_desktop.core.checks.words import shown

LEAST = Decimal(5000)
"""A quarter of the lowest office-year that was read without a slip."""
LOWEST_READ = Decimal(22_000)


def look(account: Account) -> Iterable[Finding]:
    """A warning if twelve months of all accounts together stay below the limit."""
    rows = [row for row in account.rows if row.place[0] == ELECTRICITY]
    used = [row for row in rows if row.field.id == "quantity"]
    months = {month for row in used for month in row.months}
    whole_year = months == set(account.inventory.year.period.months)
    total = add_up(value for row in used for value in row.months.values())
    if whole_year and len(used) == len(rows) and 0 < total < LEAST:
        yield warning(
            "check.electricity_of_year",
            Where(inventory=account.id, source=ELECTRICITY, field="quantity"),
            total=shown(total), lowest=shown(LOWEST_READ),
        )  # fmt: skip


RULE = Rule(
    "electricity_of_year",
    Text("ไฟฟ้าทั้งปีน้อยผิดปกติ", "Too little electricity for a year"),
    look,
    (MONTHLY_REPORTS,),
)
