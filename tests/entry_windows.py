"""The window at the page of the month grid, with the small sample town open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commands import lgo, table
from pytestqt.qtbot import QtBot
from sample_towns import SMALL_TOWN_CODE, small_town

from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.entry import EntryPage
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.services.desk import Desk

TRUCK = ("mobile.road_fuel", "diesel", "", "81-2250")
YEAR = "2025-01/2025-12"


def key(month: int, field: str = "quantity") -> EntryKey:
    """A month of the garbage truck of the sample."""
    return EntryKey(*TRUCK, f"2025-{month:02d}", field)


def project(folder: Path) -> Path:
    """A project file with the small town's year."""
    path = folder / "อบต.lgo"
    lgo("new", path, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2568,
        "--precision", "published")  # fmt: skip
    lgo("enter", path, table(folder / "rows.csv", *small_town()))
    return path


@contextmanager
def entry_page(qtbot: QtBot, path: Path) -> Iterator[EntryPage]:
    """The page in its window, its rows shown; the window is closed at the end."""
    window = MainWindow(Session(Settings(), path.parent / "settings"))
    qtbot.addWidget(window)
    faults: list[object] = []
    window.session.failed.connect(faults.append)
    window.show()
    with qtbot.waitSignal(window.session.opened):
        window.session.open(path)
    page = window.page("entry")
    assert isinstance(page, EntryPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    try:
        yield page
    finally:
        window.close()
    assert faults == []


def desk_of(page: EntryPage) -> Desk:
    """The open project."""
    desk = page.session.desk
    assert desk is not None
    return desk


def row_of(page: EntryPage, item: str) -> int:
    """The place of the first row of an item; an assertion fails where there is none."""
    for place in range(page.model.rowCount()):
        row = page.model.row_at(page.model.index(place, 0))
        if isinstance(row, Row) and row.key.thing.item == item:
            return place
    raise AssertionError(item)


def shown(page: EntryPage, item: str, column: int) -> str:
    """What a cell shows."""
    return str(page.model.index(row_of(page, item), column).data())


def stand(page: EntryPage, item: str, column: int) -> None:
    """Go to a cell."""
    page.view.setCurrentIndex(page.model.index(row_of(page, item), column))
