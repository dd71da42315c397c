"""Nothing of the window is cut off where the toolkit breaks no Thai, as on Windows.

The whole window is walked through in a process of its own, from which the library that breaks Thai
on Linux is hidden: an empty file of its name comes first where libraries are looked for.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

THAI = "libthai.so.0"
PROGRAM = Path(__file__).parents[1] / "cut_off.py"


def walked(language: str, folder: Path, **more: str) -> dict[str, list[str]]:
    """What is cut off, by view and size."""
    hidden = folder / "hidden"
    hidden.mkdir()
    (hidden / THAI).touch()
    out = folder / "found.json"
    surroundings = {
        **os.environ, "LD_LIBRARY_PATH": str(hidden), "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(folder / "user"), **more,
    }  # fmt: skip
    ran = subprocess.run(
        [sys.executable, str(PROGRAM), language, str(out)],
        env=surroundings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told["breaks_thai"] is False, "the library is not hidden"
    found: dict[str, list[str]] = told["found"]
    return found


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_word_of_every_page_and_dialog_can_be_read(language: str, tmp_path: Path) -> None:
    found = walked(language, tmp_path)
    assert {view: told for view, told in found.items() if told} == {}
    assert len(found) > 2 * 20


@pytest.mark.long
@pytest.mark.parametrize("language", ["th", "en"])
def test_an_enlarged_screen_cuts_nothing_off(language: str, tmp_path: Path) -> None:
    found = walked(language, tmp_path, QT_SCALE_FACTOR="1.5")
    assert {view: told for view, told in found.items() if told} == {}
