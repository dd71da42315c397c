"""The rule by which papers count: chosen with a reason, for all papers of the account at once."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.core.statements.ledger_cutoff import STATEMENT
from lgo_desktop.gui.words import Speech, Words, unbroken

WIDTH_IN_LETTERS = 60


class CutOffDialog(QDialog):
    """``state`` is called with the rule and the reason when they are accepted."""

    def __init__(
        self, speech: Speech, rule: str, reason: str, state: Callable[[str, str], None],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._state = state
        self._before = rule
        self.setWindowTitle(unbroken(speech.say("papers_page.cut_off.title")))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH_IN_LETTERS)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(Words(speech.say("papers_page.cut_off.title"), "heading"))
        column.addWidget(Words(speech.say("papers_page.cut_off.about"), "quiet"))
        self.rules: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for choice in STATEMENT.fields[0].choices:
            button = QRadioButton(unbroken(speech.name(choice.name)))
            button.setChecked(choice.id == rule)
            group.addButton(button)
            self.rules[choice.id] = button
            column.addWidget(button)
            means = Words(speech.say(f"papers_page.cut_off.{choice.id}"), "quiet")
            means.setIndent(self.fontMetrics().horizontalAdvance("000"))
            column.addWidget(means)
        label = Words(speech.say("papers_page.cut_off.reason"))
        self.reason = QLineEdit(reason)
        self.reason.setPlaceholderText(unbroken(speech.say("papers_page.cut_off.example")))
        label.setBuddy(self.reason)
        self.reason.setAccessibleName(unbroken(label.text()))
        column.addWidget(label)
        column.addWidget(self.reason)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        for button in self.rules.values():
            button.toggled.connect(self._judge)
        self.reason.textChanged.connect(self._judge)
        self._judge()

    @property
    def chosen(self) -> str:
        """The rule that is chosen."""
        return next((id_ for id_, one in self.rules.items() if one.isChecked()), self._before)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the sentences need at this width."""
        super().showEvent(event)
        column = self.layout()
        if column is not None:
            self.setMinimumHeight(column.totalHeightForWidth(self.width()))

    def accept(self) -> None:
        """State the rule."""
        super().accept()
        self._state(self.chosen, self.reason.text().strip())

    def _judge(self) -> None:
        """Another rule than before needs a reason."""
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.chosen == self._before or bool(self.reason.text().strip()))
