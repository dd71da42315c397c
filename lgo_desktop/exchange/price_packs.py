"""Usual prices from disk: dated ranges of baht for a unit, each with its documents."""

from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.papers.prices import PriceRange, PriceTable, read_price
from lgo_desktop.exchange.pack_files import DESCRIPTOR, read_descriptor, read_rows
from lgo_desktop.exchange.pack_problems import Problems

PRICES = "prices"


def read_prices(folder: Path) -> PriceTable:
    """The pack ``prices`` below the folder of packs; :class:`Refused` with all problems found."""
    problems = Problems()
    found: dict[str, list[PriceRange]] = {}
    resource = next(
        (one for one in read_descriptor(folder / PRICES).resources if one.name == PRICES), None
    )
    if resource is None:
        shown = f"{PRICES}/{DESCRIPTOR}"
        raise Refused(error("pack.bad_descriptor", Where(file=shown), file=shown))
    for row in problems.all_rows(read_rows(resource, PRICES)):
        with problems.noted():
            one = read_price(row)
            found.setdefault(one.product, []).append(one)
    problems.stop()
    return PriceTable({product: tuple(ranges) for product, ranges in sorted(found.items())})
