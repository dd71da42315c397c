"""Migrations: one transaction, a copy before, and tables that equal the newest description."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect
from storage_samples import AT, ID, fuel, new_project, refused, reopened

from lgo_desktop.storage import tables, upgrade

NOW, NEXT = tables.REVISION, tables.REVISION + 1
COPY = f"a.before-{NEXT:04d}"
LATER = f"""
import sqlalchemy as sa
from alembic import op
revision = "{NEXT:04d}"
down_revision = "{NOW:04d}"
def upgrade():
    with op.batch_alter_table("inventory", recreate="always") as batch:
        batch.alter_column("book", nullable=True)
    op.execute("INSERT INTO facility (name) VALUES ('added by the step')")
"""


def described(url: str) -> dict[str, Any]:
    """All that SQLite knows of every table."""
    engine = create_engine(url)
    if url == "sqlite://":
        tables.metadata.create_all(engine)
    known = inspect(engine)
    shape = {
        name: (
            [{**c, "type": str(c["type"])} for c in known.get_columns(name)],
            known.get_pk_constraint(name), known.get_foreign_keys(name),
            known.get_unique_constraints(name), known.get_check_constraints(name),
            known.get_indexes(name), known.get_table_options(name),
        )
        for name in known.get_table_names()
    }  # fmt: skip
    engine.dispose()
    return shape


def test_the_steps_lead_to_the_tables_as_described(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    new_project(path).close()
    assert described(f"sqlite:///{path}") == described("sqlite://")


def test_the_newest_step_is_the_revision_of_the_tables() -> None:
    versions = upgrade.MIGRATIONS / "versions"
    assert max(int(path.name[1:5]) for path in versions.glob("r*.py")) == tables.REVISION


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program with one step more; returns the file that holds the step."""
    steps = tmp_path / "program" / "migrations"
    shutil.copytree(
        upgrade.MIGRATIONS, steps, ignore=shutil.ignore_patterns("__pycache__", "__init__.py")
    )
    step = steps / "versions" / f"r{NEXT:04d}_later.py"
    step.write_text(LATER)
    monkeypatch.setattr(upgrade, "MIGRATIONS", steps)
    monkeypatch.setattr(tables, "REVISION", NEXT)
    monkeypatch.setattr("lgo_desktop.storage.header.REVISION", NEXT)
    return step


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file of the present revision with one entry."""
    path = tmp_path / "data" / "a.lgo"
    path.parent.mkdir()
    with new_project(path) as project, project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel()])
    return path


def test_an_older_file_is_brought_up_and_a_copy_kept(older: Path, later: Path) -> None:
    (older.parent / f"{COPY}.lgo").write_bytes(b"of another day")
    with reopened(older) as project:
        assert [finding.code for finding in project.findings] == ["project.upgraded"]
        assert dict(project.findings[0].values)["copy"] == f"{COPY}-2.lgo"
        assert len(project.facilities()) == 2
        assert project.entries(ID) == (fuel(),)
    with reopened(older) as project:
        assert project.findings == ()
    assert (older.parent / f"{COPY}.lgo").read_bytes() == b"of another day"
    copy = sqlite3.connect(older.parent / f"{COPY}-2.lgo")
    assert copy.execute("PRAGMA user_version").fetchone() == (NOW,)
    assert copy.execute("SELECT count(*) FROM entry").fetchone() == (1,)
    copy.close()


def test_the_copy_opens_in_the_version_before(
    older: Path, later: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reopened(older).close()
    monkeypatch.undo()
    with reopened(older.parent / f"{COPY}.lgo") as project:
        assert project.entries(ID) == (fuel(),)
    with refused("project.newer"):
        reopened(older)


def test_a_step_that_fails_leaves_the_file_as_it_was(older: Path, later: Path) -> None:
    raw = older.read_bytes()
    later.write_text(LATER + "    op.execute('no such statement')\n")
    with pytest.raises(Exception, match="syntax error"):
        reopened(older)
    assert older.read_bytes() == raw


def test_a_step_that_breaks_references_is_refused(older: Path, later: Path) -> None:
    raw = older.read_bytes()
    later.write_text(LATER + "    op.execute('DELETE FROM inventory')\n")
    with refused("project.damaged"):
        reopened(older)
    assert older.read_bytes() == raw
