"""What is found about one cell as soon as it is typed, without looking at the whole account."""

from collections.abc import Iterable, Mapping

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.activities import gather
from lgo_desktop.core.calculate import Calculator, notable
from lgo_desktop.core.checks.account import account_of
from lgo_desktop.core.checks.run import findings_around
from lgo_desktop.core.double_counting import doubly_counted
from lgo_desktop.core.factors.factor import Edition
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.papers.prices import NO_PRICES, PriceTable
from lgo_desktop.core.recalculate import Standing


def findings_at(
    standing: Standing,
    entries: Iterable[Entry],
    key: EntryKey,
    *,
    ledger: Iterable[Paper] = (),
    prices: PriceTable = NO_PRICES,
    editions: Mapping[str, Edition] | None = None,
) -> tuple[Finding, ...]:
    """What keeps a cell out of the totals or doubts it.

    ``entries`` are those of its thing, and what the office lists of the vehicle or meter.
    Rules that compare with other things (a bill typed twice) or with last year speak when the whole
    account is checked.
    """
    calculator, kept = standing.calculator, tuple(entries)
    part = standing.part_of(key)
    account = account_of(
        calculator.inventory, kept, calculator.sources, lines=part.lines, ledger=ledger,
        prices=prices, editions=editions,
    )  # fmt: skip
    found = [*part.refusals, *_counted_twice(calculator, kept)]
    for line in part.lines:
        found += notable(line, calculator.inventory)
    return tuple(dict.fromkeys((*found, *findings_around(account, key))))


def _counted_twice(calculator: Calculator, entries: Iterable[Entry]) -> list[Finding]:
    activities, _ = gather(entries, calculator.sources, calculator.inventory)
    return doubly_counted(activities, calculator.inventory.id)
