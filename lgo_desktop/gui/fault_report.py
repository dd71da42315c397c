"""A fault of the program, written to a file that whoever looks after the program can read.

The file names the program, the system and the lines of code, and nothing of the project: what an
office has typed may stand in the words of an error, so only words about code are written down.
"""

import faulthandler
import sys
import traceback
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from lgo_desktop.base.paths import user_folder

MOST_REPORTS = 20
"""How many reports are kept; the oldest go."""
TELL_OF_CODE = (
    AttributeError, NameError, ImportError, IndexError, ArithmeticError, RecursionError,
    MemoryError, OSError,
)  # fmt: skip
"""Kinds of error whose own words are about code and files, not about what was typed."""
CRASH = "crash.txt"
_toolkit_said: deque[str] = deque(maxlen=40)
_SERIOUS = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}


def reports_folder(folder: Path | None = None) -> Path:
    """Where the reports lie."""
    return (folder or user_folder()) / "reports"


def write_report(problem: BaseException, folder: Path | None = None) -> Path | None:
    """The file that tells what failed; None where it cannot be written."""
    import platform  # noqa: PLC0415 - slow to load, and seldom wanted
    from importlib.metadata import version  # noqa: PLC0415

    place, moment = reports_folder(folder), datetime.now(UTC)
    system = f"{platform.platform()}, Python {platform.python_version()}, Qt {qVersion()}"
    head = f"LGO Carbon Desktop {version('lgo-desktop')}\n{system}\n{moment.isoformat()}\n"
    said = "".join(f"Qt: {line}\n" for line in _toolkit_said)
    text = "\n".join([head, *told_of(problem), "", said])
    try:
        place.mkdir(parents=True, exist_ok=True)
        path = _free(place, f"fault-{moment:%Y%m%d-%H%M%S-%f}")
        path.write_text(text, encoding="utf-8")
        for old in sorted(place.glob("fault-*.txt"))[:-MOST_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


def told_of(problem: BaseException) -> Iterator[str]:
    """What failed where, the first cause first: kinds of errors and lines of code."""
    cause = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    if cause is not None:
        yield from told_of(cause)
        yield "which led to:"
    for frame in traceback.extract_tb(problem.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} {frame.name}: {frame.line}"
    words = f": {problem}" if isinstance(problem, TELL_OF_CODE) else ""
    yield f"{type(problem).__name__}{words}"


def listen_to_toolkit() -> None:
    """Keep Qt's last warnings for the next report, and show them where there is a console."""

    def heard(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        if kind in _SERIOUS:
            hear(kind.name, message or "")

    qInstallMessageHandler(heard)


def hear(kind: str, message: str) -> None:
    """Keep one warning of Qt; a fatal one is written at once, because the process ends."""
    _toolkit_said.append(f"{kind.removeprefix('Qt').removesuffix('Msg')}: {message}")
    if sys.stderr is not None:
        sys.stderr.write(f"Qt: {message}\n")
    if kind == QtMsgType.QtFatalMsg.name:
        write_report(RuntimeError("Qt"))


def watch_for_crash(folder: Path | None = None) -> TextIO | None:
    """Let the process write where it stood if it dies of itself; None if no file can be opened."""
    path = reports_folder(folder) / CRASH
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("w", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


def last_crash(folder: Path | None = None) -> Path | None:
    """The report of a process that died of itself, under a name of its own; None if none did."""
    path = reports_folder(folder) / CRASH
    try:
        if not path.stat().st_size:
            return None
        return path.replace(_free(path.parent, f"fault-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}-crash"))
    except OSError:
        return None


def _free(place: Path, name: str) -> Path:
    names = chain([name], (f"{name}-{n}" for n in count(2)))
    return next(path for one in names if not (path := place / f"{one}.txt").exists())


def _short(filename: str) -> str:
    """The file of a line of code, without the folders of this computer."""
    parts = Path(filename).parts
    for root in ("lgo_desktop", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1] if parts else filename
