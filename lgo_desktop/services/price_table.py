"""The built-in usual prices, read once."""

from functools import cache

from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.papers.prices import PriceTable


@cache
def usual_prices() -> PriceTable:
    """What a unit of fuel, power and water usually costs, by date."""
    from lgo_desktop.exchange.price_packs import read_prices  # noqa: PLC0415 - a door

    return read_prices(factor_packs())
