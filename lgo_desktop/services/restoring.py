"""Restoring a project from a backup: what would be lost is told, what stands is kept."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note, warning
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.services.backing_up import BEFORE_RESTORE, back_up, backup_folder, folder_for
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.starting import free_path
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.backup import BackupNote
from lgo_desktop.storage.backup_names import backups_beside, backups_in, stem_of
from lgo_desktop.storage.backup_pool import from_pool
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.restore import checked_copy, complete, set_aside, workplace
from lgo_desktop.storage.safe_write import put_in_place

CANNOT_BE_OPENED = frozenset(
    {"project.damaged", "project.altered", "project.empty", "project.not_a_project"}
)
"""Refusals of a project file that is beyond use, so that it may give way to a backup."""
FORETOLD = frozenset({"restore.lost", "restore.nothing_lost"})
"""What is said before a restore, not after it."""
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Difference:
    """What a backup does not have of the project that stands, or has otherwise.

    ``saves``: how many saves the project is ahead; ``lost`` and ``changed`` entries that would be
    gone or go back to what they were; ``back`` entries that would come back.
    """

    saves: int
    lost: int
    changed: int
    back: int
    papers: int
    evidence: int

    @property
    def harmless(self) -> bool:
        """Whether nothing that stands would be lost or changed."""
        return not (self.lost or self.changed or self.papers or self.evidence)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was, or in a dry run would be, restored.

    ``note`` is what the backup says of itself (None: an ordinary project), ``save_seq`` the save
    that it holds; ``difference`` is None where no project stood; ``kept`` is where it is now.
    ``touched`` are some of the entries that would be lost or changed, to be named.
    """

    backup: Path
    file: Path
    note: BackupNote | None
    save_seq: int
    difference: Difference | None
    kept: Path | None
    findings: tuple[Finding, ...]
    touched: tuple[EntryKey, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """For JSON (schema ``lgo.restore/1``)."""
        said = self.note
        return {
            "backup": {
                "file": str(self.backup),
                "save": self.save_seq,
                "made_at": said and f"{said.made_at:%Y-%m-%dT%H:%M:%SZ}",
                "occasion": said and said.occasion,
                "sha256": said and said.content,
            },
            "file": str(self.file),
            "lost": None if self.difference is None else asdict(self.difference),
            "kept": None if self.kept is None else str(self.kept),
        }


def restore(backup: Path, into: Path, *, dry_run: bool = False) -> Restored:
    """Put what a backup holds into a project file, whole or not at all.

    A project that stands there is kept as a backup first; one that cannot be opened is kept as it
    is, beside it. Raises :class:`Refused`: the backup is unsound or was changed
    (``backup.unsound``, ``backup.altered``), the file is of another project
    (``restore.other_project``), open elsewhere, or cannot be written. Nothing has changed then.
    """
    _check_names(backup, into)
    with workplace(into) as folder:
        copy, said = checked_copy(backup, folder)
        standing, refusal = _standing(into)
        if standing is None:
            made = _beside_nothing(backup, into, copy, said, refusal, dry_run=dry_run)
        else:
            with standing:
                made = _beside(standing, backup, copy, said, dry_run=dry_run)
        if not dry_run:
            put_in_place(copy, into)
    return made


def compare_with(standing: ProjectFile, backup: Path) -> Restored:
    """What restoring a backup over an open project would do to it; nothing is changed.

    Raises :class:`Refused` as :func:`restore` does.
    """
    _check_names(backup, standing.path)
    with workplace(standing.path) as folder:
        copy, said = checked_copy(backup, folder)
        return _beside(standing, backup, copy, said, dry_run=True)


def fresh_place(backup: Path, folder: Path) -> Path:
    """Where a backup can be restored to without touching any file: under its project's name."""
    return free_path(folder, stem_of(backup))


def restored_desk(backup: Path, into: Path) -> Desk:
    """Restore a backup and lay the project on the desk; its findings tell what was done."""
    made = restore(backup, into)
    desk = Desk.open(into)
    where = Where(file=into.name)
    told = "restore.done" if made.kept is None else "restore.done_and_kept"
    kept = "" if made.kept is None else made.kept.name
    done = note(told, where, backup=backup.name, kept=kept)
    left = [one for one in made.findings if one.code not in FORETOLD]
    desk.findings = (done, *left, *desk.findings)
    return desk


def _check_names(backup: Path, into: Path) -> None:
    if into.exists() and backup.exists() and into.samefile(backup):
        raise Refused(error("restore.onto_itself", Where(file=into.name), file=into.name))


def _standing(path: Path) -> tuple[ProjectFile | None, Finding | None]:
    """The project that stands, open; or why it cannot be opened any more."""
    if not path.exists():
        return None, None
    try:
        return open_project(path), None
    except Refused as refusal:
        if refusal.findings[0].code in CANNOT_BE_OPENED:
            return None, refusal.findings[0]
        raise


def _beside(
    standing: ProjectFile, backup: Path, copy: Path, said: BackupNote | None, *, dry_run: bool
) -> Restored:
    """Complete the copy, with the evidence of the project that stands, and keep that project."""
    where = Where(file=standing.path.name)
    with open_project(copy) as held:
        if held.project().uuid != standing.project().uuid:
            raise Refused(error("restore.other_project", where, file=standing.path.name))
        difference, touched = _difference(standing, held)
        save_seq = held.project().save_seq
    findings = [_told(difference, where)]
    kept = None
    if not dry_run:
        done = back_up(standing, BEFORE_RESTORE)
        kept = done.backup.path
        findings += done.findings

        def bytes_of(sha256: str) -> bytes | None:
            return from_pool(backup.parent, sha256) or standing.evidence_bytes(sha256)

        last = max(standing.project().save_seq, _newest_save(backup, backup_folder(standing)))
        findings += _completed(copy, bytes_of, last, where)
    return Restored(
        backup, standing.path, said, save_seq, difference, kept, tuple(findings), touched
    )


def _beside_nothing(
    backup: Path, into: Path, copy: Path, said: BackupNote | None, refusal: Finding | None,
    *, dry_run: bool,
) -> Restored:  # fmt: skip
    """Complete the copy; a file that stands and cannot be opened is set aside."""
    where = Where(file=into.name)
    with open_project(copy) as held:
        save_seq, folder = held.project().save_seq, folder_for(into, held.project().uuid)
    kept, findings = None, list[Finding]()
    if not dry_run:
        last = max(save_seq, _newest_save(backup, folder))
        findings += _completed(copy, lambda one: from_pool(backup.parent, one), last, where)
        if refusal is not None:
            kept = set_aside(into)
            findings.append(note("restore.set_aside", where, kept=kept.name))
    return Restored(backup, into, said, save_seq, None, kept, tuple(findings))


def _completed(
    copy: Path, bytes_of: Callable[[str], bytes | None], not_before: int, where: Where
) -> list[Finding]:
    missing = complete(copy, bytes_of, not_before)
    if not missing:
        return []
    names = ", ".join(one.name for one in missing[:_MOST_NAMED])
    return [warning("restore.evidence_missing", where, count=len(missing), names=names)]


def _newest_save(backup: Path, usual: Path) -> int:
    """The highest number that a save has in any backup known here; 0 without one."""
    known = (*backups_in(usual), *backups_beside(backup))
    return max((one.save_seq for one in known), default=0)


def _difference(
    standing: ProjectFile, held: ProjectFile
) -> tuple[Difference, tuple[EntryKey, ...]]:
    """How the backup differs, and some of the entries that would be lost or changed."""
    lost: list[EntryKey] = []
    changed: list[EntryKey] = []
    back = papers = 0
    for inventory in standing.inventories():
        ours = {one.key: one for one in standing.entries(inventory.id)}
        theirs = {one.key: one for one in held.entries(inventory.id)}
        lost += sorted(ours.keys() - theirs.keys())
        back += len(theirs.keys() - ours.keys())
        changed += [key for key in ours.keys() & theirs.keys() if ours[key] != theirs[key]]
        known = {one.number: one for one in held.papers(inventory.id)}
        papers += sum(known.get(one.number) != one for one in standing.papers(inventory.id))
    files = {one.id for one in held.evidence()}
    saves = standing.project().save_seq - held.project().save_seq
    gone = sum(one.id not in files for one in standing.evidence())
    touched = tuple([*lost, *sorted(changed)][:_MOST_NAMED])
    return Difference(saves, len(lost), len(changed), back, papers, gone), touched


def _told(found: Difference, where: Where) -> Finding:
    if found.harmless:
        return note("restore.nothing_lost", where)
    return warning(
        "restore.lost", where, lost=found.lost, changed=found.changed,
        papers=found.papers, evidence=found.evidence,
    )  # fmt: skip
