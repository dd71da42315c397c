"""Upstream units of electricity that are not the units bought: they are the same units."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.month_shape import ELECTRICITY
from lgo_desktop.core.checks.words import shown, when
from lgo_desktop.core.lines import Line
from lgo_desktop.core.periods import Period

UPSTREAM = "upstream.electricity"
SHARE = Decimal("0.005")
"""Rounding of monthly sums."""


def look(account: Account) -> Iterable[Finding]:
    """A warning for each period in which both are given and differ, or for the year."""
    bought, upstream = _by_period(account, ELECTRICITY), _by_period(account, UPSTREAM)
    if not upstream or not bought or not _differ(_sum(bought), _sum(upstream)):
        return
    apart = [p for p in upstream if p in bought and _differ(bought[p], upstream[p])]
    whole = account.inventory.year.period
    for period in sorted(apart, key=lambda one: one.first) or [whole]:
        one, other = bought.get(period, _sum(bought)), upstream.get(period, _sum(upstream))
        yield warning(
            "check.upstream_electricity",
            Where(inventory=account.id, source=UPSTREAM, period=str(period), field="quantity"),
            period=when(period), bought=shown(one), upstream=shown(other),
            difference=shown(abs(one - other)),
        )  # fmt: skip


def _by_period(account: Account, source: str) -> dict[Period, Decimal]:
    sums: dict[Period, Decimal] = defaultdict(Decimal)
    of_source: Iterable[Line] = (line for line in account.lines if line.source == source)
    for line in of_source:
        if line.unit == "kWh":
            sums[line.period] = EXACT.add(sums[line.period], line.quantity)
    return sums


def _sum(sums: dict[Period, Decimal]) -> Decimal:
    return sum(sums.values(), Decimal(0))


def _differ(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) > EXACT.multiply(max(one, other), SHARE)


RULE = Rule(
    "upstream_electricity",
    Text("ไฟฟ้าต้นทางไม่เท่ากับไฟฟ้าที่ซื้อ", "Upstream against bought electricity"),
    look,
)
