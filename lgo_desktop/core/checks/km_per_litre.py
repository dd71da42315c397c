"""Kilometres for a litre against the announced figure of the vehicle, or against its other months.

Each fiscal year every vehicle's consumption is surveyed, fixed and announced. Half or double of it
is odd: the load, the road and filling at the turn of a month explain less. What a month's papers
announce goes before what the list of vehicles does.
"""

from collections.abc import Iterable
from decimal import Decimal
from statistics import median

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import FEWEST_OTHERS, apart, slip_of
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import exactly, shown
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import amount, said
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE

LIMIT = Decimal(2)


def look(account: Account) -> Iterable[Finding]:
    """A warning for each month whose km for a litre are half or double of the usual, or none."""
    of_vehicle = _announced_for_vehicles(account)
    for papers in account.papers_by_account():
        driven = [one for one in papers if one.quantity and "distance" in one.numbers]
        announced = [one for one in papers if one.numbers.get("announced_km_per_l")]
        for paper in driven:
            done = _economy(paper)
            usual = _on_paper(paper, announced) or of_vehicle.get(paper.item)
            usual = usual or _of_other_months(paper, driven)
            if not done:
                yield warning(
                    "check.no_distance", paper.where(account.id, "distance"),
                    litres=exactly(paper.quantity or Decimal(0)),
                )  # fmt: skip
            elif usual is not None and apart(done, usual) >= LIMIT:
                yield warning(
                    "check.km_per_litre", paper.where(account.id, paper.amount),
                    distance=exactly(paper.numbers["distance"]), done=shown(done),
                    litres=exactly(paper.quantity or Decimal(0)), usual=shown(usual),
                    slip=slip_of(EXACT.divide(usual, done)),
                )  # fmt: skip


def _economy(paper: Paper) -> Decimal:
    return EXACT.divide(paper.numbers["distance"], paper.quantity or Decimal(1))


def _announced_for_vehicles(account: Account) -> dict[str, Decimal]:
    """What the list of vehicles says, by plate."""
    figures = {
        plate: amount(fields, "announced_km_per_l", "km/L")
        for plate, fields in said(account.entries, VEHICLE).items()
    }
    return {plate: figure for plate, figure in figures.items() if figure}


def _on_paper(paper: Paper, announced: list[Paper]) -> Decimal | None:
    """What was announced for the vehicle on this paper, or on the last one before it."""
    before = [one for one in announced if one.period.first <= paper.period.first]
    stated = (before or announced)[-1:]
    return stated[0].numbers["announced_km_per_l"] if stated else None


def _of_other_months(paper: Paper, driven: list[Paper]) -> Decimal | None:
    others = [done for one in driven if one is not paper and (done := _economy(one))]
    return median(others) if len(others) >= FEWEST_OTHERS else None


RULE = Rule(
    "km_per_litre",
    Text("อัตราสิ้นเปลืองผิดจากที่ประกาศ", "Fuel economy against the announced figure"),
    look,
    (
        Reference(
            "ระเบียบกระทรวงมหาดไทยว่าด้วยการใช้และรักษารถยนต์ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548",
            "ข้อ 7 และข้อ 19",
        ),
    ),
)
