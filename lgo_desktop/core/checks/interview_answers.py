"""Answers of the boundary interview that belie each other, or that the entries belie."""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.interview.contradictions import contradictions


def look(account: Account) -> Iterable[Finding]:
    """A warning for each contradiction."""
    yield from contradictions(account.entries, account.id)


RULE = Rule(
    "interview_answers",
    Text("คำตอบเรื่องขอบเขตขัดกับข้อมูล", "Answers about the boundary against the data"),
    look,
)
