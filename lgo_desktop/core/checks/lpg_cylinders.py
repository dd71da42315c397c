"""Cylinders of gas counted as kilograms, or of a size that is not sold.

The smallest cylinder in common use holds 4 kg, the largest 48 or 50.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account, Row
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import shown, when
from lgo_desktop.core.periods import Month

KITCHEN_GAS = ("stationary.fuel", "lpg")
SMALLEST, LARGEST = Decimal(4), Decimal(50)


def look(account: Account) -> Iterable[Finding]:
    """A warning for each month with fewer whole kilograms than any cylinder, or an odd size."""
    for row in account.rows:
        for month, value in row.months.items():
            if _counted(row, value):
                yield _told("check.lpg_cylinders", account, row, month, value)
            elif row.field.id == "cylinder_size" and not SMALLEST <= value <= LARGEST:
                yield _told("check.cylinder_size", account, row, month, value)


def _counted(row: Row, value: Decimal) -> bool:
    """Whether whole numbers below the smallest cylinder look like a count."""
    is_gas = row.place[:2] == KITCHEN_GAS and row.unit.id == "kg"
    return is_gas and 0 < value < SMALLEST and value == value.to_integral_value()


def _told(code: str, account: Account, row: Row, month: Month, value: Decimal) -> Finding:
    return warning(code, row.where(account.id, month), value=shown(value), month=when(month))


RULE = Rule("lpg_cylinders", Text("จำนวนถังก๊าซกับกิโลกรัม", "Cylinders and kilograms"), look)
