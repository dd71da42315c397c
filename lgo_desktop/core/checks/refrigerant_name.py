"""A substance on the bill that is not the one it was entered as.

R-22 is reported apart from every scope, R-32 is not: the name decides where it counts.
"""

import re
from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule

_NUMBER = re.compile(r"(?:[a-z][-–\s]?|[ก-๙])(\d{2,4}[a-z]{0,3})(?![\d.])")
"""The number of a refrigerant after its letters: R-22, HCFC 22, R410A, น้ำยา134a."""


def look(account: Account) -> Iterable[Finding]:
    """A warning for each service bill that names another substance."""
    for paper in (*account.papers, *account.ledger):
        written = paper.words.get("substance_on_bill")
        if not written:
            continue
        entered, on_bill = numbers_in(paper.variant), numbers_in(written)
        source = account.sources.get(paper.source)
        variant = source.variant(paper.variant) if source else None
        if variant is not None and entered and on_bill and not entered & on_bill:
            yield warning(
                "check.refrigerant_name", paper.where(account.id, paper.amount),
                written=written, entered=variant.name,
            )  # fmt: skip


def numbers_in(name: str) -> frozenset[str]:
    """The numbers of refrigerants in a name, small letters."""
    return frozenset(_NUMBER.findall(name.casefold()))


RULE = Rule(
    "refrigerant_name", Text("ชื่อสารไม่ตรงกับใบงาน", "A substance other than the bill's"), look
)
