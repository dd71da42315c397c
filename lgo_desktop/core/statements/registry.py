"""All declared statements: every module of this package that defines ``STATEMENT``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lgo_desktop.core import statements
from lgo_desktop.core.statements.declaration import Statement


@cache
def all_statements() -> Mapping[str, Statement]:
    """The statements by id."""
    names = (module.name for module in iter_modules(statements.__path__))
    modules = [import_module(f"{statements.__name__}.{name}") for name in names]
    declared: list[Statement] = [m.STATEMENT for m in modules if hasattr(m, "STATEMENT")]
    return MappingProxyType({one.id: one for one in sorted(declared, key=lambda s: s.id)})
