"""One thing accounted for in two ways, which would count it twice.

A landfill by decay and by a factor on its waste; a substance by refills and by its balance; a
vehicle by litres and by kilometres; gas by kilograms and by cylinders in one month.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.inventory import Entry, EntryKey


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources for one thing, and the parts of a key by which it is the same thing."""

    first: str
    second: str
    same: tuple[str, ...]

    def thing(self, key: EntryKey) -> tuple[str, ...]:
        """What the entry is about."""
        return tuple(getattr(key, part) for part in self.same)


PAIRS = (
    Pair("waste.own_landfill", "waste.own_landfill_by_factor", ("facility",)),
    Pair("fugitive.refrigerant", "fugitive.refrigerant_balance", ("variant", "facility")),
    Pair("mobile.road_fuel", "mobile.road_distance", ("facility", "item")),
    Pair("stationary.fuel", "stationary.lpg_cylinder", ("variant", "facility", "item", "period")),
)

_SOURCES = frozenset(source for pair in PAIRS for source in (pair.first, pair.second))


def look(account: Account) -> Iterable[Finding]:
    """A warning for each thing that has amounts in both sources of a pair.

    A vehicle without a name is not told from another.
    """
    keys = [one.key for one in account.entries if _counts(account, one)]
    for pair in PAIRS:
        first = {pair.thing(key): key for key in keys if key.source == pair.first}
        second = {pair.thing(key): key for key in keys if key.source == pair.second}
        for thing in sorted(first.keys() & second.keys()):
            if "item" in pair.same and not second[thing].item:
                continue
            yield warning(
                "check.two_ways", second[thing].where(account.id),
                first=account.sources[pair.first].name, second=account.sources[pair.second].name,
            )  # fmt: skip


def _counts(account: Account, entry: Entry) -> bool:
    """Whether an entry is an amount above zero of one of the sources."""
    if entry.key.source not in _SOURCES or isinstance(entry.value, str) or not entry.value:
        return False
    return entry.key.field not in account.sources[entry.key.source].evidence


RULE = Rule("two_ways", Text("สิ่งเดียวกันกรอกสองวิธี", "One thing in two ways"), look)
