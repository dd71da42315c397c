"""The power fails while an officer types: what was left is saved, what was half-typed is there."""

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, table
from officer import Officer
from pytestqt.qtbot import QtBot
from sample_towns import SMALL_TOWN_CODE, small_town
from window_that_dies import HALF_TYPED, ITEM, PROJECT, SAVED

TESTS = Path(__file__).parents[1]


@pytest.fixture
def survived(tmp_path: Path) -> Path:
    """The small town's project after the window that showed it was killed."""
    project = tmp_path / "อบต.หนองตะวันฉาย.lgo"
    lgo("new", project, "--lgo", SMALL_TOWN_CODE, "--kind", "cfo", "--year", 2568)
    lgo("enter", project, table(tmp_path / "rows.csv", *small_town()))
    words = ("-m", "pytest", "-p", "no:cacheprovider", TESTS / "window_that_dies.py")
    died = subprocess.run(
        [sys.executable, *words], env=os.environ | {PROJECT: str(project)}, cwd=TESTS.parent,
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert died.returncode < 0, died.stdout
    return project


def test_nothing_is_lost(survived: Path, qtbot: QtBot, tmp_path: Path) -> None:
    officer = Officer(qtbot, tmp_path)
    officer.open(survived)
    officer.wait(lambda: bool(officer.session.drafts.left))
    page = officer.grid()
    january = next(one for one in officer.desk.entries() if one.key.item == ITEM)
    assert january.number == Decimal(SAVED)
    officer.stand(page, ITEM, 2)
    page.view.edit(page.view.currentIndex())
    editor = officer.editor(page)
    assert editor.text() == HALF_TYPED
    with officer.an_act():
        officer.leaves(editor)
    assert officer.told == []
    assert not officer.session.drafts.left
    officer.undo()
    officer.undo()
    assert next(one for one in officer.desk.entries() if one.key.item == ITEM).number != int(SAVED)
    officer.leave()
