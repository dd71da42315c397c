"""Why the total of an inventory differs from that of another: of the year before, or a version."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lgo_desktop.core.analysis.change_causes import Step, WhyChanged, why_changed
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.core.statements.registry import all_statements
from lgo_desktop.services.results import results_of
from lgo_desktop.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Account:
    """An inventory with its entries."""

    inventory: Inventory
    entries: tuple[Entry, ...]

    @property
    def stated(self) -> tuple[Entry, ...]:
        """What the office stated beside its amounts, factors of its own among it."""
        statements = all_statements()
        return tuple(one for one in self.entries if one.key.source in statements)

    @property
    def amounts(self) -> tuple[Entry, ...]:
        """The entries of sources."""
        statements = all_statements()
        return tuple(one for one in self.entries if one.key.source not in statements)


def account_of(project: ProjectFile, inventory: Inventory) -> Account:
    """An inventory of a project with its entries."""
    return Account(inventory, tuple(project.entries(inventory.id)))


def account_before(project: ProjectFile, inventory: Inventory) -> Inventory | None:
    """What an inventory is compared with first: the version before it, or the year before.

    Of several versions of that year the newest; None where there is none.
    """
    if inventory.restatement is not None:
        wanted = inventory.restatement.of
        return next((one for one in project.inventories() if one.id == wanted), None)
    years = [
        one for one in project.inventories()
        if one.kind == inventory.kind and one.year.fiscal == inventory.year.fiscal
        and one.year.buddhist_year < inventory.year.buddhist_year
    ]  # fmt: skip
    newest = max((one.year.buddhist_year for one in years), default=0)
    versions = [one for one in years if one.year.buddhist_year == newest]
    return max(versions, key=lambda one: (one.restatement is not None, one.id), default=None)


def why(before: Account, after: Account) -> WhyChanged:
    """The causes of the difference; they add up to it exactly.

    Each step calculates the amounts of the later account with one more of its own rules.
    """
    earlier, later = before.inventory, after.inventory
    under = replace(later, book=earlier.book, precision=earlier.precision, gwp=earlier.gwp)
    with_factors = replace(under, book=later.book, precision=later.precision)
    stated = _dated_like(before.stated, before.inventory, later)
    steps: list[Step] = [
        (
            "correction" if earlier.year == later.year else "activity",
            _lines(under, (*after.amounts, *stated)),
        ),
        ("factor", _lines(with_factors, after.entries)),
        ("gwp", _lines(later, after.entries)),
    ]
    return why_changed(_lines(earlier, before.entries), steps)


def _lines(inventory: Inventory, entries: Sequence[Entry]) -> tuple[Line, ...]:
    return results_of(inventory, entries).calculation.lines


def _dated_like(stated: Iterable[Entry], earlier: Inventory, later: Inventory) -> tuple[Entry, ...]:
    """Statements on the earlier year as if they were made on the later one."""
    year, other = earlier.year.period, later.year.period
    return tuple(
        replace(one, key=replace(one.key, period=str(other)), period=other)
        if one.period == year
        else one
        for one in stated
    )
