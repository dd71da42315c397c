"""All pages: every module of this package that defines ``PAGE``, in the order of the menu."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from lgo_desktop.gui import pages
from lgo_desktop.gui.pages.page import PageKind


@cache
def all_pages() -> tuple[PageKind, ...]:
    """The kinds of pages."""
    names = (module.name for module in iter_modules(pages.__path__))
    modules = [import_module(f"{pages.__name__}.{name}") for name in names]
    declared: list[PageKind] = [m.PAGE for m in modules if hasattr(m, "PAGE")]
    return tuple(sorted(declared, key=lambda kind: kind.place))
