"""The project's own files, and its modules as syntax trees, for the tests of architecture."""

import ast
import subprocess
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

from lgo_desktop.base.paths import program_root

ROOT = program_root()
PACKAGE = ROOT / "lgo_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """The path as it stands in the checkout, for the names of tests."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """A module's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a module's syntax."""
    return tuple(ast.walk(tree_of(path)))


@cache
def tracked_files() -> tuple[Path, ...]:
    """Every file that git keeps."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return tuple(
        path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()
    )


def offenders(
    paths: Iterable[Path], check: Callable[[Path], Collection[object]]
) -> dict[str, object]:
    """What a check finds, by file; empty when all is well."""
    return {name_of(path): found for path in paths if (found := check(path))}


def functions_of(path: Path) -> Iterator[Function]:
    """Every function and method of a module, nested ones too."""
    for node in nodes_of(path):
        if isinstance(node, Function):
            yield node


def imports_of(path: Path) -> set[str]:
    """Every module that a module imports, wherever the import stands."""
    found: set[str] = set()
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def calls_of(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the dotted name of what is called, as far as it is a name."""
    for node in nodes_of(path):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node
