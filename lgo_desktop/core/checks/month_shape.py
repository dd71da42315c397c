"""Electricity of a month far from what the other months and the season let expect.

The season is the mean of 15 office-years of local governments. Without it the months of one office
still scatter by 6–16 % (coefficient of variation), and holidays bring schools to 0.38 of their
usual month; a factor of 3 is beyond both, and well below a slip of a digit: of simulated years that
scatter by 16 % none alarms, and every slip of a digit is found.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import Shape, jumps
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.monthly_report import MONTHLY_REPORTS
from lgo_desktop.core.checks.words import shown, when

ELECTRICITY = "purchased.electricity"
LIMIT = Decimal(3)
SHAPE: Shape = {
    1: Decimal("0.78"), 2: Decimal("0.80"), 3: Decimal("1.06"), 4: Decimal("1.09"),
    5: Decimal("1.18"), 6: Decimal("1.15"), 7: Decimal("1.15"), 8: Decimal("1.06"),
    9: Decimal("1.02"), 10: Decimal("1.04"), 11: Decimal("0.92"), 12: Decimal("0.76"),
}  # fmt: skip
"""Mean of the 15 office-years; 2562–2565 include the pandemic."""


def look(account: Account) -> Iterable[Finding]:
    """A warning for each month that differs by a factor of 3 or more."""
    for row in account.rows:
        if row.place[0] != ELECTRICITY or row.field.id != "quantity":
            continue
        for jump in jumps(row, LIMIT, SHAPE):
            if not jump.is_of_unit:
                yield warning(
                    "check.month_shape", row.where(account.id, jump.month),
                    month=when(jump.month), value=shown(jump.value), usual=shown(jump.usual),
                    slip=jump.slip,
                )  # fmt: skip


RULE = Rule(
    "month_shape",
    Text("ไฟฟ้าผิดจากรูปแบบของเดือน", "Electricity against the shape of the year"),
    look,
    (MONTHLY_REPORTS,),
)
