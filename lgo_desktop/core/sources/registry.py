"""All declared sources: every module of this package that defines ``SOURCE``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lgo_desktop.core import sources
from lgo_desktop.core.sources.declaration import Source

AFTER_THE_SCOPES = 4


@cache
def all_sources() -> Mapping[str, Source]:
    """The sources by id, in the order of scope, then category, then id; those of no scope last."""
    modules = (
        import_module(f"{sources.__name__}.{m.name}") for m in iter_modules(sources.__path__)
    )
    declared: list[Source] = [m.SOURCE for m in modules if hasattr(m, "SOURCE")]
    declared.sort(
        key=lambda s: (s.scope or AFTER_THE_SCOPES, s.scope3_category or 0, s.category, s.id)
    )
    return MappingProxyType({source.id: source for source in declared})
