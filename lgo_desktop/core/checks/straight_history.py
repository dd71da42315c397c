"""Amounts of earlier years that grow by the same step each year: reckoned, not weighed.

A note, for such a history is allowed; it must be marked as an estimate, with its basis.
"""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from lgo_desktop.base.findings import Finding, note
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account, Place
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import when
from lgo_desktop.core.inventory import Entry

FEWEST_STEPS = 4
ROUNDING = Decimal(1)
"""Steps of one size differ by one in the last place when the amounts are rounded."""


def look(account: Account) -> Iterable[Finding]:
    """A note for each history with five years or more in a straight line."""
    histories: dict[Place, list[Entry]] = defaultdict(list)
    for entry in account.entries:
        key, source = entry.key, account.sources.get(entry.key.source)
        field = source.field(key.field) if source else None
        if field is not None and field.history and field.type == "number":
            place = (key.source, key.variant, key.facility, key.item, key.field)
            histories[place].append(entry)
    for place in sorted(histories):
        years = sorted(histories[place], key=lambda one: one.period.first)
        run = _straight(years)
        if run:
            yield note(
                "check.straight_history", run[0].key.where(account.id),
                first=when(run[0].period), last=when(run[-1].period), years=len(run),
            )  # fmt: skip


def _straight(years: list[Entry]) -> list[Entry]:
    """The longest run of years whose steps are of one size, not zero; empty if short."""
    best: list[Entry] = []
    start = 0
    steps = [later.number - earlier.number for earlier, later in pairwise(years)]
    for end, step in enumerate(steps):
        if abs(step - steps[start]) > ROUNDING or not step:
            start = end
        if end - start + 1 >= FEWEST_STEPS and end - start + 2 > len(best):
            best = years[start : end + 2]
    return best


RULE = Rule("straight_history", Text("ปีก่อน ๆ ที่เพิ่มเท่ากันทุกปี", "A history in a straight line"), look)
