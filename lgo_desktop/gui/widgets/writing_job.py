"""A file that is being written behind the window: how far it is, and whether to stop."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

Answer = TypeVar("Answer")

STAGES = ("calculate", "render", "write", "verify")
LAST_TO_STOP = "render"
"""Once a file is being written it is finished: stopping there would leave nothing better."""
BEFORE_WRITING = STAGES[: STAGES.index("write") + 1]
"""Stages at whose beginning nothing is written yet."""


class Stopped(Exception):  # noqa: N818 - the officer's wish, not a defect
    """The officer stopped the work before anything was written."""


class WritingJob(QObject):
    """Hears the stages in the worker, tells them in the window; :meth:`stop` ends the work."""

    reached = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopping = Event()
        self.stopped = False
        """Whether the work ended because of :meth:`stop`, with nothing written."""

    def stop(self) -> None:
        """Wish that the work ends at its next stage, while nothing is written yet."""
        self._stopping.set()

    def stage(self, name: str) -> None:
        """A stage begins; :class:`Stopped` if the work is to end before it writes."""
        if self._stopping.is_set() and name in BEFORE_WRITING:
            raise Stopped
        self.reached.emit(name)

    def run(self, work: Callable[[], Answer]) -> Answer | None:
        """The answer of some work that tells its stages here; None if it was stopped."""
        try:
            return work()
        except Stopped:
            self.stopped = True
            return None
