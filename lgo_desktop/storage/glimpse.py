"""What a project file is about, without opening it: nothing is locked, written or upgraded.

Only for a list of projects to choose from. A save that was cut off shows as it stands in the file.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.storage import open_files
from lgo_desktop.storage.header import read_header
from lgo_desktop.storage.trouble import file_trouble

_YEARS = "SELECT DISTINCT buddhist_year, fiscal FROM inventory ORDER BY 1, 2"


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The code of the local government, its years, and when the file was last written."""

    lgo: str
    years: tuple[ReportingYear, ...]
    written_at: datetime


def glimpse(path: Path) -> Glimpse:
    """What a project file is about; :class:`Refused` if it is gone, foreign or damaged.

    ``environment.open_elsewhere`` for a file that this process has open: reading it a second time
    would give its lock away.
    """
    path = path.absolute()
    open_files.claim(path)
    try:
        with file_trouble(path):
            read_header(path)
            written_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        return _read(path, written_at)
    except sqlite3.Error as trouble:
        where = Where(file=path.name)
        raise Refused(error("project.damaged", where, file=path.name)) from trouble
    finally:
        open_files.give_back(path)


def _read(path: Path, written_at: datetime) -> Glimpse:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as file:
        (lgo,) = file.execute("SELECT lgo FROM project").fetchone() or ("",)
        years = file.execute(_YEARS).fetchall()
    told = tuple(ReportingYear(int(year), bool(fiscal)) for year, fiscal in years)
    return Glimpse(str(lgo), told, written_at)
