"""Choosing what a row is of, by typing: the list follows every key, the arrows walk in it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.lgo_search import WALKING
from lgo_desktop.gui.widgets.value_table import Cell, Heading, ValueTable
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.kind_search import Kind, KindSearch, kind_search

MOST = 100


class KindChooser(QWidget):
    """``changed`` tells that another kind, or none, is chosen; ``taken`` that it was opened.

    The first that is found is chosen by itself.
    """

    changed = Signal()
    taken = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        say = session.speech.say
        self._speech = session.speech
        self._search: KindSearch | None = None
        self._found: tuple[Kind, ...] = ()
        self.typed = QLineEdit()
        self.typed.setClearButtonEnabled(True)
        self.typed.setPlaceholderText(unbroken(say("organisation.kind.type")))
        self.typed.setAccessibleName(unbroken(say("organisation.kind.type")))
        self.typed.textChanged.connect(self._find)
        self.typed.installEventFilter(self)
        headings = (
            Heading(say("organisation.rows.scope")),
            Heading(say("organisation.rows.source"), wide=True),
            Heading(say("organisation.rows.variant"), wide=True),
        )
        self.table = ValueTable(headings, say("organisation.kind.list"), sortable=False)
        self.table.setSelectionMode(ValueTable.SelectionMode.SingleSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.table.reached.connect(lambda _number: self.changed.emit())
        self.table.opened.connect(lambda _number: self.taken.emit())
        self.told = Words("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.typed)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        session.ask(kind_search, while_shown(self, self._ready))

    @property
    def kind(self) -> Kind | None:
        """The kind that is chosen."""
        row = self.table.currentIndex().row()
        return self._found[row] if 0 <= row < len(self._found) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows walk in the list while one types."""
        walking = isinstance(event, QKeyEvent) and event.key() in WALKING
        if walking and event.type() == QEvent.Type.KeyPress:
            QApplication.sendEvent(self.table, event)
            return True
        return super().eventFilter(watched, event)

    def _ready(self, search: KindSearch) -> None:
        self._search = search
        self._find(self.typed.text())

    def _find(self, typed: str) -> None:
        if self._search is None:
            return
        say, name = self._speech.say, self._speech.name
        found = self._search.find(unbroken(typed), MOST)
        self._found = found.first
        self.table.show_rows(
            [
                (
                    Cell(str(one.source.scope) if one.source.scope else "–"),
                    Cell(name(one.source.name)),
                    Cell(name(one.variant.name)),
                )
                for one in found.first
            ]
        )
        if found.first:
            self.table.selectRow(0)
        self.changed.emit()
        if not typed.strip():
            self.told.tell(say("organisation.kind.usual", count=found.count), "quiet")
        elif not found.count:
            self.told.tell(say("organisation.kind.none"), "warn")
        elif found.count > MOST:
            self.told.tell(say("organisation.kind.many", count=found.count, most=MOST), "quiet")
        else:
            self.told.tell(say("organisation.kind.found", count=found.count), "quiet")
