"""Files being added as evidence, one after another behind the window, all of them in one act."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.evidence import Added, Adding
    from lgo_desktop.services.evidence_files import Offers
    from lgo_desktop.services.evidence_shelf import Place

Find = Callable[[], "Offers"]


class EvidenceJob(QObject):
    """``reached`` tells how many of how many files are prepared, ``ended`` what became of all.

    Each file is a piece of work of its own: cells that are typed meanwhile are saved in between.
    ``ended`` gives None if it was stopped or refused.
    """

    reached = Signal(int, int)
    ended = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._desk: Desk | None = None
        self._adding: Adding | None = None
        self._offers: Offers | None = None
        self._stopping = False

    def start(self, find: Find, places: "Sequence[Place]") -> None:
        """Look for files, and add them as evidence of these places."""
        desk = self._desk = self._session.desk
        if desk is None:
            self.ended.emit(None)
            return

        def begin() -> "tuple[Offers, Adding]":
            from lgo_desktop.services.evidence import Adding  # noqa: PLC0415 - worker

            return find(), Adding(desk.project, desk.held_inventory.id, places)

        self._ask(begin, self._begun)

    def stop(self) -> None:
        """Wish that no further file is taken and none is added."""
        self._stopping = True

    def _begun(self, found: "tuple[Offers, Adding]") -> None:
        self._offers, self._adding = found
        self._next(0)

    def _next(self, number: int) -> None:
        offers, adding = self._offers, self._adding
        if self._stopping or self._session.desk is not self._desk:
            self.ended.emit(None)
        elif offers is not None and adding is not None:
            self.reached.emit(number, len(offers.files))
            if number < len(offers.files):
                offer = offers.files[number]
                self._ask(lambda: adding.take(offer), lambda _taken: self._next(number + 1))
            else:
                self._finish(offers, adding)

    def _finish(self, offers: "Offers", adding: "Adding") -> None:
        desk = self._desk
        if desk is not None:
            self._ask(
                lambda: desk.through(lambda _project: adding.finish(offers.findings)), self._done
            )

    def _done(self, done: "tuple[Added, Changes]") -> None:
        added, changes = done
        self._session.changed.emit(changes)
        self._session.saved.emit()
        self.ended.emit(added)

    def _refused(self, findings: tuple[Finding, ...]) -> None:
        self._session.refused.emit(findings)
        self.ended.emit(None)

    def _ask(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._session.ask(
            work, while_shown(self._parent, then), while_shown(self._parent, self._refused)
        )
