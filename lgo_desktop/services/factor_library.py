"""The built-in factors, read once."""

from dataclasses import replace
from functools import cache

from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.factors.places import Places
from lgo_desktop.core.factors.sample_places import SAMPLE_LGOS
from lgo_desktop.core.periods import Month, Period

_SOME_MONTH = Month(2025, 1)


@cache
def library() -> FactorLibrary:
    """All packs and books that came with the program."""
    from lgo_desktop.exchange.factor_packs import read_library  # noqa: PLC0415 - a door

    return read_library(factor_packs())


@cache
def places() -> Places:
    """All provinces and local governments, and the invented ones of samples."""
    from lgo_desktop.exchange.place_packs import read_places  # noqa: PLC0415 - a door

    real = read_places(factor_packs())
    return replace(real, lgos={**real.lgos, **SAMPLE_LGOS})


def editions_of(key: str) -> tuple[Factor, ...]:
    """Every edition of a factor, the newest first; ``factor.missing`` with candidates if none."""
    found = library().named(key)
    if not found:
        library().lookup(key, Period(_SOME_MONTH, _SOME_MONTH))
    return found
