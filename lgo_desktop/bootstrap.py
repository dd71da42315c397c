"""Start-up: which face of the program is asked for, and what happens if it fails."""

import sys
from pathlib import Path


def start() -> None:
    """Run the command line on this process's arguments; ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may speak a code page that has no Thai letters.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    from lgo_desktop.cli.main import program  # noqa: PLC0415 - the window will not need it

    program(prog_name="lgo", obj=open_window)


def open_window(project: Path | None) -> int:
    """Show the window, with a project if one is named; the exit code."""
    from lgo_desktop.gui.application import run  # noqa: PLC0415 - the toolkit only when shown

    return run(project)
