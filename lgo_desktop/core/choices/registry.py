"""All declared choices: every module of this package that defines ``CHOICE``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lgo_desktop.core import choices
from lgo_desktop.core.choices.declaration import AccountingChoice


@cache
def all_choices() -> Mapping[str, AccountingChoice]:
    """The choices by id."""
    names = (module.name for module in iter_modules(choices.__path__))
    modules = [import_module(f"{choices.__name__}.{name}") for name in names]
    declared: list[AccountingChoice] = [m.CHOICE for m in modules if hasattr(m, "CHOICE")]
    return MappingProxyType({one.id: one for one in sorted(declared, key=lambda c: c.id)})
