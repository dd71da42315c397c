"""The list of pages in the menu is that of the pages there are."""

from importlib import import_module
from pkgutil import iter_modules

from lgo_desktop.gui import pages
from lgo_desktop.gui.pages.page import PageKind
from lgo_desktop.gui.pages.registry import MENU, all_pages


def test_every_page_is_in_the_menu_as_it_declares_itself() -> None:
    modules = {
        one.name: import_module(f"{pages.__name__}.{one.name}")
        for one in iter_modules(pages.__path__)
    }
    declared: dict[str, PageKind] = {
        name: module.PAGE for name, module in modules.items() if hasattr(module, "PAGE")
    }
    assert {name: kind.id for name, kind in declared.items()} == {name: name for name in declared}
    assert sorted(MENU) == sorted(
        (kind.id, kind.place, kind.needs_project) for kind in declared.values()
    )


def test_the_menu_is_in_the_order_of_its_places() -> None:
    assert [kind.place for kind in all_pages()] == sorted(place for _, place, _ in MENU)
