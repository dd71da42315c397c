"""What the window remembers of its user: language, theme, recent projects, its own place.

One JSON file in the user's folder, replaced whole; a broken one is left aside and begun anew. What
affects a result is never here: it belongs to the project.
"""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from lgo_desktop.base.paths import user_folder
from lgo_desktop.base.text import LANGUAGES, Language
from lgo_desktop.gui.theme import THEMES, ThemeName

MOST_RECENT = 8
FILE = "window.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """The remembered choices; ``geometry`` is Qt's own, as base64.

    ``untold`` are sentences, Thai and English, that could not be told when the window closed.
    """

    language: Language = "th"
    theme: ThemeName = "light"
    recent: tuple[str, ...] = ()
    geometry: str = ""
    untold: tuple[tuple[str, str], ...] = ()

    def opened(self, project: Path) -> "Settings":
        """The same with this project as the most recent."""
        path = str(project)
        others = (one for one in self.recent if one != path)
        return replace(self, recent=(path, *others)[:MOST_RECENT])

    def forgotten(self, project: str) -> "Settings":
        """The same without a project that is gone."""
        return replace(self, recent=tuple(one for one in self.recent if one != project))


def read_settings(folder: Path | None = None) -> Settings:
    """What is remembered; the defaults where nothing is, or nothing that can be read."""
    try:
        told = json.loads(((folder or user_folder()) / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(told, dict):
        return Settings()
    language, theme = told.get("language"), told.get("theme")
    recent, untold = told.get("recent"), told.get("untold")
    return Settings(
        language=language if language in LANGUAGES else "th",
        theme=theme if theme in THEMES else "light",
        recent=tuple(str(one) for one in recent) if isinstance(recent, list) else (),
        geometry=str(told.get("geometry", "")),
        untold=tuple(
            (str(one[0]), str(one[1]))
            for one in (untold if isinstance(untold, list) else ())
            if isinstance(one, list) and len(one) == len(LANGUAGES)
        ),
    )


def write_settings(settings: Settings, folder: Path | None = None) -> bool:
    """Remember, and say whether it could: a folder that cannot be written stops no work."""
    place = folder or user_folder()
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    try:
        place.mkdir(parents=True, exist_ok=True)
        fresh = place / f"{FILE}.new"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(place / FILE)
    except OSError:
        return False
    return True
