"""A window that is killed while somebody types; run as a process of its own by a journey."""

import os
import signal
from pathlib import Path

from officer import Officer
from pytestqt.qtbot import QtBot

PROJECT = "LGO_PROJECT_OF_TEST"
ITEM, SAVED, HALF_TYPED = "81-2250", "777", "12"


def test_type_and_die(qtbot: QtBot, tmp_path: Path) -> None:
    """One cell is left by Enter, the next is still being typed, and in the file, at the end."""
    officer = Officer(qtbot, tmp_path)
    officer.open(Path(os.environ[PROJECT]))
    page = officer.grid()
    officer.stand(page, ITEM, 1)
    officer.types(page, SAVED)
    officer.stand(page, ITEM, 2)
    desk = officer.desk
    officer.half_types(page, HALF_TYPED)
    kept: list[str] = []

    def is_kept() -> bool:
        officer.session.ask(lambda: [one.text for one in desk.project.drafts()], kept.extend)
        return HALF_TYPED in kept

    officer.wait(is_kept)
    os.kill(os.getpid(), signal.SIGKILL)
