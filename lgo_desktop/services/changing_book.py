"""Going over to another book of factors, precision or GWP set, as one act that can be undone."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Severity, Where, error
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.statements.declaration import said
from lgo_desktop.core.statements.factor_change import STATEMENT
from lgo_desktop.services.factor_comparison import Comparison, OtherRules, compared
from lgo_desktop.services.factor_record import record_factors
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import now, open_project
from lgo_desktop.storage.entries import Origin

ACT = "change_book"
BY_PROGRAM = Origin("program")


def change_book(
    path: Path, other: OtherRules, because: str, inventory_id: str | None = None
) -> Comparison:
    """Calculate an inventory by other rules from now on; both results, as compared before.

    The reason, the rules and both totals are kept as a statement, the factors of before in the
    history. Raises :class:`Refused`: ``factors.without_reason``, ``factors.same_rules``, what
    :meth:`OtherRules.applied` raises, or ``factors.incomplete`` with the errors, when something
    that was calculated would not be any more.
    """
    because = " ".join(because.split())
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        where = Where(inventory=inventory.id)
        if not because:
            raise Refused(error("factors.without_reason", where))
        if other.applied(inventory) == inventory:
            raise Refused(error("factors.same_rules", where, book=inventory.book))
        comparison = compared(results_of(inventory, project.entries(inventory.id)), other)
        if lost := _lost(comparison):
            book = comparison.after.inventory.book
            raise Refused(*lost, error("factors.incomplete", where, book=book, count=len(lost)))
        moment = now()
        told = told_change(comparison, because, moment)
        after = comparison.after
        with project.begin(ACT, note=because, at=moment) as act:
            act.change_inventory(after.inventory)
            act.put_entries(inventory.id, told, dict.fromkeys((e.key for e in told), BY_PROGRAM))
            record_factors(act, after)
    return replace(comparison, after=replace(after, entries=(*after.entries, *told)))


def _lost(comparison: Comparison) -> list[Finding]:
    """The errors that only the other rules bring."""
    known = set(comparison.before.calculation.findings)
    found = comparison.after.calculation.findings
    return [f for f in found if f.severity is Severity.ERROR and f not in known]


def told_change(comparison: Comparison, because: str, moment: datetime) -> list[Entry]:
    """The entries of the statement about a change, numbered after those that were made before."""
    before, after = comparison.before, comparison.after
    year = before.inventory.year.period
    number = 1 + max((int(n) for n in said(before.entries, STATEMENT) if n.isdecimal()), default=0)

    def entry(field: str, value: str | Decimal) -> Entry:
        key = EntryKey(STATEMENT.id, "", "", str(number), str(year), field)
        return Entry(key, year, value, "kgCO2e" if isinstance(value, Decimal) else "")

    rules = [
        entry(f"{name}_{when}", getattr(results.inventory, name))
        for name in ("book", "precision", "gwp")
        for when, results in (("before", before), ("after", after))
    ]
    return [
        entry("date", moment.date().isoformat()), entry("reason", because), *rules,
        entry("total_before", before.totals.total), entry("total_after", after.totals.total),
    ]  # fmt: skip
