"""What a rule declares: where it looks, what it says, and on whose word its limits rest.

A new rule is a new file in this folder that defines ``RULE``. Its findings bear codes that begin
with ``check.``. An error is for numbers that cannot be, a warning for what is odd, a note for what
a reader should know; a rule that is not sure says nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.sources.declaration import Reference


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: it looks at a year of account and tells what it finds."""

    id: str
    name: Text
    look: Callable[[Account], Iterable[Finding]]
    references: tuple[Reference, ...] = ()
