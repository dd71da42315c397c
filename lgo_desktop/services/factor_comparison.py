"""Two books of factors side by side on one inventory, row by row, before anything is changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Literal

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.inventory import Precision
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import counted
from lgo_desktop.core.weights import Weight
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.results import Results, results_of
from lgo_desktop.services.surroundings import open_project

Cause = Literal["same", "edition", "gwp", "precision", "only_before", "only_after"]
Row = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One row of the year under both sets of rules, in kg CO2e, and what makes it differ."""

    source: str
    variant: str
    facility: str
    item: str
    quantity: Decimal
    unit: str
    before: Weight | None
    after: Weight | None
    kgco2e_before: Decimal
    kgco2e_after: Decimal
    cause: Cause

    @property
    def change(self) -> Decimal:
        """After less before."""
        return EXACT.subtract(self.kgco2e_after, self.kgco2e_before)


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


def compare_books(
    path: Path, book: str, inventory_id: str | None = None, precision: Precision | None = None
) -> Comparison:
    """An inventory by its own book and by another; nothing is saved."""
    library().book(book)
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        entries = project.entries(inventory.id)
    other = replace(inventory, book=book, precision=precision or inventory.precision)
    before, after = results_of(inventory, entries), results_of(other, entries)
    return Comparison(tuple(_differences(before, after)), before, after)


def _differences(before: Results, after: Results) -> Iterator[Difference]:
    ours, theirs = _by_row(before), _by_row(after)
    for row in sorted(ours.keys() | theirs.keys()):
        have, want = ours.get(row, ()), theirs.get(row, ())
        first = (have or want)[0]
        quantity = add_up(line.quantity for line in (have or want))
        cause = _cause(have, want)
        yield Difference(
            *row, quantity, first.unit,
            have[0].weight if have else None, want[0].weight if want else None,
            add_up(line.kgco2e for line in have), add_up(line.kgco2e for line in want), cause,
        )  # fmt: skip


def _by_row(results: Results) -> Mapping[Row, tuple[Line, ...]]:
    def row_of(line: Line) -> Row:
        return (line.source, line.variant, line.facility, line.item)

    lines = sorted(counted(results.calculation.lines), key=row_of)
    return {row: tuple(group) for row, group in groupby(lines, key=row_of)}


def _cause(have: tuple[Line, ...], want: tuple[Line, ...]) -> Cause:
    if not have or not want:
        return "only_before" if have else "only_after"
    ours, theirs = have[0].weight, want[0].weight
    if ours.value == theirs.value:
        return "same"
    if (ours.key, ours.edition) != (theirs.key, theirs.edition):
        return "edition"
    return "gwp" if ours.gwp_set != theirs.gwp_set else "precision"
