"""Where the program's own files lie, in a checkout and in a frozen build."""

import os
import sys
from pathlib import Path


def program_root() -> Path:
    """The folder that holds ``resources`` and ``factors``."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def resources() -> Path:
    """Fonts, languages, word lists and licences."""
    return program_root() / "resources"


def factor_packs() -> Path:
    """The built-in factor packs, a folder each."""
    return program_root() / "factors"


def user_folder() -> Path:
    """The folder of this user for what the program keeps outside project files."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "LGO Carbon"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "lgo-carbon"
