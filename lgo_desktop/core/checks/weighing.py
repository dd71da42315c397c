"""Weight on entering less weight on leaving against the net weight entered.

Scales for trucks show steps of 10 or 20 kg, and a month of slips adds up their rounding.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, error, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import NO_SLIP, apart, slip_of
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import exactly
from lgo_desktop.core.units import convert, unit_named

STEP = Decimal(20)
SHARE = Decimal("1.005")
KILOGRAM = unit_named("kg")


def look(account: Account) -> Iterable[Finding]:
    """An error where a truck left heavier than it came; a warning where the net weight differs."""
    for paper in (*account.papers, *account.ledger):
        came, left = paper.numbers.get("gross_in"), paper.numbers.get("gross_out")
        if came is None or left is None:
            continue
        net = came - left
        if net < 0:
            yield error(
                "check.weighed_backwards", paper.where(account.id, "gross_out"),
                came=exactly(came), left=exactly(left),
            )  # fmt: skip
        elif paper.quantity is not None:
            typed = convert(paper.quantity, unit_named(paper.unit), KILOGRAM)
            if abs(typed - net) > STEP and (not typed or not net or apart(typed, net) > SHARE):
                yield warning(
                    "check.weighing", paper.where(account.id, paper.amount),
                    came=exactly(came), left=exactly(left), net=exactly(net),
                    typed=exactly(typed),
                    slip=slip_of(EXACT.divide(typed, net)) if net else NO_SLIP,
                )  # fmt: skip


RULE = Rule("weighing", Text("น้ำหนักสุทธิไม่ตรงใบชั่ง", "Net weight against the scale"), look)
