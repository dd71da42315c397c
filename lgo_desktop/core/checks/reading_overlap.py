"""Bills of one account whose days of use overlap: a day is billed twice, or a date is wrong.

The day of a reading ends one bill and begins the next.
"""

from collections.abc import Iterable
from itertools import pairwise

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import day_named
from lgo_desktop.core.papers.paper import Paper


def look(account: Account) -> Iterable[Finding]:
    """A warning for each bill that begins before the one before it was read."""
    for papers in account.papers_by_account():
        dated = [paper for paper in papers if paper.day("read_on") and _days(paper) > 0]
        for earlier, later in pairwise(sorted(dated, key=lambda one: one.words["read_on"])):
            begun, ended = later.day("previous_read_on"), earlier.day("read_on")
            same = later.words["read_on"] == earlier.words["read_on"]
            if begun is not None and ended is not None and not same and begun < ended:
                yield warning(
                    "check.reading_overlap", later.where(account.id, "previous_read_on"),
                    begun=day_named(begun), ended=day_named(ended), days=(ended - begun).days,
                )  # fmt: skip


def _days(paper: Paper) -> int:
    """The days between its two readings; one where the earlier is not written."""
    read, before = paper.day("read_on"), paper.day("previous_read_on")
    return (read - before).days if read is not None and before is not None else 1


RULE = Rule("reading_overlap", Text("วันใช้ไฟซ้อนกัน", "Days of use that overlap"), look)
