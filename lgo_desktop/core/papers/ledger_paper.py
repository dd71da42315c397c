"""One paper of the ledger, as it was typed: a bill, a slip, a row of a statement or register."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from lgo_desktop.base.findings import Where
from lgo_desktop.core.inventory import EntryKey

NOT_KEPT = 0
"""The number of a paper that is not in a file yet."""
_NOTHING: Mapping[str, Decimal] = MappingProxyType({})
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """What papers are about: an account, a vehicle, a sender; the first four parts of a key."""

    source: str
    variant: str
    facility: str = ""
    item: str = ""

    @classmethod
    def of(cls, key: EntryKey) -> "Target":
        """What an entry is about."""
        return cls(key.source, key.variant, key.facility, key.item)

    def key(self, period: str, field: str) -> EntryKey:
        """The key of an entry about it."""
        return EntryKey(self.source, self.variant, self.facility, self.item, period, field)


@dataclass(frozen=True, slots=True)
class LedgerPaper:
    """What one paper says, in the fields of its kind.

    ``number`` tells the papers of an inventory apart and has no meaning of its own. The amount is
    in ``unit`` as typed; ``numbers`` are in the units of their fields; ``words`` are ISO dates, ISO
    months and the numbers printed on papers.
    """

    number: int
    kind: str
    target: Target
    amount: Decimal
    unit: str
    numbers: Mapping[str, Decimal] = field(default_factory=lambda: _NOTHING)
    words: Mapping[str, str] = field(default_factory=lambda: _NO_WORDS)
    note: str = ""

    def day(self, field_id: str) -> date | None:
        """The date in a field; None if there is none."""
        return date.fromisoformat(self.words[field_id]) if field_id in self.words else None

    def where(self, inventory: str, period: str | None = None) -> Where:
        """The account of the paper, for findings."""
        target = self.target
        return Where(
            inventory=inventory, source=target.source, variant=target.variant or None,
            facility=target.facility or None, item=target.item or None, period=period,
        )  # fmt: skip
