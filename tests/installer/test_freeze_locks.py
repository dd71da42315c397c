"""The frozen program holds the very versions that were tested, each named by its hash."""

import re
from pathlib import Path

import pytest

from lgo_desktop.base.paths import program_root

INSTALLER = program_root() / "installer"
SYSTEMS = ("linux", "windows")
PINNED = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)


def versions(path: Path) -> dict[str, str]:
    return dict(PINNED.findall(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("system", SYSTEMS)
def test_versions_are_those_of_the_project(system: str) -> None:
    tested = versions(program_root() / "requirements.lock")
    frozen = versions(INSTALLER / f"requirements-freeze-{system}.lock")
    assert {"pyside6-essentials", "sqlalchemy", "pyinstaller"} <= frozen.keys()
    shared = frozen.keys() & tested.keys()
    assert {name: frozen[name] for name in shared} == {name: tested[name] for name in shared}


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_package_has_a_hash(system: str) -> None:
    text = (INSTALLER / f"requirements-freeze-{system}.lock").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z])", text)
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_all_that_the_program_needs_is_in_both_locks() -> None:
    declared = (program_root() / "pyproject.toml").read_text(encoding="utf-8")
    needed = set(re.findall(r'^    "([\w-]+)==', declared, re.MULTILINE))
    assert len(needed) > 8
    for system in SYSTEMS:
        assert needed <= versions(INSTALLER / f"requirements-freeze-{system}.lock").keys()
