"""A copy to look at of a project that somebody else has open; what is done to it is not kept."""

import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage import open_files
from lgo_desktop.storage.header import read_header
from lgo_desktop.storage.recovery import has_unfinished_save
from lgo_desktop.storage.trouble import file_trouble

TRIES, PAUSE = 20, 0.1
"""How often a copy is tried while the other one saves, and the seconds between: two seconds."""
PREFIX = "lgo-look-"
A_DAY = 24 * 60 * 60
_COUNTER = slice(24, 28)
"""Where SQLite counts the changes of a file: https://www.sqlite.org/fileformat2.html 1.3.6"""


def look_at(path: Path) -> Desk:
    """The desk with a copy of a project as it was saved last; nothing can be saved to it.

    Raises :class:`Refused` with ``environment.busy`` while the other one keeps saving, a
    ``project.…`` finding, or an ``environment.…`` finding.
    """
    _sweep()
    folder = Path(mkdtemp(prefix=PREFIX))
    try:
        copy = folder / path.name
        open_files.claim(path.absolute())  # read here while open here, its lock would be gone
        try:
            with file_trouble(path):
                _copy_between_saves(path, copy)
        finally:
            open_files.give_back(path.absolute())
        read_header(copy)
        project = open_project(copy)
        try:
            if project.faults():
                raise Refused(error("project.damaged", Where(file=path.name), file=path.name))
            return Desk(project, looking=True)
        except BaseException:
            project.close()
            raise
    except BaseException:
        throw_away(folder / path.name)
        raise


def throw_away(copy: Path) -> None:
    """Remove a copy that was looked at, with its folder."""
    if copy.parent.name.startswith(PREFIX):
        with suppress(OSError):  # the system empties the folder for passing files itself
            shutil.rmtree(copy.parent)


def _sweep() -> None:
    """Remove copies of yesterday and before, which a crash left behind."""
    for folder in Path(gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > A_DAY:
                shutil.rmtree(folder)


def _copy_between_saves(path: Path, copy: Path) -> None:
    """Copy a file that another program holds, in a moment in which it does not write."""
    for _ in range(TRIES):
        before = None if has_unfinished_save(path) else _changes(path)
        if before is not None:
            shutil.copyfile(path, copy)
            if not has_unfinished_save(path) and _changes(path) == before == _changes(copy):
                return
        time.sleep(PAUSE)
    raise Refused(error("environment.busy", Where(file=path.name), file=path.name))


def _changes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_COUNTER.stop)[_COUNTER]
