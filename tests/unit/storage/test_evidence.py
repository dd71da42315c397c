"""Files of evidence in a project file: once by hash, linked, undone, and part of what it says."""

from dataclasses import replace
from pathlib import Path

import pytest
from evidence_samples import KEY, evidence, proof_of
from storage_samples import AT, ID, INVENTORY, new_project, refused, reopened

from lgo_desktop.core.inventory import Restatement
from lgo_desktop.storage.evidence import EvidenceLink
from lgo_desktop.storage.project_file import ProjectFile

BYTES = b"%PDF-1.4 one"
OF_A_PAPER = EvidenceLink("id-1", ID, paper=7)


def attach(project: ProjectFile, n: int = 1, content: bytes = BYTES) -> None:
    """One act: a bill that proves an entry."""
    with project.begin("add_evidence", AT) as act:
        act.put_evidence(evidence(n, content), content)
        act.link_evidence([proof_of(n)])


def test_evidence_is_kept_with_what_it_proves(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        attach(project)
        with project.begin("link", AT) as act:
            assert act.link_evidence([OF_A_PAPER, proof_of()]) == 1
    with reopened(tmp_path / "a.lgo") as project:
        assert project.evidence() == (evidence(),)
        assert project.evidence_links(ID) == (proof_of(), OF_A_PAPER)
        assert project.evidence_links("cfo-2567") == ()
        assert project.evidence_bytes(evidence().sha256) == BYTES


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        attach(project, 1)
        attach(project, 2)
        assert len(project.evidence()) == 2
        assert project.evidence_sizes() == {evidence().sha256: len(BYTES)}


def test_evidence_under_the_hash_of_other_bytes_is_a_defect(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        with pytest.raises(ValueError, match="not those"), project.begin("add", AT) as act:
            act.put_evidence(evidence(), b"other")
        assert project.evidence_sizes() == {}


def test_a_link_leads_to_one_thing() -> None:
    for wrong in ({}, {"key": KEY, "paper": 1}):
        with pytest.raises(ValueError, match="an entry or"):
            EvidenceLink("id-1", ID, **wrong)  # type: ignore[arg-type]


def test_undo_and_redo_bring_back_evidence_with_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    with new_project(path) as project:
        attach(project)
        with project.begin("remove_evidence", AT) as act:
            act.remove_evidence("id-1")
        assert (project.evidence(), project.evidence_links()) == ((), ())
    with reopened(path) as project:
        project.undo(AT)
        assert (project.evidence(), project.evidence_links()) == ((evidence(),), (proof_of(),))
        assert project.evidence_bytes(evidence().sha256) == BYTES
        project.undo(AT)
        assert project.evidence() == ()
        project.redo(AT)
        assert project.evidence_links() == (proof_of(),)


def test_a_note_is_changed_without_the_bytes(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        attach(project)
        with project.begin("change_evidence", AT) as act:
            act.put_evidence(replace(evidence(), note="หน้า 2"))
        assert project.evidence()[0].note == "หน้า 2"


def test_evidence_is_part_of_what_an_inventory_says(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        said = [project.content_hash(ID)]
        attach(project)
        said.append(project.content_hash(ID))
        with project.begin("change_evidence", AT) as act:
            act.put_evidence(replace(evidence(), name="อื่น.pdf"))
        said.append(project.content_hash(ID))
        with project.begin("unlink", AT) as act:
            act.unlink_evidence([proof_of()])
        assert len(set(said)) == 3
        assert project.content_hash(ID) == said[0]


def test_what_a_superseded_inventory_rests_on_stays(tmp_path: Path) -> None:
    again = Restatement(ID, "error", "พิมพ์ผิด", AT.date())
    with new_project(tmp_path / "a.lgo") as project:
        attach(project)
        with project.begin("restate", AT) as act:
            act.add_inventory(replace(INVENTORY, id="cfo-2568-r1", restatement=again), "uuid-2")
        with refused("project.superseded"), project.begin("unlink", AT) as act:
            act.unlink_evidence([proof_of()])
        with refused("project.superseded"), project.begin("remove", AT) as act:
            act.remove_evidence("id-1")
        assert project.evidence_links(ID) == (proof_of(),)


def test_compacting_gives_the_room_back(tmp_path: Path) -> None:
    path, large = tmp_path / "a.lgo", b"%PDF-" + bytes(300_000)
    with new_project(path) as project:
        attach(project, 1, large)
        attach(project, 2)
        with project.begin("remove_evidence", AT) as act:
            act.remove_evidence("id-1")
        project.compact([evidence(1, large).sha256])
        assert project.evidence_sizes() == {evidence(2).sha256: len(BYTES)}
        project.bring_back_bytes(large)
        assert project.evidence_bytes(evidence(1, large).sha256) == large
        project.compact([evidence(1, large).sha256])
    assert path.stat().st_size < 200_000
    reopened(path).close()


def test_compacting_is_no_part_of_an_act(tmp_path: Path) -> None:
    with (
        new_project(tmp_path / "a.lgo") as project,
        pytest.raises(RuntimeError),
        project.begin("x", AT),
    ):
        project.compact([])
