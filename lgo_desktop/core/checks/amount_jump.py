"""Any other amount of a month far from its other months: water, paper, waste, staff, wastewater.

The limit is that of fuel, which scatters most of what offices report by the month.
"""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import jumps
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.fuel_jump import FUELS, LIMIT
from lgo_desktop.core.checks.month_shape import ELECTRICITY
from lgo_desktop.core.checks.monthly_report import MONTHLY_REPORTS
from lgo_desktop.core.checks.words import row_named, shown, when

LOOKED_AT_ELSEWHERE = (*FUELS, ELECTRICITY, "upstream.")
"""Upstream electricity repeats the bought one, and has a rule that compares the two."""


def look(account: Account) -> Iterable[Finding]:
    """A warning for each month that differs by a factor of 6 or more."""
    for row in account.rows:
        if row.place[0].startswith(LOOKED_AT_ELSEWHERE):
            continue
        for jump in jumps(row, LIMIT):
            if not jump.is_of_unit:
                yield warning(
                    "check.amount_jump", row.where(account.id, jump.month),
                    row=row_named(row), month=when(jump.month), value=shown(jump.value),
                    usual=shown(jump.usual), unit=row.unit.name, slip=jump.slip,
                )  # fmt: skip


RULE = Rule(
    "amount_jump",
    Text("ปริมาณผิดจากเดือนอื่นมาก", "An amount far from its other months"),
    look,
    (MONTHLY_REPORTS,),
)
