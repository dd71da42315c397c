"""Python's garbage collected in the window's thread only.

The collector runs in whatever thread happens to allocate. In the worker it would destroy widgets
that the window has let go, and a widget may be destroyed in the window's own thread only: now and
then the program would die without a word.
"""

import gc
from itertools import count
from time import monotonic

from PySide6.QtCore import QObject, QTimer

TICK_MS = 1000
YOUNG = 1
"""The generation of what has not been looked at often yet."""
PATIENCE = 30.0
"""Seconds between two looks at everything, which takes a moment in a large project."""

_numbers = count()
_running: set[int] = set()
"""The collectors that are at work, by their numbers."""


class Collector(QObject):
    """While one is running, nothing is collected but by it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looked_at_all = monotonic()
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self.collect)
        self._clock.start()
        self._number = number = next(_numbers)
        _running.add(number)
        self.destroyed.connect(lambda: _released(number))
        gc.disable()

    def collect(self) -> None:
        """Look at what is young; at everything when that is due, and not too often."""
        due = gc.get_count()[-1] > gc.get_threshold()[-1]
        if due and monotonic() - self._looked_at_all > PATIENCE:
            self._looked_at_all = monotonic()
            gc.collect()
        else:
            gc.collect(YOUNG)

    def stop(self) -> None:
        """Let Python collect by itself again, once no other collector runs."""
        self._clock.stop()
        _released(self._number)


def _released(number: int) -> None:
    _running.discard(number)
    if not _running:
        gc.enable()
