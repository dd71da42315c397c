"""The backups on this computer, as they are listed for choosing one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.backing_up import all_backups, backups_of
from lgo_desktop.services.starting import lgo_name
from lgo_desktop.storage.backup_names import Backup, backups_in, stem_of
from lgo_desktop.storage.glimpse import glimpse
from lgo_desktop.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class ListedBackup:
    """One backup; ``saves_since`` is how often the project was saved after it.

    ``lgo`` and ``years`` say whose account it holds, and ``project`` the name of its file, where
    several projects are listed.
    """

    path: Path
    at: datetime
    occasion: str
    size: int
    saves_since: int = 0
    lgo: str = ""
    years: tuple[ReportingYear, ...] = ()
    project: str = ""


def listed_backups(project: ProjectFile) -> tuple[ListedBackup, ...]:
    """The backups of an open project on this computer, the newest first."""
    saved = project.project().save_seq
    return tuple(
        ListedBackup(one.path, one.at, one.occasion, _size(one), max(saved - one.save_seq, 0))
        for one in backups_of(project)
    )


def newest_of_each_project() -> tuple[ListedBackup, ...]:
    """The newest backup that can be read of every project that was worked on here, newest first."""
    found = (one for folder in _folders() for one in _newest(folder))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def _folders() -> list[Path]:
    try:
        return [one for one in all_backups().iterdir() if one.is_dir()]
    except OSError:
        return []


def _newest(folder: Path) -> Iterator[ListedBackup]:
    try:
        backups = backups_in(folder)
    except Refused:
        return
    for one in backups:
        try:
            seen = glimpse(one.path)
        except Refused:
            continue
        yield ListedBackup(
            one.path, one.at, one.occasion, _size(one), 0, lgo_name(seen.lgo), seen.years,
            stem_of(one.path),
        )  # fmt: skip
        return


def _size(backup: Backup) -> int:
    try:
        return backup.path.stat().st_size
    except OSError:
        return 0
