"""Which project files this process has open.

On Linux a process that opens and closes a file a second time gives away the lock it holds on it
(https://www.sqlite.org/howtocorrupt.html section 2.2), so a second opening is refused before the
file is touched.
"""

from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.storage.trouble import open_elsewhere

_open: set[Path] = set()


def claim(path: Path) -> None:
    """Note that this process opens a file; ``environment.open_elsewhere`` if it has it open."""
    if any(path == other or (other.exists() and path.samefile(other)) for other in _open):
        raise Refused(open_elsewhere(path))
    _open.add(path)


def give_back(path: Path) -> None:
    """Note that this process has closed a file."""
    _open.discard(path)
