"""Evidence taken out of a project: checked against its hash, under its own name, read-only."""

import sys
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.exchange.evidence_kinds import kind_named
from lgo_desktop.services.evidence_files import tidy_name
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.evidence import Evidence, sha256_of
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.safe_write import write_file
from lgo_desktop.storage.trouble import file_trouble

READ_ONLY = 0o444
_FROM_OUTSIDE = "[ZoneTransfer]\nZoneId=3\n"


def bytes_of(project: ProjectFile, file: Evidence) -> bytes:
    """The bytes of a file, as they were kept.

    Raises :class:`Refused` with ``evidence.missing`` or ``evidence.spoilt``.
    """
    content = project.evidence_bytes(file.sha256)
    where = Where(file=file.name)
    if content is None:
        raise Refused(error("evidence.missing", where, count=1, names=file.name))
    if sha256_of(content) != file.sha256:
        raise Refused(error("evidence.spoilt", where, count=1, names=file.name))
    return content


def take_out(project: ProjectFile, file: Evidence, folder: Path) -> Path:
    """Write a file of evidence into a folder, under a name that is free; where it lies now."""
    content = bytes_of(project, file)
    place = _free(folder, _safe_name(file))
    write_file(place, content)
    return place


def copy_to_open(project: ProjectFile, file: Evidence, folder: Path) -> Path:
    """A read-only copy in a passing folder, for the system's program to show."""
    place = folder / f"{file.sha256[:12]}-{now():%f}" / _safe_name(file)
    with file_trouble(place):
        place.parent.mkdir(parents=True, exist_ok=True)
    write_file(place, bytes_of(project, file))
    with file_trouble(place):
        if sys.platform == "win32":  # Office then opens it in its protected view
            place.with_name(f"{place.name}:Zone.Identifier").write_text(_FROM_OUTSIDE)
        place.chmod(READ_ONLY)
    return place


def _safe_name(file: Evidence) -> str:
    """The name of a file for a disk: the project may come from anywhere, and say anything."""
    return tidy_name(file.name, kind_named(file.media_type))


def _free(folder: Path, name: str) -> Path:
    """The place of a name in a folder, numbered where the name is taken."""
    place, number = folder / name, 1
    while place.exists():
        number += 1
        place = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return place


def small_picture(project: ProjectFile, file: Evidence, side: int) -> bytes | None:
    """A picture of a photo or of a PDF's first page, at most so many pixels a side; else None."""
    from lgo_desktop.exchange.thumbnails import thumbnail  # noqa: PLC0415 - opens a door

    return thumbnail(bytes_of(project, file), file.media_type, side)
