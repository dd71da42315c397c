"""The months that papers make, account by account: sums, months without a paper, typed ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.checks.missing_months import MONTHLY_FROM
from lgo_desktop.core.grid.cells import LEDGER
from lgo_desktop.core.grid.things import Thing
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.papers.counting import parts_of
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.fields import PAPER_MONTH
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.periods import Month, Period
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.ledger_cutoff import CutOff
from lgo_desktop.core.units import Unit, convert, unit_named

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk


class Way(StrEnum):
    """How a month has come to its amount, or why it has none.

    ``SPAN``: typed for several months together. ``MISSING``: over, and neither paper nor amount.
    """

    PAPERS = "papers"
    TYPED = "typed"
    SPAN = "span"
    MISSING = "missing"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class MonthSum:
    """One month of an account: the amount in the account, and the numbers of its papers."""

    key: EntryKey
    way: Way
    amount: Decimal | None = None
    papers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SumRow:
    """The months of an account or vehicle; ``total`` adds up what was told for single months."""

    target: Target
    unit: Unit
    months: tuple[MonthSum, ...]

    @property
    def total(self) -> Decimal:
        """The sum of the months, in ``unit``."""
        return add_up(one.amount for one in self.months if one.amount is not None)

    @property
    def is_filled(self) -> bool:
        """Whether anything was told for a single month."""
        return any(one.amount is not None for one in self.months)

    @property
    def missing(self) -> int:
        """How many months lack a paper."""
        return sum(one.way is Way.MISSING for one in self.months)


Behind = Mapping[Target, Mapping[Month, Sequence[int]]]
"""The numbers of papers by what they are about and the month in which they count."""


def numbers_behind(papers: Iterable[LedgerPaper], rule: CutOff) -> Behind:
    """Which papers count in which months."""
    behind: dict[Target, dict[Month, list[int]]] = defaultdict(lambda: defaultdict(list))
    for paper in papers:
        for part in parts_of(paper, all_kinds()[paper.kind], rule):
            behind[paper.target][part.month].append(paper.number)
    return behind


def sums_of(
    desk: "Desk", kind: PaperKind, targets: Iterable[Target], behind: Behind, over: Month
) -> tuple[SumRow, ...]:
    """The months of some accounts; ``over`` is the last month that has ended.

    A month lacks a paper if the kind is written monthly, or the account is otherwise filled month
    by month, and nothing at all was entered for it.
    """
    return tuple(_row(desk, kind, target, behind.get(target, {}), over) for target in targets)


def _row(
    desk: "Desk",
    kind: PaperKind,
    target: Target,
    behind: Mapping[Month, Sequence[int]],
    over: Month,
) -> SumRow:
    source = all_sources()[target.source]
    variant, feed = source.variant(target.variant), kind.feed(target.source, target.variant)
    field = source.field(feed.field) if feed else None
    if variant is None or feed is None or field is None:
        raise ValueError(f"{kind.id} does not feed {target}")
    months = desk.year.months
    here = [
        one for one in desk.entries_of_thing(Thing(*astuple(target))) if one.key.field == field.id
    ]
    singles = {one.period.first: one for one in here if len(one.period) == 1}
    spans = [one for one in here if len(one.period) > 1]
    unit = _unit(source.units(variant, field), singles.values(), kind)
    filled = sum(month in singles or bool(behind.get(month)) for month in months)
    monthly = PAPER_MONTH in kind.dates or filled >= MONTHLY_FROM
    return SumRow(
        target, unit,
        tuple(
            _cell(
                desk, target.key(str(month), field.id), singles.get(month),
                tuple(behind.get(month, ())), unit,
                blank=_blank(month, spans, due=monthly and month <= over),
            )
            for month in months
        ),
    )  # fmt: skip


def _cell(
    desk: "Desk", key: EntryKey, entry: Entry | None, papers: tuple[int, ...], unit: Unit,
    *, blank: Way,
) -> MonthSum:  # fmt: skip
    if entry is None:
        return MonthSum(key, Way.NOTHING if papers else blank, None, papers)
    typed = unit_named(entry.unit)
    amount = convert(entry.number, typed, unit) if typed.dimension == unit.dimension else None
    made = desk.origin(key).way == LEDGER
    return MonthSum(key, Way.PAPERS if made else Way.TYPED, amount, papers)


def _blank(month: Month, spans: Iterable[Entry], *, due: bool) -> Way:
    here = Period(month, month)
    if any(here in one.period for one in spans):
        return Way.SPAN
    return Way.MISSING if due else Way.NOTHING


def _unit(allowed: Sequence[Unit], entries: Iterable[Entry], kind: PaperKind) -> Unit:
    """The unit of the kind, or of what was typed where that is another one throughout."""
    usual = next((one for one in allowed if one.id == kind.amount.unit), allowed[0])
    typed = {one.unit for one in entries}
    dimensions = {unit_named(one).dimension for one in typed}
    if not typed or usual.dimension in dimensions:
        return usual
    return unit_named(min(typed))
