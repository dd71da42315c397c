"""The settings of the connection, its file names, and what may not creep back into the tree."""

import ast
import sqlite3
from decimal import Decimal
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError
from storage_samples import AT, ID, fuel, new_project, refused, reopened

import lgo_desktop
from lgo_desktop.base.errors import Refused
from lgo_desktop.storage.columns import MomentText, decimal_text
from lgo_desktop.storage.engine import driver_connection, file_uri
from lgo_desktop.storage.trouble import database_trouble


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/a/ก #?.lgo"), "file:///a/%E0%B8%81%20%23%3F.lgo?mode=rw"),
        (PureWindowsPath("C:\\งาน\\a%.lgo"), "file:///C:/%E0%B8%87%E0%B8%B2%E0%B8%99/a%25.lgo?mode=rw"),
        (PureWindowsPath(r"\\server\share\a.lgo"), "file:////server/share/a.lgo?mode=rw"),
    ],
)  # fmt: skip
def test_the_name_of_a_file(path: PurePosixPath, uri: str) -> None:
    assert file_uri(path, "rw") == uri


def test_the_settings_are_in_force(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        driver = driver_connection(project._engine)
        assert driver.isolation_level is None
        in_force = {
            "locking_mode": "exclusive", "journal_mode": "truncate", "synchronous": 2,
            "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1, "mmap_size": 0,
            "busy_timeout": 0,
        }  # fmt: skip
        for name, value in in_force.items():
            assert driver.execute(f"PRAGMA {name}").fetchone() == (value,), name


def test_no_one_gives_sqlalchemy_an_isolation_level() -> None:
    """The option brings the driver's own BEGIN back, and with it half-done migrations."""
    given = []
    for path in Path(lgo_desktop.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and any(
                k.arg == "isolation_level" for k in call.keywords
            ):
                given.append((path.name, ast.unparse(call.func)))
    assert given == [("engine.py", "sqlite3.connect")]


def test_what_was_entered_stays_out_of_error_reports(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        driver_connection(project._engine).execute("DROP TABLE change")
        with pytest.raises(OperationalError) as caught, project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel(note="ชื่อผู้รับเงิน")])
        assert "ชื่อผู้รับเงิน" not in str(caught.value)


def test_a_decimal_is_stored_as_it_was_typed() -> None:
    for text, stored in (("1.50", "1.50"), ("1E+3", "1000"), ("1e-18", "0." + "0" * 17 + "1")):
        assert decimal_text(Decimal(text)) == stored
    for bad in (1.5, 1, "1"):
        with pytest.raises(TypeError):
            decimal_text(bad)
    for bad in ("NaN", "Infinity"):
        with pytest.raises(ValueError, match="finite"):
            decimal_text(Decimal(bad))


def test_a_moment_needs_its_time_zone() -> None:
    dialect = create_engine("sqlite://").dialect
    moments = MomentText()
    assert moments.process_bind_param(AT, dialect) == "2026-01-02T03:04:05Z"
    assert moments.process_bind_param(None, dialect) is None
    assert moments.process_result_value(None, dialect) is None
    with pytest.raises(ValueError, match="time zone"):
        moments.process_bind_param(AT.replace(tzinfo=None), dialect)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (sqlite3.SQLITE_FULL, "environment.disk_full"),
        (sqlite3.SQLITE_IOERR_READ, "environment.io_error"),
        (sqlite3.SQLITE_BUSY, "environment.open_elsewhere"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "environment.read_only"),
        (sqlite3.SQLITE_NOTADB, "project.damaged"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "project.damaged"),
        (sqlite3.SQLITE_CANTOPEN_FULLPATH, "environment.cannot_open"),
        (sqlite3.SQLITE_ERROR, None),
        (None, None),
    ],
)
def test_errors_of_sqlite_become_findings_in_one_place(
    tmp_path: Path, number: int | None, code: str | None
) -> None:
    trouble = sqlite3.OperationalError("made up")
    if number is not None:
        trouble.sqlite_errorcode = number
    if code is None:
        with pytest.raises(sqlite3.OperationalError), database_trouble(tmp_path / "a.lgo"):
            raise trouble
    else:
        with refused(code), database_trouble(tmp_path / "a.lgo"):
            raise trouble


def test_damage_inside_is_told_when_it_is_met(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    with new_project(path) as project, project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel(n) for n in range(200)])
    raw = bytearray(path.read_bytes())
    raw[4096:] = bytes(len(raw) - 4096)
    path.write_bytes(raw)
    with pytest.raises(Refused, match=r"project\.damaged"):
        reopen_and_read(path)
    assert path.read_bytes() == raw


def reopen_and_read(path: Path) -> None:
    with reopened(path) as project:
        project.entries(ID)
