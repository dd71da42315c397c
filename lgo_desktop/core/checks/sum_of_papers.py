"""The amount of a month against the sum of its papers, where these are kept one by one."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import NO_SLIP, slip_of, swapped
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import exactly
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.units import convert, unit_named

_SWAPPED = Text("ตัวเลขสองหลักอาจสลับกัน", "Two digits may have changed places.")
LEAST = Decimal("0.05")
"""Rounding of slips that show one decimal."""


def look(account: Account) -> Iterable[Finding]:
    """A warning for each month whose amount is not the sum of its papers."""
    slips: dict[tuple[str, ...], list[Paper]] = defaultdict(list)
    for paper in account.ledger:
        if paper.quantity is not None:
            slips[(*paper.account, paper.written)].append(paper)
    for cell in account.papers:
        of_cell = slips.get((*cell.account, cell.written), [])
        if cell.quantity is None or not of_cell:
            continue
        total = add_up(_in(cell.unit, paper) for paper in of_cell)
        if abs(total - cell.quantity) > EXACT.multiply(LEAST, Decimal(len(of_cell))):
            yield warning(
                "check.sum_of_papers", cell.where(account.id, cell.amount),
                typed=exactly(cell.quantity), total=exactly(total), papers=len(of_cell),
                unit=unit_named(cell.unit).name, slip=_slip(cell.quantity, total),
            )  # fmt: skip


def _in(unit: str, paper: Paper) -> Decimal:
    return convert(paper.quantity or Decimal(0), unit_named(paper.unit), unit_named(unit))


def _slip(typed: Decimal, total: Decimal) -> Text:
    if swapped(typed, total):
        return _SWAPPED
    return slip_of(EXACT.divide(typed, total)) if total else NO_SLIP


RULE = Rule("sum_of_papers", Text("ผลรวมของเอกสาร", "The sum of papers"), look)
