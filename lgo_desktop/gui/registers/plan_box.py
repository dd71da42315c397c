"""What a paste would do to a register, asked about before anything is saved."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.gui.pages.page import scrolled
from lgo_desktop.gui.words import Speech, Words, breakable, plain_title, unbroken

if TYPE_CHECKING:
    from lgo_desktop.core.grid.planning import Item
    from lgo_desktop.core.registers.pasting import RegisterPlan

MOST_REFUSED = 30
"""So many refused cells are told one by one."""
SIZE = (760, 460)


class PlanBox(QDialog):
    """How many lines and cells would be new, changed or left out, and why each is left out."""

    def __init__(
        self, plan: "RegisterPlan", register: Register, speech: Speech, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._speech, self._register = speech, register
        name = speech.name(register.statement.name)
        title = speech.say("registers.plan.title", register=name)
        self.setWindowTitle(plain_title(title))
        self.resize(*SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(title, "heading"))
        self.counts = Words(self._counts(plan))
        column.addWidget(self.counts)
        if plan.headed:
            column.addWidget(Words(speech.say("registers.plan.headed"), "quiet"))
        self.refused = self._refused(plan)
        column.addWidget(scrolled(self.refused), 1)
        self.buttons = self._buttons(able=bool(plan.entries))
        column.addWidget(self.buttons)

    def _counts(self, plan: "RegisterPlan") -> str:
        cells = plan.cells
        if not plan.entries:
            return self._speech.say("registers.plan.nothing")
        return self._speech.say(
            "registers.plan.counts", begun=f"{len(plan.begun):,}", new=f"{cells.count('new'):,}",
            changed=f"{cells.count('changed'):,}", same=f"{cells.count('same'):,}",
            refused=f"{cells.count('refused'):,}",
        )  # fmt: skip

    def _refused(self, plan: "RegisterPlan") -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        if plan.refused:
            told = f"✕ {self._speech.say('registers.plan.refused')}"
            column.addWidget(Words(told, "bad"))
        for item in plan.refused[:MOST_REFUSED]:
            column.addWidget(Words(self._told(item)))
        rest = len(plan.refused) - MOST_REFUSED
        if rest > 0:
            more = self._speech.say("registers.plan.more", count=f"{rest:,}")
            column.addWidget(Words(more, "quiet"))
        column.addStretch(1)
        return inner

    def _told(self, item: "Item") -> str:
        """The place of a refused cell, what stands in it, and why it is refused."""
        if item.finding is None:
            return item.new
        where, speech = item.finding.where, self._speech
        if where.item is None:
            return speech.finding(item.finding)
        field = self._register.name_of(where.field or "")
        place = " · ".join(
            part for part in (where.item or "", speech.name(field), f"“{item.new}”") if part
        )
        return f"{breakable(place)}\n{speech.finding(item.finding)}"

    def _buttons(self, *, able: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(Qt.Orientation.Horizontal)
        if able:
            do = buttons.addButton(
                unbroken(self._speech.say("registers.plan.do")),
                QDialogButtonBox.ButtonRole.AcceptRole,
            )
            do.setProperty("role", "main")
            do.setDefault(True)
        kinds = QDialogButtonBox.StandardButton
        buttons.addButton(kinds.Cancel if able else kinds.Close)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def ask(
    plan: "RegisterPlan", register: Register, speech: Speech, parent: QWidget,
    do: Callable[[], None],
) -> PlanBox | None:  # fmt: skip
    """Do what a plan says; first show it where a block overwrites or leaves cells out."""
    if plan.entries and not plan.refused and not plan.cells.count("changed"):
        do()
        return None
    box = PlanBox(plan, register, speech, parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.accepted.connect(do)
    box.open()
    return box
