"""A file that is not ours, newer, cut off or damaged is refused with its bytes unchanged."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_samples import AT, ID, fuel, new_project, refused, reopened

from lgo_desktop.base.errors import Refused
from lgo_desktop.storage.header import Header, read_header
from lgo_desktop.storage.tables import APPLICATION_ID, REVISION


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project file, to be copied."""
    path = tmp_path_factory.mktemp("sound") / "a.lgo"
    with new_project(path) as project, project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel(n) for n in range(40)])
    return path


Spoil = Callable[[bytes], bytes]


def overwritten(at: int, new: bytes) -> Spoil:
    return lambda raw: raw[:at] + new + raw[at + len(new) :]


REFUSALS: dict[str, tuple[str, Spoil]] = {
    "empty": ("project.empty", lambda raw: b""),
    "short": ("project.not_a_project", lambda raw: raw[:99]),
    "random": ("project.not_a_project", lambda raw: bytes(range(256)) * 40),
    "workbook": ("project.not_a_project", lambda raw: b"PK\3\4" + raw[4:]),
    "foreign": ("project.foreign", overwritten(68, b"GPKG")),
    "newer": ("project.newer", overwritten(60, (REVISION + 1).to_bytes(4, "big"))),
    "revision 0": ("project.damaged", overwritten(60, bytes(4))),
    "cut off": ("project.damaged", lambda raw: raw[:-1]),
    "pages lost": ("project.damaged", lambda raw: raw[: len(raw) // 2]),
    "grown": ("project.damaged", lambda raw: raw + bytes(4096)),
    "page size": ("project.damaged", overwritten(16, b"\x20\x00")),
    "page size 64 KiB": ("project.damaged", overwritten(16, b"\x00\x01")),
    "page count": ("project.damaged", overwritten(28, bytes(4))),
    "write format": ("project.damaged", overwritten(18, b"\x02\x02")),
    "page 1": ("project.damaged", overwritten(100, b"\xff" * 400)),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_bad_file_is_refused_and_left_alone(tmp_path: Path, sound: Path, name: str) -> None:
    code, spoil = REFUSALS[name]
    path = tmp_path / "a.lgo"
    raw = spoil(sound.read_bytes())
    path.write_bytes(raw)
    with refused(code):
        reopened(path)
    assert path.read_bytes() == raw
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    with refused("project.missing"):
        reopened(tmp_path / "a.lgo")
    with refused("project.missing"):
        reopened(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_header_of_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    new_project(path).close()
    header = read_header(path)
    assert (header.application_id, header.revision) == (APPLICATION_ID, REVISION)
    assert Header.of(path.read_bytes()[:100]).fits(path.stat().st_size)


@settings(max_examples=60, deadline=None)
@given(bit=st.integers(0, 8 * 100 - 1))
def test_a_flipped_bit_in_the_header_never_loses_a_file(
    tmp_path_factory: pytest.TempPathFactory, sound: Path, bit: int
) -> None:
    path = tmp_path_factory.mktemp("flip") / "a.lgo"
    raw = bytearray(sound.read_bytes())
    raw[bit // 8] ^= 1 << bit % 8
    path.write_bytes(raw)
    refusal: Refused | None = None
    try:
        with reopened(path) as project:
            assert len(project.entries(ID)) == 40
    except Refused as refused_it:
        refusal = refused_it
    if refusal:
        assert refusal.findings[0].code.startswith("project.")
        assert path.read_bytes() == bytes(raw)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "CREATE VIEW v AS SELECT * FROM entry",
        "CREATE TABLE extra(x)",
        "ALTER TABLE entry ADD COLUMN x",
        "DROP TABLE change",
    ],
)
def test_a_file_altered_by_another_program_is_refused(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "a.lgo"
    new_project(path).close()
    other = sqlite3.connect(path)
    other.execute(statement)
    other.commit()
    other.close()
    raw = path.read_bytes()
    with refused("project.altered"):
        reopened(path)
    assert path.read_bytes() == raw
    assert list(tmp_path.iterdir()) == [path]
