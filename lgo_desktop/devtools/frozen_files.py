"""Which files the frozen program holds: what is left out, what must be there, what may not be.

The one list for all systems. The freezing itself (``installer/lgo_desktop.spec``) asks :func:`kept`
and :func:`needed_libraries`; ``python -m lgo_desktop.devtools.frozen_files FOLDER`` looks at the
folder that came out. Places in it are written with ``/``.
"""

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from lgo_desktop.base.paths import program_root

INSIDE = "_internal"
"""The folder beside the executables that holds everything else."""
PROGRAMS = ("lgo", "lgo-carbon")
"""The executables: for the command line, and with the window."""

LEFT_OUT_MODULES = (
    "readline", "curses", "_curses",
    "tkinter", "test", "unittest", "pydoc", "pydoc_data", "lib2to3", "idlelib", "ensurepip", "venv",
    "distutils", "setuptools", "pkg_resources", "pip", "numpy", "pandas", "lgo_desktop.devtools",
    "PIL.ImageQt", "PIL.ImageTk", "PIL._imagingtk", "PIL._avif", "PIL.ImageShow",
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtPdf", "PySide6.QtOpenGL",
)  # fmt: skip
"""Never imported at run time; libraries offer them to others. Readline is under the GPL alone."""
_QT_PARTS = frozenset({"QtCore", "QtGui", "QtWidgets", "QtSvg"})
_QT_PLUGINS = frozenset(
    {
        "platforms/qwindows", "platforms/qxcb", "platforms/qoffscreen",
        "platformthemes/qxdgdesktopportal", "platforminputcontexts/ibusplatforminputcontextplugin",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "imageformats/qsvg", "imageformats/qjpeg", "imageformats/qico", "iconengines/qsvgicon",
    }
)  # fmt: skip
"""The window, the system's file dialogs, typing by input method, the pictures that we show."""
_LEFT_OUT = re.compile(r"PySide6/(.*/)?translations/|reportlab/fonts/|alembic/templates/")
"""Qt's own words (ours are in the catalogue), fonts under other licences, what makes projects."""
_PART = re.compile(r"PySide6/(Qt\w+)\.(abi3\.so|pyd)")
_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/]+)\.(?:so|dll)")
_LIBRARY = re.compile(
    r"(?:PySide6/(?:Qt/lib/)?|shiboken6/)?(?:lib[^/]+\.so(?:\.[\d.]+)?|[^/]+\.dll)"
)
_FOR_THE_STARTER = re.compile(r"(libpython3|python3\d+\.dll|vcruntime140)", re.IGNORECASE)

_FORBIDDEN = re.compile(
    "|".join(
        (
            r"virtualkeyboard",  # GPL-3.0 or commercial
            r"qt6?(charts|datavisualization|graphs|quick|qml|pdf|network|webengine|3d|designer)",
            r"opengl32sw|d3dcompiler",  # 25 MB for drawing in three dimensions
            r"libreadline|libgtk|libgdk-3|(^|/)(tcl|tk)\d|tkinter|(^|/)(numpy|pandas|pytest|hypothesis)/",
            r"reportlab/fonts|devtools|/tests?/|\.po$|\.lgo$|\.ghgb$|/\.git",
        )
    ),
    re.IGNORECASE,
)


def kept(place: str) -> bool:
    """Whether a file that the freezing tool found belongs into the program."""
    place = place.replace("\\", "/")
    if _LEFT_OUT.search(place):
        return False
    if part := _PART.fullmatch(place):
        return part[1] in _QT_PARTS
    if plugin := _PLUGIN.fullmatch(place):
        return f"{plugin[1]}/{plugin[2]}" in _QT_PLUGINS
    return True


def needed_libraries(
    files: Mapping[str, str], needs: Callable[[str], Iterable[str]]
) -> dict[str, str]:
    """The files without shared libraries that only left-out files needed.

    ``files`` maps places to where they come from; ``needs`` tells the file names of the libraries
    that a file is linked with. Libraries outside the folders of Qt and of the system's own are
    loaded by name and stay.
    """
    places = {place: place.replace("\\", "/") for place in files}
    libraries = {
        place.rpartition("/")[2].lower(): given
        for given, place in places.items()
        if _LIBRARY.fullmatch(place) and not _FOR_THE_STARTER.search(place)
    }
    wanted = set(files) - set(libraries.values())
    ahead = list(wanted)
    while ahead:
        for name in needs(files[ahead.pop()]):
            library = libraries.get(name.lower())
            if library is not None and library not in wanted:
                wanted.add(library)
                ahead.append(library)
    return {place: source for place, source in files.items() if place in wanted}


def data_files(root: Path) -> list[tuple[str, str]]:
    """The program's own files beside its code: where they stand, and the folder they go to."""
    folders = ("resources", "factors", "lgo_desktop/storage/migrations")
    found = (path for folder in folders for path in sorted((root / folder).rglob("*")))
    return [
        (str(path), path.parent.relative_to(root).as_posix())
        for path in found
        if path.is_file() and path.suffix not in {".po", ".pyc"} and not path.name.startswith(".")
    ]


def own_modules(root: Path) -> list[str]:
    """Every module of the program: registries find sources, rules, pages and commands by name."""
    paths = (path.relative_to(root) for path in sorted((root / "lgo_desktop").rglob("*.py")))
    names = (".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in paths)
    return [name for name in names if not name.startswith("lgo_desktop.devtools")]


def problems(folder: Path, root: Path) -> list[str]:
    """What is missing from a frozen program's folder or should not be in it."""
    places = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    windows = f"{PROGRAMS[0]}.exe" in places
    ending = ".exe" if windows else ""
    plugin = "PySide6/plugins/platforms/qwindows.dll" if windows else ""
    inside = [plugin or "PySide6/Qt/plugins/platforms/libqxcb.so", "contents.json"]
    inside += [
        f"resources/locale/{name}/LC_MESSAGES/{domain}.mo"
        for name in ("th", "en")
        for domain in ("lgo_desktop", "lgo_desktop_screen")
    ]
    inside += [f"{target}/{Path(source).name}" for source, target in data_files(root)]
    inside += [f"licences/{name}" for name in ("python", "pyside6_essentials", "pyinstaller")]
    needed = {f"{name}{ending}" for name in PROGRAMS} | {f"{INSIDE}/{name}" for name in inside}
    there = places | {place.rpartition("/")[0] for place in places}
    missing = sorted(needed - there)
    unwanted = sorted(place for place in places if _FORBIDDEN.search(place))
    return [f"missing: {place}" for place in missing] + [f"unwanted: {one}" for one in unwanted]


def main(words: list[str]) -> int:
    """Look at the folder named on the command line; exit code 1 with a list of problems."""
    found = problems(Path(words[0]), program_root())
    print(*found, sep="\n", file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
