"""All pages in the order of the menu. A page is loaded when it is first shown.

The first window would else wait for everything that any page needs. So what a menu must know stands
here once more; a test compares it with the modules of this package that define ``PAGE``.
"""

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module

from lgo_desktop.gui import pages
from lgo_desktop.gui.pages.page import Page, PageKind
from lgo_desktop.gui.session import Session

PROJECT, NO_PROJECT = True, False
MENU = (
    ("home", 1, NO_PROJECT), ("organisation", 2, PROJECT), ("entry", 3, PROJECT),
    ("papers", 4, PROJECT), ("checks", 5, PROJECT), ("results", 6, PROJECT),
    ("reports", 9, PROJECT),
)  # fmt: skip
"""Modules of this package: their places in the menu, and whether they need a project."""


@cache
def all_pages() -> tuple[PageKind, ...]:
    """The kinds of pages."""
    listed = (PageKind(name, place, partial(_made, name), needs) for name, place, needs in MENU)
    return tuple(sorted(listed, key=lambda kind: kind.place))


def load_all() -> None:
    """Load every page, so that the first look at each is quick; in the worker, when it is idle."""
    for kind in all_pages():
        import_module(f"{pages.__name__}.{kind.id}")


def _made(name: str, session: Session) -> Page:
    make: Callable[[Session], Page] = import_module(f"{pages.__name__}.{name}").PAGE.make
    return make(session)
