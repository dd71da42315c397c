"""Waste sent away against the residents: kilograms a head and day.

The country generated 70,411 t a day in 2565, 1.07 kg a head; what is collected is less, and up to
half as much again where a market or commuters add to it. Three times the national figure is more
than any town has, and the hundredth part of it a slip of units.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, Where, note, warning
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import shown
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import number

SENT_AWAY = ("waste.landfilled", "waste.sent_away")
"""Not the own landfill, which neighbours may fill too."""
NATIONAL = Decimal("1.07")
LEAST, NOTABLE, MOST = Decimal("0.01"), Decimal("1.5") * NATIONAL, 3 * NATIONAL


def look(account: Account) -> Iterable[Finding]:
    """A warning for an impossible share of waste a head, a note for a high one."""
    residents = number(account.profile(), "residents")
    rows = [r for r in account.rows if r.place[0] in SENT_AWAY and r.field.id == "quantity"]
    months = frozenset(month for row in rows for month in row.months)
    kilograms = add_up(value for row in rows for value in row.months.values())
    if not residents or not months or not kilograms:
        return
    days = sum((month.last_day - month.first_day).days + 1 for month in months)
    a_day = EXACT.divide(kilograms, EXACT.multiply(residents, Decimal(days)))
    where = Where(inventory=account.id, source=rows[0].place[0], field="quantity")
    values = {"rate": shown(a_day), "residents": shown(residents), "national": shown(NATIONAL)}
    if not LEAST <= a_day <= MOST:
        yield warning("check.waste_per_head", where, **values)
    elif a_day > NOTABLE:
        yield note("check.waste_per_head_high", where, **values)


RULE = Rule(
    "waste_per_head",
    Text("ขยะต่อคนต่อวัน", "Waste a head and day"),
    look,
    (Reference("National Statistical Office, table 20.5 (2565)", "70,411 t a day"),),
)
