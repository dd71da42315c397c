"""Choosing a local government by typing: the list follows every key, the arrows walk in it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.core.factors.places import LocalGovernment
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.lgo_table import LgoTable
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.lgo_search import LgoSearch, lgo_search

MOST = 100
WALKING = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class LgoChooser(QWidget):
    """``changed`` tells that another one, or none, is chosen; ``taken`` that it was double-clicked.

    The first that is found is chosen by itself.
    """

    changed = Signal()
    taken = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._say = session.speech.say
        self._search: LgoSearch | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(unbroken(self._say("lgo.type")))
        self.typed.setAccessibleName(unbroken(self._say("lgo.search")))
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(self._find)
        self.typed.installEventFilter(self)
        self.model = LgoTable(session.speech)
        self.table = self._table()
        self.told = Words(self._say("lgo.reading"), "quiet")
        for part in (self.typed, self.table, self.told):
            column.addWidget(part)
        session.ask(lgo_search, while_shown(self, self._ready))

    @property
    def lgo(self) -> LocalGovernment | None:
        """The one that is chosen."""
        row = self.table.currentIndex().row()
        return self.model.lgos[row] if 0 <= row < len(self.model.lgos) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows walk in the list while one types."""
        walking = isinstance(event, QKeyEvent) and event.key() in WALKING
        if walking and event.type() == QEvent.Type.KeyPress:
            QApplication.sendEvent(self.table, event)
            return True
        return super().eventFilter(watched, event)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(unbroken(self._say("lgo.found_list")))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(lambda *_: self.changed.emit())
        table.doubleClicked.connect(lambda _index: self.taken.emit())
        return table

    def _ready(self, search: LgoSearch) -> None:
        self._search = search
        self._find(self.typed.text())

    def _find(self, typed: str) -> None:
        if self._search is None:
            return
        found = self._search.find(unbroken(typed), MOST)
        self.model.show_found(found.first)
        if found.first:
            self.table.selectRow(0)
        self.changed.emit()
        if not typed.strip():
            self.told.tell(self._say("lgo.how"), "quiet")
        elif not found.count:
            self.told.tell(self._say("lgo.none"), "warn")
        elif found.count > MOST:
            self.told.tell(self._say("lgo.many", count=f"{found.count:,}", most=MOST), "quiet")
        else:
            self.told.tell(self._say("lgo.found", count=found.count), "quiet")
