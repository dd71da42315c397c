"""The program's check of itself, and that it sees what it looks for."""

import hashlib
import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from lgo_desktop.services import installed_copy, self_check
from lgo_desktop.services.self_check import SelfCheck


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """An installed copy of two files, one of them in a folder."""
    files = {"a.txt": b"one", "folder/b.txt": b"two"}
    for place, content in files.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes(content)
    contents = {place: hashlib.sha256(content).hexdigest() for place, content in files.items()}
    (tmp_path / installed_copy.CONTENTS).write_text(json.dumps(contents), encoding="utf-8")
    return tmp_path


def only_files(monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("_factors", "_project", "_report"):
        monkeypatch.setattr(self_check, part, lambda *_: iter(()))


def codes(check: SelfCheck) -> list[str]:
    return [finding.code for finding in check.findings]


def test_this_checkout_works() -> None:
    check = self_check.self_check()
    assert check.passed == ("files", "factors", "project", "report")
    assert (check.good, codes(check)) == (True, ["self_check.unsealed"])


def test_a_whole_copy_is_good(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only_files(monkeypatch)
    assert codes(self_check.self_check(copy)) == []


def test_gone_and_changed_files_are_told(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only_files(monkeypatch)
    (copy / "a.txt").unlink()
    (copy / "folder" / "b.txt").write_bytes(b"twO")
    check = self_check.self_check(copy)
    assert codes(check) == ["self_check.file_missing", "self_check.file_changed"]
    assert "files" not in check.passed
    assert not check.good


def test_a_list_that_cannot_be_read_is_told(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only_files(monkeypatch)
    (copy / installed_copy.CONTENTS).write_text("{", encoding="utf-8")
    assert codes(self_check.self_check(copy)) == ["self_check.files"]


def test_another_total_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_check, "KNOWN_TOTAL", Decimal(1))
    monkeypatch.setattr(self_check, "_report", lambda *_: iter(()))
    assert "self_check.project" in codes(self_check.self_check())


def test_a_copy_is_checked_once(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed_copy, "user_folder", lambda: copy / "user")
    assert not installed_copy.checked_before()
    installed_copy.remember_check(good=False, codes=["self_check.files"])
    assert not installed_copy.checked_before()
    installed_copy.remember_check(good=True, codes=[])
    assert installed_copy.checked_before()
    (copy / "user" / installed_copy.REMEMBERED).write_text("[]", encoding="utf-8")
    assert not installed_copy.checked_before()


def test_the_list_is_found_where_the_program_is(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert installed_copy.contents_list() is None
    monkeypatch.setattr(sys, "_MEIPASS", str(copy), raising=False)
    assert installed_copy.contents_list() == copy / installed_copy.CONTENTS
