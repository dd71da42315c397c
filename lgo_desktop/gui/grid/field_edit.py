"""One field beside the months: its name, its value, its unit, and whom to ask for it."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lgo_desktop.core.grid.details import Asked
from lgo_desktop.core.periods import BUDDHIST_OFFSET
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.words import Speech, Words, breakable, plain_tip, unbroken


class FieldEdit(QWidget):
    """``put`` tells what was typed or chosen, with the unit; ``typing`` what is half typed."""

    put = Signal(object, str, str)
    typing = Signal(object, str)

    def __init__(self, asked: Asked, speech: Speech, divisions: tuple[str, ...]) -> None:
        super().__init__()
        self._speech = speech
        self.asked = asked
        name = speech.name(asked.field.name)
        label = Words(name)
        self.line = QLineEdit()
        self.choices = QComboBox()
        self.units = QComboBox()
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addLayout(row)
        if asked.field.type == "choice":
            self._offer_choices(row)
        else:
            self._offer_line(row, divisions)
        editor = self.choices if asked.field.type == "choice" else self.line
        editor.setAccessibleName(unbroken(name))
        label.setBuddy(editor)
        self.setFocusProxy(editor)
        if asked.field.help:
            told = speech.name(asked.field.help)
            editor.setAccessibleDescription(unbroken(told))
            editor.setToolTip(plain_tip(told))
            column.addWidget(Words(told, "quiet"))
        self.show_value(asked, None)

    def _offer_choices(self, row: QHBoxLayout) -> None:
        self.choices.addItem(unbroken(self._speech.say("grid.no_choice")), "")
        for choice in self.asked.field.choices:
            self.choices.addItem(choice.name.spoken(self._speech.language), choice.id)
        self.choices.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choices.activated.connect(self._chosen)
        row.addWidget(self.choices, 1)

    def _offer_line(self, row: QHBoxLayout, divisions: tuple[str, ...]) -> None:
        field = self.asked.field
        row.addWidget(self.line, 1)
        self.line.editingFinished.connect(self._finished)
        self.line.textEdited.connect(lambda text: self.typing.emit(self.asked.key, text))
        if field.id == KEEPER.id:
            completer = QCompleter(list(divisions), self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.line.setCompleter(completer)
        if field.type == "date":
            self.line.setPlaceholderText(unbroken(self._speech.say("grid.date")))
        if field.type != "number":
            return
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        language = self._speech.language
        if len(self.asked.units) == 1:
            unit = Words(breakable(self.asked.units[0].name.spoken(language)), "quiet")
            unit.setWordWrap(False)
            row.addWidget(unit)
            return
        for one in self.asked.units:
            self.units.addItem(one.name.spoken(language), one.id)
        unit_of = self._speech.say("grid.unit_of", name=field.name.spoken(language))
        self.units.setAccessibleName(unbroken(unit_of))
        self.units.activated.connect(self._finished)
        row.addWidget(self.units)

    def show_value(self, asked: Asked, left: str | None) -> None:
        """Show what is known now; ``left`` was typed before and never saved."""
        moved = asked.key != self.asked.key
        self.asked = asked
        with QSignalBlocker(self.choices), QSignalBlocker(self.line), QSignalBlocker(self.units):
            value = asked.entry.value if asked.entry else ""
            self.choices.setCurrentIndex(max(self.choices.findData(value), 0))
            self.units.setCurrentIndex(max(self.units.findData(asked.unit), 0))
            if moved or not self.line.hasFocus():
                self.line.setText(self._written() if left is None else left)

    def _written(self) -> str:
        entry = self.asked.entry
        if entry is None:
            return ""
        if not isinstance(entry.value, str):
            return columns.digits(entry.value)
        if self.asked.field.type == "date":
            return spoken_date(entry.value, thai=self._speech.language == "th")
        return entry.value

    def _finished(self) -> None:
        text, unit = unbroken(self.line.text()).strip(), str(self.units.currentData() or "")
        unit = unit or self.asked.unit
        if text == self._written() and (not text or unit == self.asked.unit):
            return
        self.put.emit(self.asked.key, text, unit)

    def _chosen(self) -> None:
        self.put.emit(self.asked.key, str(self.choices.currentData()), "")


def spoken_date(iso: str, *, thai: bool) -> str:
    """A date as officers write it: ``31/01/2568``, in the Buddhist era in Thai."""
    day = date.fromisoformat(iso)
    return f"{day.day:02d}/{day.month:02d}/{day.year + BUDDHIST_OFFSET * thai}"
