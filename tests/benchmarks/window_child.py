"""Windows in processes of their own: ``first bare|ours|page``, ``rest bare|ours|PROJECT``.

Prints when the first window was painted, on the clock of the caller; or the megabytes held once
all is still.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

STILL_MS = 3_000


class Bare(QMainWindow):
    """A window with a label, as the first page of any book on the toolkit has it."""

    def __init__(self) -> None:
        super().__init__()
        self.setCentralWidget(QLabel("Hello"))
        self.resize(1280, 720)


def _first(kind: str) -> None:
    if kind == "bare":
        app = QApplication([])
        _tell_when_painted(Bare)
        window = Bare()
        window.show()
        app.exec()
        return
    from lgo_desktop.bootstrap import open_window
    from lgo_desktop.gui.main_window import MainWindow
    from lgo_desktop.gui.pages.page import Page

    _tell_when_painted(Page if kind == "page" else MainWindow)
    open_window(None)


def _tell_when_painted(kind: type[QWidget]) -> None:
    usual = kind.paintEvent

    def painted(window: QWidget, event: QPaintEvent) -> None:
        usual(window, event)
        if not told:
            told.append(time.monotonic())
            sys.stdout.write(f"{told[0]}\n")
            sys.stdout.flush()
            QTimer.singleShot(0, QApplication.quit)

    told: list[float] = []
    kind.paintEvent = painted  # type: ignore[method-assign]


def _rest(what: str) -> None:
    app = QApplication([])
    if what == "bare":
        window: QMainWindow = Bare()
    else:
        from lgo_desktop.gui.application import dressed
        from lgo_desktop.gui.main_window import MainWindow
        from lgo_desktop.gui.session import Session
        from lgo_desktop.gui.settings import read_settings

        dressed(app)
        session = Session(read_settings())
        window = MainWindow(session)
        if what != "ours":
            session.open(Path(what))
    window.show()
    loop = QEventLoop()
    QTimer.singleShot(STILL_MS, loop.quit)
    loop.exec()
    sys.stdout.write(f"{_held()}\n")
    window.close()


def _held() -> float:
    """The megabytes of memory that this process holds now."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(one for one in told.splitlines() if one.startswith("VmRSS:"))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    {"first": _first, "rest": _rest}[sys.argv[1]](sys.argv[2])
