"""Years before the inventory: what a landfill received since its opening, typed or pasted."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.base.text import Text
from lgo_desktop.core.grid.block import Block, block_of
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.typed import tidy
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import BUDDHIST_OFFSET, gregorian
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, breakable, plain_title, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes

YEAR = re.compile(r"(24|25|19|20)\d\d")
AT_ONCE = 10
"""So many years are shown, or more if older ones are filled."""
Years = Mapping[tuple[str, int], Entry]


class YearsDialog(QDialog):
    """A table of years and fields; each number that is typed, and each block, is one act."""

    def __init__(self, session: Session, parent: QWidget, row: Row) -> None:
        super().__init__(parent)
        self._session, self._row = session, row
        self._fields = [field for field in row.source.fields if field.history]
        self._earliest = self._last = 0
        self._known: Years = {}
        speech = session.speech
        self.setWindowTitle(plain_title(speech.say("years.title")))
        self.resize(860, 560)
        self.table = _Table(self)
        self.table.setAccessibleName(unbroken(speech.say("years.title")))
        self.earlier = QPushButton(speech.say("years.earlier"))
        close = QPushButton(speech.say("years.close"))
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        name = columns.full_name(row, speech.language)
        column.addWidget(Words(breakable(name), "heading"))
        column.addWidget(Words(speech.say("years.about"), "quiet"))
        column.addWidget(self.table, 1)
        buttons.addWidget(self.earlier)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column.addLayout(buttons)
        self.earlier.clicked.connect(self._show_earlier)
        close.clicked.connect(self.accept)
        self.table.itemChanged.connect(self._typed)
        session.changed.connect(self._read)
        self._read()

    def _read(self, _changes: "Changes | None" = None) -> None:
        desk, row = self._session.desk, self._row
        if desk is not None and desk.inventory is not None:
            self._session.ask(lambda: _years(desk, row), while_shown(self, self._show))

    def _show(self, known: Years) -> None:
        desk = self._session.desk
        if desk is None or desk.inventory is None:
            return
        self._known = known
        last = self._last = desk.inventory.year.buddhist_year - BUDDHIST_OFFSET - 1
        filled = min((year for _, year in known), default=last)
        earliest = min(filled, last - AT_ONCE + 1)
        self._earliest = min(self._earliest, earliest) if self._earliest else earliest
        years = list(range(self._earliest, last + 1))
        language = self._session.speech.language
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(years))
            self.table.setColumnCount(len(self._fields))
            heads = [
                f"{unbroken(field.name.spoken(language))}\n"
                f"({columns.unit_name(field.usual_unit, language)})"
                for field in self._fields
            ]
            self.table.setHorizontalHeaderLabels(heads)
            shown = [str(year + BUDDHIST_OFFSET * (language == "th")) for year in years]
            self.table.setVerticalHeaderLabels(shown)
            for place, year in enumerate(years):
                for at, field in enumerate(self._fields):
                    self._put(place, at, known.get((field.id, year)))

    def _put(self, place: int, at: int, entry: Entry | None) -> None:
        unit = self._fields[at].usual_unit
        text = ""
        if entry is not None and not isinstance(entry.value, str):
            own = f" {entry.unit}" if entry.unit != unit else ""
            text = f"{columns.digits(entry.value)}{own}"
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table.setItem(place, at, item)

    def _show_earlier(self) -> None:
        self._earliest -= AT_ONCE
        self._show(self._known)

    def _typed(self, item: QTableWidgetItem) -> None:
        self._save([(self._earliest + item.row(), item.column(), item.text())])

    def paste(self) -> None:
        """Paste a block from a spreadsheet, its first cell where one stands.

        A first column of years says where each line belongs; lines past the last year are refused.
        """
        try:
            block = block_of(unbroken(QApplication.clipboard().text()))
        except Refused as refusal:
            self._session.refused.emit(refusal.findings)
            return
        top, left = max(self.table.currentRow(), 0), max(self.table.currentColumn(), 0)
        dated = _dated(block)
        lines = dated or [(self._earliest + top + n, line) for n, line in enumerate(block)]
        beyond = [year for year, _ in lines if year > self._last]
        if beyond or any(left + len(line) > len(self._fields) for _, line in lines):
            last = Text(str(self._last + BUDDHIST_OFFSET), str(self._last))
            self._session.refused.emit((error("grid.years_beyond", last=last),))
            return
        self._save((year, left + m, text) for year, line in lines for m, text in enumerate(line))

    def _save(self, cells: Iterable[tuple[int, int, str]]) -> None:
        """Save texts by Gregorian year and field, as one act."""
        thing = self._row.key.thing
        texts = {
            EntryKey(*thing, str(year + BUDDHIST_OFFSET), self._fields[at].id): unbroken(text)
            for year, at, text in cells
        }
        self._session.act(lambda desk: _put_years(desk, texts))
        self._read()


def _dated(block: Block) -> list[tuple[int, tuple[str, ...]]]:
    """The lines of a block by the Gregorian years in its first column; none if it has no years."""
    years = [_year(line[0]) for line in block]
    if not all(years) or min(map(len, block)) == 1:
        return []
    return [(year, tuple(line[1:])) for year, line in zip(years, block, strict=True)]


def _year(text: str) -> int:
    """The Gregorian year that a cell names in either era; 0 for anything else."""
    bare = tidy(text)
    return gregorian(int(bare)) if YEAR.fullmatch(bare) else 0


class _Table(QTableWidget):
    """The keys of a spreadsheet: a block is pasted, Delete empties."""

    def __init__(self, dialog: YearsDialog) -> None:
        super().__init__()
        self._dialog = dialog
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Paste and empty."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._dialog.paste()
        elif event.key() == Qt.Key.Key_Delete and self.currentItem() is not None:
            self.currentItem().setText("")
        else:
            super().keyPressEvent(event)


def _years(desk: "Desk", row: Row) -> Years:
    from lgo_desktop.services.row_details import (  # noqa: PLC0415 - loads in the worker
        years_before,
    )

    return years_before(desk, row)


def _put_years(desk: "Desk", texts: Mapping[EntryKey, str]) -> "Changes":
    from lgo_desktop.services.row_deeds import put_many  # noqa: PLC0415 - loads in the worker

    return put_many(desk, texts)
