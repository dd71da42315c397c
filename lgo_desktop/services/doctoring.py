"""Examining a project file: is it whole, is its evidence there, what is there to go back to."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note, warning
from lgo_desktop.base.messages import Catalogue
from lgo_desktop.services.backing_up import all_backups, backup_document, backup_folder
from lgo_desktop.services.surroundings import open_project, program_version
from lgo_desktop.storage.backup_names import Backup, backups_in, short_stem
from lgo_desktop.storage.backup_pool import from_pool
from lgo_desktop.storage.evidence import sha256_of
from lgo_desktop.storage.lock_note import lock_note_path, read_lock_note
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.tables import REVISION

MEGABYTE = 1_000_000
_MOST_TOLD = 5


@dataclass(slots=True)
class Examination:
    """What was found. ``about`` holds the parts of the answer by name, as far as they are known."""

    path: Path
    opens: bool = False
    about: dict[str, Any] = field(default_factory=dict)
    backups: tuple[Backup, ...] = ()
    found: list[Finding] = field(default_factory=list)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, the worst of the opening first."""
        return tuple(self.found)

    def as_dict(self) -> dict[str, Any]:
        """For JSON (schema ``lgo.doctor/1``)."""
        return {
            "file": str(self.path), "opens": self.opens, **self.about,
            "backups": [backup_document(one) for one in self.backups],
        }  # fmt: skip

    def sentences(self, messages: Catalogue) -> tuple[str, ...]:
        """What a person reads beside the findings."""
        newest = self.backups[0].path if self.backups else None
        told = [messages.say("cli.doctor.opens" if self.opens else "cli.doctor.shut")]
        if newest is not None:
            told.append(messages.say("cli.doctor.backups", n=len(self.backups), file=str(newest)))
        return tuple(told)


def examine(path: Path) -> Examination:
    """Everything that can be told of a project file; what is wrong comes as findings.

    Looking changes nothing, but that opening takes back an unfinished save and brings a file of
    an older program up to date, as it always does.
    """
    told = Examination(path)
    _look_around(told)
    try:
        with open_project(path) as project:
            told.opens = True
            told.found += project.findings
            told.backups = backups_in(backup_folder(project))
            for look in (_look_at_pages, _look_at_content, _look_at_evidence, _look_at_version):
                _looked(look, project, told)
    except Refused as refusal:
        told.found += refusal.findings
    if not told.backups:
        severity = warning if told.opens else error
        told.found.append(severity("doctor.no_backup", Where(file=path.name)))
    return told


def _looked(
    look: Callable[[ProjectFile, Examination], None], project: ProjectFile, told: Examination
) -> None:
    """One look; what cannot be read is told, and the next look is taken all the same."""
    try:
        look(project, told)
    except Refused as refusal:
        told.found += refusal.findings
    except (ValueError, ArithmeticError, LookupError):
        told.found.append(error("doctor.unreadable", Where(file=told.path.name)))


def _look_around(told: Examination) -> None:
    """The lock note, the room on the disk, and backups by the name of the file."""
    path, where = told.path, Where(file=told.path.name)
    locked = lock_note_path(path).exists()
    told.about["lock_note"] = locked
    if locked:
        left = read_lock_note(path)
        told.found.append(note("doctor.lock_note", where, host=left.host, since=left.since))
    try:
        free, size = shutil.disk_usage(path.parent).free, path.stat().st_size
    except OSError:
        return  # opening tells what is wrong with the file or its folder
    told.about["disk"] = {"file_bytes": size, "free_bytes": free}
    if free < 2 * size:
        megabytes = {"free": free // MEGABYTE, "size": size // MEGABYTE + 1}
        told.found.append(warning("doctor.little_room", where, **megabytes))
    folders = all_backups().glob(f"{escape(short_stem(path))}-*")
    of_name = [one for folder in folders for one in backups_in(folder)]
    told.backups = tuple(sorted(of_name, key=lambda one: (one.at, one.save_seq), reverse=True))


def _look_at_pages(project: ProjectFile, told: Examination) -> None:
    faults = project.faults()
    told.about["faults"] = list(faults)
    if faults:
        where = Where(file=told.path.name)
        told.found.append(error("doctor.faults", where, count=len(faults), first=faults[0][:200]))


def _look_at_content(project: ProjectFile, told: Examination) -> None:
    """The hash of every inventory, against the one kept when it was approved."""
    content = []
    for inventory in project.inventories():
        now, approved = project.content_hash(inventory.id), project.approved(inventory.id)
        state = "not_approved" if approved is None else "same" if approved == now else "changed"
        content.append({"inventory": inventory.id, "sha256": now, "approved": state})
        if state == "changed":
            where = Where(file=told.path.name, inventory=inventory.id)
            told.found.append(error("doctor.approved_changed", where, inventory=inventory.id))
    told.about["content"] = content


def _look_at_evidence(project: ProjectFile, told: Examination) -> None:
    """Each file of evidence against its hash; bytes that no evidence needs any more.

    A backup has its evidence in the pool beside it.
    """
    sizes, wanted = project.evidence_sizes(), project.evidence()
    spoilt = {one for one in sizes if sha256_of(project.evidence_bytes(one) or b"") != one}
    beside = told.path.parent if project.backup_note() else None
    missing = [
        one.name
        for one in wanted
        if one.sha256 not in sizes and not (beside and from_pool(beside, one.sha256))
    ]
    changed = [one.name for one in wanted if one.sha256 in spoilt]
    unused = sizes.keys() - {one.sha256 for one in wanted}
    told.about["evidence"] = {
        "files": len(wanted), "bytes": sum(sizes.values()), "missing": missing, "spoilt": changed,
        "unused": len(unused), "unused_bytes": sum(sizes[one] for one in unused),
    }  # fmt: skip
    where = Where(file=told.path.name)
    for code, names in (("evidence.missing", missing), ("evidence.spoilt", changed)):
        if names:
            shown = ", ".join(names[:_MOST_TOLD])
            told.found.append(error(code, where, count=len(names), names=shown))


def _look_at_version(project: ProjectFile, told: Examination) -> None:
    held, said = project.project(), project.backup_note()
    told.about["version"] = {
        "revision": REVISION, "made_by": held.program, "program": program_version(),
    }  # fmt: skip
    told.about |= {"saves": held.save_seq, "drafts": len(project.drafts())}
    told.about["is_backup"] = said is not None
    if said is not None:
        told.found.append(note("doctor.is_backup", Where(file=told.path.name)))
