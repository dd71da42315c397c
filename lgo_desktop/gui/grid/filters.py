"""Above the grid: which rows are wanted, and what is done to the rows as a whole."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from lgo_desktop.core.grid.layout import Filter
from lgo_desktop.gui.grid.commands import Command
from lgo_desktop.gui.words import Speech, plain_tip, unbroken


class FilterBar(QWidget):
    """``narrowed`` tells another filter, ``wanted`` and ``copy_wanted`` what a button does."""

    narrowed = Signal(Filter)
    wanted = Signal(Command)
    copy_wanted = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        say = speech.say
        self._all = unbroken(say("entry.all_divisions"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(unbroken(say("window_proof.search")))
        self.search.setToolTip(plain_tip(say("entry.search")))
        self.search.setAccessibleName(unbroken(say("entry.search")))
        self.search.setClearButtonEnabled(True)
        self.division = QComboBox()
        self.division.setAccessibleName(unbroken(say("grid.column.division")))
        self.division.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.missing = QCheckBox(say("entry.only_missing"))
        self.add = QPushButton(unbroken(say("entry.add_row")))
        self.copy = QPushButton(unbroken(say("entry.copy")))
        self.details = QPushButton(unbroken(say("entry.details")))
        self.details.setCheckable(True)
        self.add.setToolTip(plain_tip("Ctrl++"))
        self.details.setToolTip(plain_tip("F4"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.search, 1)
        for widget in (self.division, self.missing, self.add, self.copy, self.details):
            row.addWidget(widget)
        self.search.textChanged.connect(self._changed)
        self.division.activated.connect(self._changed)
        self.missing.toggled.connect(self._changed)
        self.add.clicked.connect(lambda: self.wanted.emit(Command.ADD))
        self.details.clicked.connect(lambda: self.wanted.emit(Command.DETAILS))
        self.copy.clicked.connect(self.copy_wanted)

    @property
    def filter(self) -> Filter:
        """What is wanted now."""
        return Filter(
            division=str(self.division.currentData() or ""),
            text=unbroken(self.search.text()),
            only_missing=self.missing.isChecked(),
        )

    def offer(self, divisions: tuple[str, ...]) -> None:
        """Offer these divisions; the chosen one stays chosen."""
        chosen = self.division.currentData()
        offered = [self.division.itemData(n) for n in range(self.division.count())]
        if offered == ["", *divisions]:
            return
        with QSignalBlocker(self.division):
            self.division.clear()
            self.division.addItem(self._all, "")
            for name in divisions:
                self.division.addItem(name, name)
            self.division.setCurrentIndex(max(self.division.findData(chosen), 0))

    def lift(self) -> None:
        """Want all rows, without telling."""
        with (
            QSignalBlocker(self.search), QSignalBlocker(self.division),
            QSignalBlocker(self.missing),
        ):  # fmt: skip
            self.search.clear()
            self.division.setCurrentIndex(0)
            self.missing.setChecked(False)

    def _changed(self) -> None:
        self.narrowed.emit(self.filter)
