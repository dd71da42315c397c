"""The list of pages in the menu is that of the pages there are."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
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


_FIRST_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication
from lgo_desktop.gui import application, tasks
tasks.Worker.start = lambda *_work: None
app = application.dressed(QApplication([]))
window = application.MainWindow(application.Session(application.read_settings()))
window.show()
print([name for name in {heavy} if name in sys.modules])
"""
HEAVY = (
    "sqlalchemy", "alembic", "openpyxl", "reportlab", "uharfbuzz", "pandas", "PIL", "pypdfium2",
    "lgo_desktop.services.desk", "lgo_desktop.gui.pages.entry",
)  # fmt: skip


def test_the_first_window_is_shown_with_nothing_that_only_later_pages_need(tmp_path: Path) -> None:
    """What the worker loads behind it comes after the first picture."""
    told = subprocess.run(
        [sys.executable, "-c", _FIRST_WINDOW.format(heavy=HEAVY)],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.strip() == "[]"
