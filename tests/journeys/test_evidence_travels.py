"""An officer keeps bills as evidence, a verifier finds them, and a receiver compares them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Answer, lgo, said, table
from evidence_files_samples import EXE, pdf, photo

from lgo_desktop.bundle.reader import Bundle, read_bundle
from lgo_desktop.bundle.table import Row, Table
from lgo_desktop.bundle.tables import EVIDENCE, EVIDENCE_LINKS
from lgo_desktop.bundle.writer import write_bundle
from lgo_desktop.services import bundle_evidence
from lgo_desktop.services.bundle_evidence import FOLDER
from lgo_desktop.services.evidence_proof import MOST_NAMED

MARCH = "mobile.road_fuel,diesel,,กข 1201,2568-03,quantity"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    project = tmp_path / "office.lgo"
    lgo("new", project, "--lgo", "9900002", "--kind", "cfo", "--year", 2568)
    rows = [
        f"mobile.road_fuel,diesel,,กข 1201,2568-{month:02d},quantity,{month * 10},L,"
        for month in (3, 4)
    ]
    assert lgo("enter", project, table(tmp_path / "e.csv", *rows)).exit_code == 0
    (tmp_path / "บิล.pdf").write_bytes(pdf())
    (tmp_path / "ภาพ.jpg").write_bytes(photo(place=True))
    return project


def add(project: Path, *words: object) -> Answer:
    return lgo("evidence", "add", project, *words)


def listed(project: Path) -> list[dict[str, object]]:
    files = lgo("evidence", "list", project).document["files"]
    assert isinstance(files, list)
    return files


def code_of(project: Path, period: str = "2025-03") -> str:
    lines = lgo("calculate", project).document["lines"]
    return next(str(line["code"]) for line in lines if line["period"] == period)


def exported(project: Path, *words: object) -> Path:
    out = project.with_name("out.ghgb")
    assert lgo("export", project, "--out", out, *words).exit_code == 0
    return out


def test_a_bill_is_added_found_in_the_proof_and_taken_out(office: Path, tmp_path: Path) -> None:
    answer = add(office, tmp_path / "บิล.pdf", tmp_path / "ภาพ.jpg", "--entry", MARCH)
    assert answer.exit_code == 0
    assert answer.codes == ["evidence.place_removed"]
    assert answer.document["new"] == 2
    steps = lgo("explain", office, code_of(office)).document["steps"]
    proofs = {step["value"]: step["ref"] for step in steps if step["step"] == "evidence"}
    hashes = {str(file["name"]): f"sha256 {file['sha256']}" for file in listed(office)}
    assert proofs == hashes
    assert set(proofs) == {"บิล.pdf", "ภาพ.jpg"}
    april = lgo("explain", office, code_of(office, "2025-04")).document["steps"]
    assert "evidence" not in {step["step"] for step in april}
    out = tmp_path / "ให้ผู้ทวนสอบ"
    assert lgo("evidence", "extract", office, "--out", out).exit_code == 0
    assert (out / "บิล.pdf").read_bytes() == pdf()


def test_what_files_prove_is_listed_in_words(office: Path, tmp_path: Path) -> None:
    assert said("evidence", "list", office, "--lang", "en")[1] == "There is no evidence yet\n"
    add(office, tmp_path / "ภาพ.jpg")
    add(office, tmp_path / "บิล.pdf", "--line", code_of(office))
    told = said("evidence", "list", office, "--lang", "en")[1]
    assert "proves nothing yet" in told
    assert "mobile.road_fuel / diesel / กข 1201 / 2025-03 / quantity" in told
    ids = [str(file["id"])[:8] for file in listed(office)]
    assert said("evidence", "link", office, ids[0], "--entry", MARCH)[0] == 0
    assert len(listed(office)[0]["proves"]) == 1  # type: ignore[arg-type]
    assert "เอาออกแล้ว 1 แฟ้ม" in said("evidence", "remove", office, ids[0], "--lang", "th")[1]
    assert len(listed(office)) == 1


def test_a_paper_of_the_ledger_has_its_bill_and_the_line_knows_it(
    office: Path, tmp_path: Path
) -> None:
    papers = tmp_path / "papers.csv"
    header = "kind,source,variant,item,paper_date,amount,slip_no\n"
    papers.write_text(header + "fuel_slip,mobile.road_fuel,diesel,81-2250,2568-05-06,45,12\n")
    assert lgo("papers", "add", office, papers).exit_code == 0
    assert add(office, tmp_path / "บิล.pdf", "--paper", 1).exit_code == 0
    steps = lgo("explain", office, code_of(office, "2025-05")).document["steps"]
    assert [step["value"] for step in steps if step["step"] == "evidence"] == ["บิล.pdf"]
    assert "paper no. 1" in said("evidence", "list", office, "--lang", "en")[1]
    bundle = read_bundle(exported(office).read_bytes())
    assert bundle.table(EVIDENCE_LINKS).rows[0][1] == 1
    lgo("papers", "remove", office, 1)
    assert listed(office)[0]["proves"] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--entry", "mobile.road_fuel,diesel"], "evidence.key"),
        (["--entry", "mobile.ship,diesel,,a,2568-01,quantity"], "entry.unknown_source"),
        (["--paper", "99"], "papers.unknown"), (["--line", "NOBODY"], "line.unknown"),
    ],
)  # fmt: skip
def test_a_place_that_is_not_there_is_refused(
    office: Path, tmp_path: Path, words: list[str], code: str
) -> None:
    answer = add(office, tmp_path / "บิล.pdf", *words)
    assert (answer.exit_code, answer.codes) == (1, [code])
    assert listed(office) == []


def test_a_file_that_is_no_evidence_says_so_in_the_exit_code(office: Path, tmp_path: Path) -> None:
    (tmp_path / "ปลอม.pdf").write_bytes(EXE)
    answer = add(office, tmp_path / "ปลอม.pdf", tmp_path / "บิล.pdf", "--entry", MARCH)
    assert (answer.exit_code, answer.codes) == (1, ["evidence.not_allowed"])
    assert [file["name"] for file in listed(office)] == ["บิล.pdf"]
    assert lgo("evidence", "remove", office, "nobody").codes == ["evidence.unknown"]


def test_a_bundle_lists_evidence_and_holds_its_files_by_choice(
    office: Path, tmp_path: Path
) -> None:
    assert read_bundle(exported(office).read_bytes()).documents.keys() == {"docs/report.pdf"}
    add(office, tmp_path / "บิล.pdf", tmp_path / "ภาพ.jpg", "--entry", MARCH)
    out = exported(office)
    assert "export.evidence_left_out" in lgo("export", office, "--out", out).codes
    verified = lgo("verify", out).document
    assert verified["evidence"] == {"listed": 2, "files": 0, "unlike": []}
    out = exported(office, "--evidence", "files")
    answer = lgo("verify", out)
    assert (answer.exit_code, answer.document["verdict"]) == (0, "accepted_unsigned")
    assert answer.document["evidence"] == {"listed": 2, "files": 2, "unlike": []}
    assert out.read_bytes() == exported(office, "--evidence", "files").read_bytes()


def test_a_bundle_leaves_out_what_has_no_room(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(office, tmp_path / "บิล.pdf", tmp_path / "ภาพ.jpg", "--entry", MARCH)
    monkeypatch.setattr(bundle_evidence, "MOST_FILES", 1)
    answer = lgo("export", office, "--out", tmp_path / "o.ghgb", "--evidence", "files")
    left_out = [f for f in answer.document["findings"] if f["code"] == "export.evidence_left_out"]
    assert len(left_out) == 1
    assert lgo("verify", tmp_path / "o.ghgb").document["evidence"]["files"] == 1


def remade(out: Path, change: Callable[[Bundle], Bundle]) -> Answer:
    """What a receiver finds of a bundle that somebody changed and sealed with right hashes."""
    told = change(read_bundle(out.read_bytes()))
    out.write_bytes(write_bundle(told.descriptor, told.tables, told.documents))
    return lgo("verify", out)


def with_table(bundle: Bundle, changed: Table) -> Bundle:
    from dataclasses import replace

    others = [one for one in bundle.tables if one.name != changed.name]
    return replace(bundle, tables=(*others, changed))


def with_documents(bundle: Bundle, change: Callable[[str, bytes], bytes | None]) -> Bundle:
    from dataclasses import replace

    changed = {name: change(name, content) for name, content in bundle.documents.items()}
    kept = {name: content for name, content in changed.items() if content is not None}
    return replace(bundle, documents=kept)


def another_bill(bundle: Bundle) -> Bundle:
    return with_documents(bundle, lambda n, c: pdf(2) if n.startswith(FOLDER) else c)


def no_bill(bundle: Bundle) -> Bundle:
    return with_documents(bundle, lambda n, c: None if n.startswith(FOLDER) else c)


def a_further_file(bundle: Bundle) -> Bundle:
    from dataclasses import replace

    return replace(bundle, documents={**bundle.documents, f"{FOLDER}x.pdf": b"x"})


def unlisted(bundle: Bundle) -> Bundle:
    return with_table(bundle, bundle.table(EVIDENCE).with_rows([]))


@pytest.mark.parametrize("change", [another_bill, no_bill, a_further_file, unlisted])
def test_evidence_that_is_not_as_listed_is_refused(
    office: Path, tmp_path: Path, change: Callable[[Bundle], Bundle]
) -> None:
    add(office, tmp_path / "บิล.pdf", "--entry", MARCH)
    answer = remade(exported(office, "--evidence", "files"), change)
    assert (answer.exit_code, answer.codes) == (1, ["bundle.evidence_unlike"])
    assert answer.document["verdict"] == "refused"
    assert answer.document["recomputation"]["state"] == "equal"
    assert answer.document["evidence"]["unlike"]


def test_a_bill_changed_in_the_file_itself_is_refused(office: Path, tmp_path: Path) -> None:
    add(office, tmp_path / "บิล.pdf", "--entry", MARCH)
    out = exported(office, "--evidence", "files")
    content = out.read_bytes()
    place = content.index(b"%PDF-", content.index(FOLDER.encode()))
    out.write_bytes(content[:place] + b"X" + content[place + 1 :])
    assert lgo("verify", out).document["verdict"] == "refused"


def test_a_list_without_what_it_proves_is_no_bundle(office: Path, tmp_path: Path) -> None:
    from dataclasses import replace

    add(office, tmp_path / "บิล.pdf", "--entry", MARCH)

    def cut(bundle: Bundle) -> Bundle:
        tables = tuple(one for one in bundle.tables if one.name != EVIDENCE_LINKS.name)
        return replace(bundle, tables=tables)

    assert remade(exported(office), cut).codes == ["bundle.missing_part"]


def test_evidence_about_persons_stays_with_the_office(office: Path, tmp_path: Path) -> None:
    contact = "organisation.contact,,,ผู้ประสานงาน,2568,person"
    answer = add(office, tmp_path / "บิล.pdf", "--entry", contact)
    assert answer.codes == []
    assert EVIDENCE.name not in {t.name for t in read_bundle(exported(office).read_bytes()).tables}
    add(office, tmp_path / "บิล.pdf", "--entry", MARCH)
    rows: tuple[Row, ...] = read_bundle(exported(office).read_bytes()).table(EVIDENCE_LINKS).rows
    assert [row[2] for row in rows] == ["mobile.road_fuel"]


def test_lost_evidence_is_told_when_it_should_be_sent(office: Path, tmp_path: Path) -> None:
    from lgo_desktop.services.surroundings import open_project

    add(office, tmp_path / "บิล.pdf", "--entry", MARCH)
    with open_project(office) as project:
        project.compact([file.sha256 for file in project.evidence()])
    out = tmp_path / "o.ghgb"
    answer = lgo("export", office, "--out", out, "--evidence", "files")
    assert answer.codes[-2:] == ["evidence.missing", "export.evidence_left_out"]
    assert lgo("verify", out).document["verdict"] == "accepted_unsigned"


def test_very_many_files_are_counted_in_a_proof(office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MOST_NAMED + 2):
        (folder / f"{number}.csv").write_text(f"{number}\n")
    add(office, folder, "--line", code_of(office))
    steps = lgo("explain", office, code_of(office)).document["steps"]
    assert [s["value"] for s in steps if s["step"] == "further evidence"] == ["2"]


def test_a_new_version_of_the_year_keeps_the_evidence(office: Path, tmp_path: Path) -> None:
    from lgo_desktop.services.restating import RestatementWish, restate

    add(office, tmp_path / "บิล.pdf", "--entry", MARCH)
    restate(office, RestatementWish("cfo-2568", "error", "พบใบเสร็จเพิ่ม"))
    files = lgo("evidence", "list", office, "--inventory", "cfo-2568-r1").document["files"]
    assert [len(file["proves"]) for file in files] == [1]
