"""Another unit for a row: which one, and whether the numbers are converted or stay as typed."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.units import Unit, find_unit
from lgo_desktop.gui.words import Speech, Words, plain_title, unbroken


class UnitDialog(QDialog):
    """``done_with`` hears the unit and whether to convert."""

    def __init__(
        self, speech: Speech, parent: QWidget, row: Row, done_with: Callable[[str, bool], None]
    ) -> None:
        super().__init__(parent)
        self._row, self._done_with = row, done_with
        say = speech.say
        self.setWindowTitle(plain_title(say("unit.title")))
        self.units = QComboBox()
        self.units.setAccessibleName(unbroken(say("unit.title")))
        for unit in row.source.units(row.variant, row.field):
            self.units.addItem(unit.name.spoken(speech.language), unit.id)
        self.units.setCurrentIndex(max(self.units.findData(row.unit), 0))
        self.keep, self.convert = QRadioButton(say("unit.keep")), QRadioButton(say("unit.convert"))
        self.hint = Words(say("unit.hint"), "quiet")
        buttons = QDialogButtonBox()
        ok = unbroken(say("unit.change"))
        change = buttons.addButton(ok, QDialogButtonBox.ButtonRole.AcceptRole)
        change.setProperty("role", "main")
        cancel = unbroken(say("row.cancel"))
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        widgets: Iterable[QWidget] = (
            Words(say("unit.title"), "heading"), self.units, self.keep, self.convert, self.hint,
            buttons,
        )  # fmt: skip
        for widget in widgets:
            column.addWidget(widget)
        filled = any(cell.value is not None for cell in row.cells)
        for widget in (self.keep, self.convert, self.hint):
            widget.setVisible(filled)
        self.keep.setChecked(True)
        self.units.currentIndexChanged.connect(self._chosen)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self._chosen()

    def _chosen(self) -> None:
        """Converting is offered only within one kind of unit: litres never become kilograms."""
        wanted = find_unit(str(self.units.currentData()))
        possible = wanted is not None and all(
            unit.dimension == wanted.dimension for unit in self._typed()
        )
        self.convert.setEnabled(possible)
        if not possible:
            self.keep.setChecked(True)

    def _typed(self) -> list[Unit]:
        found = (find_unit(cell.unit) for cell in self._row.cells if cell.value is not None)
        return [unit for unit in found if unit is not None]

    def _accept(self) -> None:
        self._done_with(str(self.units.currentData()), self.convert.isChecked())
        self.accept()
