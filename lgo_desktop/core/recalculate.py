"""New totals after each change: only the activities that changed are calculated again.

Amounts with few digits are added exactly, so that taking the old one away and adding the new one
gives what a full run gives. Amounts that fill all 60 digits (a landfill's, say) round whenever they
are added: sums with such amounts are added afresh, in the order of a full run.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.activities import Activity, Group, activity_of, group_of
from lgo_desktop.core.calculate import Calculator
from lgo_desktop.core.factors.book import FactorBook
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.lines import APART, Line
from lgo_desktop.core.totals import ROUNDING, SCOPES, TOTAL_NAMES, Totals

_SUMMED = tuple(name for name in TOTAL_NAMES if name != "total")
_ZERO = Decimal(0)

LAST_DECIMAL = -40
BEYOND = 12
"""Ten million amounts below 10^12 with 40 decimals add up within 60 digits, in any order."""

Amount = tuple[str, Decimal]
"""What a line adds to the total of this name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One activity: its entries by key, and either its lines or why it has none.

    ``amounts`` are what its lines add to the totals, in their order; zeros are left out. ``rounds``
    if adding them up may round.
    """

    entries: Mapping[EntryKey, Entry]
    lines: tuple[Line, ...]
    refusals: tuple[Finding, ...]
    amounts: tuple[Amount, ...]
    rounds: bool


_NOTHING = Part({}, (), (), (), rounds=False)


@dataclass(frozen=True, slots=True)
class Standing:
    """An inventory as it stands; ``groups`` are its parts in the order of a full run.

    A change gives a new standing and leaves this one as it is. What is notable in lines and what
    is counted twice is told by a full run.
    """

    calculator: Calculator
    groups: tuple[Group, ...]
    parts: Mapping[Group, Part]
    sums: Mapping[str, Decimal]
    rounding_parts: int

    @property
    def totals(self) -> Totals:
        """The totals, equal to those of a full run to the last digit."""
        sums = _added_in_order(self.groups, self.parts) if self.rounding_parts else self.sums
        return Totals(total=add_up(sums[f"scope{scope}"] for scope in SCOPES), **sums)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all parts, in the order of a full run."""
        return tuple(line for group in self.groups for line in self.parts[group].lines)

    @property
    def refusals(self) -> tuple[Finding, ...]:
        """Why some entries are in no line."""
        return tuple(finding for group in self.groups for finding in self.parts[group].refusals)

    def part_of(self, key: EntryKey) -> Part:
        """The activity that an entry of this key belongs to, empty if there is none yet."""
        return self.parts.get(group_of(key, self.calculator.sources), _NOTHING)

    def changed(self, put: Iterable[Entry], removed: Iterable[EntryKey] = ()) -> "Standing":
        """The standing with some entries added or replaced and others taken away.

        KeyError if there is no entry of a key to take away.
        """
        sources = self.calculator.sources
        touched: dict[Group, dict[EntryKey, Entry]] = {}
        for key in removed:
            del self._entries(touched, group_of(key, sources))[key]
        for entry in put:
            self._entries(touched, group_of(entry.key, sources))[entry.key] = entry
        return self._with({g: _part(self.calculator, g, kept) for g, kept in touched.items()})

    def replaced(self, entry: Entry) -> "Standing":
        """The standing with this entry instead of the one of the same key, if there is one."""
        return self.changed([entry])

    def removed(self, key: EntryKey) -> "Standing":
        """The standing without the entry of this key; KeyError if it has none."""
        return self.changed([], [key])

    def under(self, calculator: Calculator) -> "Standing":
        """The standing under another book of the same inventory.

        Only what meets a factor that the two books answer differently is calculated again.
        """
        differing = _differing(self.calculator.book, calculator.book)
        again = {
            group: _part(calculator, group, part.entries)
            for group, part in self.parts.items()
            if not differing.isdisjoint(_keys_of(group, calculator))
        }
        return replace(self._with(again), calculator=calculator)

    def _entries(
        self, touched: dict[Group, dict[EntryKey, Entry]], group: Group
    ) -> dict[EntryKey, Entry]:
        if group not in touched:
            touched[group] = dict(self.parts.get(group, _NOTHING).entries)
        return touched[group]

    def _with(self, again: Mapping[Group, Part]) -> "Standing":
        """The standing with other parts; those without entries are gone."""
        before = {group: self.parts[group] for group in again if group in self.parts}
        after = {group: part for group, part in again.items() if part.entries}
        come, gone = after.keys() - before.keys(), before.keys() - after.keys()
        parts = {**self.parts, **after}
        for group in gone:
            del parts[group]
        groups = _in_order(self.groups, come, gone)
        rounding = sum(part.rounds for part in after.values())
        rounding += self.rounding_parts - sum(part.rounds for part in before.values())
        if rounding:
            sums = self.sums  # not asked for, and added afresh when nothing rounds any more
        elif self.rounding_parts:
            sums = _added_in_order(groups, parts)
        else:
            sums = _moved(self.sums, before.values(), after.values())
        return Standing(self.calculator, groups, parts, sums, rounding)


def standing_of(calculator: Calculator, entries: Iterable[Entry]) -> Standing:
    """The standing of an inventory with these entries."""
    nothing = Standing(calculator, (), {}, dict.fromkeys(_SUMMED, _ZERO), 0)
    return nothing.changed(entries)


def _part(calculator: Calculator, group: Group, entries: Mapping[EntryKey, Entry]) -> Part:
    """The activity of a group, calculated; an unknown source or a refusal leaves no lines."""
    if not entries:
        return _NOTHING
    found = activity_of(group, entries.values(), calculator.sources, calculator.inventory)
    if not isinstance(found, Activity):
        return Part(entries, (), (found,) if found else (), (), rounds=False)
    try:
        lines = calculator.lines_of(found)
    except Refused as refusal:
        return Part(entries, (), refusal.findings, (), rounds=False)
    amounts = tuple(amount for line in lines for amount in _amounts(line))
    rounds = not all(_is_short(amount) for _, amount in amounts)
    return Part(entries, lines, (), amounts, rounds)


def _amounts(line: Line) -> Iterator[Amount]:
    """What a line adds to which total, as the totals of a full run hold it."""
    if line.kgco2e:
        yield line.counts_in, line.kgco2e
    if line.weight.biogenic_co2 and line.quantity:
        yield "biogenic_co2", line.biogenic_co2_kg
    if line.counts_in not in APART and line.weight.gases:
        rounding = line.kgco2e
        for gas in line.weight.gases:
            of_gas = EXACT.multiply(line.quantity, line.weight.gases_kgco2e[gas])
            rounding = EXACT.subtract(rounding, of_gas)
        if rounding:
            yield ROUNDING, rounding


def _is_short(amount: Decimal) -> bool:
    exponent = amount.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= LAST_DECIMAL and amount.adjusted() < BEYOND


def _moved(
    sums: Mapping[str, Decimal], before: Iterable[Part], after: Iterable[Part]
) -> dict[str, Decimal]:
    """Exact sums without the amounts of some parts and with those of others."""
    moved = dict(sums)
    for part in before:
        for name, amount in part.amounts:
            moved[name] = EXACT.subtract(moved[name], amount)
    for part in after:
        for name, amount in part.amounts:
            moved[name] = EXACT.add(moved[name], amount)
    return moved


def _added_in_order(groups: Iterable[Group], parts: Mapping[Group, Part]) -> Mapping[str, Decimal]:
    """The sums as a full run adds them up."""
    amounts: dict[str, list[Decimal]] = {name: [] for name in _SUMMED}
    for group in groups:
        for name, amount in parts[group].amounts:
            amounts[name].append(amount)
    with localcontext(EXACT):  # the built-in sum is several times as fast as a loop
        return {name: sum(some, _ZERO) for name, some in amounts.items()}


def _in_order(groups: tuple[Group, ...], come: Set[Group], gone: Set[Group]) -> tuple[Group, ...]:
    """Sorted groups with some more and some fewer."""
    if len(come) + len(gone) > 1:
        return tuple(sorted({*groups, *come} - gone))
    for group in come:
        place = bisect_left(groups, group)
        return (*groups[:place], group, *groups[place:])
    for group in gone:
        place = bisect_left(groups, group)
        return (*groups[:place], *groups[place + 1 :])
    return groups


def _differing(one: FactorBook, other: FactorBook) -> set[str]:
    """The keys that the office's own factors answer in one of two books and not in the other."""
    stated = one.own.keys() | other.own.keys()
    return {key for key in stated if one.answers.get(key) != other.answers.get(key)}


def _keys_of(group: Group, calculator: Calculator) -> tuple[str, ...]:
    """The factor keys that an activity may meet."""
    source = calculator.sources.get(group[0])
    variant = source.variant(group[1]) if source else None
    return variant.keys_for(group[3]) if variant else ()
