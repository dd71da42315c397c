"""Weight against what the trips can carry.

A trip that carries a twentieth of the load is not made day after day; overloading by a third is
about what scales along the roads still find. Without a stated load a trip of 30 t is above every
rigid truck.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import slip_of
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import exactly, shown
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.units import convert, unit_named

LEAST_SHARE = Decimal("0.05")
MOST_SHARE = Decimal("1.3")
LARGEST_LOAD = Decimal(30)
USUAL_LOAD = Decimal(4)
"""Of a six cubic metre compactor: the load against which a slip is named."""
TONNE = unit_named("t")


def look(account: Account) -> Iterable[Finding]:
    """A warning for each month whose weight the trips cannot have carried."""
    for paper in (*account.papers, *account.ledger):
        trips, tonnes = paper.numbers.get("trips"), _tonnes(paper)
        if not trips or not tonnes:
            continue
        load = EXACT.divide(tonnes, trips)
        capacity = paper.numbers.get("capacity")
        most = EXACT.multiply(capacity, MOST_SHARE) if capacity else LARGEST_LOAD
        least = EXACT.multiply(capacity or USUAL_LOAD, LEAST_SHARE)
        if not least <= load <= most:
            yield warning(
                "check.trips_and_weight", paper.where(account.id, paper.amount),
                trips=exactly(trips), tonnes=exactly(tonnes), load=_kilograms(load),
                most=_kilograms(capacity or LARGEST_LOAD),
                slip=slip_of(EXACT.divide(load, capacity or USUAL_LOAD)),
            )  # fmt: skip


def _tonnes(paper: Paper) -> Decimal | None:
    if not paper.quantity or unit_named(paper.unit).dimension != TONNE.dimension:
        return None
    return convert(paper.quantity, unit_named(paper.unit), TONNE)


def _kilograms(tonnes: Decimal) -> str:
    return shown(EXACT.multiply(tonnes, Decimal(1000)))


RULE = Rule("trips_and_weight", Text("จำนวนเที่ยวกับน้ำหนักไม่สมกัน", "Trips against weight"), look)
