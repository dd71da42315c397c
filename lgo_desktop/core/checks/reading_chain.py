"""A bill that does not begin where the bill before it ended: one is missing, or a digit is wrong.

A changed meter begins anew; its number is on the bill.
"""

from collections.abc import Iterable
from itertools import pairwise

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import exactly, when


def look(account: Account) -> Iterable[Finding]:
    """A warning for each bill of the following month that begins at another reading."""
    for papers in account.papers_by_account():
        for earlier, later in pairwise(one for one in papers if "reading" in one.numbers):
            begun = later.numbers.get("previous_reading")
            follows = earlier.period.last.ordinal + 1 == later.period.first.ordinal
            same_twice = begun == earlier.numbers.get("previous_reading")
            if begun is None or not follows or same_twice:
                continue
            if begun != earlier.numbers["reading"]:
                yield warning(
                    "check.reading_chain", later.where(account.id, "previous_reading"),
                    begun=exactly(begun), ended=exactly(earlier.numbers["reading"]),
                    before=when(earlier.period),
                )  # fmt: skip


RULE = Rule("reading_chain", Text("เลขอ่านไม่ต่อกับเดือนก่อน", "Readings that do not follow on"), look)
