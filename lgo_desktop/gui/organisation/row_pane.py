"""Below the table: what the chosen rows are called and who keeps their papers, to be changed."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import PlanRow
from lgo_desktop.core.interview.templates import NOBODY
from lgo_desktop.gui.pages.page import card
from lgo_desktop.gui.words import Speech, Words, plain_tip, unbroken

FIELDS = ("variant", "place", "item", "keeper")


class RowPane(QWidget):
    """``renamed`` tells a row and what it becomes, ``kept`` who keeps the papers of the rows.

    ``typing`` tells a field of the one chosen row and a text that is not saved yet. One row can be
    renamed; several get a keeper together, or go together.
    """

    renamed = Signal(Row, Row)
    kept = Signal(str)
    removal = Signal()
    typing = Signal(Row, str, str)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._rows: tuple[PlanRow, ...] = ()
        self._becoming: Row | None = None
        self.variant, self.keeper = QComboBox(), QComboBox()
        self.place, self.item = QLineEdit(), QLineEdit()
        self.keeper_typed = QLineEdit()
        self.keeper.setEditable(True)
        self.keeper.setLineEdit(self.keeper_typed)
        self.keeper.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for field in (self.variant, self.place, self.item, self.keeper):
            field.setSizePolicy(policy)
        self.remove = QPushButton(speech.say("organisation.rows.remove"))
        self.remove.clicked.connect(self.removal)
        self.told = Words("")
        self.usual = QPushButton()
        self._lay_out()
        for name, field in self.texts.items():
            field.textEdited.connect(partial(self._type, name))
        self.variant.activated.connect(self._rename)
        self.place.editingFinished.connect(self._rename)
        self.item.editingFinished.connect(self._rename)
        self.keeper.activated.connect(self._keep)
        self.keeper_typed.editingFinished.connect(self._keep)
        self.show_chosen((), ())
        self.offer_usual(0)

    def _lay_out(self) -> None:
        say = self._speech.say
        frame, inner = card()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(frame)
        self._fields = QWidget()
        fields = QGridLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setHorizontalSpacing(12)
        widgets = (self.variant, self.place, self.item, self.keeper)
        for column, (name, field) in enumerate(zip(FIELDS, widgets, strict=True)):
            label = Words(say(f"organisation.rows.{name}"), "quiet")
            label.setBuddy(field)
            field.setAccessibleName(unbroken(label.text()))
            fields.addWidget(label, 0, column)
            fields.addWidget(field, 1, column)
            fields.setColumnStretch(column, 1)
        fields.addWidget(self.remove, 1, len(FIELDS))
        hint = QHBoxLayout()
        hint.addWidget(self.told, 1)
        hint.addWidget(self.usual)
        inner.addLayout(hint)
        inner.addWidget(self._fields)

    def show_chosen(self, rows: Sequence[PlanRow], keepers: Sequence[str]) -> None:
        """Show what the chosen rows have in common; what is being typed stays meanwhile."""
        say = self._speech.say
        same = self._is_same(rows)
        self._rows, self._becoming = tuple(rows), None
        one = rows[0] if len(rows) == 1 else None
        hint = "organisation.rows.chosen" if rows else "organisation.rows.choose"
        self.told.tell(say(hint, count=len(rows)), "quiet")
        self.told.setVisible(one is None)
        self.variant.clear()
        for variant in one.source.variants if one else ():
            self.variant.addItem(unbroken(self._speech.name(variant.name)), variant.id)
        if one:
            self.variant.setCurrentIndex(self.variant.findData(one.variant.id))
        for typed, text in (
            (self.place, one.row.facility if one else ""), (self.item, one.row.item if one else ""),
        ):  # fmt: skip
            if not (same and typed.isModified()):
                typed.setText(text)
        help_ = one.source.item if one else None
        self.item.setPlaceholderText(unbroken(self._speech.name(help_)) if help_ else "")
        self.item.setToolTip(plain_tip(self.item.placeholderText()))
        if not (same and self.keeper_typed.isModified()):
            self._show_keeper(keepers)
        for field in (self.variant, self.place, self.item):
            field.setEnabled(one is not None)
        self._fields.setVisible(bool(rows))

    def _is_same(self, rows: Sequence[PlanRow]) -> bool:
        """Whether the row that is shown already is shown again, perhaps under its new name."""
        shown = {one.row for one in self._rows} | {self._becoming}
        return len(rows) == 1 == len(self._rows) and rows[0].row in shown

    @property
    def texts(self) -> dict[str, QLineEdit]:
        """The fields in which one types, by the part of a row."""
        return {"facility": self.place, "item": self.item, "keeper": self.keeper_typed}

    def put(self, part: str, text: str) -> None:
        """Go on with a text that was typed before and never saved."""
        field = self.texts.get(part)
        if field is not None:
            field.setText(text)
            field.setModified(True)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self, part: str, text: str) -> None:
        if len(self._rows) == 1:
            self.typing.emit(self._rows[0].row, part, unbroken(text))

    def offer_usual(self, count: int) -> None:
        """Offer to name the usual keepers of so many rows, while no row is chosen."""
        self.usual.setText(self._speech.say("organisation.rows.usual_keepers", count=count))
        self.usual.setVisible(count > 0 and not self._rows)

    def _show_keeper(self, keepers: Sequence[str]) -> None:
        self.keeper.clear()
        self.keeper.addItems(list(keepers))
        self.keeper.setCurrentText(self._keeper())

    def _keeper(self) -> str:
        """Who keeps the papers of all chosen rows; empty where they differ or nobody is stated."""
        names = {one.keeper for one in self._rows}
        only = names.pop() if len(names) == 1 else ""
        return "" if only in NOBODY else only

    def _rename(self) -> None:
        if len(self._rows) != 1:
            return
        row = self._rows[0].row
        new = replace(
            row, variant=str(self.variant.currentData()),
            facility=_tidy(self.place.text()), item=_tidy(self.item.text()),
        )  # fmt: skip
        for field in (self.place, self.item):
            field.setModified(False)
        if new != row:
            self._becoming = new
            self.renamed.emit(row, new)

    def _keep(self) -> None:
        name = _tidy(self.keeper.currentText())
        self.keeper_typed.setModified(False)
        if self._rows and name and name != self._keeper():
            self.kept.emit(name)


def _tidy(text: str) -> str:
    return " ".join(unbroken(text).split())
