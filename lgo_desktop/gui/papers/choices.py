"""Which kind of paper, and which account or vehicle: chosen above the ledger, found by typing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QPushButton, QWidget

from lgo_desktop.core.papers.ledger_paper import Target
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.gui.words import Speech, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.ledger_sheet import Sheet

ORDER = (
    "electricity_bill", "water_bill", "fuel_slip", "station_statement", "gas_cylinders",
    "weighbridge_slip", "waste_bank_record", "wet_bin_record", "service_bill", "invoice",
)  # fmt: skip
"""The kinds as offices meet them; any other follows."""


class Choices(QWidget):
    """``kind_chosen`` and ``looked`` tell that something else should be shown."""

    kind_chosen = Signal(str)
    looked = Signal()
    paste = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self.kind, self.account = QComboBox(), QComboBox()
        self.doubtful = QCheckBox(unbroken(speech.say("papers_page.only_doubtful")))
        self.paste_button = QPushButton(unbroken(speech.say("papers_page.paste")))
        for id_ in self.kinds():
            self.kind.addItem("", id_)
        self.account.setEditable(True)
        self.account.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.account.model(), self.account)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.account.setCompleter(completer)
        policies = QComboBox.SizeAdjustPolicy
        self.kind.setSizeAdjustPolicy(policies.AdjustToContents)
        self.account.setSizeAdjustPolicy(policies.AdjustToMinimumContentsLengthWithIcon)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for field, name, room in ((self.kind, "kind", 0), (self.account, "account", 1)):
            field.setAccessibleName(unbroken(speech.say(f"papers_page.{name}")))
            field.setMaxVisibleItems(20)
            line.addWidget(field, room)
        for widget in (self.doubtful, self.paste_button):
            line.addWidget(widget)
        self.kind.activated.connect(lambda _row: self.kind_chosen.emit(self.kind_id))
        self.account.activated.connect(self._chosen)
        edit = self.account.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._typed)
        self.doubtful.toggled.connect(lambda _on: self.looked.emit())
        self.paste_button.clicked.connect(self.paste)

    @staticmethod
    def kinds() -> list[str]:
        """The kinds in the order in which they are offered."""
        known = all_kinds()
        return [
            *(one for one in ORDER if one in known),
            *(one for one in known if one not in ORDER),
        ]

    @property
    def kind_id(self) -> str:
        """The kind that is chosen."""
        return str(self.kind.currentData())

    @property
    def target(self) -> Target | None:
        """The account that is chosen; None for all."""
        target = self.account.currentData()
        return target if isinstance(target, Target) else None

    def count(self, counts: Mapping[str, int]) -> None:
        """Say beside each kind how many papers it has."""
        for place in range(self.kind.count()):
            id_ = str(self.kind.itemData(place))
            name = all_kinds()[id_].name.spoken(self._speech.language)
            many = counts.get(id_, 0)
            self.kind.setItemText(place, f"{name} ({many:,})" if many else name)

    def offer(self, sheet: "Sheet") -> None:
        """Offer the accounts of a sheet; the one that was chosen stays so."""
        before = self.target
        self.account.blockSignals(True)
        self.account.clear()
        everything = self._speech.say(f"papers_page.all.{sheet.kind.id}")
        self.account.addItem(unbroken(everything), None)
        for known in sheet.targets:
            self.account.addItem(known.name.spoken(self._speech.language), known.target)
        self._stand(self._place(before))
        self.account.blockSignals(False)

    def choose(self, kind: str | None = None, target: Target | None = None) -> None:
        """Choose without telling."""
        if kind is not None:
            self.kind.setCurrentIndex(max(self.kind.findData(kind), 0))
        self._stand(self._place(target))

    def _place(self, target: Target | None) -> int:
        places = range(self.account.count())
        return next((n for n in places if self.account.itemData(n) == target), 0)

    def _stand(self, place: int) -> None:
        """Choose a place, and show its name from the beginning."""
        self.account.setCurrentIndex(place)
        edit = self.account.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)

    def _chosen(self, place: int) -> None:
        self._stand(place)
        self.looked.emit()

    def _typed(self) -> None:
        """A text that is no account is put back; a part that one account has chooses it."""
        text = unbroken(self.account.currentText()).strip().casefold()
        places = range(self.account.count())
        names = [self.account.itemText(place).casefold() for place in places]
        found = [place for place in places if text and text in names[place]]
        exact = [place for place in found if names[place] == text]
        chosen = exact or found
        before = self.account.currentIndex()
        place = before if before in chosen else (chosen[0] if len(chosen) == 1 else before)
        self._stand(place)
        self.account.setEditText(self.account.itemText(place))
        if place != before:
            self.looked.emit()
