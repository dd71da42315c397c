"""Fields one below the other; those that are seldom filled wait behind a button."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lgo_desktop.core.grid.details import Asked
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.gui.grid.field_edit import FieldEdit
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.words import Speech

AT_ONCE = 6
"""So many empty fields are shown before the others are asked for."""


class FieldList(QWidget):
    """Edits of some fields; made anew only where other fields are asked for."""

    put = Signal(object, str, str)
    typing = Signal(object, str)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._opened = False
        self._shape: tuple[object, ...] = ()
        self.edits: dict[str, FieldEdit] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_fields(
        self, asked: Sequence[Asked], divisions: tuple[str, ...], left: Mapping[EntryKey, str]
    ) -> None:
        """Show these fields, with what was typed in them and never saved."""
        shape = tuple((one.field.id, one.units) for one in asked)
        if shape != self._shape:
            self._shape, self._opened = shape, False
            self._fill(asked, divisions)
        for one in asked:
            if one.field.id in self.edits:
                self.edits[one.field.id].show_value(one, left.get(one.key))
        self._hide_seldom(asked)

    def look_at(self, field: str) -> FieldEdit | None:
        """The edit of a field, shown; None if it is not asked for."""
        if field in self.edits:
            self._opened = True
            self._hide_seldom([edit.asked for edit in self.edits.values()])
        return self.edits.get(field)

    def _fill(self, asked: Sequence[Asked], divisions: tuple[str, ...]) -> None:
        empty(self._column)
        self.edits = {}
        for one in asked:
            edit = FieldEdit(one, self._speech, divisions)
            edit.put.connect(self.put)
            edit.typing.connect(self.typing)
            self.edits[one.field.id] = edit
            self._column.addWidget(edit)
        self._more = QPushButton()
        self._more.clicked.connect(self._open)
        self._column.addWidget(self._more)

    def _open(self) -> None:
        self._opened = True
        self._hide_seldom([edit.asked for edit in self.edits.values()])

    def _hide_seldom(self, asked: Sequence[Asked]) -> None:
        seldom = [one.field.id for one in asked if one.entry is None][AT_ONCE:]
        for id_, edit in self.edits.items():
            edit.setVisible(self._opened or id_ not in seldom)
        if self.edits:
            self._more.setText(self._speech.say("grid.more_fields", count=len(seldom)))
            self._more.setVisible(bool(seldom) and not self._opened)
