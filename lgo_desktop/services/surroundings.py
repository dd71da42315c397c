"""What services take from the machine: the time, the computer's name, fresh identifiers."""

import platform
from datetime import UTC, datetime
from getpass import getuser
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from lgo_desktop.storage.project_file import ProjectFile


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def program_version() -> str:
    """The version of this program."""
    return version("lgo-desktop")


def who_and_where() -> str:
    """The computer and its user, as somebody else is told who has a file: ``PC-7 (somchai)``."""
    try:
        return f"{platform.node()} ({getuser()})"
    except (OSError, KeyError, ImportError):  # an account without a name
        return platform.node()


def open_project(path: Path) -> ProjectFile:
    """The project file, open on this computer."""
    return ProjectFile.open(path, host=who_and_where(), at=now())


def create_project(path: Path, lgo: str) -> ProjectFile:
    """A new project file of a local government, open on this computer."""
    return ProjectFile.create(
        path, lgo=lgo, uuid=fresh_uuid(), program=program_version(), host=who_and_where(), at=now()
    )


def fresh_uuid() -> str:
    """A new identifier that no other computer makes."""
    return str(uuid4())
