"""The check after installing: once for a version, in a process of its own, told only if it fails.

A file that a virus scanner took away, or a library that this computer cannot load, is then told
before an officer has typed a month.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QTimer

from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.services.installed_copy import checked_before, contents_list

AFTER_MS = 3000
"""The window comes first."""


def watch(window: MainWindow) -> None:
    """Check an installed copy soon after its window has come; a checkout is not checked."""
    if contents_list() is not None:
        QTimer.singleShot(AFTER_MS, window, lambda: check_once(window))


def check_once(window: MainWindow) -> None:
    """Check this version, unless it was checked on this computer and found good."""
    if not checked_before():
        check(window, command_line())


def command_line() -> Path:
    """The program for the command line, which stands beside this one."""
    here = Path(sys.executable)
    return here.with_name(f"lgo{here.suffix}")


def check(window: MainWindow, program: Path) -> QProcess:
    """Let the program check itself, and say so above the page if it is not whole."""
    process = QProcess(window)

    def bad() -> None:
        window.notice.tell([window.session.speech.say("window.self_check.crashed")])

    def finished(code: int, status: QProcess.ExitStatus) -> None:
        if code or status is not QProcess.ExitStatus.NormalExit:
            bad()

    process.finished.connect(finished)
    process.errorOccurred.connect(
        lambda trouble: bad() if trouble is QProcess.ProcessError.FailedToStart else None
    )
    process.start(str(program), ["self-check", "--remember", "--json"])
    return process
