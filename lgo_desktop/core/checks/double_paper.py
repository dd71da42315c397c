"""One paper entered twice: an account's readings or day of reading again, or the number of a paper.

Two bills of one account are never read on one day.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from lgo_desktop.base.findings import Finding, FindingValue, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import day_named, exactly, when
from lgo_desktop.core.papers.paper import Paper

NUMBERS = ("bill_no", "slip_no")


def look(account: Account) -> Iterable[Finding]:
    """A warning for each later paper that is an earlier one again."""
    first: dict[Hashable, Paper] = {}
    told: dict[int, list[Finding]] = defaultdict(list)
    in_order = sorted(
        (*account.papers, *account.ledger), key=lambda one: (one.period.first, one.account)
    )
    for place, paper in enumerate(in_order):
        for mark, field, shown_as in _marks(paper):
            same = first.setdefault(mark, paper)
            if same is not paper and not told[place]:
                told[place].append(
                    warning(
                        "check.double_paper", paper.where(account.id, field),
                        mark=shown_as, first=when(same.period), item=same.item or "–",
                    )
                )  # fmt: skip
    yield from (finding for found in told.values() for finding in found)


def _marks(paper: Paper) -> Iterator[tuple[Hashable, str, FindingValue]]:
    """What tells this paper from any other: the mark, its field, and how it is shown."""
    reading, previous = (paper.numbers.get(one) for one in ("reading", "previous_reading"))
    if reading is not None and previous is not None and reading != previous:
        mark = (paper.source, paper.facility, paper.item, previous, reading)
        yield mark, "reading", f"{exactly(previous)} → {exactly(reading)}"
    read_on = paper.day("read_on")
    if read_on is not None:
        yield (paper.account, read_on), "read_on", day_named(read_on)
    for field in NUMBERS:
        number = "".join(paper.words.get(field, "").split())
        if number:
            yield (paper.source, field, number.casefold()), field, paper.words[field]


RULE = Rule("double_paper", Text("เอกสารซ้ำ", "A paper entered twice"), look)
