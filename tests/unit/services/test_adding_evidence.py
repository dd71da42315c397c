"""Evidence added, linked, noted, removed and undone; told in words; the same bytes kept once."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from evidence_files_samples import EXE, pdf, photo, workbook
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paper_samples import BILL, read
from sqlalchemy import update
from storage_samples import refused

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.exchange.evidence_kinds import PDF
from lgo_desktop.services import evidence as service
from lgo_desktop.services import evidence_files
from lgo_desktop.services.desk import Desk, Topic
from lgo_desktop.services.desk_ledger import book
from lgo_desktop.services.evidence import (
    add_files,
    file_of,
    link_files,
    note_on,
    remove_files,
    take_away,
)
from lgo_desktop.services.evidence_out import bytes_of, copy_to_open, small_picture, take_out
from lgo_desktop.services.evidence_shelf import Place, Shelf, read_shelf
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.ledgers import adding, removing
from lgo_desktop.storage.tables import evidence_blob

ID = "cfo-2568"
CELL = EntryKey("mobile.road_fuel", "diesel", "", "กข 1201", "2025-03", "quantity")
OTHER = EntryKey("mobile.road_fuel", "diesel", "", "กข 1201", "2025-04", "quantity")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    yield opened
    opened.close()


def written(folder: Path, **contents: bytes) -> list[Path]:
    """Files in a folder, ``_`` in a name for a full stop."""
    folder.mkdir(exist_ok=True)
    paths = []
    for name, content in contents.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(content)
        paths.append(path)
    return paths


def added(desk: Desk, paths: list[Path], *places: Place) -> service.Added:
    return desk.through(lambda project: add_files(project, ID, paths, places))[0]


def shelf(desk: Desk) -> Shelf:
    return read_shelf(desk.project, ID)


def names(desk: Desk, place: Place) -> list[str]:
    return [one.file.name for one in shelf(desk).at(place)]


def codes(told: service.Added) -> list[str]:
    for finding in told.findings:
        for language in LANGUAGES:
            assert catalogue(language).finding(finding)
    return [finding.code for finding in told.findings]


def test_files_prove_a_cell_and_its_other_fields(desk: Desk, tmp_path: Path) -> None:
    told, changes = desk.through(
        lambda project: add_files(
            project, ID, written(tmp_path / "in", บิล_pdf=pdf(), ตาราง_xlsx=workbook()), [CELL]
        )
    )
    assert changes.topics == {Topic.EVIDENCE}
    assert (told.new, told.refused, codes(told)) == (2, 0, [])
    assert sorted(names(desk, CELL)) == ["ตาราง.xlsx", "บิล.pdf"]
    baht = replace(CELL, field="baht")
    assert names(desk, baht) == names(desk, CELL)
    assert names(desk, OTHER) == []
    assert names(desk, 7) == []
    file = shelf(desk).at(CELL)[0].file
    assert bytes_of(desk.project, file) in (pdf(), workbook())
    assert changes.undo is not None
    assert changes.undo.told("th").startswith("แนบ ")


def test_a_folder_is_gone_through_and_tells_what_it_passed_over(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "เอกสาร"
    written(folder, a_pdf=pdf(), Thumbs_db=b"x", setup_exe=EXE)
    written(folder / "มกราคม", b_jpg=photo())
    written(folder / ".hidden", c_jpg=photo((9, 9)))
    (folder / "~$open.xlsx").write_bytes(b"lock")
    (folder / "away.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    told = added(desk, [folder], 4)
    assert sorted(names(desk, 4)) == ["a.pdf", "b.jpg"]
    assert codes(told) == ["evidence.passed_over"]
    assert dict(told.findings[0].values) == {"count": 1, "names": "setup.exe"}


def test_photos_are_told_what_was_done_to_them(desk: Desk, tmp_path: Path) -> None:
    paths = written(
        tmp_path / "in",
        a_jpg=photo((2500, 100), place=True), b_jpg=photo((99, 98), place=True),
        c_jpg=photo((77, 76), camera=True), d_png=photo(form="PNG"),
    )  # fmt: skip
    told = added(desk, paths, CELL)
    counts = {finding.code: dict(finding.values)["count"] for finding in told.findings}
    assert counts == {
        "evidence.place_removed": 2, "evidence.details_removed": 1, "evidence.reduced": 1,
    }  # fmt: skip
    assert codes(told) == list(counts)


def test_what_cannot_be_evidence_is_told_and_the_rest_is_added(desk: Desk, tmp_path: Path) -> None:
    paths = written(tmp_path / "in", a_pdf=EXE, b_pdf=pdf(), c_jpg=photo()[:200], d_pdf=b"")
    told = added(desk, [*paths, tmp_path / "gone.pdf"], CELL)
    assert names(desk, CELL) == ["b.pdf"]
    assert (told.new, told.refused) == (1, 4)
    assert codes(told) == [
        "evidence.not_allowed", "evidence.damaged", "evidence.empty", "environment.cannot_open",
    ]  # fmt: skip
    assert told.findings[0].where.file == "a.pdf"


def test_a_name_gets_the_suffix_of_its_content_and_loses_what_nobody_sees(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("ภาพ.pdf", "fdp.\u202egpj.jpg", "a" * 150 + ".jpeg", "รูป"):
        (folder / name).write_bytes(photo((len(name), 9)))
    added(desk, sorted(folder.iterdir()), CELL)
    kept = set(names(desk, CELL))
    assert kept == {"ภาพ.jpg", "fdp.gpj.jpg", "a" * 115 + ".jpeg", "รูป.jpg"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../etc/passwd", "-..-etc-passwd.pdf"), ("<b>ค่าไฟ</b>.pdf", "-b-ค่าไฟ--b-.pdf"),
        ("บิล  ม.ค. .pdf", "บิล ม.ค.pdf"), ("...", "-.pdf"), ("", "-.pdf"), ("a.PDF", "a.PDF"),
        ("CON.pdf", "-CON.pdf"), ("com1", "-com1.pdf"),
    ],
)  # fmt: skip
def test_a_name_can_be_that_of_a_file_anywhere(typed: str, kept: str) -> None:
    assert evidence_files.tidy_name(typed, PDF) == kept


def test_the_same_file_is_kept_once_and_proves_both_cells(desk: Desk, tmp_path: Path) -> None:
    paths = written(tmp_path / "in", a_pdf=pdf(), b_pdf=pdf())
    told = added(desk, paths, CELL)
    assert (told.new, codes(told)) == (1, ["evidence.same"])
    again = added(desk, paths[:1], OTHER)
    assert (again.new, codes(again)) == (0, ["evidence.same"])
    assert names(desk, CELL) == names(desk, OTHER) == ["a.pdf"]
    assert len(desk.project.evidence()) == len(desk.project.evidence_sizes()) == 1
    desk.undo()
    assert (names(desk, CELL), names(desk, OTHER)) == (["a.pdf"], [])


def test_adding_is_one_act_that_is_undone_and_done_again(desk: Desk, tmp_path: Path) -> None:
    paths = written(tmp_path / "in", a_pdf=pdf(), b_jpg=photo())
    added(desk, paths, CELL)
    before = shelf(desk)
    assert desk.undo().topics == {Topic.EVIDENCE}
    assert desk.project.evidence() == ()
    desk.redo()
    assert shelf(desk) == before
    assert all(bytes_of(desk.project, file) for file in before.files)


def test_nothing_fit_leaves_no_act(desk: Desk, tmp_path: Path) -> None:
    saves = desk.project.project().save_seq
    assert added(desk, written(tmp_path / "in", a_pdf=EXE), CELL).files == ()
    assert desk.project.project().save_seq == saves


def test_a_file_leaves_the_project_with_its_last_place(desk: Desk, tmp_path: Path) -> None:
    added(desk, written(tmp_path / "in", a_pdf=pdf()), CELL, 3)
    at_cell, at_paper = shelf(desk).at(CELL), shelf(desk).at(3)
    assert desk.through(lambda project: take_away(project, at_cell))[0] == 0
    assert (names(desk, CELL), names(desk, 3)) == ([], ["a.pdf"])
    assert desk.through(lambda project: take_away(project, at_paper))[0] == 1
    assert desk.project.evidence() == ()
    desk.undo()
    desk.undo()
    assert names(desk, CELL) == names(desk, 3) == ["a.pdf"]


def test_evidence_is_linked_noted_and_removed_by_its_id(desk: Desk, tmp_path: Path) -> None:
    told = added(desk, written(tmp_path / "in", a_pdf=pdf()))
    (file,) = told.files
    assert shelf(desk).unlinked == (file,)
    desk.through(lambda project: link_files(project, ID, [file.id[:8]], [CELL, 5]))
    assert shelf(desk).unlinked == ()
    desk.through(lambda project: note_on(project, file.id, " หน้า  2 "))
    assert file_of(desk.project, file.id).note == "หน้า 2"
    assert names(desk, 5) == ["a.pdf"]
    (gone,) = desk.through(lambda project: remove_files(project, [file.id]))[0]
    assert gone.id == file.id
    assert shelf(desk).links == ()
    for unknown in ("", "nobody"):
        with refused("evidence.unknown"):
            file_of(desk.project, unknown)


def test_a_paper_that_leaves_the_ledger_leaves_its_number_without_evidence(
    desk: Desk, tmp_path: Path
) -> None:
    book(desk, adding(desk.project, desk.held_inventory, [read(BILL)]))
    added(desk, written(tmp_path / "in", a_pdf=pdf()), 1)
    assert book(desk, removing(desk.project, desk.held_inventory, [1])).topics >= {
        Topic.EVIDENCE, Topic.PAPERS,
    }  # fmt: skip
    assert names(desk, 1) == []
    desk.undo()
    assert names(desk, 1) == ["a.pdf"]


def test_sizes_are_held_within_limits(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_files, "LARGEST_FILE", 1_000)
    monkeypatch.setattr(evidence_files, "LARGEST_READ", 100_000)
    monkeypatch.setattr(service, "LARGE_PROJECT", 900)
    big, small = pdf(5), photo((40, 30))
    assert len(big) > 1_000 > len(small)
    paths = written(tmp_path / "in", a_pdf=big, b_pdf=b"%PDF-" + b" " * 200_000, c_jpg=small)
    told = added(desk, paths, CELL)
    assert codes(told) == ["evidence.too_large", "evidence.too_large"]
    assert codes(added(desk, written(tmp_path / "in", d_jpg=photo((50, 30))), CELL)) == [
        "evidence.large_project"
    ]


def test_too_many_files_at_once_are_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_files, "MOST_FILES", 2)
    folder = tmp_path / "in"
    written(folder, a_jpg=photo((9, 9)), b_jpg=photo((8, 8)), c_jpg=photo((7, 7)))
    assert codes(added(desk, [folder], CELL)) == ["evidence.too_many"]
    assert names(desk, CELL) == ["a.jpg", "b.jpg"]


def test_a_locked_pdf_is_kept_and_doubted(desk: Desk, tmp_path: Path) -> None:
    told = added(desk, written(tmp_path / "in", a_pdf=pdf(password="1234")), CELL)
    assert codes(told) == ["evidence.locked"]
    assert names(desk, CELL) == ["a.pdf"]


def test_evidence_comes_out_as_it_was_kept(desk: Desk, tmp_path: Path) -> None:
    (file,) = added(desk, written(tmp_path / "in", บิล_pdf=pdf()), CELL).files
    out = tmp_path / "out"
    out.mkdir()
    first, second = (take_out(desk.project, file, out) for _ in range(2))
    assert (first.name, second.name) == ("บิล.pdf", "บิล (2).pdf")
    assert first.read_bytes() == second.read_bytes() == pdf()
    copy = copy_to_open(desk.project, file, out)
    assert copy.name == "บิล.pdf"
    assert copy.stat().st_mode & 0o222 == 0
    assert copy_to_open(desk.project, file, out) != copy
    assert small_picture(desk.project, file, 50)


def test_lost_or_altered_bytes_are_told(desk: Desk, tmp_path: Path) -> None:
    (file,) = added(desk, written(tmp_path / "in", a_pdf=pdf()), CELL).files
    desk.project.compact([file.sha256])
    with refused("evidence.missing"):
        bytes_of(desk.project, file)
    desk.project.bring_back_bytes(pdf())
    with desk.project._quietly() as connection:
        connection.execute(update(evidence_blob).values(bytes=pdf(2)))
    with refused("evidence.spoilt"):
        take_out(desk.project, file, tmp_path)


def test_a_foreign_project_cannot_name_where_a_file_goes(desk: Desk, tmp_path: Path) -> None:
    (file,) = added(desk, written(tmp_path / "in", a_pdf=pdf()), CELL).files
    out = tmp_path / "out"
    out.mkdir()
    hostile = replace(file, name="../../start.exe", media_type="application/x-msdownload")
    assert take_out(desk.project, hostile, out) == out / "-..-start.exe.bin"
    assert copy_to_open(desk.project, replace(file, name="a.exe"), out).name == "a.exe.pdf"


def test_a_copy_on_windows_is_marked_as_coming_from_outside(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file,) = added(desk, written(tmp_path / "in", a_pdf=pdf()), CELL).files
    monkeypatch.setattr("lgo_desktop.services.evidence_out.sys.platform", "win32")
    monkeypatch.setattr("lgo_desktop.storage.safe_write.os.name", "posix")
    copy = copy_to_open(desk.project, file, tmp_path / "out")
    monkeypatch.undo()
    assert "ZoneId=3" in copy.with_name("a.pdf:Zone.Identifier").read_text()


def test_evidence_of_another_inventory_is_not_without_a_use(desk: Desk, tmp_path: Path) -> None:
    (file,) = added(desk, written(tmp_path / "in", a_pdf=pdf()), CELL).files
    of_another = read_shelf(desk.project, "cfo-2569")
    assert (of_another.links, of_another.unlinked) == ((), ())
    assert of_another.files == (file,)
    assert of_another.size == file.size


NAMES = ("a.pdf", "b.jpg", "c.png", "d.csv")
CONTENTS = (pdf(1), pdf(2), photo(), b"1,2\n")
ACTS = st.tuples(
    st.sampled_from(("add", "take", "undo", "redo")), st.integers(0, 3), st.sampled_from((CELL, 9))
)


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(st.lists(ACTS, max_size=12))
def test_bytes_are_kept_once_and_whole_whatever_is_done_and_undone(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int, Place]]
) -> None:
    folder = tmp_path_factory.mktemp("acts")
    desk = Desk.create(folder / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    past: list[Shelf] = [shelf(desk)]
    future: list[Shelf] = []
    for act, number, place in acts:
        before = shelf(desk)
        if act == "undo" and len(past) > 1:
            desk.undo()
            future.append(past.pop())
        elif act == "redo" and future:
            desk.redo()
            past.append(future.pop())
        elif act in ("add", "take"):
            if act == "add":
                path = folder / NAMES[number]
                path.write_bytes(CONTENTS[number])
                added(desk, [path], place)
            elif shown := before.at(place):
                desk.through(partial(take_away, shown=shown[:1]))
            if shelf(desk) != before:
                past.append(shelf(desk))
                future.clear()
        now = shelf(desk)
        assert now == past[-1]
        hashes = [file.sha256 for file in now.files]
        assert len(hashes) == len(set(hashes))
        assert all(bytes_of(desk.project, file) for file in now.files)
    desk.close()
