"""Who has a project file open: a small file beside it, only for the message.

The truth is the lock that SQLite holds and that the system frees when a process dies, so a note
left behind by a crash does no harm: whoever gets the lock writes it anew.
"""

import errno
import json
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import BUDDHIST_OFFSET, MONTH_NAMES

_BANGKOK = timezone(timedelta(hours=7))
_UNKNOWN_HOST = Text("คอมพิวเตอร์อีกเครื่องหนึ่ง", "another computer")
_UNKNOWN_TIME = Text("ไม่ทราบเวลา", "an unknown time")


@dataclass(frozen=True, slots=True)
class LockNote:
    """The computer that has the file open, and since when, as words for a message."""

    host: str | Text
    since: Text


def lock_note_path(path: Path) -> Path:
    """Where the note of a project file lies."""
    return path.with_name(path.name + ".lock")


def write_lock_note(path: Path, host: str, at: datetime) -> None:
    """Leave a note that this computer has the file open.

    On a full disk there is no note: the work in the file can be read all the same, and a save says
    what is wrong.
    """
    note = {"host": host, "since": at.isoformat(timespec="seconds")}
    try:
        lock_note_path(path).write_text(json.dumps(note, ensure_ascii=False), encoding="utf-8")
    except OSError as trouble:
        if trouble.errno != errno.ENOSPC:
            raise
        remove_lock_note(path)


def remove_lock_note(path: Path) -> None:
    """Take the note away; none is needed when the file is closed."""
    lock_note_path(path).unlink(missing_ok=True)


def read_lock_note(path: Path) -> LockNote:
    """What the note says, as far as it can be read."""
    try:
        note = json.loads(lock_note_path(path).read_text(encoding="utf-8"))
        return LockNote(str(note["host"])[:60], _spoken(datetime.fromisoformat(note["since"])))
    except (OSError, ValueError, KeyError, TypeError):
        return LockNote(_UNKNOWN_HOST, _UNKNOWN_TIME)


def _spoken(moment: datetime) -> Text:
    local = moment.astimezone(_BANGKOK)
    month = MONTH_NAMES[local.month - 1]
    clock = f"{local:%H:%M}"
    return Text(
        f"{local.day} {month.th} {local.year + BUDDHIST_OFFSET} เวลา {clock} น.",
        f"{local.day} {month.en} {local.year} at {clock}",
    )
