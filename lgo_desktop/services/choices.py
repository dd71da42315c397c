"""The choices of an inventory, each option calculated on what was entered."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Finding, Severity
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.activities import group_of
from lgo_desktop.core.calculate import Calculator, rules_that_clash
from lgo_desktop.core.choices.declaration import Account
from lgo_desktop.core.choices.weighing import Outcome, told_of, weighed_choices
from lgo_desktop.core.gases import EDITION
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import counted
from lgo_desktop.core.weights import Rules, Weight, weight_of_gas, weights_of
from lgo_desktop.services.results import Results, calculator_for, results_of


def with_choices(results: Results) -> Results:
    """The results with the choices that move their total, and what is to be told of these."""
    account = Account(results.inventory, results.entries)
    choices = weighed_choices(account, results.totals.total, _Weigher(results).outcome)
    told = [f for choice in choices for f in told_of(choice, results.inventory.id)]
    return replace(results, choices=choices).with_findings(told)


class _Weigher:
    """Totals of rewritten accounts, with no more calculated again than was rewritten."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._calculator = calculator_for(results.inventory, results.entries)
        self._entries = {entry.key: entry for entry in results.entries}
        self._known = set(results.calculation.findings)
        self._lines = counted(results.calculation.lines)
        self._quantities = _quantities(self._lines)

    def outcome(self, account: Account) -> Outcome:
        """The total of an account in kg CO2e, or the errors that only its rewriting brings."""
        same_rules = account.inventory == self._results.inventory
        if not same_rules and account.entries is self._results.entries:
            return self._by_rules(account.inventory)
        if same_rules:
            return self._rewritten(account.entries)
        other = results_of(account.inventory, account.entries)
        missing = self._errors(other.calculation.findings)
        return (None if missing else other.totals.total), missing

    def _by_rules(self, inventory: Inventory) -> Outcome:
        """The same quantities under another precision or GWP set."""
        if clashes := rules_that_clash(inventory):
            return None, tuple(clashes)
        calculator = calculator_for(inventory, self._results.entries)
        try:
            return add_up(
                EXACT.multiply(quantity, _weight(calculator, key, gas).value)
                for (key, gas), quantity in self._quantities.items()
            ), ()
        except Refused as refusal:
            return None, refusal.findings

    def _rewritten(self, entries: Iterable[Entry]) -> Outcome:
        """The total less the lines of what was rewritten, plus those that take their place."""
        of_group, after = self._calculator.sources, {entry.key: entry for entry in entries}
        keys = [k for k in self._entries.keys() | after.keys() if self._differs(k, after)]
        changed = {group_of(key, of_group) for key in keys}
        touched = {group[0] for group in changed}
        again = [
            entry for key, entry in after.items()
            if key.source in touched and group_of(key, of_group) in changed
        ]  # fmt: skip
        calculation = self._calculator.run(again)
        if missing := self._errors(calculation.findings):
            return None, missing
        gone = (
            line for line in self._lines
            if line.source in touched and group_of(line.entries[0], of_group) in changed
        )  # fmt: skip
        more = add_up(line.kgco2e for line in counted(calculation.lines))
        less = add_up(line.kgco2e for line in gone)
        return EXACT.add(self._results.totals.total, EXACT.subtract(more, less)), ()

    def _differs(self, key: EntryKey, after: Mapping[EntryKey, Entry]) -> bool:
        ours, theirs = self._entries.get(key), after.get(key)
        return ours is not theirs and ours != theirs

    def _errors(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(f for f in findings if f.severity is Severity.ERROR and f not in self._known)


def _quantities(lines: Iterable[Line]) -> Mapping[tuple[str, str], Decimal]:
    """The amounts of some lines by the key that they asked for, or by their gas if by none."""
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for line in lines:
        answered = line.weight.answer is not None
        key = (line.weight.asked, "") if answered else ("", next(iter(line.weight.gases)))
        sums[key] = EXACT.add(sums[key], line.quantity)
    return sums


def _weight(calculator: Calculator, key: str, gas: str) -> Weight:
    """What a unit of a factor, or a kilogram of a gas, weighs in the totals."""
    inventory, table = calculator.inventory, calculator.gases
    if gas:
        own = calculator.book.gwp_set if inventory.gwp == EDITION else inventory.gwp
        return weight_of_gas(gas, table, own)
    rules = Rules(table, inventory.precision, inventory.gwp)
    weights = weights_of(calculator.book.at(key, NOWHERE), rules, NOWHERE)
    return next(weight for weight in weights if weight.in_totals)
