"""Backups in a folder: what their names say, which are the newest, which have had their time.

The name tells the save, the moment and the occasion: ``office-000123-20260102T030405Z-exit.lgo``.
Order goes by the number of the save, never by the clock alone, which may be wrong.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from lgo_desktop.storage.trouble import file_trouble

BY_HAND = "hand"
LATEST, DAYS = 10, 14
"""How many of the latest are kept, and of how many days the last one; and that of each month."""

_LONGEST_STEM = 40
_MOMENT = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(
    r"(?P<stem>.+)-(?P<save>\d{6,})-(?P<at>\d{8}T\d{6}Z)-(?P<occasion>[a-z]+)(-\d+)?\.lgo"
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: of which save of the project, made when and why."""

    path: Path
    save_seq: int
    at: datetime
    occasion: str

    @property
    def by_hand(self) -> bool:
        """Whether somebody asked for it; such a backup is never removed by the program."""
        return self.occasion == BY_HAND


def short_stem(path: Path) -> str:
    """The beginning of the names of a project's backups."""
    return path.stem[:_LONGEST_STEM]


def stem_of(backup: Path) -> str:
    """The beginning of a backup's name: that of its project; of any other file its own."""
    told = _NAME.fullmatch(backup.name)
    return told["stem"] if told else backup.stem


def free_name(folder: Path, stem: str, save_seq: int, at: datetime, occasion: str) -> Path:
    """A name that no file in the folder has."""
    first = f"{stem}-{save_seq:06d}-{at.astimezone(UTC):{_MOMENT}}-{occasion}"
    names = chain([first], (f"{first}-{n}" for n in count(2)))
    return next(
        path for name in names if not (path := folder / f"{name}.lgo").exists()
    )  # fmt: skip


def backups_in(folder: Path, stem: str | None = None) -> tuple[Backup, ...]:
    """The backups in a folder, of one project or of all, the newest first; none if it is gone."""
    with file_trouble(folder):
        paths = list(folder.glob("*.lgo")) if folder.is_dir() else []
    found = [backup for path in paths if (backup := _read(path, stem)) is not None]
    return tuple(sorted(found, key=_order, reverse=True))


def backups_beside(backup: Path) -> tuple[Backup, ...]:
    """All backups of the same project in the folder of one; none if its name is no backup's."""
    told = _NAME.fullmatch(backup.name)
    return backups_in(backup.parent, told["stem"]) if told else ()


def surplus(backups: Sequence[Backup]) -> tuple[Backup, ...]:
    """Which of these, newest first, have had their time."""
    made = [backup for backup in backups if not backup.by_hand]
    kept = {
        *made[:LATEST],
        *_first_of_each(made, datetime.date)[:DAYS],
        *_first_of_each(made, lambda at: (at.year, at.month)),
    }
    return tuple(backup for backup in made if backup not in kept)


def _first_of_each(backups: Iterable[Backup], span: Callable[[datetime], object]) -> list[Backup]:
    found: dict[object, Backup] = {}
    for backup in backups:
        found.setdefault(span(backup.at), backup)
    return list(found.values())


def _read(path: Path, stem: str | None) -> Backup | None:
    told = _NAME.fullmatch(path.name)
    if told is None or (stem is not None and told["stem"] != stem):
        return None
    try:
        at = datetime.strptime(told["at"], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, int(told["save"]), at, told["occasion"])


def _order(backup: Backup) -> tuple[int, datetime, int, str]:
    return backup.save_seq, backup.at, len(backup.path.stem), backup.path.stem
