"""Files and functions stay small, say what they are, and are typed throughout."""

import ast
from pathlib import Path
from statistics import median

from source_tree import MODULES, TESTS, Function, functions_of, name_of, offenders, tree_of

ALL = MODULES + TESTS
LONGEST_FILE, LONGEST_FUNCTION, USUAL_FILE = 500, 60, 150


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def parameters(function: Function) -> list[ast.arg]:
    """The parameters that need a type: all but ``self`` and ``cls``."""
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    named += [one for one in (given.vararg, given.kwarg) if one]
    return [one for one in named if one.arg not in ("self", "cls")]


def undocumented(path: Path) -> list[str]:
    """What of a module is public and does not say what it is."""
    tree = tree_of(path)
    silent = [] if ast.get_docstring(tree) else ["module"]
    scopes: list[tuple[str, list[ast.stmt]]] = [("", tree.body)]
    while scopes:
        prefix, body = scopes.pop()
        for node in body:
            if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
                if not ast.get_docstring(node):
                    silent.append(prefix + node.name)
                if isinstance(node, ast.ClassDef):
                    scopes.append((f"{node.name}.", node.body))
    return silent


def long_functions(path: Path) -> dict[str, int]:
    """Functions longer than allowed, with their lines."""
    lengths = {f.name: (f.end_lineno or 0) - f.lineno + 1 for f in functions_of(path)}
    return {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION}


def untyped(path: Path) -> list[str]:
    """Functions whose result or parameter has no type."""
    return [
        function.name
        for function in functions_of(path)
        if function.returns is None or any(one.annotation is None for one in parameters(function))
    ]


def test_files_are_short() -> None:
    long = {name_of(path): n for path in ALL if (n := lines_of(path)) > LONGEST_FILE}
    assert long == {}


def test_the_usual_file_is_shorter_still() -> None:
    assert median(map(lines_of, MODULES)) <= USUAL_FILE


def test_functions_are_short() -> None:
    assert offenders(ALL, long_functions) == {}


def test_what_is_public_says_what_it_is() -> None:
    assert offenders(MODULES, undocumented) == {}


def test_a_test_file_says_what_it_tests() -> None:
    assert [name_of(path) for path in TESTS if not ast.get_docstring(tree_of(path))] == []


def test_every_function_is_typed() -> None:
    assert offenders(ALL, untyped) == {}


def test_names_of_test_files_are_unique() -> None:
    names = [path.name for path in TESTS if path.name not in ("conftest.py", "__init__.py")]
    assert sorted(names) == sorted(set(names))


def test_the_checks_see_what_they_look_for(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("class A:\n    def b(self, c):\n        pass\n", encoding="utf-8")
    assert undocumented(bad) == ["module", "A", "A.b"]
    (function,) = functions_of(bad)
    assert [one.arg for one in parameters(function)] == ["c"]
    assert untyped(bad) == ["b"]
    endless = tmp_path / "endless.py"
    endless.write_text("def long():\n" + "    pass\n" * LONGEST_FUNCTION, encoding="utf-8")
    assert long_functions(endless) == {"long": LONGEST_FUNCTION + 1}
