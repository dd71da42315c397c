"""Baht for a unit outside what documents say it cost at the time.

Only papers with an amount of money are looked at: street lights without a meter and power free of
charge have none. A price may be half as much again above the range, for fixed and minimum charges,
carriage to the provinces and small bills, and as much below it, for discounts and refunds.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import apart, slip_of
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import exactly, shown
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.papers.prices import PriceRange
from lgo_desktop.core.units import unit_named

LEEWAY = Decimal("1.5")

_PRODUCTS = {
    ("purchased.electricity", ""): "electricity",
    ("goods.tap_water", "pwa"): "tap_water_pwa",
    ("goods.tap_water", "mwa"): "tap_water_mwa",
}
_FUELS = {
    "diesel": "diesel", "b7": "diesel", "b10": "diesel", "b20": "diesel",
    "gasohol_e20": "gasohol_e20", "gasohol_e85": "gasohol_e85", "gasohol": "gasohol_e10",
    "gasoline": "gasoline", "lpg": "lpg",
}  # fmt: skip
"""Fuels by how the id of their variant begins, the longer beginning first."""


def product_of(paper: Paper) -> str | None:
    """The product of the price table that a paper is about; None if the table has none."""
    for (source, variant), product in _PRODUCTS.items():
        if paper.source == source and paper.variant.startswith(variant):
            return product
    if paper.source.startswith(("mobile.", "stationary.")):
        return next((p for begins, p in _FUELS.items() if paper.variant.startswith(begins)), None)
    return None


def look(account: Account) -> Iterable[Finding]:
    """A warning for each paper whose price for a unit is far outside the range of its time."""
    for paper in (*account.papers, *account.ledger):
        product, baht = product_of(paper), paper.numbers.get("baht")
        if product is None or not baht or not paper.quantity:
            continue
        usual = account.prices.at(product, paper.unit, paper.period)
        price = EXACT.divide(baht, paper.quantity)
        if usual is not None and not _fits(price, usual):
            yield warning(
                "check.price", paper.where(account.id, paper.amount),
                price=shown(price), unit=unit_named(paper.unit).name, baht=exactly(baht),
                quantity=exactly(paper.quantity), low=shown(usual.low), high=shown(usual.high),
                slip=slip_of(EXACT.divide(_middle(usual), price)),
            )  # fmt: skip


def _fits(price: Decimal, usual: PriceRange) -> bool:
    if usual.low <= price <= usual.high:
        return True
    return apart(price, usual.low if price < usual.low else usual.high) <= LEEWAY


def _middle(usual: PriceRange) -> Decimal:
    return EXACT.divide(usual.low + usual.high, Decimal(2))


RULE = Rule("price", Text("ราคาต่อหน่วยผิดปกติ", "An unusual price for a unit"), look)
