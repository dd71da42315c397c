"""What an installed copy knows of itself: its files, and whether it was checked here."""

import json
from collections.abc import Sequence
from pathlib import Path

from lgo_desktop.base.paths import program_root, user_folder

CONTENTS = "contents.json"
"""Every file of an installed copy with its SHA-256; a checkout has none."""
REMEMBERED = "self-check.json"


def contents_list(root: Path | None = None) -> Path | None:
    """The list of an installed copy's files; None in a checkout."""
    path = (root or program_root()) / CONTENTS
    return path if path.is_file() else None


def sha256_of_file(path: Path) -> str:
    """The hash of a file's bytes, in hexadecimal."""
    import hashlib  # noqa: PLC0415 - the window asks for no hash

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def remember_check(*, good: bool, codes: Sequence[str]) -> None:
    """Keep for the window that this version was checked here, and what was found."""
    told = {"version": _version(), "good": good, "codes": list(codes)}
    folder = user_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / REMEMBERED).write_text(json.dumps(told), encoding="utf-8")


def checked_before() -> bool:
    """Whether this version was checked here before and found good."""
    try:
        told = json.loads((user_folder() / REMEMBERED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    good = {"version": _version(), "good": True}
    return isinstance(told, dict) and told.items() >= good.items()


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - as slow as all else of the start

    return version("lgo-desktop")
