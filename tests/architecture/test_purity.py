"""The core is arithmetic on values; the program opens no network and runs no data as code."""

import ast
import sys
from pathlib import Path

from source_tree import MODULES, PACKAGE, calls_of, imports_of, nodes_of, offenders

CORE = [path for path in MODULES if path.is_relative_to(PACKAGE / "core")]
BASE = [path for path in MODULES if path.is_relative_to(PACKAGE / "base")]
PURE = {
    "base64", "bisect", "collections", "collections.abc", "dataclasses", "datetime", "decimal",
    "difflib", "enum", "fractions", "functools", "hashlib", "heapq", "importlib", "itertools",
    "json", "math", "operator", "pkgutil", "re", "statistics", "string", "types", "typing",
    "unicodedata",
}  # fmt: skip
SURROUNDINGS = {"gettext", "lzma", "os", "pathlib", "sys", "tempfile"}
"""What the base may use beside: it knows where files lie and reads the catalogue."""
CLOCKS_AND_CHANCE = {
    "date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time", "random.random",
    "uuid4", "uuid.uuid4",
}  # fmt: skip
OUTSIDE_WORLD = {"Path", "input", "open", "print"}
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http.client", "http.server", "httpx", "imaplib", "poplib",
    "requests", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib.request",
    "urllib3", "webbrowser", "xmlrpc.client",
}  # fmt: skip
DATA_AS_CODE = {"dill", "jsonpickle", "marshal", "pickle", "shelve"}
RUNNING_TEXT = {"__import__", "compile", "eval", "exec", "os.popen", "os.system", "yaml.load"}


def outside(path: Path, allowed: set[str], layers: tuple[str, ...]) -> set[str]:
    """What a module imports beside the allowed modules and layers."""
    own = tuple(f"lgo_desktop.{layer}" for layer in layers)
    return {
        name
        for name in imports_of(path)
        if name not in allowed and not any(name == o or name.startswith(f"{o}.") for o in own)
    }


def called(path: Path, names: set[str]) -> set[str]:
    """Which of some names a module calls."""
    return names & {name for name, _ in calls_of(path)}


def floats(path: Path) -> list[int]:
    """The lines that hold a binary number, or make one."""
    constants = [
        node.lineno
        for node in nodes_of(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    return constants + [call.lineno for name, call in calls_of(path) if name == "float"]


def shells(path: Path) -> list[int]:
    """The lines that hand a command to a shell."""
    return [
        call.lineno
        for _, call in calls_of(path)
        for word in call.keywords
        if word.arg == "shell" and ast.unparse(word.value) != "False"
    ]


def test_the_core_stands_on_the_base_alone() -> None:
    known = PURE | {"lgo_desktop"}
    assert offenders(CORE, lambda path: outside(path, known, ("core", "base"))) == {}


def test_the_base_stands_on_nothing() -> None:
    assert offenders(BASE, lambda path: outside(path, PURE | SURROUNDINGS, ("base",))) == {}


def test_the_core_reads_no_file_clock_or_chance() -> None:
    assert offenders(CORE, lambda path: called(path, CLOCKS_AND_CHANCE | OUTSIDE_WORLD)) == {}


def test_no_number_passes_through_a_float() -> None:
    assert offenders(CORE + BASE, floats) == {}


def test_no_module_can_reach_the_network() -> None:
    assert offenders(MODULES, lambda path: imports_of(path) & NETWORK) == {}


def test_no_data_is_run_as_code() -> None:
    assert offenders(MODULES, lambda path: imports_of(path) & DATA_AS_CODE) == {}
    assert offenders(MODULES, lambda path: called(path, RUNNING_TEXT)) == {}
    assert offenders(MODULES, shells) == {}


def test_what_is_called_pure_exists() -> None:
    assert {name.partition(".")[0] for name in PURE | SURROUNDINGS} <= sys.stdlib_module_names
    assert len(CORE) > 20
    assert len(BASE) > 5


def test_the_checks_see_what_they_look_for(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("def a():\n    import pickle\n    return eval('1')\n", encoding="utf-8")
    assert imports_of(bad) == {"pickle"}
    assert outside(bad, PURE, ("core",)) == {"pickle"}
    assert called(bad, RUNNING_TEXT) == {"eval"}
    worse = tmp_path / "worse.py"
    worse.write_text("run(0.5, float('1'), shell=True)\n", encoding="utf-8")
    assert (floats(worse), shells(worse)) == ([1, 1], [1])
