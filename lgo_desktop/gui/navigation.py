"""The menu at the left: the pages, those without a project greyed until one is open."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from lgo_desktop.gui.pages.page import PageKind
from lgo_desktop.gui.words import Speech

WIDTH = 210


class Navigation(QListWidget):
    """One row a page; ``wanted`` tells the place of the row that was chosen."""

    wanted = Signal(int)

    def __init__(self, kinds: tuple[PageKind, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._kinds = kinds
        for _ in kinds:
            self.addItem(QListWidgetItem())
        self.currentRowChanged.connect(self.wanted)

    def speak(self, speech: Speech) -> None:
        """Name the rows in a language."""
        self.setAccessibleName(speech.say("window.nav"))
        height = self.fontMetrics().height() + 22
        for row, kind in enumerate(self._kinds):
            item = self.item(row)
            item.setText(speech.say(f"window.page.{kind.id}"))
            item.setSizeHint(QSize(WIDTH - 8, height))

    def allow(self, *, project: bool) -> None:
        """Let pages be chosen that work without a project, or all."""
        for row, kind in enumerate(self._kinds):
            item = self.item(row)
            chosen = project or not kind.needs_project
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags if chosen else Qt.ItemFlag.NoItemFlags)
