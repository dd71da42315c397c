"""A new row: what it is of, where, what it is called, and who keeps its papers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.templates import NOT_STATED
from lgo_desktop.gui.organisation.kind_chooser import KindChooser
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import Words, plain_tip, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.row_sheet import RowSheet

WIDTH_IN_LETTERS, HEIGHT_IN_LINES = 110, 26


class AddRow(QDialog):
    """``wanted`` tells a row and its keeper; whoever plans it accepts the dialog or refuses."""

    wanted = Signal(Row, str)

    def __init__(
        self, session: Session, sheet: "RowSheet | None", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._suggested = ""
        self._speech = session.speech
        say = session.speech.say
        self.setWindowTitle(unbroken(say("organisation.add.title")))
        self.chooser = KindChooser(session)
        self.place, self.item, self.keeper = QLineEdit(), QLineEdit(), QComboBox()
        self.keeper.setEditable(True)
        self.keeper.addItems(list(sheet.keepers) if sheet else [])
        self.keeper.setCurrentText("")
        self.help = Words("", "quiet")
        self.trouble = Words("", "bad")
        self.trouble.hide()
        self.add = QPushButton(say("organisation.add.add"))
        self.add.setProperty("role", "main")
        self.add.setDefault(True)
        self.cancel = QPushButton(say("qt.cancel"))
        self.cancel.setAutoDefault(False)
        self._lay_out()
        self.chooser.changed.connect(self._reached)
        self.chooser.taken.connect(self.item.setFocus)
        self.add.clicked.connect(self._want)
        self.cancel.clicked.connect(self.reject)
        self._reached()

    def _lay_out(self) -> None:
        say = self._speech.say
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(say("organisation.add.title"), "heading"))
        column.addWidget(self.chooser, 1)
        column.addWidget(self.help)
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        named = (("item", self.item), ("place", self.place), ("keeper", self.keeper))
        for nth, (name, field) in enumerate(named):
            label = Words(say(f"organisation.rows.{name}"))
            label.setBuddy(field)
            field.setAccessibleName(unbroken(label.text()))
            fields.addWidget(label, 0, nth)
            fields.addWidget(field, 1, nth)
            fields.setColumnStretch(nth, 2 if field is self.item else 1)
        column.addLayout(fields)
        column.addWidget(self.trouble)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.add)
        column.addLayout(buttons)
        metrics = self.fontMetrics()
        self.resize(
            metrics.averageCharWidth() * WIDTH_IN_LETTERS, metrics.height() * HEIGHT_IN_LINES
        )

    def refuse(self, findings: tuple[Finding, ...]) -> None:
        """Say why the row cannot be planned, and let it be mended."""
        self.trouble.setText("\n".join(self._speech.finding(one) for one in findings))
        self.trouble.show()
        self.add.setEnabled(True)

    def _reached(self) -> None:
        """Say what the name of such a row is, and in what its amounts are."""
        kind, say = self.chooser.kind, self._speech.say
        self.add.setEnabled(kind is not None)
        if kind is None:
            self.help.setText("")
            return
        units = kind.source.units(kind.variant, kind.field)
        unit = self._speech.name(units[0].name) if units else "–"
        told = say("organisation.add.asked", field=self._speech.name(kind.field.name), unit=unit)
        item = kind.source.item
        example = unbroken(self._speech.name(item)) if item else ""
        self.item.setPlaceholderText(example)
        self.item.setToolTip(plain_tip(example))
        self.help.setText(told)
        self._suggest(Row(kind.source.id, kind.variant.id))

    def _suggest(self, row: Row) -> None:
        """Name who usually keeps such papers, unless the officer named somebody."""
        if self._sheet is not None and self.keeper.currentText() == self._suggested:
            self._suggested = self._sheet.usual_keeper(row)
            self.keeper.setCurrentText(self._suggested)

    def _want(self) -> None:
        kind = self.chooser.kind
        if kind is None:
            return
        self.trouble.hide()
        self.add.setEnabled(False)
        row = Row(kind.source.id, kind.variant.id, _typed(self.place), _typed(self.item))
        keeper = " ".join(unbroken(self.keeper.currentText()).split())
        self.wanted.emit(row, keeper or NOT_STATED)


def _typed(field: QLineEdit) -> str:
    return " ".join(unbroken(field.text()).split())
