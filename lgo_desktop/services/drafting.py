"""Half-typed texts: kept in the project file, or with this user where the file takes nothing.

A full disk or a stick that was pulled out must not cost what was typed, so a text that the file
refuses goes to a small file in the user's folder, and is offered when the project opens again.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.paths import user_folder
from lgo_desktop.services.draft_places import Left
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.drafts import Draft
from lgo_desktop.storage.evidence import sha256_of
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.safe_write import write_file
from lgo_desktop.storage.trouble import file_trouble


def keep_texts(project: ProjectFile, uuid: str, texts: Mapping[str, str]) -> bool:
    """Keep what was typed, by place; whether the project file took it.

    ``uuid`` is the project's, which cannot be asked for when its stick is gone. Raises
    :class:`Refused` only if neither the file nor the user's folder takes it.
    """
    at = now()
    try:
        for place, text in texts.items():
            project.keep_draft(Draft(place, text, at))
    except Refused:
        held = {one.place: one for one in _beside(uuid)}
        held |= {place: Left(place, text, at) for place, text in texts.items()}
        _write_beside(uuid, held.values())
        return False
    return True


def drop_texts(project: ProjectFile, uuid: str, places: Iterable[str]) -> None:
    """Forget the texts of some places, because they were saved or given up."""
    gone = set(places)
    beside = _beside(uuid)
    if any(one.place in gone for one in beside):
        _write_beside(uuid, [one for one in beside if one.place not in gone])
    project.drop_drafts(gone)


def left_texts(project: ProjectFile, uuid: str) -> tuple[Left, ...]:
    """What was typed and never saved, by place; of one place the newer text."""
    found = {one.place: Left(one.place, one.text, one.at) for one in project.drafts()}
    for one in _beside(uuid):
        held = found.get(one.place)
        if held is None or held.at < one.at:
            found[one.place] = one
    return tuple(found[place] for place in sorted(found))


def _file_of(uuid: str) -> Path:
    return user_folder() / "drafts" / f"{sha256_of(uuid.encode())[:16]}.json"


def _beside(uuid: str) -> tuple[Left, ...]:
    """The texts in the user's folder; none where nothing is, or nothing that can be read."""
    try:
        rows = json.loads(_file_of(uuid).read_text(encoding="utf-8"))
        return tuple(Left(place, text, datetime.fromisoformat(at)) for place, text, at in rows)
    except (OSError, ValueError, TypeError):
        return ()


def _write_beside(uuid: str, texts: Iterable[Left]) -> None:
    path = _file_of(uuid)
    rows = [[one.place, one.text, one.at.isoformat()] for one in texts]
    if not rows:
        with suppress(OSError):  # an empty list says the same
            path.unlink(missing_ok=True)
            return
    with file_trouble(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, json.dumps(rows, ensure_ascii=False).encode())
