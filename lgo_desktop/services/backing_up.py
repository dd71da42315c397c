"""Keeping backups of a project: by hand, and by itself before something large and at the end."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, warning
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.paths import user_folder
from lgo_desktop.base.text import Text
from lgo_desktop.services.surroundings import now, open_project
from lgo_desktop.storage.backup_names import (
    BY_HAND,
    Backup,
    backups_in,
    free_name,
    short_stem,
    surplus,
)
from lgo_desktop.storage.evidence import sha256_of
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.trouble import file_trouble

AT_EXIT, BEFORE_IMPORT, BEFORE_RESTORE, BEFORE_COMPACTING = "exit", "import", "restore", "compact"
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class BackedUp:
    """The backup that was made; findings about evidence that is no longer whole."""

    backup: Backup
    findings: tuple[Finding, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON (schema ``lgo.backup/1``)."""
        return backup_document(self.backup)


@dataclass(frozen=True, slots=True)
class Kept:
    """The backup that was made; None if none was needed, or if it could not be made."""

    backup: Backup | None
    findings: tuple[Finding, ...] = ()


def backup_document(backup: Backup) -> dict[str, Any]:
    """A backup for JSON."""
    return {
        "file": str(backup.path),
        "save": backup.save_seq,
        "made_at": f"{backup.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "occasion": backup.occasion,
        "bytes": backup.path.stat().st_size,
    }


def all_backups() -> Path:
    """The folder of this user that has a folder of backups for each project."""
    return user_folder() / "backups"


def backup_folder(project: ProjectFile) -> Path:
    """Where the backups of a project lie: not beside it, so that they outlive its folder."""
    return folder_for(project.path, project.project().uuid)


def folder_for(path: Path, uuid: str) -> Path:
    """The same for a project file that need not exist."""
    return all_backups() / f"{short_stem(path)}-{sha256_of(uuid.encode())[:8]}"


def backups_of(project: ProjectFile) -> tuple[Backup, ...]:
    """The backups of a project on this computer, the newest first."""
    return backups_in(backup_folder(project))


def back_up_file(path: Path, to: Path | None = None) -> BackedUp:
    """A backup by hand of a project file, in its usual folder or in another one."""
    with open_project(path) as project:
        return back_up_by_hand(project, to)


def back_up_by_hand(project: ProjectFile, to: Path | None = None) -> BackedUp:
    """A backup by hand of an open project; refusals as of :func:`back_up`."""
    return back_up(project, BY_HAND, to)


def back_up(project: ProjectFile, occasion: str, to: Path | None = None) -> BackedUp:
    """A backup now; :class:`Refused` with ``backup.unlike`` or an ``environment.…`` finding.

    Older ones that the program made by itself go when they have had their time, and only after the
    new one was opened and compared.
    """
    folder, held, at = to or backup_folder(project), project.project(), now()
    stem = short_stem(project.path)
    _sweep(folder, stem)
    target = free_name(folder, stem, held.save_seq, at, occasion)
    spoilt = project.back_up(target, at, occasion)
    _rotate(folder, stem)
    made = Backup(target, held.save_seq, at, occasion)
    return BackedUp(made, _told_spoilt(project, spoilt))


def keep_backup(project: ProjectFile, occasion: str) -> Kept:
    """A backup if something was saved since the last one; what fails is a warning only.

    Nobody is kept from work because a backup cannot be made: ``backup.not_kept`` says why.
    """
    try:
        held = project.project()
        standing = backups_of(project)
        new = held.save_seq > len(project.inventories())
        if not new or (standing and standing[0].save_seq >= held.save_seq):
            return Kept(None)
        made = back_up(project, occasion)
        return Kept(made.backup, made.findings)
    except Refused as refusal:
        return Kept(None, tuple(_not_kept(project.path, one) for one in refusal.findings))


def _not_kept(path: Path, finding: Finding) -> Finding:
    reason = Text(catalogue("th").finding(finding), catalogue("en").finding(finding))
    return warning("backup.not_kept", Where(file=path.name), reason=reason)


def _told_spoilt(project: ProjectFile, spoilt: Iterable[str]) -> tuple[Finding, ...]:
    hashes = set(spoilt)
    names = [one.name for one in project.evidence() if one.sha256 in hashes]
    if not names:
        return ()
    where = Where(file=project.path.name)
    told = ", ".join(names[:_MOST_NAMED])
    return (error("evidence.spoilt", where, count=len(names), names=told),)


def _rotate(folder: Path, stem: str) -> None:
    for old in surplus(backups_in(folder, stem)):
        with suppress(OSError):  # it stays until the next time
            old.path.unlink(missing_ok=True)


def _sweep(folder: Path, stem: str) -> None:
    """Remove what a backup left that was cut off; only one program has the project open."""
    with file_trouble(folder):
        there = list(folder.iterdir()) if folder.is_dir() else []
    for path in there:
        if path.name.startswith(f".{stem}-") and path.name.endswith((".part", ".part-journal")):
            with suppress(OSError):
                path.unlink(missing_ok=True)
