"""Fuel of a month far from the other months of the same vehicle or machine.

Monthly fuel of a municipality scatters by 14–41 % (coefficient of variation), and drought, mowing
or school holidays move a single month by up to 5; a slip of a digit moves it by 10. Of simulated
years that scatter by 41 % none alarms, and almost nine slips of a digit in ten are found; of those
that scatter by 14 % all are.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import jumps
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.monthly_report import MONTHLY_REPORTS
from lgo_desktop.core.checks.words import shown, when

FUELS = ("mobile.", "stationary.")
LIMIT = Decimal(6)


def look(account: Account) -> Iterable[Finding]:
    """A warning for each month that differs by a factor of 6 or more."""
    for row in account.rows:
        if row.place[0].startswith(FUELS):
            for jump in jumps(row, LIMIT):
                if not jump.is_of_unit:
                    yield warning(
                        "check.fuel_jump", row.where(account.id, jump.month),
                        month=when(jump.month), value=shown(jump.value), usual=shown(jump.usual),
                        unit=row.unit.name, slip=jump.slip,
                    )  # fmt: skip


RULE = Rule(
    "fuel_jump",
    Text("น้ำมันหรือก๊าซผิดจากเดือนอื่นมาก", "Fuel far from its other months"),
    look,
    (MONTHLY_REPORTS,),
)
