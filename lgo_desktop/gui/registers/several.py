"""A leaf with several registers, one of them shown: those that are seldom filled in."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.gui.organisation.section import Section
from lgo_desktop.gui.pages.page import SPACE
from lgo_desktop.gui.registers.section import RegisterSection
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes


class SeveralRegisters(Section):
    """A button for each register; its name is the sentence ``registers.of.<id>``."""

    def __init__(self, session: Session, registers: Mapping[str, Register]) -> None:
        super().__init__(session)
        say = session.speech.say
        self.buttons: dict[str, QPushButton] = {}
        self.sections: dict[str, RegisterSection] = {}
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        for id_, register in registers.items():
            button = QPushButton(say(f"registers.of.{id_}"))
            button.setCheckable(True)
            button.setAccessibleDescription(unbroken(say("registers.which")))
            button.clicked.connect(partial(self.turn_to, id_))
            section = RegisterSection(session, register)
            section.standing.connect(partial(self._tell, id_))
            section.lead.connect(self.lead)
            self._group.addButton(button)
            self._stack.addWidget(section)
            row.addWidget(button)
            self.buttons[id_], self.sections[id_] = button, section
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.shown = next(iter(registers))
        self.buttons[self.shown].setChecked(True)

    def turn_to(self, id_: str, _checked: bool = True) -> None:
        """Show the register of this id."""
        self.shown = id_
        self.buttons[id_].setChecked(True)
        self._stack.setCurrentWidget(self.sections[id_])
        self.refresh()

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Let the shown register show what is true now."""
        self.sections[self.shown].refresh(changes)

    def take(self, target: object) -> bool:
        """Turn to the register that a target names or belongs to."""
        for id_, section in self.sections.items():
            if id_ == target or section.take(target):
                self.turn_to(id_)
                return True
        return False

    def _tell(self, id_: str, told: str, role: str) -> None:
        if id_ == self.shown:
            self.standing.emit(told, role)
