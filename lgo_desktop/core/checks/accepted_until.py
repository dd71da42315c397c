"""Factors whose issuer takes reports with them only up to a day.

Whether a factor is meant for the time of the activity is told by the calculation.
"""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, Where, note
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import day_named


def look(account: Account) -> Iterable[Finding]:
    """A note for each edition in use that has such a day."""
    answers = (line.weight.factor for line in account.lines if line.quantity)
    used = sorted({factor.edition for factor in answers if factor is not None})
    for name in used:
        edition = (account.editions or {}).get(name)
        if edition is None or edition.accepted_until is None:
            continue
        yield note(
            "check.accepted_until", Where(inventory=account.id), edition=edition.name,
            day=day_named(edition.accepted_until),
        )  # fmt: skip


RULE = Rule("accepted_until", Text("วันสุดท้ายที่รับค่าการปล่อย", "Last day of acceptance"), look)
