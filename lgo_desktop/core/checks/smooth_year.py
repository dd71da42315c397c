"""Concentrations so smooth from month to month that they were drawn, not measured.

Laboratories do not repeat themselves: a year in which no month is off the mean of its neighbours
by a thirtieth was interpolated between few samples. Then its quality is that of an estimate.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account, Row
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.periods import Month
from lgo_desktop.core.quality import ESTIMATE

CONCENTRATION = "concentration"
SMOOTH = Decimal(1) / Decimal(30)
FEWEST_MONTHS = 8


def look(account: Account) -> Iterable[Finding]:
    """A warning for each smooth row whose quality is said to be better than an estimate."""
    stated = account.stated_quality()
    for row in account.rows:
        quality = stated.get(row.place[:4])
        if row.unit.dimension != CONCENTRATION or quality in (None, ESTIMATE):
            continue
        if len(row.months) >= FEWEST_MONTHS and _smooth(row):
            yield warning(
                "check.smooth_year", row.where(account.id, min(row.months)),
                field=row.field.name, months=len(row.months),
            )  # fmt: skip


def _smooth(row: Row) -> bool:
    """Whether every month lies near the mean of its neighbours, and the row is not flat."""
    inner = [
        (value, EXACT.divide(sum(beside, Decimal(0)), Decimal(2)))
        for month, value in row.months.items()
        if (beside := _beside(row, month)) is not None
    ]
    if not inner or len(set(row.months.values())) == 1:
        return False
    return all(abs(value - mean) <= EXACT.multiply(value, SMOOTH) for value, mean in inner)


def _beside(row: Row, month: Month) -> tuple[Decimal, Decimal] | None:
    before, after = (row.months.get(Month.from_ordinal(month.ordinal + step)) for step in (-1, 1))
    return None if before is None or after is None else (before, after)


RULE = Rule("smooth_year", Text("ค่าที่เรียบเกินกว่าวัดจริง", "Values too smooth to be measured"), look)
