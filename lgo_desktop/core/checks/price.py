"""Baht for a unit outside what documents say it cost at the time.

Only papers with an amount of money are looked at: street lights without a meter and power free of
charge have none. A price may be half as much again above the range, for demand charges and carriage
to the provinces, and as much below it, for discounts and refunds; a bill by meter may hold fixed
charges besides, which make small bills dear.
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
FIXED_CHARGES = Decimal(700)
"""Baht a month with VAT: PWA's minimum of 300 and as much for a meter of two inches (MWA); a meter
by time of use has 312.24 (MEA)."""
WITHOUT_PRICE = frozenset({"street_light_unmetered"})
"""What is told by letter, in part free of charge."""

_PRODUCTS = {
    ("purchased.electricity", ""): "electricity",
    ("goods.tap_water", "pwa"): "tap_water_pwa",
    ("goods.tap_water", "mwa"): "tap_water_mwa",
}
_BY_METER = frozenset(_PRODUCTS.values())
_FUELS = {
    "diesel": "diesel", "b7": "diesel", "b10": "diesel", "b20": "diesel",
    "gasohol_e20": "gasohol_e20", "gasohol_e85": "gasohol_e85", "gasohol": "gasohol_e10",
    "gasoline": "gasoline", "lpg": "lpg",
}  # fmt: skip
"""Fuels by how the id of their variant begins, the longer beginning first."""


def product_of(paper: Paper) -> str | None:
    """The product of the price table that a paper is about; None if the table has none."""
    if paper.variant in WITHOUT_PRICE:
        return None
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
        if usual is not None and not _fits(paper, price, usual):
            yield warning(
                "check.price", paper.where(account.id, paper.amount),
                price=shown(price), unit=unit_named(paper.unit).name, baht=exactly(baht),
                quantity=exactly(paper.quantity), low=shown(usual.low), high=shown(usual.high),
                slip=slip_of(EXACT.divide(_middle(usual), price)),
            )  # fmt: skip


def _fits(paper: Paper, price: Decimal, usual: PriceRange) -> bool:
    if price < usual.low:
        return apart(price, usual.low) <= LEEWAY
    if price <= EXACT.multiply(usual.high, LEEWAY):
        return True
    above = EXACT.multiply(price - usual.high, paper.quantity or Decimal(0))
    return usual.product in _BY_METER and above <= FIXED_CHARGES * len(paper.period)


def _middle(usual: PriceRange) -> Decimal:
    return EXACT.divide(usual.low + usual.high, Decimal(2))


RULE = Rule("price", Text("ราคาต่อหน่วยผิดปกติ", "An unusual price for a unit"), look)
