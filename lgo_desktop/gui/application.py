"""The program with a window: fonts, style, language, and what happens to a fault."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from lgo_desktop.base.paths import resources
from lgo_desktop.gui import first_start
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import read_settings

FAMILY, POINTS = "Sarabun UI", 11


def dressed(app: QApplication) -> QApplication:
    """The application in our font and the one style that looks alike everywhere."""
    for style in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"SarabunUI-{style}.ttf"))
    app.setStyle("Fusion")
    app.setFont(QFont(FAMILY, POINTS))
    app.setApplicationName("LGO Carbon Desktop")
    return app


def catch_faults(window: MainWindow) -> None:
    """Let a fault in the window's own thread be told and written, and the program go on."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if isinstance(fault, Exception):
            window.tell_fault(fault)
        else:
            sys.__excepthook__(kind, fault, trace)

    sys.excepthook = hook


def run(project: Path | None = None) -> int:
    """Show the window, with a project if one is named, until it is closed; the exit code."""
    app = dressed(QApplication(sys.argv[:1]))
    session = Session(read_settings())
    window = MainWindow(session)
    catch_faults(window)
    window.restore()
    window.show()
    first_start.watch(window)
    if project is not None:
        session.open(project)
    return app.exec()
