"""Half-typed texts: in the project file within two seconds, and offered back after a crash."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lgo_desktop.base.findings import Finding

if TYPE_CHECKING:
    from lgo_desktop.gui.session import Session
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.draft_places import Left

MACHINE = "environment."
"""How the codes of findings about disk, stick and lock begin."""
PAUSE_MS = 1000
"""From the first key to the file, so that no text is older than two seconds."""


class Drafts(QObject):
    """What is being typed. A place is a name of :mod:`lgo_desktop.services.draft_places`.

    ``offered`` tells that ``left`` changed; ``unsafe`` that a text could not be put in the project
    file, with why it could be kept nowhere (no findings: this computer keeps it).
    """

    offered = Signal()
    unsafe = Signal(object)

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._typed: dict[str, str] = {}
        self._written: dict[str, str] = {}
        self._left: dict[str, Left] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.write)
        session.opened.connect(self._look)

    @property
    def left(self) -> Mapping[str, str]:
        """The texts that were typed before and never saved, by place."""
        return {place: one.text for place, one in self._left.items()}

    @property
    def left_at(self) -> Mapping[str, datetime]:
        """When they were typed."""
        return {place: one.at for place, one in self._left.items()}

    def typed(self, place: str, text: str) -> None:
        """A field holds a text that is not saved yet."""
        self._typed[place] = text
        if not self._pause.isActive():
            self._pause.start()

    def settled(self, place: str) -> None:
        """The field's text was saved or given up: there is nothing to offer."""
        self.settle([place])

    def settle(self, places: Iterable[str]) -> None:
        """The same for several fields."""
        given = set(places)
        offered, gone = (
            given & self._left.keys(),
            given & (self._left.keys() | self._written.keys()),
        )
        for place in given:
            self._typed.pop(place, None)
            self._left.pop(place, None)
            self._written.pop(place, None)
        desk = self._session.desk
        if gone and desk is not None:
            self._session.ask(lambda: _drop(desk, gone), lambda _none: None)
        if offered:
            self.offered.emit()

    def unsaved(self, place: str, text: str, why: Iterable[Finding]) -> None:
        """A text should have been saved and was refused.

        If it is the machine that refuses, the text is kept and offered; else it is given up, and
        the officer reads why.
        """
        if not any(one.code.startswith(MACHINE) for one in why):
            self.settled(place)
            return
        self._left[place] = _left_now(place, text)
        self.typed(place, text)
        self.write()
        self.offered.emit()

    def offer_typed(self) -> None:
        """Offer what was being typed now: the fields that held it are gone."""
        self.write()
        self._left |= {place: _left_now(place, text) for place, text in self._written.items()}
        if self._written:
            self.offered.emit()

    def write(self) -> None:
        """Put what is being typed into the file now."""
        self._pause.stop()
        texts, self._typed = self._typed, {}
        desk = self._session.desk
        if not texts or desk is None:
            return
        self._written |= texts

        def kept(in_file: bool) -> None:
            if not in_file:
                self.unsafe.emit(())

        def refused(findings: tuple[Finding, ...]) -> None:
            self.unsafe.emit(findings)

        self._session.ask(lambda: _keep(desk, texts), kept, refused)

    def put_away(self) -> None:
        """Write what is being typed, before the project closes."""
        self.write()
        self._written.clear()
        if self._left:
            self._left = {}
            self.offered.emit()

    def _look(self) -> None:
        """See what was left when the project was open last."""
        desk = self._session.desk
        if desk is None:
            return

        def found(texts: "tuple[Left, ...]") -> None:
            if self._session.desk is desk:
                self._left = {one.place: one for one in texts} | self._left
                self.offered.emit()

        self._session.ask(lambda: _left(desk), found)


def _left_now(place: str, text: str) -> "Left":
    from lgo_desktop.services.draft_places import Left  # noqa: PLC0415 - not at the start

    return Left(place, text, datetime.now(UTC))


def _keep(desk: "Desk", texts: Mapping[str, str]) -> bool:
    from lgo_desktop.services.drafting import keep_texts  # noqa: PLC0415 - loads in the worker

    return keep_texts(desk.project, desk.uuid, texts)


def _drop(desk: "Desk", places: Iterable[str]) -> None:
    from lgo_desktop.services.drafting import drop_texts  # noqa: PLC0415 - loads in the worker

    drop_texts(desk.project, desk.uuid, places)


def _left(desk: "Desk") -> "tuple[Left, ...]":
    from lgo_desktop.services.drafting import left_texts  # noqa: PLC0415 - loads in the worker

    return left_texts(desk.project, desk.uuid)
