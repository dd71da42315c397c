"""A mistake of the program itself: written to a file that the user can read and send."""

import platform
import sys
import traceback
from datetime import UTC, datetime

from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.paths import user_folder


def report_mistake(mistake: Exception) -> Finding:
    """The finding ``program.bug``, naming the file that describes the mistake.

    The file holds the trace and the versions, never what the user has entered.
    """
    folder = user_folder() / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC)
    path = folder / f"mistake-{moment:%Y%m%d-%H%M%S-%f}.txt"
    frames = traceback.extract_tb(mistake.__traceback__)
    trace = "\n".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
    path.write_text(
        f"{moment:%Y-%m-%dT%H:%M:%SZ}\nPython {sys.version}\n{platform.platform()}\n"
        f"{type(mistake).__name__}\n{trace}\n",
        encoding="utf-8",
    )
    return error("program.bug", Where(file=str(path)), file=str(path))
