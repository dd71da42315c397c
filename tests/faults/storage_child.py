"""A process that uses a project file, to be locked out, killed, or run as a plain user.

Run as ``storage_child.py VERB FILE …``; every answer is one line on standard output.
"""

import sys
from pathlib import Path

from storage_samples import AT, ID, fuel, reopened

from lgo_desktop.base.errors import Refused
from lgo_desktop.storage.project_file import ProjectFile


def say(line: object) -> None:
    """Answer the process that started this one."""
    print(line, flush=True)  # noqa: T201


def save(project: ProjectFile, n: int) -> None:
    """The n-th save: a new entry, and the first entry counts the saves."""
    with project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel(0, str(n)), fuel(n, str(n), note="ก" * (n * 37 % 900))])


def hold(path: Path) -> None:
    """Keep the file open until this process is ended."""
    with reopened(path, "PC-ห้องคลัง"):
        say("open")
        sys.stdin.read()


def save_on(path: Path) -> None:
    """Save until killed, telling each save when it is acknowledged."""
    with reopened(path) as project:
        n = project.project().save_seq
        while True:
            save(project, n)
            say(n)
            n += 1


def try_open(path: Path) -> None:
    """Open and save once, telling the refusal or ``saved``."""
    try:
        with reopened(path) as project:
            save(project, 1)
    except Refused as refused:
        say(refused.findings[0].code)
    else:
        say("saved")


if __name__ == "__main__":
    verbs = {"hold": hold, "save_on": save_on, "try_open": try_open}
    verbs[sys.argv[1]](Path(sys.argv[2]))
