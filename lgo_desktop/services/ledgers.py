"""The ledger: papers added, changed and removed, and the month cells that follow, in one act."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from dataclasses import replace as with_
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.core.admission import admit
from lgo_desktop.core.checks.account import account_of
from lgo_desktop.core.checks.double_paper import look as double_papers
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.papers.admission import admit_paper
from lgo_desktop.core.papers.checked import as_checked
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import MonthCell, count_papers
from lgo_desktop.core.papers.told import told
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.ledger_cutoff import STATEMENT as CUT_OFF
from lgo_desktop.core.statements.ledger_cutoff import CutOff, cut_off_of
from lgo_desktop.services.factor_record import record_factors
from lgo_desktop.services.intake import UNANSWERED
from lgo_desktop.services.month_cells import LEDGER, Plan, plan, plan_all
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.act import Act
from lgo_desktop.storage.project_file import ProjectFile

ADD, CHANGE, REMOVE, STATE = "add_papers", "change_paper", "remove_papers", "state_cut_off"
RECOUNT = "recount_papers"
_TOLD_NOW = UNANSWERED | {"activity.counted_twice"}
Write = Callable[[Act], Any]


@dataclass(frozen=True, slots=True)
class LedgerChange:
    """What an act on the ledger did: the papers as kept, and the entries that followed.

    ``cells`` are those of the accounts that were touched. ``written`` holds every entry that
    differs from before, ``removed`` the keys of those that are gone.
    """

    papers: tuple[LedgerPaper, ...]
    cells: tuple[MonthCell, ...]
    written: tuple[Entry, ...]
    removed: tuple[EntryKey, ...]
    findings: tuple[Finding, ...]


def add_papers(
    project: ProjectFile, inventory: Inventory, given: Sequence[LedgerPaper], *,
    replace: bool = False, note: str = "",
) -> LedgerChange:  # fmt: skip
    """Add papers, one or thousands, in one act; each gets a number.

    Raises :class:`Refused`: those of :func:`admit_paper` for any of them, ``papers.units``, or
    ``papers.typed_over`` where a month was typed by hand, unless ``replace``.
    """
    kept = project.papers(inventory.id)
    first = max((paper.number for paper in kept), default=0) + 1
    numbered = [with_(paper, number=number) for number, paper in enumerate(given, first)]
    added = _admitted(numbered, inventory)
    papers = _Papers(kept, added)
    return _keep(project, inventory, papers, act=ADD, replace=replace, note=note)


def change_paper(
    project: ProjectFile, inventory: Inventory, paper: LedgerPaper, *, replace: bool = False
) -> LedgerChange:
    """Put a paper in the place of the one with its number; it may be about another account.

    Refused like :func:`add_papers`, and with ``papers.unknown``.
    """
    kept = project.papers(inventory.id)
    _numbers_known([paper.number], kept, inventory)
    changed = _admitted([paper], inventory)
    gone = [one for one in kept if one.number == paper.number]
    papers = _Papers(kept, changed, gone)
    return _keep(project, inventory, papers, act=CHANGE, replace=replace)


def remove_papers(
    project: ProjectFile, inventory: Inventory, numbers: Iterable[int]
) -> LedgerChange:
    """Remove papers; a cell goes with its last one. ``papers.unknown`` for a number without one."""
    kept, wanted = project.papers(inventory.id), frozenset(numbers)
    _numbers_known(wanted, kept, inventory)
    gone = [one for one in kept if one.number in wanted]
    return _keep(project, inventory, _Papers(kept, gone=gone), act=REMOVE)


def state_cut_off(
    project: ProjectFile, inventory: Inventory, rule: CutOff, reason: str = "", *,
    replace: bool = False,
) -> LedgerChange:  # fmt: skip
    """State the rule by which papers count, and count all of them by it, in one act."""
    period = inventory.year.period
    said = {"rule": rule, "reason": reason}
    where = Where(inventory=inventory.id, source=CUT_OFF.id)
    stated = [
        admit(
            Entry(EntryKey(CUT_OFF.id, "", "", "", str(period), field), period, value),
            all_forms(), where,
        )
        for field, value in said.items()
        if value
    ]  # fmt: skip
    planned = plan_all(project, inventory, stated, replace=replace)
    return _save(
        project, inventory, planned, lambda act: act.put_entries(inventory.id, stated), act=STATE
    )


def recount(project: ProjectFile, inventory: Inventory, *, replace: bool = False) -> LedgerChange:
    """Make all cells again of their papers, whatever was done to them meanwhile."""
    planned = plan_all(project, inventory, replace=replace)
    return _save(project, inventory, planned, lambda _: None, act=RECOUNT)


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
    def touched(self) -> frozenset[Target]:
        """What the papers are about that come or go."""
        return frozenset(paper.target for paper in (*self.added, *self.gone))

    @property
    def after(self) -> list[LedgerPaper]:
        """The papers after the act."""
        leaving = {paper.number for paper in self.gone}
        return [*(one for one in self.before if one.number not in leaving), *self.added]


def _keep(
    project: ProjectFile, inventory: Inventory, papers: _Papers, *, act: str,
    replace: bool = False, note: str = "",
) -> LedgerChange:  # fmt: skip
    touched, numbers = papers.touched, {paper.number for paper in papers.added}
    of_touched = [one for one in papers.after if one.target in touched]
    planned = plan(project, inventory, of_touched, touched, replace=replace)

    def write(doing: Act) -> None:
        leaving = {paper.number for paper in papers.gone}
        doing.remove_papers(inventory.id, leaving - numbers)
        doing.put_papers(inventory.id, papers.added)

    change = _save(project, inventory, planned, write, act=act, note=note)
    again = _doubled(papers.after, planned, inventory) if papers.added else {}
    known = _doubled(papers.before, planned, inventory) if again else {}
    findings = (
        *change.findings,
        *told(planned.counted, inventory, numbers),
        *(finding for finding in again if finding not in known),
    )
    return with_(change, papers=tuple(papers.added), findings=findings)


def _save(
    project: ProjectFile, inventory: Inventory, planned: Plan, write: Write, *, act: str,
    note: str = "",
) -> LedgerChange:  # fmt: skip
    results = results_of(inventory, list(planned.after.values()))
    with project.begin(act, at=now(), note=note) as doing:
        write(doing)
        planned.write(doing, inventory.id)
        record_factors(doing, results)
    found = tuple(f for f in results.calculation.findings if f.code in _TOLD_NOW)
    remaking = planned.remaking
    return LedgerChange((), planned.counted.cells, remaking.put, remaking.remove, found)


def _doubled(
    papers: Iterable[LedgerPaper], planned: Plan, inventory: Inventory
) -> dict[Finding, None]:
    """The papers of a ledger that stand in it twice."""
    rule, _ = cut_off_of(planned.after.values())
    account = account_of(inventory, (), all_sources(), ledger=as_checked(papers, rule))
    return dict.fromkeys(double_papers(account))


def _admitted(papers: Iterable[LedgerPaper], inventory: Inventory) -> list[LedgerPaper]:
    return [admit_paper(paper, inventory, paper.where(inventory.id)) for paper in papers]


def _numbers_known(
    wanted: Iterable[int], kept: Iterable[LedgerPaper], inventory: Inventory
) -> None:
    unknown = set(wanted) - {paper.number for paper in kept}
    if unknown:
        where = Where(inventory=inventory.id)
        raise Refused(error("papers.unknown", where, number=min(unknown)))
