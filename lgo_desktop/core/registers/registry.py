"""All registers: every module of ``kinds`` that defines ``REGISTER``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lgo_desktop.core.registers import kinds
from lgo_desktop.core.registers.declaration import Register


@cache
def all_registers() -> Mapping[str, Register]:
    """The registers by the id of their statement."""
    names = (module.name for module in iter_modules(kinds.__path__))
    declared = [import_module(f"{kinds.__name__}.{name}").REGISTER for name in names]
    return MappingProxyType({one.id: one for one in sorted(declared, key=lambda r: r.id)})
