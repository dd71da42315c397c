"""An amount about a thousand times larger or smaller than its other months: the wrong unit.

Slips of scales say tonnes or kilograms, tanks litres or cubic metres, meters kWh or MWh.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import jumps
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.month_shape import ELECTRICITY, SHAPE
from lgo_desktop.core.checks.words import exactly, row_named, shown, when
from lgo_desktop.core.units import unit_named

LIMIT = Decimal(500)


def look(account: Account) -> Iterable[Finding]:
    """A warning for each such month, with the unit in which it was typed."""
    typed = {entry.key: entry for entry in account.entries}
    for row in account.rows:
        shape = SHAPE if row.place[0] == ELECTRICITY else None
        for jump in jumps(row, LIMIT, shape):
            if jump.is_of_unit:
                entry = typed[row.written[jump.month]]
                yield warning(
                    "check.unit_slip", row.where(account.id, jump.month),
                    row=row_named(row), month=when(jump.month),
                    value=exactly(entry.number), typed=unit_named(entry.unit).name,
                    usual=shown(jump.usual), unit=row.unit.name, slip=jump.slip,
                )  # fmt: skip


RULE = Rule("unit_slip", Text("หน่วยไม่ตรงกับเอกสาร", "A unit that is not the paper's"), look)
