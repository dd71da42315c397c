"""Looking at the open inventory with every rule, a little at a time, while nobody types.

Each step is short, so that a cell which is typed meanwhile is saved at once.
"""

from collections.abc import Iterator

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.activities import gather
from lgo_desktop.core.checks.account import Account, account_of
from lgo_desktop.core.checks.registry import all_rules
from lgo_desktop.core.double_counting import doubly_counted
from lgo_desktop.core.papers.checked import as_checked
from lgo_desktop.core.statements.ledger_cutoff import cut_off_of
from lgo_desktop.services.checking import entries_of_the_year_before
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.price_table import usual_prices


class CheckInSteps:
    """One look at the account as it was at the first step; a change meanwhile calls for another."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._steps = self._all()
        self._found: dict[Finding, None] = {}

    def step(self) -> tuple[Finding, ...] | None:
        """Do the next step; all findings, each once, after the last, None before."""
        for found in self._steps:
            self._found |= dict.fromkeys(found)
            return None
        return tuple(self._found)

    def _all(self) -> Iterator[tuple[Finding, ...]]:
        yield self._desk.standing.refusals
        account = self._account()
        yield ()
        activities, _ = gather(account.entries, account.sources, account.inventory)
        yield tuple(doubly_counted(activities, account.id))
        for rule in all_rules().values():
            yield tuple(rule.look(account))

    def _account(self) -> Account:
        desk = self._desk
        inventory, standing, entries = desk.held_inventory, desk.standing, desk.entries()
        rule, _ = cut_off_of(entries)
        return account_of(
            inventory, entries, standing.calculator.sources, lines=standing.lines,
            ledger=as_checked(desk.project.papers(inventory.id), rule),
            before=entries_of_the_year_before(desk.project, inventory), prices=usual_prices(),
            editions=library().editions,
        )  # fmt: skip
