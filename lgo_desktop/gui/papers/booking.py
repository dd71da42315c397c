"""Saving the lines of a ledger, each as one act, in the worker; asking where a month was typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.papers.lines import Typing
from lgo_desktop.gui.papers.typed_over import ask_what_counts, is_typed_over
from lgo_desktop.gui.session import Session

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.ledger_form import Cells

MACHINE = "environment."
"""How the codes of findings about disk, stick and lock begin: the line itself is whole."""


class Booking(QObject):
    """``settled`` tells that a line was saved, or refused with what it is ``told``."""

    settled = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent

    def save(self, kind: str, line: Typing, place: str, *, replace: bool = False) -> None:
        """Save what a line means; ``place`` is that of its draft."""
        desk, cells = self._session.desk, dict(line.cells)
        number = line.number if line.changes_paper else 0
        if desk is None:
            return

        def saved(answer: "tuple[Changes, int]") -> None:
            changes, line.number = answer
            line.told = ()
            line.saving = line.changes_paper is False
            self._session.drafts.settled(place)
            self.settled.emit(line)
            self._session.changed.emit(changes)
            self._session.saved.emit()

        def refused(findings: tuple[Finding, ...]) -> None:
            line.saving, line.told = False, findings
            self.settled.emit(line)
            if any(one.code.startswith(MACHINE) for one in findings):
                self._session.refused.emit(findings)
            elif is_typed_over(findings):
                ask_what_counts(
                    findings, self._session.speech, self._parent,
                    lambda: self._again(kind, line, place),
                )  # fmt: skip

        self._session.ask(
            lambda: _saved(desk, kind, cells, number, replace=replace), saved, refused
        )  # fmt: skip

    def _again(self, kind: str, line: Typing, place: str) -> None:
        line.saving, line.told = True, ()
        self.save(kind, line, place, replace=True)


def _saved(
    desk: "Desk", kind: str, cells: "Cells", number: int, *, replace: bool
) -> "tuple[Changes, int]":
    from lgo_desktop.services.ledger_acts import save_line  # noqa: PLC0415 - loads in the worker

    return save_line(desk, kind, cells, number, replace=replace)
