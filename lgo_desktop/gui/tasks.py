"""Work behind the window: one thread owns the open project, answers come back to the window.

Whatever touches a project runs here, one thing after another, so that the file never sees two
hands. Answers and faults arrive in the window's thread by a queued signal.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from lgo_desktop.gui.collector import Collector

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Done:
    """The end of one piece of work: what it gave or how it failed, and who wants to know."""

    answer: Any
    fault: BaseException | None
    then: Callable[[Any], None]
    failed: Callable[[BaseException], None]


class Worker(QObject):
    """The one thread of work. ``busy`` tells whether anything is under way."""

    busy = Signal(bool)
    _done = Signal()
    """One answer more lies in the queue: no Python object travels inside Qt between threads."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="project")
        self._collector = Collector(self)
        self._answers: SimpleQueue[Done] = SimpleQueue()
        self._waiting = 0
        self._finished = False
        self._done.connect(self._arrived, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do the work behind the window; then call one of the two in the window's thread.

        Once finished, nothing: the answer to a last question may ask another.
        """
        if self._finished:
            return
        self._waiting += 1
        if self._waiting == 1:
            self.busy.emit(True)
        self._threads.submit(self._run, work, then, failed)

    def finish(self) -> None:
        """Wait for all work to end and take no more."""
        self._finished = True
        self._threads.shutdown(wait=True)
        self._collector.stop()

    def _run(
        self,
        work: Callable[[], Answer],
        then: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        try:
            done = Done(work(), None, then, failed)
        except BaseException as fault:  # noqa: BLE001 - the window says it, and the work is kept
            done = Done(None, fault, then, failed)
        self._answers.put(done)
        self._done.emit()

    def _arrived(self) -> None:
        done = self._answers.get()
        self._waiting -= 1
        if not self._waiting:
            self.busy.emit(False)
        if done.fault is None:
            done.then(done.answer)
        else:
            done.failed(done.fault)
