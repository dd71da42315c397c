"""A whole row far from its level of the year before: history alone keeps such a slip for years.

Official reports hold accounts that fell from 62,211 to 1,311 kWh a year, by a factor of 47, and
stayed there: a missing multiplier, a wrong unit or a lost account. LED lamps or a new vehicle move
a row by less than 3.
"""

from collections.abc import Iterable
from decimal import Decimal
from statistics import median

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account, Row
from lgo_desktop.core.checks.comparison import FEWEST_OTHERS, apart, slip_of
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.monthly_report import MONTHLY_REPORTS
from lgo_desktop.core.checks.words import row_named, shown

LIMIT = Decimal(5)


def look(account: Account) -> Iterable[Finding]:
    """A warning for each row whose median month is 5 times that of the year before, or a fifth."""
    for row in account.rows:
        earlier = (account.before or {}).get(row.place)
        if earlier is None or earlier.unit != row.unit:
            continue
        now, then = _level(row), _level(earlier)
        if now and then and apart(now, then) >= LIMIT:
            yield warning(
                "check.year_jump", row.where(account.id, min(row.months)),
                row=row_named(row), now=shown(now), then=shown(then), unit=row.unit.name,
                slip=slip_of(EXACT.divide(now, then)),
            )  # fmt: skip


def _level(row: Row) -> Decimal | None:
    """The median of the filled months; None where they are few."""
    filled = [value for value in row.months.values() if value > 0]
    return median(filled) if len(filled) > FEWEST_OTHERS else None


RULE = Rule(
    "year_jump",
    Text("ทั้งแถวต่างจากปีก่อนมาก", "A row far from the year before"),
    look,
    (MONTHLY_REPORTS,),
)
