"""Half-typed texts: kept at once, replaced in their place, no part of the history."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from storage_samples import AT, new_project, reopened

from lgo_desktop.storage.drafts import Draft

ONE = Draft("entry/mobile.road_fuel/2025-01", "1,2", AT)
TWO = Draft("paper/note", "<b>ครึ่ง\nคำ", AT)


def test_a_draft_gives_way_to_the_next_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    with new_project(path) as project:
        for given in (ONE, TWO, replace(ONE, text="1,23")):
            project.keep_draft(given)
    with reopened(path) as project:
        assert project.drafts() == (replace(ONE, text="1,23"), TWO)
        project.drop_drafts([TWO.place, "elsewhere"])
        assert project.drafts() == (replace(ONE, text="1,23"),)
        project.drop_drafts()
        assert project.drafts() == ()


def test_a_draft_is_no_act(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        before = (project.project().save_seq, project.change_sets(), project.reversible())
        project.keep_draft(ONE)
        assert before == (project.project().save_seq, project.change_sets(), project.reversible())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_draft_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    new_project(path).close()
    child = os.fork()
    if not child:
        project = reopened(path)
        project.keep_draft(ONE)
        os.kill(os.getpid(), 9)
    assert os.waitpid(child, 0)[1] == 9
    with reopened(path) as project:
        assert project.drafts() == (ONE,)
