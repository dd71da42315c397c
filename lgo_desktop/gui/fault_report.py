"""A fault of the program: written to a file that can be read, told calmly, and the work goes on."""

import platform
import traceback
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from lgo_desktop.base.paths import user_folder
from lgo_desktop.gui.words import Speech


def write_report(problem: BaseException, folder: Path | None = None) -> Path | None:
    """The file that tells what failed; None where it cannot be written.

    It names the program, the machine's system and the lines of code, and nothing of the project.
    """
    from lgo_desktop.services.surroundings import (  # noqa: PLC0415 - brings the database along
        now,
        program_version,
    )

    place = (folder or user_folder()) / "reports"
    moment = now()
    system = f"{platform.platform()}, Python {platform.python_version()}, Qt {qVersion()}"
    head = f"LGO Carbon Desktop {program_version()}\n{system}\n{moment.isoformat()}\n\n"
    path = place / f"fault-{moment:%Y%m%d-%H%M%S}.txt"
    try:
        place.mkdir(parents=True, exist_ok=True)
        path.write_text(head + "".join(traceback.format_exception(problem)), encoding="utf-8")
    except OSError:
        return None
    return path


def sentence(problem: BaseException, report: Path | None, speech: Speech) -> str:
    """What an officer is told of a fault."""
    if report is not None:
        return speech.say("window.fault.told", file=str(report))
    return speech.say("window.fault.untold", problem=f"{type(problem).__name__}: {problem}"[:400])


def tell(problem: BaseException, speech: Speech, parent: QWidget | None) -> None:
    """Show that something failed, and where it is written."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(speech.say("window.title"))
    box.setText(speech.say("window.fault.title"))
    box.setInformativeText(sentence(problem, write_report(problem), speech))
    box.open()
