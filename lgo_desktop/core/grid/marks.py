"""Marks: which cells something was found about."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from lgo_desktop.base.findings import Finding, Severity, Where
from lgo_desktop.core.grid.cells import Cell
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.things import Thing

_GRAVEST_FIRST = tuple(Severity)


class About(NamedTuple):
    """What findings are looked up by; a finding may be about all variants."""

    source: str
    facility: str
    item: str


def about(thing: Thing) -> About:
    """What findings about a thing are found by."""
    return About(thing.source, thing.facility, thing.item)


class Marks:
    """Findings by what they are about."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._found: dict[About, list[Finding]] = defaultdict(list)
        for finding in findings:
            self._found[_about(finding.where)].append(finding)

    def replace(self, thing: Thing, findings: Iterable[Finding]) -> None:
        """Take these findings for all that is known about a thing."""
        mine = about(thing)
        others = [one for one in self._found[mine] if not _fits(one, thing)]
        fresh = (one for one in findings if _about(one.where) == mine and _fits(one, thing))
        self._found[mine] = [*others, *fresh]

    def of_cell(self, row: Row, cell: Cell) -> tuple[Finding, ...]:
        """The findings about a cell.

        What is not about a field that has a row is told at the head of the thing, what is not about
        a period in the column of the whole year.
        """
        found = self._found.get(about(row.key.thing), ())
        return tuple(
            one for one in found
            if _fits(one, row.key.thing)
            and (one.where.period or row.year.key.period) == cell.key.period
            and _is_told_at(row, one.where.field)
        )  # fmt: skip

    def marked(self, row: Row) -> Row:
        """The row with the gravest mark on each cell."""
        if not self._found.get(about(row.key.thing)) and not any(c.mark for c in row.cells):
            return row
        return row.with_cells(lambda cell: cell.marked(gravest(self.of_cell(row, cell))))


def gravest(findings: Iterable[Finding]) -> Severity | None:
    """The weight of the gravest finding, None of none."""
    return min((one.severity for one in findings), key=_GRAVEST_FIRST.index, default=None)


def _fits(finding: Finding, thing: Thing) -> bool:
    return finding.where.variant in (None, thing.variant)


def _is_told_at(row: Row, field: str | None) -> bool:
    if field == row.field.id:
        return True
    return row.head and (field is None or field in row.source.evidence)


def _about(where: Where) -> About:
    return About(where.source or "", where.facility or "", where.item or "")
