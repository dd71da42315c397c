"""All declared methods: every module of this package that defines ``METHOD``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lgo_desktop.core import methods
from lgo_desktop.core.methods.declaration import ScienceMethod


@cache
def all_methods() -> Mapping[str, ScienceMethod]:
    """The methods by id."""
    names = (module.name for module in iter_modules(methods.__path__))
    modules = [import_module(f"{methods.__name__}.{name}") for name in names]
    declared: list[ScienceMethod] = [m.METHOD for m in modules if hasattr(m, "METHOD")]
    return MappingProxyType({method.id: method for method in sorted(declared, key=lambda m: m.id)})
