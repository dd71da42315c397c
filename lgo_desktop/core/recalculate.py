"""New totals after each change: only the activity that changed is calculated again.

The sums are then added afresh, in the order of a full run, from what every activity adds. A
running sum with the old value subtracted would be quicker still, but could differ from a full run
in the last of its 60 digits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.activities import Group, gather, group_of
from lgo_desktop.core.calculate import Calculator
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import SCOPES, Totals, totals_of

_SUMMED = tuple(field.name for field in fields(Totals) if field.name != "total")


@dataclass(frozen=True, slots=True)
class Part:
    """One activity: its entries by key, and either its lines or why it has none.

    ``amounts`` are what it adds to the totals, by their names; zeros are left out.
    """

    entries: Mapping[EntryKey, Entry]
    lines: tuple[Line, ...]
    refusals: tuple[Finding, ...]
    amounts: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """An inventory as it stands, its parts in the order of their keys.

    A change gives a new standing and leaves this one as it is. What is notable in lines and what
    is counted twice is told by a full run.
    """

    calculator: Calculator
    parts: Mapping[Group, Part]

    @property
    def totals(self) -> Totals:
        """The totals, equal to those of a full run to the last digit."""
        sums = dict.fromkeys(_SUMMED, Decimal(0))
        for part in self.parts.values():
            for name, amount in part.amounts:
                sums[name] = EXACT.add(sums[name], amount)
        return Totals(total=add_up(sums[f"scope{scope}"] for scope in SCOPES), **sums)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all parts, in the order of a full run."""
        return tuple(line for part in self.parts.values() for line in part.lines)

    @property
    def refusals(self) -> tuple[Finding, ...]:
        """Why some entries are in no line."""
        return tuple(finding for part in self.parts.values() for finding in part.refusals)

    def replaced(self, entry: Entry) -> "Standing":
        """The standing with this entry instead of the one of the same key, if there is one."""
        group = group_of(entry.key, self.calculator.sources)
        standing_there = self.parts.get(group)
        before = standing_there.entries if standing_there else {}
        part = _part(self.calculator, {**before, entry.key: entry})
        parts = {**self.parts, group: part}
        return replace(self, parts=parts if standing_there else dict(sorted(parts.items())))

    def removed(self, key: EntryKey) -> "Standing":
        """The standing without the entry of this key; KeyError if it has none."""
        group = group_of(key, self.calculator.sources)
        left = dict(self.parts[group].entries)
        del left[key]
        if left:
            return replace(self, parts={**self.parts, group: _part(self.calculator, left)})
        others = {one: part for one, part in self.parts.items() if one != group}
        return replace(self, parts=others)


def standing_of(calculator: Calculator, entries: Iterable[Entry]) -> Standing:
    """The standing of an inventory with these entries."""
    groups: dict[Group, dict[EntryKey, Entry]] = {}
    for entry in entries:
        groups.setdefault(group_of(entry.key, calculator.sources), {})[entry.key] = entry
    return Standing(
        calculator, {group: _part(calculator, groups[group]) for group in sorted(groups)}
    )


def _part(calculator: Calculator, entries: Mapping[EntryKey, Entry]) -> Part:
    """The activity of some entries, calculated; an unknown source or a refusal leaves no lines."""
    activities, unknown = gather(entries.values(), calculator.sources, calculator.inventory)
    try:
        lines = tuple(line for activity in activities for line in calculator.lines_of(activity))
    except Refused as refusal:
        return Part(entries, (), refusal.findings, ())
    totals = totals_of(lines)
    amounts = ((name, getattr(totals, name)) for name in _SUMMED)
    return Part(entries, lines, tuple(unknown), tuple(one for one in amounts if one[1]))
