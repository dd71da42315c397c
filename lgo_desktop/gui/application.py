"""The program with a window: fonts, style, language, and what happens to a fault."""

import faulthandler
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from lgo_desktop.base.paths import resources
from lgo_desktop.gui import fault_report, first_start
from lgo_desktop.gui.fault_page import FaultPage
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.pages.registry import load_all
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import read_settings
from lgo_desktop.gui.words import plain_title

FAMILY, POINTS = "Sarabun UI", 11
PAINTED_MS, AT_MOST_S = 20, 2


def dressed(app: QApplication) -> QApplication:
    """The application in our font and the one style that looks alike everywhere."""
    for style in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"SarabunUI-{style}.ttf"))
    app.setStyle("Fusion")
    app.setFont(QFont(FAMILY, POINTS))
    app.setApplicationName("LGO Carbon Desktop")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "lgo-carbon.png")))
    return app


def catch_faults(window: MainWindow) -> None:
    """Let a fault in any thread be told and written, and the program go on."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if isinstance(fault, Exception):
            window.tell_fault(fault)
        else:
            sys.__excepthook__(kind, fault, trace)

    def thread_hook(about: threading.ExceptHookArgs) -> None:
        if about.exc_value is not None:
            window.session.failed.emit(about.exc_value)  # queued into the window's thread

    sys.excepthook = hook
    threading.excepthook = thread_hook
    fault_report.listen_to_toolkit()


def run(project: Path | None = None) -> int:
    """Show the window, with a project if one is named, until it is closed; the exit code."""
    app = dressed(QApplication(sys.argv[:1]))
    session, shown = Session(read_settings()), threading.Event()
    # The worker loads the database: that waits until the window is painted.
    session.ask(lambda: shown.wait(AT_MOST_S), lambda _shown: None)
    try:
        window = MainWindow(session, frame_first=True)
    except Exception as fault:  # noqa: BLE001 - told in a window of its own
        page = failed_start(session, fault)
        page.chosen.connect(app.quit)
        return app.exec() or 1
    catch_faults(window)
    window.safety.tell_last_time()
    crash_file = fault_report.watch_for_crash()
    window.restore()
    window.show()
    first_start.watch(window)
    if project is not None:
        session.open(project)
    session.ask(load_all, lambda _nothing: None)
    window.filled.connect(lambda: QTimer.singleShot(PAINTED_MS, window, shown.set))
    code = app.exec()
    if crash_file is not None:
        faulthandler.disable()
        crash_file.close()
    if window.restarts:
        QProcess.startDetached(sys.executable, words_to_begin(session.settings.recent))
    return code


def failed_start(session: Session, fault: Exception) -> FaultPage:
    """Tell, without the main window, that it could not be made."""
    report = fault_report.write_report(fault)
    page = FaultPage(fault, report, session.speech, project=False)
    page.setWindowTitle(plain_title(session.speech.say("window.title")))
    page.ways["restart"].hide()
    page.ways["go_on"].setText(session.speech.say("qt.close"))
    page.show()
    return page


def words_to_begin(recent: tuple[str, ...]) -> list[str]:
    """What follows the name of the program, so that it begins again with the last project."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "lgo_desktop"]
    return [*program, "gui", *recent[:1]]
