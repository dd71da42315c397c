"""All declared rules: every module of this package that defines ``RULE``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lgo_desktop.core import checks
from lgo_desktop.core.checks.declaration import Rule


@cache
def all_rules() -> Mapping[str, Rule]:
    """The rules by id."""
    names = (module.name for module in iter_modules(checks.__path__))
    modules = [import_module(f"{checks.__name__}.{name}") for name in names]
    declared: list[Rule] = [m.RULE for m in modules if hasattr(m, "RULE")]
    return MappingProxyType({rule.id: rule for rule in sorted(declared, key=lambda one: one.id)})
