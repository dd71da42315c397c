"""Electricity in proportion to the days of the months: reckoned from lamps and hours, not metered.

A note, for lamps without a meter have no other way; what is reckoned is an estimate, and whether
its months are those of the calendar or of the utility's letter must be written down.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, note
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account, Row
from lgo_desktop.core.checks.comparison import apart
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.month_shape import ELECTRICITY
from lgo_desktop.core.checks.words import row_named, shown
from lgo_desktop.core.quality import ESTIMATE

FEWEST_MONTHS = 8
ROUNDING = Decimal("1.001")
"""Letters round to ten units; metered months differ by far more."""


def look(account: Account) -> Iterable[Finding]:
    """A note for each account with the same units every day of every month."""
    quality = account.stated_quality()
    for row in account.rows:
        if row.place[0] != ELECTRICITY or quality.get(row.place[:4]) == ESTIMATE:
            continue
        a_day = _units_a_day(row)
        if len(a_day) >= FEWEST_MONTHS and apart(max(a_day), min(a_day)) <= ROUNDING:
            yield note(
                "check.by_days", row.where(account.id, min(row.months)),
                row=row_named(row), units=shown(max(a_day)),
            )  # fmt: skip


def _units_a_day(row: Row) -> list[Decimal]:
    """Units a day of the filled months; nothing if no two months differ in length."""
    days = {month: month.last_day.day for month, value in row.months.items() if value > 0}
    if len(set(days.values())) == 1:
        return []
    return [EXACT.divide(row.months[month], Decimal(count)) for month, count in days.items()]


RULE = Rule("by_days", Text("หน่วยตามจำนวนวัน", "Units by the days of the month"), look)
