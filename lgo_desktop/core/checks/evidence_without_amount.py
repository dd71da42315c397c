"""A paper whose money, readings or trips were entered, and whose amount was not: nothing counts."""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import when
from lgo_desktop.core.inventory import Entry

FOR_THE_YEAR = frozenset({"announced_km_per_l"})
"""What may be told once, apart from any amount."""


def look(account: Account) -> Iterable[Finding]:
    """A warning for each paper that has evidence and no amount."""
    amounts = {_group(one) for one in account.entries if _is_amount(account, one)}
    for paper in account.papers:
        evidence = (paper.numbers.keys() | paper.words.keys()) - FOR_THE_YEAR
        group = (*paper.account, paper.written)
        if evidence and paper.quantity is None and group not in amounts:
            yield warning(
                "check.evidence_without_amount", paper.where(account.id, paper.amount),
                period=when(paper.period),
            )  # fmt: skip


def _is_amount(account: Account, entry: Entry) -> bool:
    source = account.sources.get(entry.key.source)
    field = source.field(entry.key.field) if source else None
    return field is not None and not field.evidence


def _group(entry: Entry) -> tuple[str, str, str, str, str]:
    key = entry.key
    return key.source, key.variant, key.facility, key.item, key.period


RULE = Rule(
    "evidence_without_amount", Text("มีเอกสารแต่ไม่มีปริมาณ", "Evidence without an amount"), look
)
