"""Papers of the ledger as the rules of the checks look at them, one by one."""

from collections.abc import Iterable

from lgo_desktop.core.papers.counting import month_of, parts_of
from lgo_desktop.core.papers.fed import fed_by
from lgo_desktop.core.papers.fields import DISTANCE
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.periods import Period
from lgo_desktop.core.statements.ledger_cutoff import CutOff
from lgo_desktop.core.units import convert, unit_named


def as_checked(papers: Iterable[LedgerPaper], rule: CutOff) -> tuple[Paper, ...]:
    """The papers in the usual unit of their source.

    The period is the month of the paper itself, whatever the rule, so that bills follow on;
    ``written`` is where it counts: the month, or ``first/last`` of the months it is spread over.
    The distance is left to the month: one filling more or less tells nothing of an engine.
    """
    return tuple(_checked(paper, rule) for paper in papers)


def _checked(paper: LedgerPaper, rule: CutOff) -> Paper:
    fed, target = fed_by(paper), paper.target
    typed = unit_named(paper.unit)
    parts, month = parts_of(paper, fed.kind, rule), month_of(paper, fed.kind)
    spread = not parts[0].whole
    return Paper(
        target.source, target.variant, target.facility, target.item,
        f"{parts[0].month}/{parts[-1].month}" if spread else str(parts[0].month),
        Period(month, month),
        convert(paper.amount, typed, fed.usual(typed)), fed.usual(typed).id,
        {name: value for name, value in paper.numbers.items() if name != DISTANCE},
        paper.words, str(paper.number), fed.field.id,
    )  # fmt: skip
