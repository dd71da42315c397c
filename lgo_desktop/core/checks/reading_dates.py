"""Days of reading in the wrong order, or so far apart that a bill must be missing between them.

Meters are read about once a month, whatever the day; two months are two bills.
"""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import day_named

LONGEST_DAYS = 45
"""Beyond any shift of the day of reading, short of two months; for each month of the period."""


def look(account: Account) -> Iterable[Finding]:
    """A warning for each bill whose two days of reading cannot both be right."""
    for paper in (*account.papers, *account.ledger):
        read, before = paper.day("read_on"), paper.day("previous_read_on")
        if read is None or before is None:
            continue
        days = (read - before).days
        if days <= 0:
            yield warning(
                "check.reading_order", paper.where(account.id, "previous_read_on"),
                read=day_named(read), before=day_named(before),
            )  # fmt: skip
        elif days > LONGEST_DAYS * len(paper.period):
            yield warning(
                "check.reading_gap", paper.where(account.id, "read_on"), days=days
            )  # fmt: skip


RULE = Rule("reading_dates", Text("วันอ่านหน่วยผิดปกติ", "Odd days of reading"), look)
