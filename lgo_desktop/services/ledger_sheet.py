"""The ledger of the open project as a page shows it: a sheet for each kind of paper.

It lives where the desk lives, remembers what was read and found, and looks again only at what an
act touched.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.papers.counting import parts_of
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import count_papers
from lgo_desktop.core.papers.registry import all_kinds, kind_named
from lgo_desktop.core.papers.told import told
from lgo_desktop.core.periods import Month
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.ledger_cutoff import STATEMENT as CUT_OFF
from lgo_desktop.core.statements.ledger_cutoff import CutOff, cut_off_of
from lgo_desktop.core.statements.meter import STATEMENT as METER
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.desk_changes import Changes, Topic
from lgo_desktop.services.ledger_findings import findings_of_papers, touched_by
from lgo_desktop.services.ledger_sums import SumRow, numbers_behind, sums_of
from lgo_desktop.services.ledger_targets import KnownTarget, known_targets
from lgo_desktop.services.surroundings import now

_REGISTERS = (METER.id, VEHICLE.id)


@dataclass(frozen=True, slots=True)
class Line:
    """A paper of the ledger, the months in which it counts, and what is found about it."""

    paper: LedgerPaper
    months: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """By which month papers count, whether the office stated it, and why."""

    cut_off: CutOff
    stated: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The papers of one kind in the order in which they came, and the months that follow.

    ``findings`` are about the counting as a whole: papers outside the year, without the date of
    the rule, months told by slips and by a statement.
    """

    kind: PaperKind
    rule: Rule
    lines: tuple[Line, ...]
    targets: tuple[KnownTarget, ...]
    months: tuple[Month, ...]
    sums: tuple[SumRow, ...]
    findings: tuple[Finding, ...]


class Ledger:
    """The papers of the inventory on the desk."""

    def __init__(self, desk: Desk, today: Month | None = None) -> None:
        self.desk = desk
        self._today = today
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read again what an act may have changed."""
        if changes.topics & {Topic.STATEMENTS, Topic.INVENTORIES}:
            self._read()
        elif Topic.PAPERS in changes.topics:
            self._follow()

    def counts(self) -> Mapping[str, int]:
        """How many papers there are of each kind."""
        found = dict.fromkeys(all_kinds(), 0)
        for paper in self._papers.values():
            found[paper.kind] += 1
        return found

    def sheet(self, kind_id: str) -> Sheet:
        """The sheet of a kind of paper."""
        kind, papers = kind_named(kind_id), self._papers
        targets = known_targets(self.desk, kind, papers.values())
        behind = numbers_behind(papers.values(), self._rule.cut_off)
        accounts = [one.target for one in targets]
        sums = sums_of(self.desk, kind, accounts, behind, self._over())
        return Sheet(
            kind, self._rule, tuple(self._line(one) for one in self._of(kind)), targets,
            self.desk.year.months, sums, self._counted(kind),
        )  # fmt: skip

    def kind_of(self, number: int) -> str | None:
        """The kind of a paper; None if the ledger has no such number."""
        paper = self._papers.get(number)
        return paper.kind if paper else None

    def behind(self, key: EntryKey) -> tuple[LedgerPaper, ...]:
        """The papers that count in the month of an entry, or in either end of its months."""
        target, months = Target.of(key), set(key.period.split("/"))
        return tuple(
            paper
            for paper in self._papers.values()
            if paper.target == target and not months.isdisjoint(self._months_of(paper))
        )

    def _of(self, kind: PaperKind) -> list[LedgerPaper]:
        return [paper for paper in self._papers.values() if paper.kind == kind.id]

    def _line(self, paper: LedgerPaper) -> Line:
        """The line of a paper: the same object as long as nothing about it changed."""
        line = self._lines.get(paper.number)
        if line is None:
            found = self._found.get(paper.number, ())
            line = self._lines[paper.number] = Line(paper, self._months_of(paper), found)
        return line

    def _months_of(self, paper: LedgerPaper) -> tuple[str, ...]:
        parts = parts_of(paper, all_kinds()[paper.kind], self._rule.cut_off)
        return tuple(str(part.month) for part in parts)

    def _counted(self, kind: PaperKind) -> tuple[Finding, ...]:
        """What is to be told of the months of this kind."""
        inventory, of_kind = self.desk.held_inventory, self._of(kind)
        targets = {one.target for one in of_kind}
        about = [one for one in self._papers.values() if one.target in targets]
        counted = count_papers(about, inventory, self._rule.cut_off)
        return tuple(told(counted, inventory, {one.number for one in of_kind}))

    def _read(self) -> None:
        inventory = self.desk.held_inventory
        self._rule = _rule_in(self.desk.entries_of(CUT_OFF.id))
        self._papers = {one.number: one for one in self.desk.project.papers(inventory.id)}
        self._found = self._look(list(self._papers.values()))
        self._lines: dict[int, Line] = {}

    def _follow(self) -> None:
        """Look again at the accounts whose papers came, went or changed."""
        before = self._papers
        kept = self.desk.project.papers(self.desk.held_inventory.id)
        self._papers = {one.number: before.get(one.number, one) for one in kept}
        self._papers |= {one.number: one for one in kept if before.get(one.number) != one}
        came = [one for number, one in self._papers.items() if before.get(number) is not one]
        left = [one for number, one in before.items() if self._papers.get(number) is not one]
        near = touched_by((*came, *left), self._papers.values())
        found = self._look(near)
        for one in near:
            if self._found.get(one.number, ()) != found.get(one.number, ()):
                self._lines.pop(one.number, None)
        for one in (*came, *left):
            self._lines.pop(one.number, None)
        for one in (*near, *left):
            self._found.pop(one.number, None)
        self._found |= found

    def _look(self, papers: list[LedgerPaper]) -> dict[int, tuple[Finding, ...]]:
        registers = [one for id_ in _REGISTERS for one in self.desk.entries_of(id_)]
        inventory = self.desk.held_inventory
        return findings_of_papers(papers, registers, inventory, self._rule.cut_off)

    def _over(self) -> Month:
        """The last month that has ended."""
        today = now()
        this = self._today or Month(today.year, today.month)
        return Month.from_ordinal(this.ordinal - 1)


def _rule_in(entries: tuple[Entry, ...]) -> Rule:
    rule, stated = cut_off_of(entries)
    return Rule(rule, stated, words(said(entries, CUT_OFF).get("", {}), "reason"))
