"""Two sets of rules side by side on one inventory, before anything is changed.

The rules are the book of factors, the precision and the GWP set. Rows are those of a year, of one
source, variant, facility and item; each opens into its lines, which keep their code under any book.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Literal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.calculate import rules_that_clash
from lgo_desktop.core.factors.own import OWN
from lgo_desktop.core.gases import EDITION, GWP_SETS
from lgo_desktop.core.inventory import Inventory, Precision
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import counted
from lgo_desktop.core.weights import Weight
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.results import Results, results_of
from lgo_desktop.services.surroundings import open_project

Cause = Literal["same", "own", "edition", "gwp", "precision", "only_before", "only_after"]
"""Why a number differs, the first that applies; ``own``: an office's factor on either side."""
Row = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class OtherRules:
    """The rules to go over to; what is None stays as it is."""

    book: str
    precision: Precision | None = None
    gwp: str | None = None

    def applied(self, inventory: Inventory) -> Inventory:
        """The inventory under these rules.

        Raises :class:`Refused`: ``book.missing``, ``inventory.unknown_gwp`` or
        ``inventory.published_gwp``.
        """
        where = Where(inventory=inventory.id)
        library().book(self.book, where)
        gwp = inventory.gwp if self.gwp is None else self.gwp
        if gwp not in (EDITION, *GWP_SETS):
            known = ", ".join((EDITION, *GWP_SETS))
            raise Refused(error("inventory.unknown_gwp", where, gwp=gwp[:40], known=known))
        precision = self.precision or inventory.precision
        other = replace(inventory, book=self.book, precision=precision, gwp=gwp)
        if clashes := rules_that_clash(other):
            raise Refused(*clashes)
        return other


@dataclass(frozen=True, slots=True)
class Difference:
    """A line, or the lines of a row, under both sets of rules in kg CO2e, and why they differ.

    A line is None where one set of rules gives none; the first stands for the weights of a row.
    """

    before: tuple[Line, ...]
    after: tuple[Line, ...]

    @property
    def any(self) -> Line:
        """A line of it, under whichever rules there is one."""
        return (self.before or self.after)[0]

    @property
    def quantity(self) -> Decimal:
        """The amount, in the unit of the factor."""
        return add_up(line.quantity for line in (self.before or self.after))

    @property
    def kgco2e_before(self) -> Decimal:
        """Kg CO2e by the rules of the inventory."""
        return add_up(line.kgco2e for line in self.before)

    @property
    def kgco2e_after(self) -> Decimal:
        """Kg CO2e by the other rules."""
        return add_up(line.kgco2e for line in self.after)

    @property
    def change(self) -> Decimal:
        """After less before."""
        return EXACT.subtract(self.kgco2e_after, self.kgco2e_before)

    @property
    def cause(self) -> Cause:
        """What makes it differ."""
        if not self.before or not self.after:
            return "only_before" if self.before else "only_after"
        ours, theirs = self.before[0].weight, self.after[0].weight
        if OWN in (ours.edition, theirs.edition):
            return "own"
        if ours.value == theirs.value:
            return "same"
        return _cause(ours, theirs)

    @property
    def lines(self) -> Iterator["Difference"]:
        """The lines of it one by one, in the order of their codes' places."""
        after = {line.code: line for line in self.after}
        for line in self.before:
            other = after.pop(line.code, None)
            yield Difference((line,), (other,) if other else ())
        for line in after.values():
            yield Difference((), (line,))


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows, both results, and the findings of the second."""

    rows: tuple[Difference, ...]
    before: Results
    after: Results

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found with the rules compared to."""
        return self.after.calculation.findings


def compare_books(path: Path, other: OtherRules, inventory_id: str | None = None) -> Comparison:
    """An inventory by its own rules and by others; nothing is saved."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        entries = project.entries(inventory.id)
    return compared(results_of(inventory, entries), other)


def compared(before: Results, other: OtherRules) -> Comparison:
    """Some results beside those of the same entries under other rules."""
    after = results_of(other.applied(before.inventory), before.entries)
    return Comparison(tuple(_differences(before, after)), before, after)


def _differences(before: Results, after: Results) -> Iterator[Difference]:
    ours, theirs = _by_row(before), _by_row(after)
    for row in sorted(ours.keys() | theirs.keys()):
        yield Difference(ours.get(row, ()), theirs.get(row, ()))


def _by_row(results: Results) -> Mapping[Row, tuple[Line, ...]]:
    def row_of(line: Line) -> Row:
        return (line.source, line.variant, line.facility, line.item)

    lines = sorted(counted(results.calculation.lines), key=row_of)
    return {row: tuple(group) for row, group in groupby(lines, key=row_of)}


def _cause(ours: Weight, theirs: Weight) -> Cause:
    of_gases = ours.answer is None and theirs.answer is None
    if not of_gases and (ours.key, ours.edition) != (theirs.key, theirs.edition):
        return "edition"
    return "gwp" if ours.gwp_set != theirs.gwp_set else "precision"
