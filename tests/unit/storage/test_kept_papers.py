"""Papers in a project file: kept as typed, undone, part of what the inventory says."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from paper_samples import BILL, SLIP, read
from storage_samples import AT, ID, INVENTORY, new_project, refused, reopened

from lgo_desktop.core.inventory import Restatement
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.storage.project_file import ProjectFile


def put(project: ProjectFile, *papers: LedgerPaper) -> None:
    with project.begin("add_papers", AT) as act:
        act.put_papers(ID, papers)


def test_papers_are_read_as_they_were_kept(tmp_path: Path) -> None:
    papers = (read(BILL, 1, note="ฉบับสำเนา"), read(SLIP, 2))
    with new_project(tmp_path / "a.lgo") as project:
        put(project, *reversed(papers))
    with reopened(tmp_path / "a.lgo") as project:
        assert project.papers(ID) == papers
        assert format(project.papers(ID)[0].numbers["baht"], "f") == "11074.00"


def test_undo_and_redo(tmp_path: Path) -> None:
    first, other = read(BILL, 1), replace(read(BILL, 1), amount=Decimal(1))
    with new_project(tmp_path / "a.lgo") as project:
        put(project, first)
        put(project, other)
        with project.begin("remove_papers", AT) as act:
            assert act.remove_papers(ID, [1, 7]) == 1
        assert project.papers(ID) == ()
        project.undo(AT)
        assert project.papers(ID) == (other,)
        project.undo(AT)
        assert project.papers(ID) == (first,)
        project.redo(AT)
        assert project.papers(ID) == (other,)


def test_a_paper_is_part_of_what_an_inventory_says(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        said = {project.content_hash(ID)}
        for paper in (read(BILL, 1), read(BILL, 1, note="x"), read(BILL, 1, baht="1")):
            put(project, paper)
            said.add(project.content_hash(ID))
    assert len(said) == 4


def test_what_another_version_followed_keeps_its_papers(tmp_path: Path) -> None:
    again = replace(
        INVENTORY, id="cfo-2568-r1", restatement=Restatement(ID, "error", "x", date(2026, 1, 2))
    )
    with new_project(tmp_path / "a.lgo") as project:
        put(project, read(BILL, 1))
        with project.begin("restate", AT) as act:
            act.add_inventory(again, "uuid-of-version")
        with refused("project.superseded"), project.begin("add_papers", AT) as act:
            act.put_papers(ID, [read(SLIP, 2)])
        with refused("project.superseded"), project.begin("remove_papers", AT) as act:
            act.remove_papers(ID, [1])
        assert len(project.papers(ID)) == 1
