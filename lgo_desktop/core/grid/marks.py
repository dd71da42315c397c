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
    """What a finding is about, as far as findings know it: they do not tell variants apart."""

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
        self._found[mine] = [one for one in findings if _about(one.where) == mine]

    def of_cell(self, row: Row, cell: Cell) -> tuple[Finding, ...]:
        """The findings about a cell; one without a field is told at the head of the thing."""
        found = self._found.get(about(row.key.thing), ())
        return tuple(
            one for one in found
            if one.where.period == cell.key.period
            and (one.where.field == cell.key.field or (row.head and one.where.field is None))
        )  # fmt: skip

    def marked(self, row: Row) -> Row:
        """The row with the gravest mark on each cell."""
        if not self._found.get(about(row.key.thing)) and not any(c.mark for c in row.cells):
            return row
        return row.with_cells(lambda cell: cell.marked(gravest(self.of_cell(row, cell))))


def gravest(findings: Iterable[Finding]) -> Severity | None:
    """The weight of the gravest finding, None of none."""
    return min((one.severity for one in findings), key=_GRAVEST_FIRST.index, default=None)


def _about(where: Where) -> About:
    return About(where.source or "", where.facility or "", where.item or "")
