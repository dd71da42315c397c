"""The ledger of a landfill by sender, in a year of account that its senders may not share.

A sender that accounts by the calendar year has another sum of the same slips than its host by the
fiscal year; the difference is the months, not an error.
"""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, Where, note
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import when

LEDGERS = ("waste.own_landfill", "waste.own_landfill_by_factor")


def look(account: Account) -> Iterable[Finding]:
    """One note where the waste of several senders was entered."""
    senders = {row.place[3] for row in account.rows if row.place[0] in LEDGERS and row.place[3]}
    if len(senders) > 1:
        yield note(
            "check.ledger_year", Where(inventory=account.id), senders=len(senders),
            year=when(account.inventory.year.period),
        )  # fmt: skip


RULE = Rule("ledger_year", Text("ปีของสมุดชั่ง", "The year of a landfill's ledger"), look)
