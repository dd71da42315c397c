"""The ledger: papers added, changed and removed, and the month cells that follow, in one act.

A booking is prepared first, which changes nothing and may be refused; then it is saved, here or at
the desk of the window (:mod:`lgo_desktop.services.desk_ledger`).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from dataclasses import replace as with_

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.core.admission import admit
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.papers.admission import admit_paper
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import MonthCell, count_papers
from lgo_desktop.core.papers.told import told
from lgo_desktop.core.statements.ledger_cutoff import STATEMENT as CUT_OFF
from lgo_desktop.core.statements.ledger_cutoff import CutOff, cut_off_of
from lgo_desktop.services.doubled_papers import newly_doubled
from lgo_desktop.services.factor_record import record_factors
from lgo_desktop.services.intake import UNANSWERED
from lgo_desktop.services.month_cells import LEDGER, Plan, plan, plan_all
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.act import Act
from lgo_desktop.storage.project_file import ProjectFile

ADD, CHANGE, REMOVE = "add_papers", "change_paper", "remove_papers"
STATE, RECOUNT = "state_cut_off", "recount_papers"
_TOLD_NOW = UNANSWERED | {"activity.counted_twice"}


@dataclass(frozen=True, slots=True)
class Booking:
    """An act on the ledger, ready to be saved: papers with their numbers, and what follows.

    ``gone`` are the numbers of papers that leave; ``stated`` are entries of statements;
    ``findings`` doubt or explain what the papers say.
    """

    act: str
    inventory: Inventory
    plan: Plan
    papers: tuple[LedgerPaper, ...] = ()
    gone: frozenset[int] = frozenset()
    stated: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def cells(self) -> tuple[MonthCell, ...]:
        """The month cells of the accounts that are touched, as they will be."""
        return self.plan.counted.cells

    def write_papers(self, act: Act) -> None:
        """Write the papers alone, in an act that has begun."""
        act.remove_papers(self.inventory.id, self.gone)
        act.put_papers(self.inventory.id, self.papers)


def adding(
    project: ProjectFile, inventory: Inventory, given: Sequence[LedgerPaper], *,
    replace: bool = False,
) -> Booking:  # fmt: skip
    """Add papers, one or thousands; each gets a number.

    Raises :class:`Refused`: those of :func:`admit_paper` for any of them, ``papers.units``, or
    ``papers.typed_over`` where a month was typed by hand, unless ``replace``.
    """
    kept = project.papers(inventory.id)
    first = max((paper.number for paper in kept), default=0) + 1
    numbered = [with_(paper, number=number) for number, paper in enumerate(given, first)]
    return _prepared(project, inventory, ADD, _Papers(kept, numbered), replace=replace)


def changing(
    project: ProjectFile, inventory: Inventory, paper: LedgerPaper, *, replace: bool = False
) -> Booking:
    """Put a paper in the place of the one with its number; it may be about another account.

    Refused like :func:`adding`, and with ``papers.unknown``.
    """
    kept = project.papers(inventory.id)
    gone = _of_numbers({paper.number}, kept, inventory)
    return _prepared(project, inventory, CHANGE, _Papers(kept, [paper], gone), replace=replace)


def removing(project: ProjectFile, inventory: Inventory, numbers: Iterable[int]) -> Booking:
    """Remove papers; a cell goes with its last one. ``papers.unknown`` for a number without one."""
    kept = project.papers(inventory.id)
    gone = _of_numbers(frozenset(numbers), kept, inventory)
    return _prepared(project, inventory, REMOVE, _Papers(kept, gone=gone))


def stating(
    project: ProjectFile, inventory: Inventory, rule: CutOff, reason: str = "", *,
    replace: bool = False,
) -> Booking:  # fmt: skip
    """State the rule by which papers count, and count all of them by it."""
    period = inventory.year.period
    where = Where(inventory=inventory.id, source=CUT_OFF.id)
    stated = tuple(
        admit(
            Entry(EntryKey(CUT_OFF.id, "", "", "", str(period), field), period, value),
            all_forms(), where,
        )
        for field, value in (("rule", rule), ("reason", reason))
        if value
    )  # fmt: skip
    planned = plan_all(project, inventory, stated, replace=replace)
    findings = tuple(told(planned.counted, inventory))
    return Booking(STATE, inventory, planned, stated=stated, findings=findings)


def recounting(project: ProjectFile, inventory: Inventory, *, replace: bool = False) -> Booking:
    """Make all cells again of their papers, whatever was done to them meanwhile."""
    planned = plan_all(project, inventory, replace=replace)
    return Booking(RECOUNT, inventory, planned, findings=tuple(told(planned.counted, inventory)))


def save(project: ProjectFile, booking: Booking, note: str = "") -> tuple[Finding, ...]:
    """Save a booking as one act; its findings, and what its months cannot be calculated with."""
    inventory, planned = booking.inventory, booking.plan
    results = results_of(inventory, list(planned.after.values()))
    with project.begin(booking.act, at=now(), note=note) as act:
        booking.write_papers(act)
        act.put_entries(inventory.id, booking.stated)
        planned.write(act, inventory.id)
        record_factors(act, results)
    found = (f for f in results.calculation.findings if f.code in _TOLD_NOW)
    return (*booking.findings, *found)


def papers_of_cell(
    project: ProjectFile, inventory: Inventory, key: EntryKey
) -> tuple[LedgerPaper, ...]:
    """The papers behind an entry, in the order of their days; none if papers did not make it."""
    origin = project.origins(inventory.id).get(key)
    if origin is None or origin.way != LEDGER:
        return ()
    cells = cells_of(project, inventory, {Target.of(key)})
    return next((cell.papers for cell in cells if str(cell.month) == key.period), ())


def cells_of(
    project: ProjectFile, inventory: Inventory, targets: Collection[Target]
) -> tuple[MonthCell, ...]:
    """The month cells of some accounts or vehicles, with their papers."""
    rule, _ = cut_off_of(project.entries(inventory.id))
    papers = [one for one in project.papers(inventory.id) if one.target in targets]
    return count_papers(papers, inventory, rule).cells


@dataclass(frozen=True, slots=True)
class _Papers:
    """The papers before an act, those it adds, and those it takes away or replaces."""

    before: Sequence[LedgerPaper]
    added: Sequence[LedgerPaper] = ()
    gone: Sequence[LedgerPaper] = ()

    @property
    def left(self) -> list[LedgerPaper]:
        """The papers before that stay as they were."""
        leaving = {paper.number for paper in self.gone}
        return [one for one in self.before if one.number not in leaving]


def _prepared(
    project: ProjectFile, inventory: Inventory, act: str, papers: _Papers, *,
    replace: bool = False,
) -> Booking:  # fmt: skip
    added = [admit_paper(one, inventory, one.where(inventory.id)) for one in papers.added]
    changed, left = (*added, *papers.gone), papers.left
    touched = {paper.target for paper in changed}
    of_touched = [one for one in (*left, *added) if one.target in touched]
    planned = plan(project, inventory, of_touched, changed, replace=replace)
    numbers = frozenset(paper.number for paper in added)
    rule, _ = cut_off_of(planned.after.values())
    findings = (
        *told(planned.counted, inventory, numbers),
        *newly_doubled(left, added, inventory, rule),
    )
    leaving = frozenset(paper.number for paper in papers.gone) - numbers
    return Booking(act, inventory, planned, tuple(added), leaving, findings=findings)


def _of_numbers(
    wanted: Collection[int], kept: Iterable[LedgerPaper], inventory: Inventory
) -> list[LedgerPaper]:
    found = [paper for paper in kept if paper.number in wanted]
    unknown = set(wanted) - {paper.number for paper in found}
    if unknown:
        where = Where(inventory=inventory.id)
        raise Refused(error("papers.unknown", where, number=min(unknown)))
    return found
