"""Pictures of the whole window into ``build/shots``: ``make shots``.

Every page, leaf and dialog in both languages, light and dark, at the size of a common laptop, from
a sample account that is made anew; ``index.html`` shows them side by side.
"""

import html
import os
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.devtools.sample_account import make_sample_account, make_undone
from lgo_desktop.devtools.window_tour import Tour
from lgo_desktop.gui.application import dressed
from lgo_desktop.gui.main_window import MainWindow
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.settings import Settings
from lgo_desktop.gui.theme import THEMES

OUT = Path("build") / "shots"
SIZE = (1366, 768)
_SHEET = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>LGO Carbon Desktop</title><style>
body {{ font-family: sans-serif; margin: 24px; background: #e8ebe9; color: #1b2621; }}
section div {{ display: grid; grid-template-columns: repeat({columns}, 1fr); gap: 12px; }}
img {{ width: 100%; border: 1px solid #7c8983; }}
</style></head><body>
{sections}
</body></html>
"""


def main() -> int:
    """Draw everything anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.png"):
        old.unlink()
    app = dressed(QApplication.instance() or QApplication(sys.argv[:1]))  # type: ignore[arg-type]
    names: dict[str, None] = {}
    with TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["LOCALAPPDATA"] = folder
        project = Path(folder) / "หนองตะวันฉาย 2568.lgo"
        make_sample_account(project)
        make_undone(project)
        for language, theme in product(LANGUAGES, THEMES):
            settings = Settings(language=language, theme=theme, recent=(str(project),))
            names |= dict.fromkeys(_drawn(settings, project, Path(folder)))
            app.processEvents()
    (OUT / "index.html").write_text(contact_sheet(list(names)), encoding="utf-8")
    sys.stdout.write(f"{OUT / 'index.html'}: {len(names)} × {len(LANGUAGES) * len(THEMES)}\n")
    return 0


def _drawn(settings: Settings, project: Path, folder: Path) -> Iterator[str]:
    """The names of all views, each drawn."""
    window = MainWindow(Session(settings, folder / "settings"))
    window.resize(*SIZE)
    window.show()
    try:
        tour = Tour(window, project)
        for name, shown in tour.walk():
            shown.grab().save(str(OUT / f"{name}_{settings.language}_{settings.theme}.png"))
            yield name
        sys.stderr.writelines(f"{told}\n" for told in tour.left_out)
    finally:
        window.close()


def contact_sheet(names: list[str]) -> str:
    """A page with a row for each view: both languages, light and dark."""
    kinds = [f"{language}_{theme}" for language, theme in product(LANGUAGES, THEMES)]
    sections = []
    for name in names:
        pictures = "".join(
            f'<a href="{told}"><img src="{told}" alt="{told}" loading="lazy"></a>'
            for kind in kinds
            if (told := html.escape(f"{name}_{kind}.png"))
        )
        sections.append(f"<section><h2>{html.escape(name)}</h2><div>{pictures}</div></section>")
    return _SHEET.format(columns=len(kinds), sections="\n".join(sections))


if __name__ == "__main__":
    sys.exit(main())
