"""The command line starts light: heavy libraries are loaded where they are used, not before."""

import json
import subprocess
import sys

import pytest

HEAVY = {
    "PySide6", "alembic", "duckdb", "numpy", "openpyxl", "pandas", "reportlab", "sqlalchemy",
    "uharfbuzz",
}  # fmt: skip
NAMED_AFTERWARDS = """
import json, sys
try:
    {statement}
finally:
    print(json.dumps(sorted({{name.partition(".")[0] for name in sys.modules}})), file=sys.stderr)
"""
STARTS = {
    "import": "import lgo_desktop.cli.main",
    "help": "sys.argv = ['lgo', '--help']; from lgo_desktop.__main__ import main; main()",
    "core": "import lgo_desktop.core.calculate, lgo_desktop.core.trace",
}


def loaded_by(statement: str) -> set[str]:
    """The top-level modules in memory after a statement in a fresh interpreter."""
    program = NAMED_AFTERWARDS.format(statement=statement)
    run = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60
    )
    return set(json.loads(run.stderr.splitlines()[-1]))


@pytest.mark.parametrize("start", STARTS)
def test_nothing_heavy_is_loaded(start: str) -> None:
    loaded = loaded_by(STARTS[start])
    assert "lgo_desktop" in loaded
    assert loaded & HEAVY == set()


def test_the_core_needs_no_command_line() -> None:
    assert "click" not in loaded_by(STARTS["core"])


def test_a_heavy_library_would_be_seen() -> None:
    assert "openpyxl" in loaded_by("import openpyxl")
