"""What the counting of papers has to tell: the rule, what it leaves outside, what it cannot see."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from lgo_desktop.base.findings import Finding, Where, note, warning
from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.words import exactly
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.papers.counting import Part
from lgo_desktop.core.papers.fields import BILL_NO, SLIP_NO
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import Counted, MonthCell
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.periods import Month
from lgo_desktop.core.statements.ledger_cutoff import USUAL, CutOff, name_of
from lgo_desktop.core.units import unit_named

MOST_NAMED = 5


def told(
    counted: Counted, inventory: Inventory, among: Collection[int] | None = None
) -> Iterator[Finding]:
    """Findings about the papers of some numbers, or about all.

    A warning for papers that count in no month of the year, a note for what is left over of bills
    that are spread, a note for papers without the date of the rule, and a warning for months that
    hold slips and a statement of the same fuel.
    """
    yield from _outside(_by_target(counted.outside, among), inventory)
    without: dict[Target, list[LedgerPaper]] = defaultdict(list)
    for paper in counted.undated:
        if among is None or paper.number in among:
            without[paper.target].append(paper)
    for papers in without.values():
        yield note("papers.no_date", papers[0].where(inventory.id), papers=len(papers))
    for cell in counted.cells:
        if len(cell.kinds) > 1 and (among is None or _holds(cell, among)):
            yield _two_kinds(cell, inventory)


def rule_told(rule: CutOff, inventory: Inventory, papers: int, *, stated: bool) -> Finding:
    """A note that names the rule, and why it is the default if nobody stated one."""
    where = Where(inventory=inventory.id)
    if stated:
        return note("papers.cut_off", where, rule=name_of(rule), papers=papers)
    return note("papers.cut_off_assumed", where, rule=name_of(USUAL), papers=papers)


def named(paper: LedgerPaper) -> str:
    """The number printed on a paper, or its number in the ledger."""
    printed = (paper.words.get(field.id) for field in (BILL_NO, SLIP_NO))
    return next(filter(None, printed), f"#{paper.number}")


def _by_target(
    parts: Iterable[Part], among: Collection[int] | None
) -> dict[tuple[Target, str, bool], list[Part]]:
    grouped: dict[tuple[Target, str, bool], list[Part]] = defaultdict(list)
    for part in parts:
        if among is None or part.paper.number in among:
            grouped[part.paper.target, part.paper.unit, part.whole].append(part)
    return grouped


def _outside(
    grouped: dict[tuple[Target, str, bool], list[Part]], inventory: Inventory
) -> Iterator[Finding]:
    year = inventory.year.period
    for (_, unit, whole), parts in sorted(grouped.items(), key=lambda one: one[0]):
        weigh, code = (warning, "papers.outside") if whole else (note, "papers.partly_outside")
        months = sorted({part.month for part in parts})
        shown = " · ".join(named(part.paper) for part in parts[:MOST_NAMED])
        yield weigh(
            code, parts[0].paper.where(inventory.id, str(months[0])), papers=len(parts),
            numbers=shown, amount=exactly(add_up(part.amount for part in parts)),
            unit=unit_named(unit).name, months=_months(months),
            year=Text(year.spoken("th"), year.spoken("en")),
        )  # fmt: skip


def _months(months: list[Month]) -> Text:
    few = months[:MOST_NAMED]
    return Text(", ".join(m.spoken("th") for m in few), ", ".join(m.spoken("en") for m in few))


def _holds(cell: MonthCell, among: Collection[int]) -> bool:
    return any(paper.number in among for paper in cell.papers)


def _two_kinds(cell: MonthCell, inventory: Inventory) -> Finding:
    kinds = [all_kinds()[one].name for one in cell.kinds]
    return warning(
        "papers.two_kinds", cell.amount.key.where(inventory.id),
        one=kinds[0], other=kinds[1], month=_months([cell.month]),
    )  # fmt: skip
