"""The choices of an inventory, each option calculated on what was entered."""

from collections.abc import Iterable
from dataclasses import replace

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.core.activities import group_of
from lgo_desktop.core.choices.declaration import Account
from lgo_desktop.core.choices.weighing import Outcome, told_of, weighed_choices
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.totals import totals_of
from lgo_desktop.services.results import Results, calculator_for, results_of


def with_choices(results: Results) -> Results:
    """The results with the choices that move their total, and what is to be told of these."""
    account = Account(results.inventory, results.entries)
    weigher = _Weigher(results)
    choices = weighed_choices(account, results.totals.total, weigher.outcome)
    told = [f for choice in choices for f in told_of(choice, results.inventory.id)]
    return replace(results, choices=choices).with_findings(told)


class _Weigher:
    """Totals of rewritten accounts; where the rules stay, only what was rewritten is calculated."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._calculator = calculator_for(results.inventory, results.entries)
        self._entries = {entry.key: entry for entry in results.entries}
        self._known = set(results.calculation.findings)

    def outcome(self, account: Account) -> Outcome:
        """The total of an account in kg CO2e, or the errors that only its rewriting brings."""
        if account.inventory != self._results.inventory:
            other = results_of(account.inventory, account.entries)
            missing = self._errors(other.calculation.findings)
            return (None if missing else other.totals.total), missing
        return self._rewritten(account.entries)

    def _rewritten(self, entries: Iterable[Entry]) -> Outcome:
        sources = self._calculator.sources
        after = {entry.key: entry for entry in entries}
        keys = self._entries.keys() | after.keys()
        changed = {
            group_of(key, sources) for key in keys if self._entries.get(key) != after.get(key)
        }
        again = [entry for key, entry in after.items() if group_of(key, sources) in changed]
        calculation = self._calculator.run(again)
        if missing := self._errors(calculation.findings):
            return None, missing
        kept = (
            line
            for line in self._results.calculation.lines
            if group_of(line.entries[0], sources) not in changed
        )
        return totals_of([*kept, *calculation.lines]).total, ()

    def _errors(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(f for f in findings if f.severity is Severity.ERROR and f not in self._known)
