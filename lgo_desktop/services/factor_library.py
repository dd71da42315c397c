"""The built-in factors, read once."""

from functools import cache

from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.factors.library import FactorLibrary


@cache
def library() -> FactorLibrary:
    """All packs and books that came with the program."""
    from lgo_desktop.exchange.factor_packs import read_library  # noqa: PLC0415 - a door

    return read_library(factor_packs())
