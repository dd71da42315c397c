"""Where the program names its sentences: calls of findings and of ``say``, read from the source."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polib

from lgo_desktop.base.paths import program_root, resources
from lgo_desktop.devtools.compile_messages import placeholders

PACKAGE = program_root() / "lgo_desktop"
MAKERS = {"error", "warning", "note"}
ROW_VALUES = frozenset({"file", "row", "column"})
"""What ``Row.wrong`` adds to every finding about a cell of a factor pack."""


@dataclass(frozen=True, slots=True)
class Site:
    """A call that names a sentence: a pattern of its id, and the names of the values it passes.

    ``open_ended`` when only the running program knows the id or the names of the values.
    """

    place: str
    message: str
    values: frozenset[str]
    optional: frozenset[str]
    open_ended: bool


def modules() -> list[Path]:
    """Every module of the program."""
    return sorted(PACKAGE.rglob("*.py"))


def finding_sites() -> list[Site]:
    """Every call that makes a finding with a code written in it."""
    return [site for path in modules() for site in _sites(path, findings=True)]


def say_sites() -> list[Site]:
    """Every call of ``say`` with an id, or a pattern of ids, written in it."""
    return [site for path in modules() for site in _sites(path, findings=False)]


def sentences(language: str) -> dict[str, frozenset[str]]:
    """Every message id of a language, with the values that its sentence asks for."""
    folder = resources() / "locale" / language
    return {
        message.msgid: frozenset(placeholders(message.msgstr))
        for path in sorted(folder.glob("*.po"))
        for message in polib.pofile(str(path))
    }


def words_of_the_source() -> set[str]:
    """Every string constant of the program."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in modules())
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _sites(path: Path, *, findings: bool) -> Iterator[Site]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    makers = MAKERS & _imported_from_findings(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = _name(node.func)
        wanted = name in makers or name == "wrong" if findings else name == "say"
        if wanted:
            place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
            for message in _messages(node.args[0]):
                yield Site(
                    place,
                    f"finding\\.{message}" if findings else message,
                    frozenset(word.arg for word in node.keywords if word.arg),
                    ROW_VALUES if name == "wrong" else frozenset(),
                    open_ended=".+" in message or any(w.arg is None for w in node.keywords),
                )


def _imported_from_findings(tree: ast.Module) -> set[str]:
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "lgo_desktop.base.findings"
        for alias in node.names
    }


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _messages(argument: ast.expr) -> list[str]:
    """The ids that an argument can be, as patterns; none if only the running program knows."""
    match argument:
        case ast.Constant(value=str(text)):
            return [re.escape(text)]
        case ast.IfExp():
            return _messages(argument.body) + _messages(argument.orelse)
        case ast.JoinedStr():
            parts = [_messages(part) or [".+"] for part in argument.values]
            return ["".join(part[0] for part in parts)]
    return []
