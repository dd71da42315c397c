"""The annual numbers of a quick estimate, each with its unit and whom to ask."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.numbers import parse_number
from lgo_desktop.core.estimate.numbers import NUMBERS
from lgo_desktop.core.fields import Field
from lgo_desktop.core.units import unit_named
from lgo_desktop.gui.words import Speech, Words, unbroken

Given = dict[str, str | tuple[Decimal, str]]
DIMENSIONLESS = "1"


class EstimateFields(QWidget):
    """One row a number: a blank one is left out. ``changed`` at every key."""

    changed = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self.inputs: dict[str, QLineEdit | QComboBox] = {}
        self.troubles: dict[str, Words] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        for nth, field in enumerate(NUMBERS):
            self._row(nth * 2, field)

    def given(self) -> tuple[Given, list[str]]:
        """What is filled in, and the names of what cannot be read, which is said beneath it too."""
        given: Given = {}
        unreadable: list[str] = []
        for field in NUMBERS:
            widget, trouble = self.inputs[field.id], self.troubles[field.id]
            if isinstance(widget, QComboBox):
                given[field.id] = str(widget.currentData())
                continue
            told = self._speech.name(field.help) if field.help else ""
            trouble.tell(told, "quiet")
            if not unbroken(widget.text()).strip():
                continue
            try:
                given[field.id] = (parse_number(unbroken(widget.text())), field.unit)
            except Refused as refusal:
                unreadable.append(self._speech.name(field.name))
                trouble.tell(f"⚠ {self._speech.finding(refusal.findings[0])}", "bad")
        return given, unreadable

    def _row(self, row: int, field: Field) -> None:
        speech = self._speech
        name = speech.name(field.name)
        if field.unit and field.unit != DIMENSIONLESS:
            name = f"{name} ({speech.name(unit_named(field.unit).name)})"
        label, about = Words(name), Words("", "quiet")
        widget = self._choice(field) if field.type == "choice" else self._number()
        widget.setAccessibleName(unbroken(name))
        if field.help:
            about.tell(speech.name(field.help), "quiet")
            widget.setAccessibleDescription(unbroken(about.text()))
        label.setBuddy(widget)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(widget, row, 1)
        self._grid.addWidget(about, row + 1, 0, 1, 2)
        self.inputs[field.id], self.troubles[field.id] = widget, about

    def _number(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setFixedWidth(self.fontMetrics().averageCharWidth() * 20)
        edit.textChanged.connect(lambda _text: self.changed.emit())
        return edit

    def _choice(self, field: Field) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setFixedWidth(self.fontMetrics().averageCharWidth() * 20)
        box.addItem(unbroken(self._speech.say("estimate.unknown")), "")
        for choice in field.choices:
            box.addItem(unbroken(self._speech.name(choice.name)), choice.id)
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return box
