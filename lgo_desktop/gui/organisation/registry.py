"""All leaves: every module of this package that defines ``SECTION``, in the order of the tabs."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from lgo_desktop.gui import organisation
from lgo_desktop.gui.organisation.section import SectionKind


@cache
def all_sections() -> tuple[SectionKind, ...]:
    """The kinds of leaves."""
    names = (module.name for module in iter_modules(organisation.__path__))
    modules = [import_module(f"{organisation.__name__}.{name}") for name in names]
    declared: list[SectionKind] = [m.SECTION for m in modules if hasattr(m, "SECTION")]
    return tuple(sorted(declared, key=lambda kind: kind.place))
