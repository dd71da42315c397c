"""Looking at the account with every rule while nobody types, so that cells bear their marks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.session import Session

if TYPE_CHECKING:
    from lgo_desktop.services.checking_in_steps import CheckInSteps
    from lgo_desktop.services.desk import Desk

PAUSE_MS = 2_500
"""So long nobody touches the keyboard before a look begins."""


class QuietCheck(QObject):
    """``found`` tells all findings. A look that is disturbed goes on when it is quiet again."""

    found = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._steps: CheckInSteps | None = None
        self._round = 0
        self._due = False
        self._at_work = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._go_on)

    def changed(self) -> None:
        """The account changed: look anew when it is quiet."""
        self._round += 1
        self._steps, self._due = None, True
        self._pause.start()

    def touched(self) -> None:
        """Somebody is at the keyboard: wait."""
        if self._due:
            self._pause.start()

    def _go_on(self) -> None:
        desk = self._session.desk
        if not self._due or self._at_work or desk is None or desk.inventory is None:
            return
        self._at_work, of_round = True, self._round

        def stepped(answer: "tuple[CheckInSteps, tuple[Finding, ...] | None]") -> None:
            if isValid(self):
                self._stepped(of_round, *answer)

        def refused(_findings: tuple[Finding, ...]) -> None:
            if isValid(self):  # the page of the checks tells why; another change tries again
                self._at_work, self._due = False, False

        self._session.ask(_step_of(desk, self._steps), stepped, refused)

    def _stepped(
        self, of_round: int, steps: "CheckInSteps", findings: tuple[Finding, ...] | None
    ) -> None:
        self._at_work = False
        if of_round == self._round:
            self._steps = steps
            if findings is not None:
                self._due, self._steps = False, None
                self.found.emit(findings)
        if not self._pause.isActive():
            self._go_on()


def _step_of(
    desk: "Desk", begun: "CheckInSteps | None"
) -> "Callable[[], tuple[CheckInSteps, tuple[Finding, ...] | None]]":
    def step() -> "tuple[CheckInSteps, tuple[Finding, ...] | None]":
        from lgo_desktop.services.checking_in_steps import (  # noqa: PLC0415 - in the worker
            CheckInSteps,
        )

        steps = begun or CheckInSteps(desk)
        return steps, steps.step()

    return step
