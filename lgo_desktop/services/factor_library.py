"""The built-in factors, read once."""

from functools import cache

from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.factors.places import Places


@cache
def library() -> FactorLibrary:
    """All packs and books that came with the program."""
    from lgo_desktop.exchange.factor_packs import read_library  # noqa: PLC0415 - a door

    return read_library(factor_packs())


@cache
def places() -> Places:
    """All provinces and local governments."""
    from lgo_desktop.exchange.place_packs import read_places  # noqa: PLC0415 - a door

    return read_places(factor_packs())
